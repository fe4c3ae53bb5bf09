import { answerDialog } from '../../../src/features/kickoffs/answer-form.ts';
import {
  addPartnerDialog,
  decideMoreTimeDialog,
  moreTimeDialog,
  notForUsDialog,
  removePartnerDialog,
  reopenDialog,
  withdrawDialog,
} from '../../../src/features/kickoffs/round-forms.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { someone } from '../../features/kickoffs/agreement-viewer.ts';
import { closedWithSilence, opened } from '../../features/kickoffs/stages.ts';
import { answersTo, choice, region, Story, start } from '../../features/kickoffs/story.ts';
import { told } from '../../features/kickoffs/told.ts';
import { learning } from '../../support/learning.ts';
import type { Sample } from '../sample.ts';

/** A form that a test cannot do without. */
function there(dialog: Dialog | null): Dialog {
  if (!dialog) throw new Error('This situation has no such form');
  return dialog;
}

const sample = (
  of: string,
  when: string,
  story: Story,
  organisationId: string,
  form: (shown: Shown, language: Language) => Dialog | null,
): Sample => ({
  of: `dialog kickoffs.${of}`,
  when,
  show: (language) => {
    const functionId = organisationId === 'RIEC' ? 'coordinator' : 'member';
    return there(form(told(story, someone(organisationId, functionId, language)), language));
  },
});

const answering = (story: Story, organisationId: string, step: number) => (shown: Shown) =>
  answerDialog(shown, story.partner(organisationId), step);

const saved = (): Story => {
  const story = opened();
  const partnerId = story.partner('POL').id;
  return story.does({ type: 'saveAnswers', partnerId, answers: answersTo(['K10', 'K17', 'K22']) });
};

/** A development theme with every question there is: the longest form that anyone gets. */
const everything = (): Story => {
  const extraIds = region.questions
    .filter(({ variants, asked }) => {
      const isOfRound = asked.some(({ of, moment }) => of === 'PARTNER' && moment === 'ROUND');
      return variants.includes('DEVELOPMENT_THEME') && isOfRound;
    })
    .map(({ id }) => id);
  return new Story()
    .does({ ...start, variant: 'DEVELOPMENT_THEME', leadWords: [...start.leadWords, ...learning] })
    .does({ type: 'choosePartners', partners: [choice('POL'), choice('BD')] })
    .does({ type: 'chooseQuestions', extraIds })
    .does({ type: 'open' });
};
const long = everything();
const longSteps = Math.ceil(long.partner('POL').questionIds.length / 4);

const asksMoreTime = (): Story => {
  const story = opened();
  const partnerId = story.partner('BD').id;
  return story.does({ type: 'requestMoreTime', partnerId, until: '2026-12-03', reason: 'ziek' });
};

const seatsIn = (language: Language) => [
  {
    seatId: 'of-NLA',
    organisationId: 'NLA',
    functionId: 'member',
    bodyId: null,
    label: '',
    name: language === 'nl' ? 'Nederlandse Arbeidsinspectie - lid' : 'Netherlands Labour Authority - member',
  },
];

export const samples: readonly Sample[] = [
  sample('answer', 'first time', opened(), 'POL', answering(opened(), 'POL', 1)),
  sample('answer', 'filled in before', saved(), 'POL', answering(saved(), 'POL', 1)),
  sample('answer', 'after closing', closedWithSilence(), 'BD', answering(closedWithSilence(), 'BD', 1)),
  sample('answer', 'too late', closedWithSilence(), 'POL', answering(closedWithSilence(), 'POL', 1)),
  ...Array.from({ length: longSteps }, (_, step) =>
    sample('answer', `oversize, step ${step + 1}`, long, 'POL', answering(long, 'POL', step + 1)),
  ),
  sample('moreTime', 'asked by a partner', opened(), 'BD', (shown) =>
    moreTimeDialog(shown, opened().partner('BD')),
  ),
  sample('decideMoreTime', 'asked for', asksMoreTime(), 'RIEC', (shown) =>
    decideMoreTimeDialog(shown, asksMoreTime().partner('BD')),
  ),
  sample('notForUs', 'asked by a partner', opened(), 'BD', notForUsDialog),
  sample('addPartner', 'with a suggestion', opened(), 'RIEC', (shown, language) =>
    addPartnerDialog(shown, seatsIn(language), 'NLA'),
  ),
  sample('addPartner', 'missed, without a seat here', opened(), 'RIEC', (shown, language) =>
    addPartnerDialog(shown, seatsIn(language), 'FIOD'),
  ),
  sample('addPartner', 'nobody left', opened(), 'RIEC', (shown) => addPartnerDialog(shown, [], '')),
  sample('removePartner', 'asked', opened(), 'RIEC', (shown) =>
    removePartnerDialog(shown, opened().partner('BD')),
  ),
  sample('reopenRound', 'closed', closedWithSilence(), 'RIEC', reopenDialog),
  sample('withdraw', 'running', opened(), 'RIEC', withdrawDialog),
];
