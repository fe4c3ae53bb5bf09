import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../support/databases.ts';
import type { Person } from '../support/person.ts';
import { openProduct, type TestProduct } from '../support/product.ts';
import { storyOf } from '../support/story.ts';
import { flevoland } from './casts.ts';
import { type Actor, type Cast, peopleList } from './kickoff-cast.ts';
import { begins, choosesPartners, makesTheme, sends } from './kickoff-draft.ts';
import { answers } from './kickoff-round.ts';
import { type Stage, stageFor } from './kickoff-stage.ts';

// Two people, or two hands of one, do the same at the same moment. It happens once, and both are told kindly.

const guided: Actor = { ...flevoland.facilitator, deputy: 'RIEC - plaatsvervangend coördinator' };
const cast: Cast = {
  ...flevoland,
  facilitator: guided,
  keeper: guided,
  quick: { ...flevoland.quick, deputy: 'Politie - plaatsvervanger' },
};

describe.each(databases())('at the same moment, on $kind', (kind) => {
  let product: TestProduct;
  let stage: Stage;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const place = await kind.migrated();
    remove = () => place.remove();
    product = await openProduct(place, { region: 'demo' });
    await product.people.bringIn(peopleList(cast, 'nl', '2027-11-23'));
    stage = stageFor(storyOf(product), cast, 'nl');
    for (const play of [makesTheme, begins, choosesPartners, sends]) await play(stage);
  });
  afterAll(async () => {
    await product.close();
    await remove();
  });

  const events = async (action: string): Promise<number> => {
    const rows = await product.database.engine((tx) =>
      tx.query('select 1 from audit_entry where action = $1 and result = $2', [action, 'done']),
    );
    return rows.length;
  };

  /** Of several people exactly one reads this. */
  const toldOnce = async (people: readonly Person[], words: string): Promise<void> => {
    const screens = await Promise.all(people.map((one) => one.screen()));
    expect(screens.filter((screen) => screen.includes(words))).toHaveLength(1);
  };

  it('a coordinator and the deputy give the same partner more time', async () => {
    const slow = await stage.is(cast.slow);
    await slow.opensMessage('jouw antwoord gevraagd');
    await slow.presses('Meer tijd vragen');
    await slow.fills({ 'Waarom is er meer tijd nodig?': 'Ons team overlegt dinsdag.' });
    await slow.submits();
    const both = [await stage.is(cast.facilitator), await stage.deputyOf(cast.facilitator)];
    for (const one of both) await one.goesHome();
    await Promise.all(both.map((one) => one.presses('Geef meer tijd')));
    await toldOnce(both, 'Meer tijd gegeven. De partner hoort het.');
    await toldOnce(both, 'Er is geen verzoek om meer tijd (meer).');
    expect(await events('kickoff.grantMoreTime')).toBe(1);
  });

  it('the holder of a seat and the deputy answer: the last one counts, and nothing is lost', async () => {
    const both = [await stage.is(cast.quick), await stage.deputyOf(cast.quick)];
    for (const one of both) {
      await one.goesHome();
      await one.presses('Antwoorden');
    }
    await Promise.all(both.map((one) => one.goesThrough(stage.answers(`Van ${one.label}.`, 'MULTI'))));
    for (const one of both) await one.sees('Verstuurd. Dank je wel.');
    const rows = await product.database.engine((tx) =>
      tx.query(
        `select count(*)::int as given from kickoff_answer a join contribution c on c.id = a.contribution_id
         where c.superseded_at is null and c.organisation_id = 'POL' group by a.question_id`,
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => JSON.stringify(row) === '{"given":1}')).toBe(true);
  });

  it('everyone has answered: the round is closed early by two at once', async () => {
    for (const actor of [cast.changer, cast.slow, cast.silent, cast.leaving])
      await answers(stage, actor, actor.label);
    for (const actor of cast.guests) {
      const guest = await stage.is(actor);
      await guest.goesHome();
      await guest.presses('Antwoorden');
      await guest.goesThrough({ [stage.names.question('K22')]: [stage.names.option('K22', 'KNOWLEDGE')] });
    }
    const both = [await stage.is(cast.facilitator), await stage.deputyOf(cast.facilitator)];
    for (const one of both) {
      await one.says(`kickoff ${stage.codeName}`);
      await one.presses('Naar het overzicht');
    }
    await Promise.all(both.map((one) => one.presses('Ronde sluiten')));
    for (const one of both) await one.sees(stage.codeName, 'Ronde gesloten op');
    await toldOnce(both, 'De ronde is gesloten. Het overzicht staat hieronder.');
    expect(await events('kickoff.closeRound')).toBe(1);
    const partner = await stage.is(cast.changer);
    expect(await partner.messages('de ronde is gesloten')).toBe(1);
  });

  it('the same press arrives five times', async () => {
    const facilitator = await stage.is(cast.facilitator);
    await facilitator.says(`kickoff ${stage.codeName}`);
    await facilitator.presses('Naar het overzicht');
    await facilitator.presses('Stoppen');
    await facilitator.fills({ 'Waarom? (partners lezen dit)': 'Het regionale team pakt dit op.' });
    await facilitator.submits();
    await Promise.all([1, 2, 3, 4].map(() => facilitator.repeats()));
    expect(await events('kickoff.withdraw')).toBe(1);
    const partner = await stage.is(cast.changer);
    expect(await partner.messages('gestopt')).toBeGreaterThan(0);
    await facilitator.says(`kickoff ${stage.codeName}`);
    await facilitator.sees('Deze integrale start is gestopt');
    expect(product.faults).toEqual([]);
  });
});
