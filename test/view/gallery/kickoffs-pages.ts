import { beginCard } from '../../../src/features/kickoffs/draft-begin-views.ts';
import { startCaseDialog } from '../../../src/features/kickoffs/draft-case-forms.ts';
import type { DraftShown } from '../../../src/features/kickoffs/draft-names.ts';
import {
  deadlinesDialog,
  partnersDialog,
  questionsDialog,
} from '../../../src/features/kickoffs/draft-partner-forms.ts';
import {
  briefDialog,
  changeSubjectDialog,
  startDialog,
} from '../../../src/features/kickoffs/draft-subject-forms.ts';
import { draftPage } from '../../../src/features/kickoffs/draft-views.ts';
import type { KickoffLine } from '../../../src/features/kickoffs/list-store.ts';
import { listPageOf, mineCard } from '../../../src/features/kickoffs/list-views.ts';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { refusals } from '../../../src/features/kickoffs/refusals.ts';
import { refusalNotice } from '../../../src/features/kickoffs/replies.ts';
import type { Theme } from '../../../src/features/themes/model.ts';
import { packThemeId } from '../../../src/features/themes/model.ts';
import type { Language } from '../../../src/lib/language.ts';
import { levels } from '../../../src/regions/rule-schema.ts';
import { someone } from '../../features/kickoffs/agreement-viewer.ts';
import {
  adopted,
  answered,
  closed,
  closedWithSilence,
  drafted,
  opened,
} from '../../features/kickoffs/stages.ts';
import { coordinator, region, Story, start, submits } from '../../features/kickoffs/story.ts';
import { told } from '../../features/kickoffs/told.ts';
import type { Sample } from '../sample.ts';

const guideIn = (language: Language) => someone('RIEC', 'coordinator', language);

const theme: Theme = {
  id: packThemeId('horeca', 'wu'),
  code: 'horeca',
  name: { nl: 'Horeca', en: 'Hospitality trade' },
  kind: 'EXECUTION',
  level: 'OPEN',
  district: 'wu',
  bodyId: 'dto-wu',
  note: null,
  createdOn: '2026-01-05',
  ended: null,
};
const about = (language: Language) => ({
  region,
  viewer: guideIn(language),
  theme,
  usedNames: new Set<string>(),
});

function draftIn(story: Story, language: Language): DraftShown {
  const shown = told(story, guideIn(language));
  if (shown.kickoff.status !== 'draft') throw new Error('This is no draft');
  return { ...shown, kickoff: shown.kickoff };
}
const development = (): Story => new Story().does({ ...start, variant: 'DEVELOPMENT_THEME' });
const empty = (): Story => new Story().does({ ...start, leadWords: [] });

const seatsIn = (language: Language) =>
  ['POL', 'BD', 'GEM-WOERDEN', 'LTO'].map((organisationId) => ({
    seatId: `of-${organisationId}`,
    organisationId,
    functionId: 'member',
    bodyId: organisationId === 'LTO' ? null : 'dto-wu',
    label: '',
    name: `${organisationId} - ${language === 'nl' ? 'lid' : 'member'}`,
  }));

const arrivals = [
  { to: 'seat:of-POL', people: 1, at: '2026-11-23T09:00:00Z' },
  { to: 'seat:of-BD', people: 1, at: '2026-11-24T07:30:00Z' },
  { to: 'seat:of-LTO', people: 0, at: '2026-11-23T09:00:00Z' },
];

const page = (when: string, story: () => Story, organisationId: string, functionId = 'member'): Sample => ({
  of: 'page kickoffs.show',
  when,
  show: (language) => overviewPage(told(story(), someone(organisationId, functionId, language))),
});

const late = (): Story => {
  const story = closedWithSilence();
  return story.does(submits(story, 'BD'));
};
const stopped = (): Story => opened().does({ type: 'withdraw', by: coordinator, reason: 'elders' });

const line = (number: number, more: Partial<KickoffLine> = {}): KickoffLine => ({
  id: `00000000-0000-4000-8000-0000000000${10 + number}`,
  status: 'collecting',
  level: 'OPEN',
  variant: 'EXECUTION_THEME',
  round: null,
  withdrawn: null,
  codeName: region.codeNames[number] ?? 'KIEVIT',
  themeId: theme.id,
  themeName: theme.name,
  districtId: 'wu',
  bodyId: 'dto-wu',
  facilitatorSeatId: 'of-RIEC',
  startedAt: '2026-11-23T09:00:00Z',
  partners: 5,
  answered: 3,
  ...more,
});
const many = Array.from({ length: 40 }, (_, number) => line(number));
const none = { kind: '', stage: '', district: '', theme: '' };
const list = (when: string, lines: readonly KickoffLine[], filters = none): Sample => ({
  of: 'page kickoffs.list',
  when,
  show: (language) =>
    listPageOf({
      region,
      viewer: guideIn(language),
      themes: [theme],
      mayStartCase: true,
      filters,
      page: 1,
      lines,
      total: lines.length < 10 ? lines.length : 312,
    }),
});
const mine = (when: string, lines: readonly KickoffLine[]): Sample => ({
  of: 'card kickoffs.mine',
  when,
  show: (language) => mineCard(guideIn(language), lines),
});

const drafts: readonly Sample[] = [
  {
    of: 'dialog kickoffs.startCase',
    when: 'new',
    show: (language) => startCaseDialog({ ...about(language), themes: [theme] }),
  },
  { of: 'card kickoffs.begin', when: 'a case or a theme', show: (language) => beginCard(language, true) },
  { of: 'card kickoffs.begin', when: 'themes only', show: (language) => beginCard(language, false) },
  { of: 'dialog kickoffs.start', when: 'new', show: (language) => startDialog(about(language)) },
  {
    of: 'dialog kickoffs.subject',
    when: 'changing',
    show: (language) => changeSubjectDialog(about(language), draftIn(drafted(), language)),
  },
  {
    of: 'dialog kickoffs.brief',
    when: 'filled in',
    show: (language) => briefDialog(draftIn(drafted(), language)),
  },
  {
    of: 'dialog kickoffs.partners',
    when: 'nobody chosen',
    show: (language) => partnersDialog(draftIn(empty(), language), seatsIn(language)),
  },
  {
    of: 'dialog kickoffs.deadlines',
    when: 'four chosen',
    show: (language) => deadlinesDialog(draftIn(drafted(), language), seatsIn(language)),
  },
  {
    of: 'dialog kickoffs.questions',
    when: 'the core set',
    show: (language) => questionsDialog(draftIn(drafted(), language)),
  },
  {
    of: 'dialog kickoffs.questions',
    when: 'oversize, of a development theme',
    show: (language) => questionsDialog(draftIn(development(), language)),
  },
  {
    of: 'dialog kickoffs.brief',
    when: 'oversize, of a development theme',
    show: (language) => briefDialog(draftIn(development(), language)),
  },
  {
    of: 'page kickoffs.show',
    when: 'a draft with nothing in it',
    show: (language) => draftPage(draftIn(empty(), language), []),
  },
  {
    of: 'page kickoffs.show',
    when: 'a draft that can be sent',
    show: (language) => draftPage(draftIn(drafted(), language), arrivals),
  },
];

const overviews: readonly Sample[] = [
  page('collecting, to the facilitator', opened, 'RIEC', 'coordinator'),
  page('collecting, to a partner', opened, 'POL'),
  page('collecting, to a guest', opened, 'LTO', 'guest'),
  page('everyone answered', answered, 'RIEC', 'coordinator'),
  page('closed, to the facilitator', closed, 'RIEC', 'coordinator'),
  page('closed, oversize, one silent', closedWithSilence, 'POL'),
  page('closed, a late answer', late, 'RIEC', 'coordinator'),
  page('closed, to a guest', closed, 'LTO', 'guest'),
  page('adopted', adopted, 'POL'),
  page('stopped', stopped, 'POL'),
];

const lists: readonly Sample[] = [
  list('empty', []),
  list('a few', [line(0), line(1, { status: 'adopted' }), line(2, { themeName: null })]),
  list('nothing fits', [], { ...none, stage: 'draft' }),
  list('oversize', many),
  mine('empty', []),
  mine(
    'one of each level',
    levels.map((level, number) => line(number, { level })),
  ),
  mine('oversize', many),
];

/** Every "no" there is, about one organisation. */
const notices: readonly Sample[] = refusals.map((name) => ({
  of: 'notice kickoffs.refusal',
  when: name,
  show: (language) => refusalNotice({ region, language }, { name, fields: ['BD'], details: { days: 5 } }),
}));

export const samples: readonly Sample[] = [...drafts, ...overviews, ...lists, ...notices];
