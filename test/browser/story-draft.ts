import type { Chapter, Stage } from './stage.ts';

async function addsTheme(stage: Stage): Promise<void> {
  const { theme, web } = stage.words;
  const coordinator = await stage.person('coordinator');
  await stage.look('home', coordinator);
  await coordinator.opensMenu(theme('list.title'));
  await coordinator.presses(theme('do.create'));
  await coordinator.fills({
    [theme('field.name')]: stage.theme,
    [theme('field.kind')]: theme('kind.EXECUTION'),
  });
  await coordinator.submits(theme('submit.save'));
  await coordinator.sees(theme('create.done'), stage.theme, web('tone.success'));
  await stage.look('theme', coordinator);
}

async function preparesKickoff(stage: Stage): Promise<void> {
  const { draft, question, option } = stage.words;
  const coordinator = await stage.person('coordinator');
  const next = draft('step.next');
  await coordinator.presses(draft('start.link'));
  await coordinator.submits(next);
  await coordinator.sees(draft('brief.title'));
  await coordinator.fills({
    [question('K10')]: stage.words.language === 'nl' ? problem.nl : problem.en,
    [question('K03')]: option('K03', 'DISTRICT'),
  });
  await coordinator.submits(next);
  await coordinator.fills({ [draft('partners.seats')]: asked.map((one) => stage.words.member(one)) });
  await stage.look('partners', coordinator);
  await coordinator.submits(next);
  await coordinator.sees(draft('deadlines.title'));
  await coordinator.submits(next);
  await coordinator.sees(draft('questions.title'));
  await coordinator.submits(next);
  stage.codeName = await readsCodeName(stage);
  await stage.look('draft', coordinator);
}

const asked = ['POL', 'OM', 'BD', 'GEM-HUIZEN'] as const;
const problem = {
  nl: 'Nagelstudio’s openen en sluiten snel, en betaald wordt er contant.',
  en: 'Nail studios open and close quickly, and are paid in cash.',
};

/** The name that the product proposed, as it stands in the heading. */
async function readsCodeName(stage: Stage): Promise<string> {
  const coordinator = await stage.person('coordinator');
  const heading = await coordinator.heading();
  const [before = '', after = ''] = stage.words.draft('draft.title', { codeName: '|' }).split('|');
  return heading.replace(before, '').replace(after, '');
}

async function sends(stage: Stage): Promise<void> {
  const { draft, card } = stage.words;
  const coordinator = await stage.person('coordinator');
  await coordinator.presses(draft('open.label'));
  await stage.look('question before sending', coordinator);
  await coordinator.presses(draft('open.yes'));
  await coordinator.sees(draft('open.done'), card('status.progress', { done: 0, total: asked.length }));
}

/** From a theme that is not there yet to partners that are asked. */
export const draftChapters: readonly Chapter[] = [
  { title: 'a coordinator adds a theme of the district’s own', play: addsTheme },
  { title: 'prepares a kick-off about it, step by step', play: preparesKickoff },
  { title: 'and sends it to four partners', play: sends },
];
