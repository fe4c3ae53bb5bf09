import type { Principal } from '../../engine/workflow.ts';
import type { Option } from '../../view/fields.ts';
import type { Button, Cell, Entry, Node, Tone } from '../../view/nodes.ts';
import { strong, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { type Answer, type Partner, sharings } from './model.ts';
import { dialogs, shareAs } from './names.ts';
import { type OverviewPhrases, overviewPhrases } from './phrases.ts';
import { organisationOptions } from './question-options.ts';
import { audienceOptions, isShown, mayBeWithheld } from './sharing.ts';
import { givenSpans, questionText, type Shown } from './shown.ts';

/** What stands in the place of an answer whose words the reader may not read, or that has none. */
export function answerLabel(phrases: OverviewPhrases, { sharing, contributionId }: Answer): string {
  if (sharing === 'everyone')
    return phrases.text(contributionId === null ? 'grid.nothingToSay' : 'grid.hidden');
  return phrases.text(sharing === 'some' ? 'sharing.notWithYou' : `sharing.${sharing}`);
}

/** How an answer that may be read stands out: shared with some, or late. */
export function answerBadge(
  phrases: OverviewPhrases,
  { sharing, late }: Answer,
  isRead: boolean,
): Cell['badge'] {
  const words = [
    ...(isRead && sharing !== 'everyone' ? [phrases.text(`sharing.${sharing}`)] : []),
    ...(late ? [phrases.text('grid.late')] : []),
  ];
  const tone: Tone = late ? 'warning' : 'info';
  return words.length === 0 ? undefined : { text: words.join(', '), tone };
}

/** What an organisation gave, each answer with who may read it. */
export function ownAnswerNodes(shown: Shown, partner: Partner): readonly Node[] {
  const phrases = overviewPhrases(shown.language);
  const entries = partner.answers
    .filter(({ questionId }) => isShown(questionId))
    .map((answer) => ownEntry(shown, partner, answer, phrases));
  const nameless = partner.anonymousIn.map((questionId): Node => {
    const question = text(questionText(shown, questionId));
    return { kind: 'note', tone: 'info', spans: phrases.spans('nameless.own', { question }) };
  });
  return [...(entries.length === 0 ? [] : [{ kind: 'entries', entries } as const]), ...nameless];
}

function ownEntry(shown: Shown, partner: Partner, answer: Answer, phrases: OverviewPhrases): Entry {
  const words = givenSpans(shown, answer, phrases.text('grid.nothing'));
  const title = questionText(shown, answer.questionId);
  const badge = answerBadge(phrases, answer, words !== null);
  const button: Button = {
    label: phrases.text('button.share'),
    spoken: phrases.text('button.shareSpoken', { question: title }),
    target: {
      kind: 'dialog',
      name: dialogs.share,
      payload: { kickoffId: shown.kickoff.id, partnerId: partner.id, questionId: answer.questionId },
    },
  };
  return {
    title: [strong(title)],
    details: [words ? [...words] : [text(answerLabel(phrases, answer))]],
    ...(badge ? { badge } : {}),
    ...(mayShare(shown, partner, answer) ? { buttons: [button] } : {}),
  };
}

/** Who an answer is shared with can be changed as long as there are words to share. */
function mayShare(shown: Shown, { id }: Partner, { questionId, contributionId }: Answer): boolean {
  return shown.rights.has(shareAs(id)) && contributionId !== null && mayBeWithheld(questionId);
}

/**
 * Who may read one answer; of an answer without words it says that there is nothing to decide. `audience`: who reads it
 * now, where that is some; else who guides is offered first.
 */
export function shareDialog(
  shown: Shown,
  partner: Partner,
  questionId: string,
  audience: readonly Principal[] = [],
): Dialog | null {
  const answer = partner.answers.find((one) => one.questionId === questionId);
  if (!answer) return null;
  const phrases = overviewPhrases(shown.language);
  if (!mayShare(shown, partner, answer)) return nothingToShare(shown);
  const words = givenSpans(shown, answer, phrases.text('grid.nothing'));
  const options = audienceChoices(shown, partner);
  const reading = readingNow(shown, answer, audience);
  return {
    size: 'dialog',
    title: phrases.text('share.title'),
    nodes: [
      { kind: 'paragraph', spans: [strong(questionText(shown, questionId))] },
      ...(words ? [{ kind: 'quote', by: phrases.text('share.words'), spans: words } as const] : []),
      { kind: 'note', tone: 'warning', spans: phrases.spans('share.warning') },
    ],
    fields: [
      {
        kind: 'choice',
        name: 'sharing',
        label: phrases.text('share.who'),
        required: true,
        options: sharings.map((value) => ({ value, label: phrases.text(`share.${value}`) })),
        value: answer.sharing,
      },
      {
        kind: 'organisations',
        name: 'with',
        label: phrases.text('share.with'),
        hint: phrases.text('share.withHint'),
        required: false,
        options,
        values: options.map(({ value }) => value).filter((one) => reading.has(one)),
      },
    ],
    submit: phrases.text('share.submit'),
  };
}

function audienceChoices({ kickoff, book, language }: Shown, partner: Partner): readonly Option[] {
  const among = audienceOptions(kickoff, partner);
  return organisationOptions({ region: book.region, language }).filter(({ value }) => among.has(value));
}

/** The organisations of these seats; who guides, where it is not shared with some yet. */
function readingNow(
  { kickoff: { facilitator, partners } }: Shown,
  { sharing }: Answer,
  audience: readonly Principal[],
): ReadonlySet<string> {
  const reading = [facilitator, ...partners].filter(({ seatId }) => audience.includes(`seat:${seatId}`));
  return new Set((sharing === 'some' ? reading : [facilitator]).map(({ organisationId }) => organisationId));
}

/** An old button still opens, and a second press on the same one is met. */
function nothingToShare({ language }: Shown): Dialog {
  const phrases = overviewPhrases(language);
  return {
    size: 'dialog',
    title: phrases.text('share.title'),
    nodes: [{ kind: 'note', tone: 'info', spans: phrases.spans('share.nothing') }],
    fields: [],
    submit: phrases.text('share.close'),
  };
}
