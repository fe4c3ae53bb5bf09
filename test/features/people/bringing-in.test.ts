import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { coordinator, police, team } from './team.ts';

const header = 'organisatie;functie;overleg;zetel;als;account;vanaf;tot en met';
const good = `${header}\nBD;member;dto-fl;;;Belastingdienst - liaison;;\nPOL;member;dto-fl;;vervanger;RIEC - adviseur;2026-12-01;2026-12-31`;
const bad = `${good}\nXYZ;member;dto-fl;;;Onbekend;;\nPOL;member;dto-fl;;;Politie - andere chef;;`;
const seats = Array.from(
  { length: 500 },
  (_, index) => `POL;member;dto-fl;plaats ${index};;Politie - functie ${index};;`,
);

describe.each(databases())('bringing in a list on $kind', (kind) => {
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

  const pastes = async (csv: string) => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('Lijst inbrengen');
    await riec.presses('Lijst plakken');
    await riec.fills({ 'De lijst': csv });
    await riec.submits();
    return riec;
  };

  it('a text that is no list stays in the form, with what is wrong', async () => {
    const riec = await pastes('naam;telefoon\nPiet;06');
    await riec.sees('! De lijst: De naam van kolom 1 in de eerste regel kennen we niet', 'naam;telefoon');
  });

  it('lines that cannot be done are told by number, and nothing can be applied', async () => {
    const riec = await pastes(bad);
    await riec.sees(
      '- 2 regels kunnen niet',
      '- 2 regels voegen iets toe',
      '* Regel 4: Onbekend (kan niet)',
      'Deze organisatie kennen we niet',
      '* Regel 5: Politie - andere chef (kan niet)',
      'Iemand anders heeft deze zetel dan al',
      'Er verandert nog niets',
    );
    await riec.doesNotSee('[Voer dit door]');
    await riec.presses('Gooi deze lijst weg');
    await riec.sees('Er is niets veranderd', '> Zo ziet de lijst eruit');
    await riec.doesNotSee('Wat deze lijst doet');
  });

  it('a good list shows what it does, and does it when told', async () => {
    const riec = await pastes(good);
    await riec.sees(
      '* Regel 2: Belastingdienst - liaison (erbij)',
      'een nieuwe zetel, een nieuw account, krijgt de zetel',
    );
    await riec.sees('* Regel 3: RIEC - adviseur (erbij)', 'een nieuw account, wordt vervanger');
    await riec.opensMenu('Mensen');
    await riec.doesNotSee('Belastingdienst - liaison');
    await riec.presses('Lijst inbrengen');
    await riec.presses('Voer dit door');
    await riec.sees('De lijst is doorgevoerd', 'Bekleder: Belastingdienst - liaison');
    await riec.repeats();
    await riec.sees('De lijst is doorgevoerd');
  });

  it('the same list again changes nothing', async () => {
    const riec = await pastes(good);
    await riec.sees('- 2 regels zijn al zo', 'Deze lijst verandert niets');
    await riec.doesNotSee('[Voer dit door]');
  });

  it('the list of today can be edited, and brought in as it is without any change', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('Lijst inbrengen');
    await riec.presses('De lijst van nu aanpassen');
    await riec.sees('BD;member;dto-fl;;bekleder;Belastingdienst - liaison;2026-11-24');
    await riec.submits();
    await riec.sees('- 7 regels zijn al zo', 'Deze lijst verandert niets');
  });

  it('what changed meanwhile is not run over', async () => {
    const riec = await pastes(`${header}\nOM;member;dto-fl;;;OM - officier;;`);
    await story.product.people.bringIn(`${header}\nOM;member;dto-fl;;;OM - parketsecretaris;;`);
    await riec.presses('Voer dit door');
    await riec.sees('Er is intussen iets veranderd', 'Iemand anders heeft deze zetel dan al');
    await riec.doesNotSee('[Voer dit door]');
  });

  it('the list of today is a file to take along, for who manages people', async () => {
    const { router, clock } = story.product;
    const asking = async (label: string) => {
      const viewer = await (await story.person(label)).viewer();
      return { viewer, deliveryId: 'look', origin: 'web', now: clock.now() };
    };
    const list = await router.download(await asking(coordinator), 'people.list', {});
    expect(list).toMatchObject({ fileName: 'mensen.csv', mediaType: 'text/csv; charset=utf-8' });
    expect(JSON.stringify(list)).toContain('BD;member;dto-fl;;bekleder;Belastingdienst - liaison;2026-11-24');
    const empty = await router.download(await asking(coordinator), 'people.template', {});
    expect(JSON.stringify(empty)).toContain('organisatie;functie;overleg');
    expect(await router.download(await asking(police), 'people.list', {})).toEqual({ kind: 'denied' });
    expect(await router.download(await asking(police), 'people.template', {})).toEqual({ kind: 'denied' });
  });

  it('nobody sees what another is about to bring in', async () => {
    await pastes(good);
    await story.product.people.bringIn(`${header}\nRIEC;coordinator;rto;;;RIEC - coördinator regio;;`);
    const other = await story.person('RIEC - coördinator regio');
    await other.opensMenu('Mensen');
    await other.presses('Lijst inbrengen');
    await other.doesNotSee('Wat deze lijst doet', 'Belastingdienst - liaison');
  });

  it('five hundred lines at once are no trouble', async () => {
    const riec = await pastes([header, ...seats].join('\n'));
    await riec.sees('- 500 regels voegen iets toe');
    await riec.presses('Voer dit door');
    await riec.sees('De lijst is doorgevoerd', 'Bekleder: Politie - functie 499');
    expect(story.product.faults).toEqual([]);
  });
});
