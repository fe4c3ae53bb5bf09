import { expect } from 'vitest';
import type { Person } from '../support/person.ts';
import type { Actor } from './kickoff-cast.ts';
import type { Stage } from './kickoff-stage.ts';

/** What is agreed: one row for each of these partners. */
const rowsOf = ({ cast }: Stage): readonly Actor[] => [cast.quick, cast.changer, cast.slow];

export function rowWords({ language }: Stage, number: number): string {
  return language === 'nl' ? `Actie nummer ${number} uitvoeren` : `Carry out action number ${number}`;
}

/** A text of the agreement, told apart by its place. */
function agreed({ language }: Stage, place: string): string {
  return language === 'nl' ? `Afgesproken bij ${place}.` : `Agreed under ${place}.`;
}

export async function opensAgreement(stage: Stage, actor: Actor): Promise<Person> {
  const { say, is, codeName } = stage;
  const person = await is(actor);
  await person.says(`kickoff ${codeName}`);
  await person.presses(say('Naar het overzicht'));
  await person.presses(say('Naar de afspraken', {}, 'button.agreement'));
  return person;
}

/** The facilitator writes it part by part; nothing can be asked before it is whole. */
export async function writesTheAgreement(stage: Stage): Promise<void> {
  const { say, cast, names, story } = stage;
  const facilitator = await opensAgreement(stage, cast.facilitator);
  await facilitator.doesNotSee(`[${say('Vraag partners of het klopt')}]`);
  await facilitator.presses(say('Doel wijzigen'));
  await facilitator.fills({
    [say('Wat willen we bereiken?', {}, 'goal.goal')]: agreed(stage, 'goal'),
    [say('Wanneer is het gelukt?')]: agreed(stage, 'success'),
  });
  await facilitator.submits();
  await facilitator.sees(say('Opgeslagen.', {}, 'done.saved'), agreed(stage, 'goal'));
  await facilitator.presses(say('Aanpak wijzigen'));
  await facilitator.fills({
    [say('Hoe pakken we het aan?', {}, 'approach.approach')]: say('Met een paar partners (multi)'),
    [say('Waarom zo?')]: agreed(stage, 'approach'),
  });
  await facilitator.submits();
  await facilitator.presses(say('Acties wijzigen'));
  await facilitator.fills({
    [say('Acties', {}, 'rows.rows')]: rowsOf(stage).map((actor, index) => row(stage, actor, index)),
  });
  await facilitator.submits();
  await facilitator.presses(say('Meetpunten wijzigen'));
  await facilitator.fills(indicators(stage));
  await facilitator.fills({
    [say('Wanneer kijken we terug?', {}, 'indicators.reviewDay')]: story.workingDay(60),
  });
  await facilitator.submits();
  await facilitator.presses(say('Rollen wijzigen'));
  await facilitator.fills(roles(stage));
  await facilitator.submits();
  await facilitator.sees(names.organisation(cast.quick), rowWords(stage, 1), agreed(stage, 'success'));
}

function row(stage: Stage, actor: Actor, index: number) {
  const { say, names, cast, story } = stage;
  const kind = cast.rowKind === null ? {} : { [say('Soort', {}, 'rows.kind')]: names.rowKind(cast.rowKind) };
  return {
    [say('Wat gebeurt er?')]: rowWords(stage, index + 1),
    [say('Wie doet het?')]: names.organisation(actor),
    [say('Klaar op', {}, 'rows.due')]: stage.keepRowDue(index + 1, story.workingDay(8 + index)),
    ...kind,
  };
}

function indicators({ say, names, cast, story }: Stage) {
  const { indicators: known, indicatorChoice } = story.product.region;
  return Object.fromEntries(
    indicatorChoice.map(({ kinds }) => {
      const label = kinds.map((kind) => say(indicatorGroups[kind] ?? kind)).join(', ');
      const own = known.filter(({ id, kind }) => kinds.includes(kind) && cast.indicatorIds.includes(id));
      return [label, own.map(({ id }) => names.indicator(id))];
    }),
  );
}

const indicatorGroups: Readonly<Record<string, string>> = {
  PROCESS: 'Het proces',
  CONTENT: 'De inhoud',
  COOPERATION: 'De samenwerking',
  REGION_LOCAL: 'Regio en lokaal',
};

function roles(stage: Stage) {
  const { say, names, cast } = stage;
  const others = [cast.changer, cast.slow, cast.silent, cast.suggested];
  const role = (actor: Actor, name: string) => [
    say('Rol van {{organisation}}', { organisation: names.organisation(actor) }, 'roles.of'),
    say(name),
  ];
  return Object.fromEntries([
    [say('Wie is de trekker?', {}, 'roles.lead'), names.seat(cast.quick)],
    [say('Wie is de vervanger van de trekker?'), names.seat(cast.changer)],
    role(cast.quick, 'trekt'),
    ...others.map((actor) => role(actor, 'doet')),
  ]);
}

/** Asks everyone whether it is right; a double click asks once. */
export async function asksForConfirmation(stage: Stage): Promise<void> {
  const { say, cast, is, codeName } = stage;
  const facilitator = await opensAgreement(stage, cast.facilitator);
  await facilitator.presses(say('Vraag partners of het klopt'));
  await facilitator.sees(say('De partners hebben de vraag gekregen.'));
  await facilitator.repeats();
  await facilitator.sees(codeName);
  const partners = await Promise.all([cast.quick, cast.changer, cast.slow, cast.silent].map(is));
  for (const partner of [...partners, await stage.deputyOf(cast.suggested)]) {
    expect(await partner.messages(say('klopt de samenvatting?'))).toBe(1);
    await partner.opensMessage(say('klopt de samenvatting?'));
    await partner.sees(codeName);
  }
  for (const actor of [...cast.outsiders, cast.leaving]) await stage.isHiddenFrom(actor);
}

/** One takes its row on, one does not, one in part; the reason is asked for in place. */
export async function answersRows(stage: Stage): Promise<void> {
  const { say, is, cast } = stage;
  const quick = await is(cast.quick);
  await acceptsRow(stage, cast.quick);
  await quick.sees(say('Je antwoord is opgeslagen.', {}, 'done.answered'));
  await quick.repeats();
  await quick.sees(say('Je antwoord is opgeslagen.', {}, 'done.answered'));
  await answersOtherwise(stage, cast.changer, 'Nee', 'noRow');
  await answersOtherwise(stage, cast.slow, 'Deels', 'partly');
  const facilitator = await opensAgreement(stage, cast.facilitator);
  await facilitator.sees(say('doet dit'), say('doet dit niet'), say('doet dit deels'));
  await facilitator.sees(agreed(stage, 'noRow'), agreed(stage, 'partly'));
}

/** Where the whole row can be read. */
export async function acceptsRow(stage: Stage, actor: Actor): Promise<void> {
  const partner = await opensAgreement(stage, actor);
  await partner.presses(stage.say('Ja, dat doen we', {}, 'button.acceptRow'));
}

async function answersOtherwise(stage: Stage, actor: Actor, answer: string, reason: string): Promise<void> {
  const { say, is } = stage;
  const partner = await is(actor);
  await partner.goesHome();
  await partner.presses(say('Anders antwoorden'));
  await partner.fills({ [say('Antwoord', {}, 'answerRow.answer')]: say(answer, {}, rowAnswerKeys[answer]) });
  await partner.submits();
  await partner.sees(say('Schrijf een korte reden op.'));
  await partner.fills({ [say('Reden (bij deels of nee)')]: agreed(stage, reason) });
  await partner.submits();
  await partner.goesHome();
  await partner.doesNotSee(say('doen jullie dit?'));
}

const rowAnswerKeys: Readonly<Record<string, string>> = {
  Nee: 'answerRow.declined',
  Deels: 'answerRow.partly',
};

/** A partner against the approach says so beside it; nothing is averaged away. */
export async function dissents(stage: Stage): Promise<void> {
  const { say, cast, names } = stage;
  const changer = await opensAgreement(stage, cast.changer);
  await changer.presses(say('Ik ben het niet eens met de aanpak'));
  await changer.fills({ [say('Waarom niet?', {}, 'dissent.text')]: agreed(stage, 'dissent') });
  await changer.submits();
  const quick = await opensAgreement(stage, cast.quick);
  await quick.sees(agreed(stage, 'dissent'));
  await quick.sees(
    say('{{organisation}} is het hier niet mee eens', { organisation: names.organisation(cast.changer) }),
  );
}

/** Everyone says whether the summary is right, one with a remark; the deputy and the holder at the same moment. */
export async function confirmsAll(stage: Stage): Promise<void> {
  const { cast } = stage;
  await confirms(stage, cast.quick, 'Ja');
  await confirms(stage, cast.changer, 'Ja, met een opmerking', 'remark');
  await confirms(stage, cast.slow, 'Ja');
  await confirms(stage, cast.silent, 'Ja');
  const deputy = await stage.deputyOf(cast.suggested);
  await deputy.goesHome();
  await fillsConfirmation(stage, deputy, 'Ja');
  await Promise.all([deputy.submits(), deputy.submits()]);
  await deputy.goesHome();
  await deputy.doesNotSee(stage.say('klopt de samenvatting?'));
}

async function confirms(stage: Stage, actor: Actor, answer: string, remark?: string): Promise<void> {
  const { say, is } = stage;
  const partner = await is(actor);
  await partner.goesHome();
  await fillsConfirmation(stage, partner, answer);
  await partner.fills({
    [say('Opmerking (bij ja met een opmerking, of nee)')]: remark === undefined ? '' : agreed(stage, remark),
  });
  await partner.submits();
  await partner.goesHome();
  await partner.doesNotSee(say('klopt de samenvatting?'));
}

async function fillsConfirmation({ say }: Stage, partner: Person, answer: string): Promise<void> {
  await partner.presses(say('Zeg of dit klopt'));
  const key = answer === 'Ja' ? 'confirm.yes' : 'confirm.yesWithRemark';
  await partner.fills({ [say('Antwoord', {}, 'confirm.answer')]: say(answer, {}, key) });
}

/** Not yet: somebody does not do what stands behind their name. Going on without a reason is refused in place. */
export async function adoptionIsRefused(stage: Stage): Promise<void> {
  const { say, cast, names } = stage;
  const adopter = await opensAgreement(stage, cast.adopter);
  await adopter.presses(say('Vaststellen', {}, 'button.adopt'));
  await adopter.sees(names.organisation(cast.changer), rowWords(stage, 2));
  await adopter.submits();
  await adopter.sees(say('Vul dit in.'));
  const quick = await opensAgreement(stage, cast.quick);
  await quick.sees(say('Deze afspraken zijn nog niet vastgesteld.'));
  await quick.doesNotSee(`[${say('Vaststellen', {}, 'button.adopt')}]`);
}

/** The row goes to someone who does it. What partners had confirmed was another text: they are asked again. */
export async function repairs(stage: Stage): Promise<void> {
  const { say, cast, names, is } = stage;
  const facilitator = await opensAgreement(stage, cast.facilitator);
  await facilitator.presses(say('Acties wijzigen'));
  await facilitator.changesRow(say('Acties', {}, 'rows.rows'), 2, {
    [say('Wie doet het?')]: names.organisation(cast.silent),
  });
  await facilitator.submits();
  const quick = await is(cast.quick);
  await quick.opensMessage(say('de afspraken veranderen'));
  await facilitator.presses(say('Vraag partners of het klopt'));
  await acceptsRow(stage, cast.silent);
  await confirmsAgain(stage);
}

export async function confirmsAgain(stage: Stage): Promise<void> {
  const { cast } = stage;
  for (const actor of [cast.quick, cast.changer, cast.slow, cast.silent]) await confirms(stage, actor, 'Ja');
  const deputy = await stage.deputyOf(cast.suggested);
  await deputy.goesHome();
  await fillsConfirmation(stage, deputy, 'Ja');
  await deputy.submits();
}

/** Nothing stands in the way any more: it is adopted once, also when pressed twice at the same moment. */
export async function adopts(stage: Stage, version = 1): Promise<void> {
  const { say, cast, is, codeName } = stage;
  const adopter = await is(cast.adopter);
  await adopter.opensMessage(say('klaar om vast te stellen'));
  await adopter.presses(say('Vaststellen', {}, 'button.adopt'));
  await adopter.sees(say('Niets staat in de weg.'));
  await Promise.all([adopter.submits(), adopter.submits()]);
  for (const actor of [cast.quick, cast.silent, cast.facilitator]) {
    const reader = await is(actor);
    await reader.opensMessage(say('afspraken vastgesteld, versie {{number}}', { number: version }));
    await reader.sees(codeName);
  }
  const reader = await opensAgreement(stage, cast.quick);
  await reader.doesNotSee(say('Versie {{number}}', { number: version + 1 }, 'version.title'));
  for (const actor of [...cast.outsiders, cast.leaving, ...cast.guests]) await stage.isHiddenFrom(actor);
}
