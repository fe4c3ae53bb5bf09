import { expect } from 'vitest';
import { type CaseStage, cast, outsiders, partners } from './case-stage.ts';

export const problem =
  'Opslagboxen op een verzonnen terrein worden vaak met contant geld gehuurd. De verhuurder vraagt niet door.';
const guestsCannot =
  'Gasten kunnen niet aan een casus meedoen: de wet laat alleen deelnemers en convenantpartners toe.';

/** Begins from a word in the conversation: code name, themes, municipalities, and what it is about. */
export async function beginsCase(stage: CaseStage): Promise<void> {
  const { is, story, names } = stage;
  const coordinator = await is('coordinator');
  await coordinator.says('kickoff nieuw');
  await coordinator.presses('Nieuwe casus');
  stage.codeName = await coordinator.filledIn('Codenaam');
  expect(story.product.region.codeNames).toContain(stage.codeName);
  await coordinator.fills({
    'Bij welke thema’s hoort dit?': ['Risicolocaties (West-Utrecht)'],
    Gemeenten: ['Woerden', 'Nieuwegein'],
  });
  await coordinator.submits();
  await coordinator.fills({
    [names.question('K03')]: names.option('K03', 'DISTRICT'),
    [names.question('K04')]: names.option('K04', 'LOCAL_CONSULTATION'),
    [names.question('K05')]: 'Ja',
    [names.question('K05b')]: ['Jongeren, buurten, branches en overheden minder kwetsbaar maken'],
    [names.question('K06')]: [names.option('K06', 'BRANCHES_LOCATIONS')],
    [names.question('K10')]: problem,
  });
  await coordinator.submits();
}

/** A guest is not among those who can be asked, and the form says why. */
export async function choosesPartners(stage: CaseStage): Promise<void> {
  const { is, names, deadline, organisation, codeName } = stage;
  const coordinator = await is('coordinator');
  await coordinator.sees('Wie vragen we?', guestsCannot);
  await coordinator.doesNotSee(organisation('guest'));
  await coordinator.fills({
    Partners: partners.map((role) => names.seat(cast[role])),
    'Antwoord uiterlijk op': deadline,
  });
  await coordinator.submits();
  await coordinator.sees('Datum per partner');
  await coordinator.submits();
  await coordinator.fills({
    'Extra vragen': ['K09', 'K18', 'K19', 'K20'].map(names.question),
  });
  await coordinator.submits();
  await coordinator.says(`kickoff ${codeName}`);
  await coordinator.presses(codeName);
  await coordinator.sees(problem);
  for (const role of partners) await coordinator.sees(organisation(role));
  for (const role of [...partners, ...outsiders, 'professional'] as const) await stage.isHiddenFrom(role);
}

/** Everybody who is asked has one message, with the code name and nothing of what it is about. */
export async function sendsCase(stage: CaseStage): Promise<void> {
  const { is, codeName, organisation } = stage;
  const coordinator = await is('coordinator');
  await coordinator.says(`kickoff ${codeName}`);
  await coordinator.presses(codeName);
  await coordinator.presses('Versturen');
  await coordinator.sees('Verstuurd. Je ziet hier wie er geantwoord heeft.');
  for (const role of partners) {
    const partner = await is(role);
    expect(await partner.messages('jouw antwoord gevraagd')).toBe(1);
    await partner.opensMessage('jouw antwoord gevraagd');
    await partner.sees(codeName);
    await partner.doesNotSee('Opslagboxen', 'Risicolocaties', organisation('tax'));
  }
  for (const role of outsiders) await stage.isHiddenFrom(role);
}
