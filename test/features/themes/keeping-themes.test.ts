import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packThemeId } from '../../../src/features/themes/model.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';

const team = `organisatie;functie;overleg;account
RIEC;coordinator;dto-fl;RIEC - coördinator Flevoland
POL;member;dto-fl;Politie - teamchef Flevoland
POL;member;dto-wu;Politie - teamchef West-Utrecht
`;

describe.each(databases())('keeping themes on $kind', (kind) => {
  let place: Place;
  let story: Story;
  beforeAll(async () => {
    place = await kind.migrated();
    const product = await openProduct(place);
    await product.people.bringIn(team);
    story = storyOf(product);
  });
  afterAll(async () => {
    await story.product.close();
    await place.remove();
  });

  const rows = () =>
    story.product.database.engine((tx) => tx.query<{ id: string }>('select id from theme order by id'));

  it('the themes of the plan are there from the start, once', async () => {
    const { region, features } = story.product;
    const before = await rows();
    const places = region.themes.flatMap(({ states }) => [null, ...states]);
    expect(before).toHaveLength(places.length);
    for (const feature of features) await feature.seed?.();
    expect(await rows()).toEqual(before);
  });

  it('a district sees its own and the region’s', async () => {
    const police = await story.person('Politie - teamchef Flevoland');
    await police.opensMenu('Thema’s');
    await police.sees('# Flevoland', '* Outlaw motorcycle gangs', '# De hele regio', '* Autobranche');
    await police.doesNotSee('# Utrecht-Stad', '[Eigen thema toevoegen]');
    const elsewhere = await story.person('Politie - teamchef West-Utrecht');
    await elsewhere.opensMenu('Thema’s');
    await elsewhere.doesNotSee('# Flevoland');
    const { router, clock } = story.product;
    const asking = { viewer: await elsewhere.viewer(), deliveryId: 'look', origin: 'web', now: clock.now() };
    const themeId = packThemeId('omg', 'fl');
    expect(await router.page(asking, 'themes.theme', { themeId })).toEqual({ kind: 'denied' });
    expect(await router.open(asking, 'themes.end', { themeId })).toEqual({ kind: 'denied' });
    expect(await router.open(asking, 'themes.create', {})).toEqual({ kind: 'denied' });
  });

  it('the address narrows the list', async () => {
    const police = await (await story.person('Politie - teamchef Flevoland')).viewer();
    const { router, clock } = story.product;
    const asking = { viewer: police, deliveryId: 'look', origin: 'web', now: clock.now() };
    const shown = async (params: object) => JSON.stringify(await router.page(asking, 'themes.list', params));
    expect(await shown({ district: 'fl' })).not.toContain('Autobranche');
    expect(await shown({ district: 'region', kind: 'EXECUTION' })).toContain('Autobranche');
    expect(await shown({ kind: 'DEVELOPMENT' })).not.toContain('Autobranche');
    expect(await shown({ district: 'wu' })).toContain('Geen thema’s gevonden');
  });

  it('who guides kick-offs adds a theme, names it otherwise and ends it with a reason', async () => {
    const riec = await story.person('RIEC - coördinator Flevoland');
    await riec.opensMenu('Thema’s');
    await riec.presses('Eigen thema toevoegen');
    await riec.doesNotSee('( ) Gooi en Vechtstreek', '( ) De hele regio');
    await riec.fills({ 'Naam van het thema': 'Afval 06-12345678', Soort: 'ontwikkelthema' });
    await riec.submits();
    await riec.sees('! Naam van het thema: Hier lijkt een telefoonnummer te staan');
    await riec.fills({ 'Naam van het thema': 'Kringloop van afval' });
    await riec.submits();
    await riec.sees(
      'Het thema is toegevoegd',
      'Kringloop van afval',
      'Soort: ontwikkelthema',
      'District: Flevoland',
    );
    await riec.repeats();
    await riec.sees('Kringloop van afval');
    await riec.presses('Naam wijzigen');
    await riec.fills({ 'Naam van het thema': 'Afvalstromen' });
    await riec.submits();
    await riec.presses('Thema beëindigen');
    await riec.fills({ 'Waarom stopt dit thema?': 'Past beter bij bedrijventerreinen.' });
    await riec.submits();
    await riec.sees('Beëindigd op dinsdag 24 november 2026.', 'Past beter bij bedrijventerreinen.');
    await riec.doesNotSee('[Naam wijzigen]', '[Thema beëindigen]');
    const police = await story.person('Politie - teamchef Flevoland');
    await police.opensMenu('Thema’s');
    await police.sees('> 1 thema dat is beëindigd', '* Afvalstromen (beëindigd)');
    await police.presses('Afvalstromen');
    await police.sees('Past beter bij bedrijventerreinen.');
  });

  it('the reason is kept sealed, not among the rows', async () => {
    const kept = await story.product.database.engine((tx) =>
      tx.query<{ text: string }>(
        'select to_jsonb(t)::text as text from theme t union all select to_jsonb(f)::text from fact f',
      ),
    );
    expect(kept.filter(({ text }) => text.includes('Past beter'))).toEqual([]);
  });

  it('a district takes up a theme of the plan', async () => {
    const riec = await story.person('RIEC - coördinator Flevoland');
    await riec.opensMenu('Thema’s');
    await riec.presses('Thema uit het regionale plan oppakken');
    await riec.fills({ Thema: 'Autobranche', Soort: 'doe-thema' });
    await riec.submits();
    await riec.sees(
      'Het thema is opgepakt',
      'Autobranche',
      'Overleg: Districtelijk team ondermijning Flevoland',
    );
    await riec.doesNotSee('[Naam wijzigen]');
    await riec.opensMenu('Thema’s');
    await riec.presses('Thema uit het regionale plan oppakken');
    await riec.fills({ Thema: 'Autobranche', Soort: 'doe-thema' });
    await riec.submits();
    await riec.sees('! Thema: Dit thema is er al voor dit district');
    expect(story.product.faults).toEqual([]);
  });
});
