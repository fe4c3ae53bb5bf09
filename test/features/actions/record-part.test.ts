import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionsOnKickoffPage } from '../../../src/features/actions/feature.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { markdownOf } from '../../../src/view/markdown.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, adoptedAgreement, closedRound, names, writtenAgreement } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

const stuckReason = 'Geen mensen beschikbaar';

describe('how actions stand, in the record of a kick-off', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  beforeAll(async () => {
    const [embedded] = databases();
    place = (await embedded?.migrated()) ?? expect.fail('there is always the embedded database');
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    kickoff = await closedRound(story, 'VUURTOREN');
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  /** What this part of the record holds for somebody; null when they have no right to it. */
  async function partFor(name: keyof typeof names) {
    const { engine, region, clock } = product;
    const viewer = await (await story.person(names[name])).viewer();
    const request = { viewer, deliveryId: freshId(), origin: 'web', now: clock.now() } as const;
    const { inRecord } = actionsOnKickoffPage(engine, region, publicHolidays(region.holidayCountry));
    const part = (await inRecord?.(request, kickoff.id)) ?? null;
    const zone = 'Europe/Amsterdam';
    const asText = part && markdownOf('Verslag', part.nodes, { language: viewer.language, zone });
    return part && { key: part.key, data: part.data, text: asText ?? '' };
  }

  it('is not there before anything is agreed', async () => {
    expect(await partFor('coordinator')).toBeNull();
  });

  it('says it of each line that is agreed, to all who may see the agreement', async () => {
    const due = story.workingDay(10);
    const lines = [
      { name: 'police', what: 'Controle van drie zaken', due },
      { name: 'woerden', what: 'Vergunningen nalopen', due },
    ] as const;
    await writtenAgreement(kickoff, lines, story.workingDay(60));
    await adoptedAgreement(story, kickoff);
    const police = await story.person(names.police);
    await police.opensMenu('Acties');
    await police.presses('Zit vast');
    await police.fills({ 'Waarom zit het vast?': stuckReason });
    await police.submits();
    const ids = kickoff.state().agreement.rows.map(({ id }) => id);
    for (const name of ['coordinator', 'chair', 'police', 'tax', 'woerden'] as const) {
      expect(await partFor(name)).toMatchObject({
        key: 'actionStatus',
        data: [
          { id: ids[0], organisation: 'POL', status: 'stuck', stuckBecause: stuckReason, due },
          { id: ids[1], what: 'Vergunningen nalopen', status: 'running', stuckBecause: null },
        ],
      });
    }
    const nl = await partFor('police');
    for (const words of ['## Hoe het met de acties staat', `Zit vast: ${stuckReason}`, 'Zo sinds'])
      expect(nl?.text).toContain(words);
    expect((await partFor('woerden'))?.text).toContain('## How the actions stand');
  });

  it('is not there for a guest, nor for who has nothing to do with it', async () => {
    for (const name of ['guest', 'elsewhere', 'inspector'] as const) expect(await partFor(name)).toBeNull();
  });
});
