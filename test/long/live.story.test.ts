import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { invite } from '../../src/compose-invite.ts';
import type { InvitationWish } from '../../src/compose-invite-seat.ts';
import { flevoland, northCoast } from '../stories/casts.ts';
import { type Cast, peopleList } from '../stories/kickoff-cast.ts';
import { kickoffStory, type Setting } from '../stories/kickoff-chapters.ts';
import { stageFor } from '../stories/kickoff-stage.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { liveConfig, openProduct } from '../support/product.ts';
import { storyOf } from '../support/story.ts';

// A live installation from nothing: an operator invites the first who may let others in, who brings in a list of
// people. From there on everything is as anywhere else, also where a region differs in every way a region can.

interface Live {
  readonly title: string;
  readonly kind: TestDatabase;
  readonly region: string;
  readonly cast: Cast;
  readonly first: InvitationWish & { readonly label: string };
}

/** One installation on every kind of database; where there is only one kind, both. */
const installations = databases().flatMap((kind, index, all): Live[] => {
  const invented: Live = {
    title: 'the invented region',
    kind,
    region: join(import.meta.dirname, '../support/regions/zandkust'),
    cast: northCoast,
    first: { function: 'griffier', body: null, organisation: null, label: 'Griffier', language: 'nl' },
  };
  const real: Live = {
    title: 'Midden-Nederland',
    kind,
    region: 'midden-nederland',
    cast: flevoland,
    first: {
      function: 'coordinator',
      body: 'dto-fl',
      organisation: 'RIEC',
      label: flevoland.facilitator.label,
      language: 'nl',
    },
  };
  return all.length === 1 ? [invented, real] : [index === 0 ? invented : real];
});

describe.each(installations)('live in $title, on $kind.kind', ({ kind, region, cast, first }) => {
  const link = { url: '' };
  const told: { setting?: Setting } = {};

  const setUp = async (): Promise<Setting> => {
    const place = await kind.migrated();
    const clock = fakeClock();
    link.url = (await invite(liveConfig(place, region), first, clock)).url;
    const product = await openProduct(place, { region, clock });
    told.setting = {
      stage: stageFor(storyOf(product), cast, 'nl'),
      close: async () => {
        await product.close();
        await place.remove();
      },
    };
    return told.setting;
  };
  const story = () => {
    if (!told.setting) throw new Error('There is no setting for this story.');
    return told.setting.stage.story;
  };

  it('the first who manages people comes in by the link, once', async () => {
    const { app } = story().product;
    const headers = { origin: 'https://aftrap.example', 'sec-fetch-site': 'same-origin' };
    const opened = await app.request(link.url, { method: 'POST', headers });
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    const home = await app.request('https://aftrap.example/', { headers: { cookie } });
    expect(await home.text()).toContain(first.label);
    const again = await app.request(link.url, { method: 'POST', headers });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('and brings in a list of people, after a mistake in it', async () => {
    const manager = await story().person(first.label);
    await manager.opensMenu('Mensen');
    await manager.presses('Lijst inbrengen');
    const list = peopleList(cast, 'nl', '2027-11-23');
    await manager.presses('Lijst plakken');
    await manager.fills({ 'De lijst': `${list}\nNERGENS;lid;;;;Nergens - adviseur;;nl` });
    await manager.submits();
    await manager.sees('1 regel kan niet', 'Deze organisatie kennen we niet.');
    await manager.doesNotSee('[Voer dit door]');
    await manager.presses('Lijst plakken');
    await manager.fills({ 'De lijst': list });
    await manager.submits();
    await manager.presses('Voer dit door');
    await manager.sees('De lijst is doorgevoerd.');
    await manager.opensMenu('Mensen');
    await manager.sees(cast.quick.label);
  });

  kickoffStory(setUp);
});
