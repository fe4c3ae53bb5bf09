import { expect } from 'vitest';
import type { Fillings } from '../support/story-form.ts';
import { type CaseStage, outsiders, type Partner, partners, type Role } from './case-stage.ts';

/** Of every partner: how its words are told apart. */
const voices: Readonly<Record<Partner, string>> = {
  police: 'politie',
  prosecution: 'officier',
  tax: 'fiscus',
  woerden: 'woerden',
  nieuwegein: 'nieuwegein',
};

/** What a partner says in own words; told apart by the partner and by what it is about. */
export const said = (what: 'probleem' | 'belang' | 'lastig' | 'gemist' | 'kan' | 'waarom', by: Partner) =>
  `${what}-${voices[by]}`;

/** Only the prosecution may read it. */
export const forOne = said('probleem', 'police');
/** May be told orally only. */
export const orally = said('probleem', 'tax');
/** Was said without a name, by too few to show it. */
export const nameless = said('lastig', 'woerden');

/** Words of which no trace may be where they do not belong. */
export const limited = [forOne, orally, nameless];

/** What can be read of these at all: one, by who said it and by whom it was meant for. */
const readBy = (role: Role): readonly string[] =>
  role === 'prosecution' || role === 'police' ? [forOne] : [];
const hiddenFrom = (role: Role): readonly string[] =>
  limited.filter((words) => !readBy(role).includes(words));

function core({ names, story }: CaseStage, who: Partner): Record<string, string | readonly string[]> {
  return {
    [names.question('K09')]: '3',
    [names.question('K10')]: said('probleem', who),
    [names.question('K11')]: [names.option('K11', 'ENTREPRENEURS')],
    [names.question('K14')]: said('belang', who),
    [names.question('K18')]: said('lastig', who),
    [names.question('K19')]: [names.option('K19', 'SOFT')],
    [names.question('K20')]: said('gemist', who),
    [names.question('K21')]: names.option('K21', 'ALL'),
    [names.question('K22')]: [names.option('K22', 'SUPERVISION')],
    [names.beside('K22')]: said('kan', who),
    [names.question('K28')]: names.option('K28', 'MULTI'),
    [names.beside('K28')]: said('waarom', who),
    [names.question('K30')]: names.option('K30', 'UNDER_4'),
    [names.question('K30b')]: story.workingDay(60),
  };
}

/** What each fills in otherwise than the others. */
function especially({ names, story, organisation }: CaseStage): Readonly<Record<Partner, Fillings>> {
  return {
    police: {
      [names.question('K08')]: story.today(),
      [names.question('K21')]: names.option('K21', 'SOME'),
      [names.question('K21b')]: [organisation('prosecution')],
      [names.question('K21c')]: [names.question('K10')],
    },
    prosecution: {},
    tax: {
      [names.question('K21')]: names.option('K21', 'ORALLY'),
      [names.question('K21c')]: [names.question('K10')],
      [names.question('K17')]: [organisation('guest')],
    },
    woerden: { 'Onder jullie naam?': 'Zonder naam' },
    nieuwegein: {},
  };
}

/** Everybody answers, each as it may: for one other only, orally only, without a name, or for all. */
export async function answersCase(stage: CaseStage): Promise<void> {
  const { is } = stage;
  for (const role of partners) {
    const partner = await is(role);
    await partner.opensMessage('jouw antwoord gevraagd');
    await partner.presses('Antwoorden');
    await partner.goesThrough({ ...core(stage, role), ...especially(stage)[role] });
    await partner.sees('Verstuurd. Dank je wel.');
  }
  await lookBack(stage);
  for (const role of ['coordinator', 'chair', 'prosecution'] as const) {
    const reader = await opensOverview(stage, role);
    await reader.doesNotSee(said('belang', 'police'), ...limited);
  }
}

/** Whoever answered finds its words again, but for those that may be told orally only: they are nowhere. */
async function lookBack({ is, names }: CaseStage): Promise<void> {
  for (const role of ['police', 'tax'] as const) {
    const partner = await is(role);
    await partner.opensMessage('jouw antwoord');
    await partner.presses('Antwoord wijzigen');
  }
  expect(await (await is('police')).filledIn(names.question('K10'))).toBe(forOne);
  const tax = await is('tax');
  expect(await tax.filledIn(names.question('K10'))).toBe('');
  await tax.sees('Dit vertelden jullie alleen mondeling.');
}

export async function opensOverview({ is, codeName }: CaseStage, role: Role) {
  const reader = await is(role);
  await reader.says(`kickoff ${codeName}`);
  await reader.presses('Naar het overzicht');
  return reader;
}

/** The facilitator closes early. Everybody reads what was shared with them, and that there is more. */
export async function showsCase(stage: CaseStage): Promise<void> {
  const { organisation } = stage;
  const coordinator = await opensOverview(stage, 'coordinator');
  await coordinator.presses('Ronde sluiten');
  await coordinator.sees('De ronde is gesloten.', 'Er is iets gezegd zonder naam.');
  for (const role of ['coordinator', 'chair', ...partners] as const) {
    const reader = await opensOverview(stage, role);
    await reader.sees(said('probleem', 'prosecution'), said('belang', 'nieuwegein'), said('waarom', 'tax'));
    await reader.sees('alleen mondeling', ...readBy(role));
    await reader.doesNotSee(...hiddenFrom(role));
  }
  await (await opensOverview(stage, 'woerden')).sees('Jullie zeiden dit zonder naam');
  await (await opensOverview(stage, 'nieuwegein')).sees('niet met jou gedeeld', organisation('guest'));
  for (const role of outsiders) await stage.isHiddenFrom(role);
}

/** What the tax office shared with all at first, and then with the police only. */
export const narrowed = said('belang', 'tax');

/** An organisation lets fewer read what it said, after all. */
export async function sharesLess(stage: CaseStage): Promise<void> {
  const { names, organisation } = stage;
  const tax = await opensOverview(stage, 'tax');
  await tax.presses('Wie mag dit lezen?', names.question('K14'));
  await tax.fills({
    'Met wie delen jullie dit antwoord?': 'Alleen met sommige partners',
    'Met wie?': [organisation('police')],
  });
  await tax.submits();
  await tax.sees('Opgeslagen. Zo wordt dit antwoord nu gedeeld.');
  // The form remembers with whom: sent off as it opens, it changes nothing.
  await tax.presses('Wie mag dit lezen?', names.question('K14'));
  await tax.submits();
  await (await opensOverview(stage, 'police')).sees(narrowed);
  for (const role of ['nieuwegein', 'prosecution', 'coordinator'] as const) {
    await (await opensOverview(stage, role)).doesNotSee(narrowed);
  }
}

/** Where a case is found again, and where what is said about it is planned. */
export async function looksAround({ is, codeName }: CaseStage): Promise<void> {
  const coordinator = await is('coordinator');
  await coordinator.opensMenu('Integrale starts');
  await coordinator.sees('Nieuwe casus', 'Casus, begonnen op');
  await coordinator.presses(`${codeName} - Risicolocaties`);
  await coordinator.presses('Naar het communicatieplan');
  await coordinator.sees(`${codeName}: communicatieplan`, 'Moment toevoegen');
}
