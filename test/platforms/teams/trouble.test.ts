import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases, type Place } from '../../support/databases.ts';
import { storyOf } from '../../support/story.ts';
import { openTeamsOffice, type TeamsOffice } from '../../support/teams/office.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { pressablesOn, type Surface, surfaceText } from '../../support/teams/pressable.ts';

const [kind] = databases().toReversed();
if (!kind) throw new Error('There is always a database.');

const reason = 'Waarom niet?';
const mine = 'Dit ligt niet bij ons, maar bij de gemeente.';
const asked = 'jouw antwoord gevraagd';

describe('when something is wrong or late, in Teams', () => {
  let place: Place;
  let office: TeamsOffice;
  let police: TeamsPerson;
  /** Who has a deputy. */
  let tax: TeamsPerson;
  let fails: string | null;

  beforeEach(async () => {
    fails = null;
    place = await kind.migrated();
    office = await openTeamsOffice(place, {
      region: 'demo',
      beforeRun: (event) => {
        if (event === fails) throw new Error('A fault of the test.');
      },
    });
    await office.product.people.bringIn(peopleOfRound);
    police = await office.inTeams(names.police);
    tax = await office.inTeams(names.tax);
    await openRound(storyOf(office.product), 'VUURTOREN');
    await office.settle();
    await police.opensMessage(asked);
    await tax.opensMessage(asked);
  });
  afterEach(async () => {
    expect(office.faults()).toEqual([]);
    await office.close();
    await place.remove();
  });

  const timesDone = async (action: string): Promise<number> => {
    const rows = await office.product.database.engine((tx) =>
      tx.query(`select 1 as one from audit_entry where action = $1 and result = 'done'`, [action]),
    );
    return rows.length;
  };
  /** Nothing that asks about a kick-off is answered until the work is done. */
  async function whileNothingAnswers(work: () => Promise<void>): Promise<void> {
    const held = Promise.withResolvers<void>();
    const holding = Promise.withResolvers<void>();
    const other = office.product.database.engine(async (tx) => {
      await tx.query('lock table kickoff in access exclusive mode');
      holding.resolve();
      await held.promise;
    });
    await holding.promise;
    try {
      await work();
    } finally {
      held.resolve();
      await other;
      await office.settle();
    }
  }

  it('a form that went wrong stays as it was filled in, and counts once when it is sent again', async () => {
    await police.presses('Niet voor ons');
    await police.fills({ [reason]: mine });
    fails = 'kickoff.notForUs';
    await police.submits();
    await police.sees('Er ging iets mis. Wat je invulde, staat er nog.');
    expect(police.filledIn(reason)).toBe(mine);
    fails = null;
    await police.submits();
    await police.doesNotSee('Wat je invulde, staat er nog.');
    expect(await timesDone('kickoff.notForUs')).toBe(1);
  });

  it('a form that takes too long stays as it was filled in, is done after all, and counts once', async () => {
    await police.presses('Niet voor ons');
    await police.fills({ [reason]: mine });
    await whileNothingAnswers(async () => {
      expect(await sendsOff(police)).toBe(503);
      expect(police.filledIn(reason)).toBe(mine);
    });
    expect(await timesDone('kickoff.notForUs')).toBe(1);
    await police.submits();
    await police.doesNotSee('Dit duurt langer dan anders.');
    expect(await timesDone('kickoff.notForUs')).toBe(1);
  });

  it('a press that went wrong is said beside the card, which stays to press again', async () => {
    fails = 'kickoff.handToDeputy';
    await tax.presses('Naar mijn vervanger');
    await tax.sees('Er ging iets mis.', 'Something went wrong.', 'Naar mijn vervanger');
    fails = null;
    await tax.presses('Ja, naar mijn vervanger');
    await tax.doesNotSee('Er ging iets mis.');
    expect(await timesDone('kickoff.handToDeputy')).toBe(1);
  });

  it('a press that takes too long is answered in time, done after all, and told then', async () => {
    await whileNothingAnswers(async () => {
      expect(await pressesAtOnce(tax, 'Naar mijn vervanger')).toBe(200);
      expect(await pressesAtOnce(tax, 'Ja, naar mijn vervanger')).toBe(200);
      await tax.sees('Dit duurt langer dan anders. Het wordt gedaan');
    });
    await tax.doesNotSee('Dit duurt langer dan anders.');
    expect(await timesDone('kickoff.handToDeputy')).toBe(1);
  });
});

/** The window that is open. */
function windowOf({ client: { dialog } }: TeamsPerson): Surface {
  if (dialog === null) throw new Error('No window is open.');
  return { kind: 'dialog', dialog, standing: dialog.standing };
}

/** The newest message of the bot. */
function messageOf({ client }: TeamsPerson): Surface {
  const { teams } = client.driver;
  const [asking] = teams
    .readable(client.doing.conversation)
    .map((message) => client.surfaceOf(message))
    .filter((surface) => surfaceText(surface).includes(asked));
  if (!asking) throw new Error('Nothing is asked.');
  return asking;
}

/** Presses a button of the message without waiting for what follows; gives the HTTP status of the answer. */
function pressesAtOnce(person: TeamsPerson, called: string): Promise<number> {
  const surface = messageOf(person);
  const found = pressablesOn(surface).find(({ label }) => label === called);
  if (!found) throw new Error(`There is no [${called}].`);
  return person.client.presses(surface, found.action);
}

/** Sends the form off without waiting for what follows; gives the HTTP status of the answer. */
function sendsOff(person: TeamsPerson): Promise<number> {
  const surface = windowOf(person);
  const submit = pressablesOn(surface).at(-1);
  return person.client.presses(surface, submit?.action ?? {});
}
