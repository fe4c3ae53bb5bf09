import { expect } from 'vitest';
import { publicHolidays } from '../../src/lib/holidays.ts';
import { addWorkingDays } from '../../src/lib/time.ts';
import type { Actor } from './kickoff-cast.ts';
import type { Stage } from './kickoff-stage.ts';

/** One answers at once; another saves, thinks again and changes what it had sent. */
export async function answersAndChanges(stage: Stage): Promise<void> {
  const { say, is, cast, codeName } = stage;
  await answers(stage, cast.quick, 'quick');
  const changer = await is(cast.changer);
  await answers(stage, cast.changer, 'first');
  await changer.opensMessage(say('jouw antwoord'));
  await changer.presses(say('Antwoord wijzigen', {}, 'button.change'));
  await changer.sees(own(stage, 'first'));
  await changer.goesThrough(stage.answers(own(stage, 'changed'), 'INTEGRAL'));
  await changer.sees(say('Verstuurd. Dank je wel.'));
  await changer.repeats();
  await changer.sees(codeName);
  for (const actor of cast.guests) await answersAsGuest(stage, actor);
}

/** What a partner says in own words; told apart by a word. */
export function own({ language }: Stage, which: string): string {
  return language === 'nl' ? `Zo ziet het er hier uit: ${which}.` : `This is how it looks here: ${which}.`;
}

export async function answers(stage: Stage, actor: Actor, which: string, approach = 'MULTI'): Promise<void> {
  const { say, is } = stage;
  const partner = await is(actor);
  await partner.opensMessage(say('jouw antwoord gevraagd'));
  await partner.presses(say('Antwoorden', {}, 'button.answer'));
  await partner.goesThrough(stage.answers(own(stage, which), approach));
  await partner.sees(say('Verstuurd. Dank je wel.'));
  await partner.goesHome();
  await partner.doesNotSee(say('jouw antwoord gevraagd'));
}

async function answersAsGuest({ say, is, names, cast, story }: Stage, actor: Actor): Promise<void> {
  const guest = await is(actor);
  await guest.opensMessage(say('jouw antwoord gevraagd'));
  await guest.presses(say('Antwoorden', {}, 'button.answer'));
  await guest.doesNotSee(names.question('K10'), names.question('K28'));
  const asked = story.product.region.guestQuestions.filter((id) => id === 'K22');
  await guest.fills(
    Object.fromEntries(
      asked.map((id) => [names.question(id), (cast.choices[id] ?? []).map((one) => names.option(id, one))]),
    ),
  );
  await guest.submits();
  await guest.sees(say('Verstuurd. Dank je wel.'));
}

/** Nobody sees what another answered, and nobody is shown that there is anything to see. */
export async function answersStayHidden(stage: Stage): Promise<void> {
  const { say, is, cast, codeName, names } = stage;
  for (const actor of [cast.slow, cast.changer, cast.facilitator, cast.adopter]) {
    const reader = await is(actor);
    await reader.says(`kickoff ${codeName}`);
    await reader.presses(say('Naar het overzicht'));
    await reader.sees(codeName, names.organisation(cast.quick), say('beantwoord', {}, 'partner.answered'));
    await reader.doesNotSee(own(stage, 'quick'), own(stage, 'first'));
  }
  const changer = await is(cast.changer);
  await changer.sees(own(stage, 'changed'));
  for (const actor of cast.guests) {
    const guest = await is(actor);
    await guest.says(`kickoff ${codeName}`);
    await guest.doesNotSee(names.organisation(cast.quick));
  }
  for (const actor of cast.outsiders) await stage.isHiddenFrom(actor);
}

/** One asks for more time: too much is refused in place, within the limit the facilitator decides. */
export async function asksMoreTime(stage: Stage): Promise<void> {
  const { say, is, cast, names, codeName } = stage;
  const slow = await is(cast.slow);
  await slow.opensMessage(say('jouw antwoord gevraagd'));
  await slow.presses(say('Meer tijd vragen'));
  await slow.fills({
    [say('Tot en met', {}, 'moreTime.until')]: daysAfter(stage, 30),
    [say('Waarom is er meer tijd nodig?')]: own(stage, 'later'),
  });
  await slow.submits();
  await slow.sees(
    say('Nog niet alles is goed ingevuld. Kijk bij de velden hieronder. Wat je invulde, staat er nog.'),
  );
  await slow.fills({ [say('Tot en met', {}, 'moreTime.until')]: daysAfter(stage, 2) });
  await slow.submits();
  await slow.sees(say('Gevraagd. De begeleider beslist.'));
  const facilitator = await is(cast.facilitator);
  await facilitator.goesHome();
  await facilitator.sees(say('meer tijd gevraagd'));
  await facilitator.opensMessage(say('meer tijd gevraagd'));
  await stage.tells(facilitator, names.organisation(cast.slow), own(stage, 'later'));
  const heard = await slow.messages(codeName);
  await facilitator.presses(say('Geef meer tijd'));
  await facilitator.sees(say('Meer tijd gegeven. De partner hoort het.'));
  await facilitator.repeats();
  await facilitator.sees(say('Dat was al gedaan. Dit is hoe het nu staat.'));
  expect(await slow.messages(codeName)).toBeGreaterThan(heard);
  await (await is(cast.quick)).doesNotSee(own(stage, 'later'));
}

function daysAfter({ deadline, story }: Stage, workingDays: number): string {
  return addWorkingDays(deadline, workingDays, publicHolidays(story.product.region.holidayCountry));
}

/** One says it is not for them and who it is for; that one is asked instead, and hands over to the deputy. */
export async function leavesAndSuggests(stage: Stage): Promise<void> {
  const { say, is, cast, names, codeName } = stage;
  const leaving = await is(cast.leaving);
  await leaving.opensMessage(say('jouw antwoord gevraagd'));
  await leaving.presses(say('Niet voor ons'));
  await leaving.fills({
    [say('Waarom niet?', {}, 'notForUs.reason')]: own(stage, 'notOurs'),
    [say('Voor wie is het wel?')]: names.organisation(cast.suggested),
  });
  await leaving.submits();
  await leaving.sees(say('Doorgegeven. Jouw organisatie krijgt hier geen vragen meer over.'));
  await stage.isHiddenFrom(cast.leaving);
  const facilitator = await is(cast.facilitator);
  await facilitator.opensMessage(say('een partner doet niet mee'));
  await stage.tells(facilitator, own(stage, 'notOurs'), names.organisation(cast.suggested));
  await facilitator.presses(say('Partner erbij vragen', {}, 'button.addPartner'));
  await facilitator.fills({
    [say('Partner', {}, 'add.seat')]: names.seat(cast.suggested),
    [say('Antwoord uiterlijk op', {}, 'add.deadline')]: stage.deadline,
  });
  await facilitator.submits();
  await facilitator.sees(say('Gevraagd.'), codeName);
}

export async function handsToDeputy(stage: Stage): Promise<void> {
  const { say, is, cast, codeName } = stage;
  const holder = await is(cast.suggested);
  const deputy = await stage.deputyOf(cast.suggested);
  expect(await deputy.messages(codeName)).toBe(0);
  await holder.opensMessage(say('jouw antwoord gevraagd'));
  await holder.presses(say('Naar mijn vervanger'));
  await holder.sees(say('Je vervanger krijgt de vraag nu. Je kunt hem terugnemen.'));
  await deputy.goesHome();
  await deputy.sees(codeName);
  await deputy.presses(say('Antwoorden', {}, 'button.answer'));
  await deputy.goesThrough(stage.answers(own(stage, 'deputy'), 'MULTI'));
  await deputy.sees(say('Verstuurd. Dank je wel.'));
  await holder.goesHome();
  await holder.doesNotSee(say('jouw antwoord gevraagd'));
}

/** Who is silent is reminded at the pack's moments, and who has answered is not. */
export async function remindsTheSilent(stage: Stage): Promise<void> {
  const { story, say, is, cast } = stage;
  const { deadlines, workingHours } = story.product.region;
  const silent = await is(cast.silent);
  const quick = await is(cast.quick);
  const heard = await quick.messages(stage.codeName);
  const before = await silent.messages(say('jouw antwoord gevraagd'));
  for (const [count, days] of deadlines.remindWorkingDaysBefore.entries()) {
    await story.timeComes(daysAfter(stage, -days), workingHours.from);
    expect(await silent.messages(say('jouw antwoord gevraagd'))).toBe(before + count + 1);
  }
  expect(await quick.messages(say('jouw antwoord gevraagd'))).toBe(0);
  expect(await quick.messages(stage.codeName)).toBe(heard);
}

/** After the last deadline the round stays open a while, answers in more time count as in time, and then it closes. */
export async function closesByItself(stage: Stage): Promise<void> {
  const { story, say, is, cast, codeName, names } = stage;
  const { deadlines } = story.product.region;
  await story.timeComes(stage.deadline, deadlines.dueTime);
  await answers(stage, cast.slow, 'slow');
  const facilitator = await is(cast.facilitator);
  await story.timeComes(daysAfter(stage, 2), deadlines.dueTime);
  await facilitator.goesHome();
  await facilitator.sees(codeName);
  await story.timeComes(daysAfter(stage, 2 + deadlines.closeAfterLastAnswerWorkingDays), deadlines.dueTime);
  await story.workBegins();
  for (const actor of [cast.quick, cast.changer, cast.silent, cast.facilitator]) {
    const reader = await is(actor);
    await reader.opensMessage(say('de ronde is gesloten'));
    await stage.tells(reader, names.organisation(cast.silent));
  }
}

/** Agreement, difference and silence stand in the overview, with everyone's words; outsiders see nothing. */
export async function showsTheOverview(stage: Stage): Promise<void> {
  const { say, is, cast, codeName, names } = stage;
  const silentLine = say('{{organisation}}: geen antwoord op {{at}}', {
    organisation: names.organisation(cast.silent),
  }).split('{{')[0];
  for (const actor of [cast.quick, cast.changer, cast.facilitator, cast.adopter]) {
    const reader = await is(actor);
    await reader.says(`kickoff ${codeName}`);
    await reader.presses(say('Naar het overzicht'));
    await reader.sees(own(stage, 'quick'), own(stage, 'changed'), own(stage, 'deputy'), own(stage, 'slow'));
    await reader.sees(say('Hier verschillen ze'), say('verschil'), silentLine ?? '');
    await reader.sees(say('Hierover zijn partners het eens'));
    for (const id of cast.extraIds) await reader.sees(names.question(id));
    await reader.doesNotSee(own(stage, 'first'));
  }
  await (await is(cast.quick)).doesNotSee(own(stage, 'notOurs'));
  for (const actor of [...cast.outsiders, cast.leaving]) await stage.isHiddenFrom(actor);
}

/** A late answer is welcome, and stands there as late. */
export async function answersLate(stage: Stage): Promise<void> {
  const { say, is, cast, codeName, names } = stage;
  await answers(stage, cast.silent, 'late');
  const facilitator = await is(cast.facilitator);
  await facilitator.opensMessage(say('een laat antwoord'));
  await facilitator.presses(say('Naar het overzicht'));
  await facilitator.sees(own(stage, 'late'), say('laat beantwoord'), names.organisation(cast.silent));
  const silent = await is(cast.silent);
  await silent.says(`kickoff ${codeName}`);
  await silent.doesNotSee(say('Antwoord wijzigen', {}, 'button.change'));
}
