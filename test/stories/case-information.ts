import { opensOverview, said } from './case-round.ts';
import { type CaseStage, partners } from './case-stage.ts';

/** What was asked, and why it is not known. */
export const asked = 'vraag-politie';
const why = 'nergens-bekend';

/** Made of what the police said it misses; a second organisation has the question too, but nobody will act on it. */
export async function stopsAtGateTwo(stage: CaseStage): Promise<void> {
  const { is, story } = stage;
  const police = await opensOverview(stage, 'police');
  await police.presses('Maak hier een informatievraag van', said('gemist', 'police'));
  await police.fills({
    'Wat willen jullie weten?': asked,
    'Waarom is dat er nu nog niet?': why,
    'Wat voor vraag is het?': 'Tactisch: hoe pakken we dit aan?',
  });
  await police.submits();
  const tax = await is('tax');
  await tax.opensMessage('steunt jullie organisatie deze vraag?');
  await tax.doesNotSee(asked, why);
  await tax.presses('Zeg of jullie dit steunen');
  await tax.fills({ 'Steunt jullie organisatie deze vraag?': 'Ja, wij hebben deze vraag ook' });
  await tax.submits();
  for (const role of partners) {
    const partner = await is(role);
    await partner.opensMessage('gaan jullie iets doen met het antwoord?');
    await partner.doesNotSee(asked, why);
    await partner.presses('Zeg wat jullie ermee doen');
    await partner.fills({ 'Gaan jullie er iets mee doen?': 'Nee, wij niet' });
    await partner.submits();
  }
  await story.timeComes(story.workingDay(6), '12:00');
  const coordinator = await is('coordinator');
  await coordinator.opensMessage('een informatievraag wacht op jou');
  await coordinator.presses('Stop deze informatievraag');
  await coordinator.sees('De informatievraag is gestopt.');
  for (const role of ['coordinator', 'police', 'nieuwegein'] as const) {
    const reader = await is(role);
    await reader.opensMenu('Informatievragen');
    await reader.sees('gestopt bij vraag 2', 'Een vraag die is gestopt', stage.codeName);
    await reader.presses('Een vraag die is gestopt');
    await reader.sees('kan niemand meer lezen');
    await reader.doesNotSee(asked, why);
  }
}

/** Counted by theme and district, without a trace of where it came from. */
export async function isUnmet({ is, codeName, organisation }: CaseStage): Promise<void> {
  const expert = await is('expert');
  await expert.opensMenu('Informatievragen');
  await expert.presses('Bekijk wat de regio niet te weten kwam');
  await expert.sees('Risicolocaties', 'West-Utrecht', 'Vraag 2: gaat iemand er iets mee doen?');
  await expert.doesNotSee(codeName, asked, why, organisation('police'), organisation('tax'));
  for (const role of ['policeElsewhere', 'coordinatorElsewhere'] as const) {
    const outsider = await is(role);
    await outsider.opensMenu('Informatievragen');
    await outsider.doesNotSee(codeName, 'Een vraag die is gestopt');
  }
}
