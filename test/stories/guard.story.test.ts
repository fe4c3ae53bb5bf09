import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../support/databases.ts';
import { openProduct } from '../support/product.ts';
import { type Story, storyOf } from '../support/story.ts';

const riec = 'RIEC - coördinator Flevoland';
const team = `organisatie;functie;overleg;account
RIEC;coordinator;dto-fl;${riec}
POL;member;dto-fl;Politie - teamchef Flevoland
`;
const why = 'Waarom stopt dit thema?';
const mayStay = 'Waarom moet het blijven staan?';
const number = '06-12345678';

describe.each(databases())('data about persons on $kind', (kind) => {
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

  const audited = async (): Promise<readonly string[]> => {
    const rows = await story.product.database.engine((tx) =>
      tx.query<{ line: string }>(
        `select action || ' ' || object_id || ' ' || result as line from audit_entry where action like 'guard.%' order by at, number`,
      ),
    );
    return rows.map(({ line }) => line);
  };

  it('are stopped in a form, at their place, and nothing that was typed is lost', async () => {
    const coordinator = await story.person(riec);
    await coordinator.opensMenu('Thema’s');
    await coordinator.presses('Eigen thema toevoegen');
    await coordinator.fills({ 'Naam van het thema': 'Kringloop van afval', Soort: 'ontwikkelthema' });
    await coordinator.submits();
    await coordinator.presses('Thema beëindigen');
    await coordinator.fills({ [why]: `Bel ${number} of NL91 ABNA 0417 1643 00.` });
    await coordinator.submits();
    await coordinator.sees(
      `! ${why}: Hier lijkt een rekeningnummer (IBAN), een telefoonnummer te staan.`,
      'of kies onderaan waarom het moet blijven staan',
    );
    expect(coordinator.filledIn(why)).toBe(`Bel ${number} of NL91 ABNA 0417 1643 00.`);
    expect(await audited()).toEqual(['guard.stopped themes.end refused:iban,phone']);
  });

  it('a marking of a state secret is refused whatever the reason', async () => {
    const coordinator = await story.person(riec);
    await coordinator.fills({ [why]: 'Stg. GEHEIM' });
    await coordinator.submits();
    await coordinator.sees(`! ${why}: Hier staat een rubricering`);
    await coordinator.doesNotSee(mayStay);
  });

  it('may stay in a theme when somebody says why; the audit keeps the kind and the reason', async () => {
    const coordinator = await story.person(riec);
    await coordinator.fills({ [why]: `Verder bij de heer Voorbeeld op ${number}.` });
    await coordinator.submits();
    await coordinator.fills({ [mayStay]: 'Het is nodig en het mag: ik heb de grondslag nagekeken' });
    await coordinator.submits();
    await coordinator.sees('er lijkt een naam van een persoon in te staan', 'Verder bij de heer Voorbeeld');
    expect((await audited()).at(-1)).toBe('guard.kept themes.end done:lawful:phone');
  });

  it('stand in no line of the audit, and in no log', async () => {
    const { database, faults } = story.product;
    const lines = await database.engine((tx) => tx.query('select * from audit_entry'));
    expect(lines.length).toBeGreaterThan(5);
    expect(JSON.stringify([lines, faults])).not.toMatch(/12345678|ABNA|Voorbeeld/);
  });

  it('are never kept about people themselves', async () => {
    const coordinator = await story.person(riec);
    await coordinator.opensMenu('Mensen');
    await coordinator.presses('Account toevoegen');
    await coordinator.fills({ Functie: 'Politie - 111222333' });
    await coordinator.submits();
    await coordinator.sees('! Functie: Hier lijkt een burgerservicenummer (BSN) te staan.');
    await coordinator.doesNotSee(mayStay);
  });
});
