import type { Person } from '../support/person.ts';
import type { Story } from '../support/story.ts';
import type { Actor, Names } from './kickoff-cast.ts';

/** A kick-off that somebody begins on the page, and who is asked. Everybody reads Dutch. */
export interface Beginning {
  readonly story: Story<Person>;
  readonly names: Names;
  readonly coordinator: Actor;
  readonly partners: readonly Actor[];
  /** Questions on top of those that are always asked. */
  readonly extraIds: readonly string[];
}

/** Begins a case about these themes; gives its code name. The form of whom to ask stands open then. */
export async function beginsCaseAbout(
  { story, names, coordinator }: Beginning,
  themes: readonly string[],
  problem: string,
): Promise<string> {
  const person = await story.person(coordinator.label);
  await person.opensMenu('Integrale starts');
  await person.presses('Nieuwe casus');
  const codeName = await person.filledIn('Codenaam');
  await person.fills({ 'Bij welke thema’s hoort dit?': themes });
  await person.submits();
  await person.fills({
    [names.question('K03')]: names.option('K03', 'LOCAL'),
    [names.question('K04')]: names.option('K04', 'PARTNER'),
    [names.question('K05')]: 'Ja',
    [names.question('K05b')]: ['Criminele geldstromen zichtbaar maken en drempels opwerpen'],
    [names.question('K06')]: [names.option('K06', 'PROCESSES')],
    [names.question('K10')]: problem,
  });
  await person.submits();
  return codeName;
}

/**
 * Begins a kick-off about a theme from its page; gives its code name. The form about it stands open then. `near`: what
 * stands beside the theme, where others have the same name.
 */
export async function beginsAbout(
  { story, coordinator }: Beginning,
  theme: string,
  near?: string,
): Promise<string> {
  const person = await story.person(coordinator.label);
  await person.opensMenu('Thema’s');
  await person.presses(theme, near);
  await person.presses('Start een integrale start (kick-off)');
  const codeName = await person.filledIn('Codenaam');
  await person.submits();
  return codeName;
}

/** From the form of whom to ask to a round that is open. */
export async function asks({ story, names, coordinator, partners, extraIds }: Beginning): Promise<void> {
  const person = await story.person(coordinator.label);
  await person.fills({
    Partners: partners.map(names.seat),
    'Antwoord uiterlijk op': story.workingDay(story.product.region.deadlines.answerWorkingDays),
  });
  await person.submits();
  await person.submits();
  await person.fills({ 'Extra vragen': extraIds.map(names.question) });
  await person.submits();
  await person.presses('Versturen');
  await person.sees('Verstuurd. Je ziet hier wie er geantwoord heeft.');
}

/** Answers what was asked, from the message that asks. */
export async function answers(
  { story }: Beginning,
  actor: Actor,
  fillings: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  const partner = await story.person(actor.label);
  await partner.opensMessage('jouw antwoord gevraagd');
  await partner.presses('Antwoorden');
  await partner.goesThrough(fillings);
  await partner.sees('Verstuurd. Dank je wel.');
}

/** What a partner answers to what is always asked about a case or a theme to develop. */
export function coreAnswers({ names, story }: Beginning, by: string, approach: string) {
  return {
    [names.question('K10')]: `probleem-${by}`,
    [names.question('K11')]: [names.option('K11', 'RESIDENTS')],
    [names.question('K14')]: `belang-${by}`,
    [names.question('K21')]: names.option('K21', 'ALL'),
    [names.question('K22')]: [names.option('K22', 'SUPERVISION')],
    [names.question('K28')]: names.option('K28', approach),
    [names.beside('K28')]: `waarom-${by}`,
    [names.question('K30')]: names.option('K30', 'UNDER_4'),
    [names.question('K30b')]: story.workingDay(60),
  };
}
