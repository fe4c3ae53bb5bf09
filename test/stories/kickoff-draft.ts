import { expect } from 'vitest';
import type { Stage } from './kickoff-stage.ts';

/** A theme of the district's own; sent twice it is there once. */
export async function makesTheme({ say, is, cast, theme }: Stage): Promise<void> {
  const keeper = await is(cast.keeper);
  await keeper.opensMenu(say('Thema’s'));
  await keeper.presses(say('Eigen thema toevoegen'));
  await keeper.fills({
    [say('Naam van het thema')]: theme,
    [say('Soort', {}, 'field.kind')]: say('doe-thema'),
  });
  await keeper.submits();
  await keeper.sees(say('Het thema is toegevoegd.'), theme);
  await keeper.repeats();
  await keeper.sees(theme);
  await keeper.opensMenu(say('Thema’s'));
  expect((await keeper.screen()).split(theme)).toHaveLength(2);
}

/** Begins, and stops after two steps: what was filled in is kept. */
export async function begins(stage: Stage): Promise<void> {
  const { say, is, cast, story, names, theme, problem } = stage;
  const facilitator = await is(cast.facilitator);
  await facilitator.opensMenu(say('Thema’s'));
  await facilitator.presses(theme);
  await facilitator.presses(say('Start een integrale start (kick-off)'));
  stage.codeName = await facilitator.filledIn(say('Codenaam', {}, 'subject.codeName'));
  expect(story.product.region.codeNames).toContain(stage.codeName);
  await facilitator.submits();
  await facilitator.sees(names.question('K10'));
  await facilitator.submits();
  await facilitator.sees(say('Vul dit in.'));
  await facilitator.fills(stage.brief(problem));
  await facilitator.submits();
  await facilitator.sees(say('Wie vragen we?'));
  await facilitator.goesHome();
  await facilitator.sees(stage.codeName, say('In voorbereiding'));
}

/** Goes on a day later, with partners, a date for each and no extra questions. */
export async function choosesPartners(stage: Stage): Promise<void> {
  const { say, is, cast, names, deadline, problem, title } = stage;
  const facilitator = await is(cast.facilitator);
  await facilitator.says(`kickoff ${stage.codeName}`);
  await facilitator.sees(stage.codeName);
  await facilitator.goesHome();
  await facilitator.presses(title);
  await facilitator.sees(problem, say('Nog geen partners gekozen'));
  await facilitator.presses(say('Partners kiezen'));
  const asked = [cast.quick, cast.changer, cast.slow, cast.silent, cast.leaving, ...cast.guests];
  await facilitator.fills({
    [say('Partners', {}, 'partners.seats')]: asked.map(names.seat),
    [say('Antwoord uiterlijk op', {}, 'partners.deadline')]: deadline,
  });
  await facilitator.submits();
  await facilitator.sees(say('Datum per partner'));
  await facilitator.submits();
  await facilitator.sees(say('Welke vragen?'));
  await facilitator.fills({ [say('Extra vragen')]: cast.extraIds.map(names.question) });
  await facilitator.submits();
  for (const actor of asked) await facilitator.sees(names.organisation(actor));
}

export async function nobodyKnowsYet(stage: Stage): Promise<void> {
  for (const actor of stage.cast.outsiders) await stage.isHiddenFrom(actor);
  for (const actor of [stage.cast.quick, stage.cast.silent, ...stage.cast.guests])
    await stage.isHiddenFrom(actor);
}

/** Sends; a double click sends once. Everyone who is asked has one message, and one thing to do at home. */
export async function sends(stage: Stage): Promise<void> {
  const { say, is, cast, codeName, title, problem } = stage;
  const facilitator = await is(cast.facilitator);
  await facilitator.goesHome();
  await facilitator.presses(title);
  await facilitator.presses(say('Versturen', {}, 'open.label'));
  await facilitator.sees(say('Verstuurd. Je ziet hier wie er geantwoord heeft.'));
  await facilitator.repeats();
  await facilitator.sees(codeName);
  for (const actor of [cast.quick, cast.changer, cast.slow, cast.silent, cast.leaving, ...cast.guests]) {
    const partner = await is(actor);
    expect(await partner.messages(say('jouw antwoord gevraagd'))).toBe(1);
    await partner.goesHome();
    await partner.sees(codeName, say('jouw antwoord gevraagd'));
    await partner.opensMessage(say('jouw antwoord gevraagd'));
    await stage.tells(partner, stage.names.organisation(actor));
  }
  await stage.tells(await is(cast.quick), problem);
  for (const actor of cast.guests) await (await is(actor)).doesNotSee(problem);
  for (const actor of cast.outsiders) await stage.isHiddenFrom(actor);
}
