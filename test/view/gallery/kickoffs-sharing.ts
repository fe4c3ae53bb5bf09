import { answerDialog, type Prefill } from '../../../src/features/kickoffs/answer-form.ts';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { shareDialog } from '../../../src/features/kickoffs/sharing-views.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { shownTo, someone } from '../../features/kickoffs/agreement-viewer.ts';
import { givesIn, inCase, openedCase, spokenBy, withoutName } from '../../features/kickoffs/sharing-round.ts';
import type { Story } from '../../features/kickoffs/story.ts';
import { told } from '../../features/kickoffs/told.ts';
import type { Sample } from '../sample.ts';

// A case in which organisations share their answers in every way there is.

const sharings = [
  { how: 'SOME', withWhom: ['RIEC', 'OM'], which: ['K14', 'K22'] },
  { how: 'ORALLY', which: ['K10', 'K14'] },
  { how: 'NOT', which: ['K23'] },
  { how: 'FIND_OUT', which: ['K22'], instead: { K12: null } },
  { how: 'ALL' },
  { how: 'ALL' },
] as const;

const round = (nameless: number): Story => {
  const story = openedCase().at('2026-11-24T10:00:00Z');
  inCase.forEach((one, index) => {
    const { instead, ...sharing } = { instead: {}, ...sharings[index] };
    const K18 = index < nameless ? { K18: withoutName(`K18/${index}`) } : {};
    story.does(givesIn(story, one, { ...sharing, instead: { ...instead, ...K18 } }));
  });
  return story;
};
const closed = (nameless: number): Story => round(nameless).does({ type: 'closeRound' });

/** What everyone said as they said it; the lead in the language of whoever looks. */
const seen = (story: Story, organisationId: string, language: Language): Shown => {
  const functionId = organisationId === 'RIEC' ? 'coordinator' : 'member';
  const viewer = someone(organisationId, functionId, language);
  const translated = told(story, viewer, 'CONFIDENTIAL').words;
  const shown = shownTo(story, viewer, 'CONFIDENTIAL');
  const words = [...shown.words].map(([id, body]) => {
    const isLeads = story.said.get(id)?.organisationId === 'RIEC';
    return [id, isLeads ? translated.get(id) : body] as const;
  });
  const themeName = language === 'nl' ? 'Horeca' : 'Hospitality trade';
  return { ...shown, words: new Map(words), themeName };
};

const page = (when: string, story: Story, organisationId: string): Sample => ({
  of: 'page kickoffs.show',
  when,
  show: (language) => overviewPage(seen(story, organisationId, language)),
});

const dialog = (of: string, when: string, show: (language: Language) => Dialog | null): Sample => ({
  of: `dialog kickoffs.${of}`,
  when,
  show: (language) => {
    const form = show(language);
    if (!form) throw new Error('This situation has no such form');
    return form;
  },
});

const share = (when: string, questionId: string, audience: readonly string[] = []): Sample => {
  const story = closed(4);
  return dialog('share', when, (language) =>
    shareDialog(seen(story, 'POL', language), story.partner('POL'), questionId, audience),
  );
};

const answering = (when: string, how: 'ALL' | 'SOME', step: number, prefill: Prefill = new Map()): Sample => {
  const story = openedCase();
  const answers = spokenBy(story, 'POL', { how }).filter(({ questionId }) => questionId === 'K21');
  story.does({ type: 'saveAnswers', partnerId: story.partner('POL').id, answers });
  return dialog('answer', when, (language) =>
    answerDialog(seen(story, 'POL', language), story.partner('POL'), step, prefill),
  );
};

const before: Prefill = new Map([
  ['K15', { kind: 'choices', choices: ['CRIMINAL_LAW'], text: 'K15' }],
  ['K22', { kind: 'choices', choices: ['CRIMINAL_LAW', 'KNOWLEDGE'], text: 'K22' }],
  ['K23', { kind: 'text', text: 'K23' }],
]);

export const samples: readonly Sample[] = [
  page('shared in every way, to the facilitator', closed(3), 'RIEC'),
  page('shared in every way, to who shares with some', closed(4), 'POL'),
  page('shared in every way, to who is not among them', closed(4), 'BD'),
  page('said without a name, by who said it', round(4), 'OM'),
  share('with some', 'K14', ['seat:of-BD', 'seat:of-OM']),
  share('with everyone', 'K12'),
  share('nothing to choose', 'K28'),
  answering('with a name or without', 'ALL', 2),
  answering('taken over from before', 'ALL', 3, before),
  answering('with whom it is shared', 'SOME', 5),
];
