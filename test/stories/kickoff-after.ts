import { expect } from 'vitest';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { addWorkingDays } from '../../src/lib/time.ts';
import { acceptsRow, adopts, confirmsAgain, opensAgreement, rowWords } from './kickoff-agreement.ts';
import type { Actor } from './kickoff-cast.ts';
import { own } from './kickoff-round.ts';
import type { Stage } from './kickoff-stage.ts';

/** What was agreed is there to be done, for who took part; not for others. */
export async function actionsAppear(stage: Stage): Promise<void> {
  const { say, is, cast } = stage;
  await opensActions(stage, cast.quick);
  const quick = await is(cast.quick);
  await quick.sees(rowWords(stage, 1), say('loopt', {}, 'status.running'));
  await quick.doesNotSee(rowWords(stage, 2));
  await quick.says('acties');
  await stage.tells(quick, rowWords(stage, 1));
  for (const actor of cast.outsiders) {
    await opensActions(stage, actor);
    await (await is(actor)).doesNotSee(stage.codeName, rowWords(stage, 1));
  }
}

async function opensActions({ say, is }: Stage, actor: Actor): Promise<void> {
  const person = await is(actor);
  await person.opensMenu(say('Acties', {}, 'menu.label'));
}

/** One is done, one is stuck: who leads and who guides hear why. */
export async function reportsOnActions(stage: Stage): Promise<void> {
  const { say, is, cast, codeName } = stage;
  const quick = await is(cast.quick);
  await opensActions(stage, cast.quick);
  await quick.presses(say('Klaar', {}, 'button.done'), rowWords(stage, 1));
  await quick.sees(say('Opgeslagen: klaar. Klopt dat niet? Je kunt het terugzetten.'));
  await quick.repeats();
  await quick.sees(say('klaar', {}, 'status.done'));
  const silent = await is(cast.silent);
  await opensActions(stage, cast.silent);
  await silent.presses(say('Zit vast', {}, 'button.stuck'), rowWords(stage, 2));
  await silent.fills({ [say('Waarom zit het vast?')]: own(stage, 'stuck') });
  await silent.submits();
  for (const actor of [cast.quick, cast.facilitator]) {
    const told = await is(actor);
    await told.opensMessage(say('{{codeName}}: een actie zit vast', { codeName }, 'stuck.title'));
    await stage.tells(told, own(stage, 'stuck'));
  }
}

/** Who has not said how it stands is reminded before the day and a week after it; who is done is not. */
export async function remindsOfActions(stage: Stage): Promise<void> {
  const { story, say, is, cast, codeName } = stage;
  const { region } = story.product;
  const slow = await is(cast.slow);
  const quick = await is(cast.quick);
  const title = say('{{codeName}}: hoe staat het met je actie?', { codeName });
  await opensActions(stage, cast.slow);
  const due = stage.rowDue(3);
  const calendar = publicHolidays(region.holidayCountry);
  for (const [count, days] of region.deadlines.actionRemindWorkingDaysBefore.entries()) {
    await story.timeComes(addWorkingDays(due, -days, calendar), region.workingHours.from);
    expect(await slow.messages(title)).toBe(count + 1);
  }
  expect(await quick.messages(title)).toBe(0);
  await slow.opensMessage(title);
  await stage.tells(slow, rowWords(stage, 3), stage.names.organisation(cast.slow));
}

/** What is in force changes only as a new version, with a reason everyone reads; what was done stays done. */
export async function changesAfterwards(stage: Stage): Promise<void> {
  const { say, is, cast, story } = stage;
  const facilitator = await opensAgreement(stage, cast.facilitator);
  await facilitator.presses(say('Afspraken wijzigen', {}, 'button.revise'));
  await facilitator.fills({ [say('Waarom wijzig je de afspraken?')]: own(stage, 'revision') });
  await facilitator.submits();
  await facilitator.sees(say('Je kunt de afspraken nu wijzigen.'), own(stage, 'revision'));
  await facilitator.presses(say('Acties wijzigen'));
  await facilitator.changesRow(say('Acties', {}, 'rows.rows'), 3, {
    [say('Klaar op', {}, 'rows.due')]: story.workingDay(20),
  });
  await facilitator.submits();
  await facilitator.presses(say('Vraag partners of het klopt'));
  await acceptsRow(stage, cast.slow);
  await confirmsAgain(stage);
  await adopts(stage, 2);
  const reader = await opensAgreement(stage, cast.quick);
  await reader.sees(say('Versie {{number}}', { number: 1 }, 'version.title'), own(stage, 'revision'));
  await opensActions(stage, cast.quick);
  await (await is(cast.quick)).sees(say('klaar', {}, 'status.done'));
}
