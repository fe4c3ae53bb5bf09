import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/office.ts';
import type { SlackPerson } from '../../support/slack/person.ts';
import { storyOf } from '../../support/story.ts';

const [kind] = databases().toReversed();
if (!kind) throw new Error('There is always a database.');

const reason = 'Waarom niet?';
const mine = 'Dit ligt niet bij ons, maar bij de gemeente.';

describe('when something is wrong or late, in Slack', () => {
  let place: Place;
  let office: SlackOffice;
  let police: SlackPerson;
  let fails: string | null;

  beforeEach(async () => {
    fails = null;
    place = await kind.migrated();
    office = await openSlackOffice(place, {
      region: 'demo',
      transport: 'http',
      beforeRun: (event) => {
        if (event === fails) throw new Error('A fault of the test.');
      },
    });
    await office.product.people.bringIn(peopleOfRound);
    police = await office.inSlack(names.police);
    await openRound(storyOf(office.product), 'VUURTOREN');
    await office.settle();
    await police.opensMessage('jouw antwoord gevraagd');
  });
  afterEach(async () => {
    expect(office.slack.faults).toEqual([]);
    await office.close();
    await place.remove();
  });

  it('a form that went wrong stays as it was filled in, and counts once when it is sent again', async () => {
    await police.presses('Niet voor ons');
    await police.fills({ [reason]: mine });
    fails = 'kickoff.notForUs';
    await police.submits();
    await police.sees('Wat je invulde, staat er nog.', 'What you filled in is still there.');
    expect(police.filledIn(reason)).toBe(mine);
    fails = null;
    await police.submits();
    await police.doesNotSee('Wat je invulde, staat er nog.');
    expect(await timesDone('kickoff.notForUs')).toBe(1);
  });

  it('a form that takes too long stays as it was filled in, and then shows what came of it', async () => {
    await police.presses('Niet voor ons');
    await police.fills({ [reason]: mine });
    const held = Promise.withResolvers<void>();
    const holding = Promise.withResolvers<void>();
    const other = office.product.database.engine(async (tx) => {
      await tx.query('lock table kickoff in access exclusive mode');
      holding.resolve();
      await held.promise;
    });
    await holding.promise;
    const sent = police.submits();
    await office.slack.until(() => problems().length > 0);
    expect(problems()[0]).toContain('Dit duurt langer dan anders.');
    expect(police.filledIn(reason)).toBe(mine);
    held.resolve();
    await Promise.all([other, sent]);
    await police.doesNotSee('Dit duurt langer dan anders.');
    expect(await timesDone('kickoff.notForUs')).toBe(1);
  });

  it('a window that Slack does not open any more is said, and opens when asked again', async () => {
    office.slack.trouble.errors.set('views.open', 'expired_trigger_id');
    await police.presses('Niet voor ons');
    await police.sees('Dat kon niet meer worden geopend.', 'Press the button again.');
    office.slack.trouble.errors.clear();
    await police.opensMessage('jouw antwoord gevraagd');
    await police.presses('Niet voor ons');
    await police.sees(reason);
  });

  const problems = (): readonly string[] =>
    [...office.slack.world.modals.values()].flatMap(({ errors }) => Object.values(errors));
  const timesDone = async (action: string): Promise<number> => {
    const rows = await office.product.database.engine((tx) =>
      tx.query(`select 1 as one from audit_entry where action = $1 and result = 'done'`, [action]),
    );
    return rows.length;
  };
});
