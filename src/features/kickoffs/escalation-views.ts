import { textIn } from '../../regions/lookups.ts';
import type { Field } from '../../view/fields.ts';
import type { Button, Node } from '../../view/nodes.ts';
import { codeName, day, moment, type Span, strong, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { mayEscalate } from './access.ts';
import { approaches } from './agreement-model.ts';
import { agreementForms, agreementPresses } from './agreement-names.ts';
import { agreedWords, seatName, tomorrow } from './agreement-names-of.ts';
import { maySeeAgreement } from './agreement-offers.ts';
import { agreementFormPhrases, agreementPhrases } from './agreement-phrases.ts';
import { optionText } from './answer-body.ts';
import { escalationBodies } from './escalation.ts';
import type { Escalation, Partner } from './model.ts';
import { downloads } from './names.ts';
import { agrees } from './partners.ts';
import { localDay, workingDaysAfter } from './rulebook.ts';
import {
  actingSeat,
  bodyName,
  givenWords,
  mayGuide,
  nameOf,
  partnerName,
  questionOf,
  type Shown,
} from './shown.ts';

/** Which approach a partner advises, and what it can do: the two answers that a note rests on. */
const approachQuestionId = 'K28';
const canDoQuestionId = 'K22';

/** Escalations that stand: those that were not taken back. */
const standing = ({ kickoff }: Shown): readonly Escalation[] =>
  kickoff.escalations.filter(({ withdrawnAt }) => withdrawnAt === null);

/** Notes that are ready for a steering group, and the way to one more. */
export function escalationNodes(shown: Shown): readonly Node[] {
  const { kickoff } = shown;
  if (kickoff.status !== 'agreeing' && kickoff.status !== 'adopted') return [];
  const notes = standing(shown).flatMap((one) => noteNodes(shown, one));
  const free = freeBodies(shown);
  const label = agreementPhrases(shown.language).text('button.escalate');
  const target = {
    kind: 'dialog',
    name: agreementForms.escalate,
    payload: { kickoffId: kickoff.id },
  } as const;
  const isOffered = free.length > 0 && actingSeat(shown) !== null && mayEscalate(shown.rights, kickoff);
  return [...notes, ...(isOffered ? [{ kind: 'buttons', buttons: [{ label, target }] } as const] : [])];
}

/**
 * The note itself: code name, question, options, what each partner can do, and by when an answer is needed. It only
 * says what was shared with everyone, so that it reads the same for whoever gets it; no facts of the case.
 */
export function noteNodes(shown: Shown, escalation: Escalation): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  return [
    { kind: 'heading', text: noteTitle(shown, escalation), level: 2 },
    { kind: 'note', tone: 'info', spans: phrases.spans('escalation.ready') },
    ...noteBody(shown, escalation),
    { kind: 'buttons', buttons: [takeButton(shown, escalation), ...withdrawButtons(shown, escalation)] },
  ];
}

/** The note apart, to take along: nothing of the record stands in it. */
export function noteText(
  shown: Shown,
  escalation: Escalation,
): { readonly title: string; readonly nodes: readonly Node[] } {
  return { title: noteTitle(shown, escalation), nodes: noteBody(shown, escalation) };
}

/** The note with this id, for who may see the agreement; null when it was taken back. */
export function noteWith(shown: Shown, escalationId: string): Escalation | null {
  return maySeeAgreement(shown) ? (standing(shown).find(({ id }) => id === escalationId) ?? null) : null;
}

function noteTitle(shown: Shown, { bodyId }: Escalation): string {
  return agreementPhrases(shown.language).text('escalation.title', { body: bodyName(shown, bodyId) });
}

function noteBody(shown: Shown, escalation: Escalation): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const by = phrases.spans('escalation.by', {
    organisation: seatName(shown, escalation.preparedBy),
    at: moment(escalation.preparedAt),
  });
  return [
    {
      kind: 'facts',
      facts: [
        { term: phrases.text('escalation.code'), spans: [codeName(shown.kickoff.codeName)] },
        {
          term: phrases.text('escalation.question'),
          spans: [text(agreedWords(shown, escalation.questionTextId))],
        },
        { term: phrases.text('escalation.reply'), spans: [day(escalation.replyBy)] },
      ],
    },
    { kind: 'heading', text: phrases.text('escalation.options'), level: 3 },
    listOr(optionLines(shown), phrases.text('escalation.noOptions')),
    { kind: 'heading', text: phrases.text('escalation.can'), level: 3 },
    listOr(canLines(shown), phrases.text('escalation.canNothing')),
    { kind: 'paragraph', spans: [...by, text('. '), text(phrases.text('escalation.noFacts'))] },
  ];
}

const listOr = (items: readonly Span[][], none: string): Node =>
  items.length === 0 ? { kind: 'paragraph', spans: [text(none)] } : { kind: 'bullets', items };

/** What a partner said to a question, when it shares that with everyone. */
function sharedAnswer(shown: Shown, partner: Partner, questionId: string) {
  const answer = partner.answers.find((one) => one.questionId === questionId);
  return answer?.sharing === 'everyone' ? givenWords(shown, answer.contributionId) : null;
}

function optionLines(shown: Shown): readonly Span[][] {
  const phrases = agreementPhrases(shown.language);
  const partners = shown.kickoff.partners.filter(agrees);
  return approaches.flatMap((approach) => {
    const advise = partners.filter((partner) => {
      const said = sharedAnswer(shown, partner, approachQuestionId);
      return said?.kind === 'choice' && said.choice === approach;
    });
    if (advise.length === 0) return [];
    const names = advise.map(({ id }) => partnerName(shown, id)).join(', ');
    return [
      phrases.spans('escalation.option', { approach: strong(phrases.text(`approach.${approach}`)), names }),
    ];
  });
}

function canLines(shown: Shown): readonly Span[][] {
  const phrases = agreementPhrases(shown.language);
  const { book, language } = shown;
  const question = questionOf(shown, canDoQuestionId);
  return shown.kickoff.partners.filter(agrees).flatMap((partner) => {
    const said = sharedAnswer(shown, partner, canDoQuestionId);
    if (said?.kind !== 'choices' || said.choices.length === 0) return [];
    // The choices alone: what was written beside them may be about the case.
    const what = said.choices
      .map((one) => optionText(question, one, { region: book.region, language }))
      .join(', ');
    const organisation = strong(nameOf(shown, partner.organisationId));
    return [phrases.spans('escalation.canLine', { organisation, what })];
  });
}

function takeButton(shown: Shown, { id }: Escalation): Button {
  return {
    label: agreementPhrases(shown.language).text('button.escalate.take'),
    target: {
      kind: 'page',
      page: downloads.note,
      params: { kickoffId: shown.kickoff.id, escalationId: id },
    },
  };
}

function withdrawButtons(shown: Shown, { id }: Escalation): readonly Button[] {
  if (!mayGuide(shown)) return [];
  const phrases = agreementPhrases(shown.language);
  const button: Button = {
    label: phrases.text('button.escalate.withdraw'),
    target: {
      kind: 'press',
      name: agreementPresses.withdrawEscalation,
      payload: { kickoffId: shown.kickoff.id, escalationId: id },
    },
    emphasis: 'danger',
    confirm: {
      question: phrases.text('escalation.withdraw.question'),
      yes: phrases.text('escalation.withdraw.yes'),
      no: phrases.text('answer.back'),
    },
  };
  return [button];
}

function freeBodies(shown: Shown) {
  const taken = new Set(standing(shown).map(({ bodyId }) => bodyId));
  return escalationBodies(shown.book.region, shown.kickoff).filter(({ id }) => !taken.has(id));
}

/** The question to the steering group, and by when; null where there is nobody left to ask. */
export function escalateDialog(shown: Shown): Dialog {
  const { book, language, now } = shown;
  const phrases = agreementFormPhrases(language);
  const bodies = freeBodies(shown);
  const expected = localDay(
    book,
    workingDaysAfter(book, now, book.region.deadlines.escalationReplyWorkingDays),
  );
  const body: Field = {
    kind: 'choice',
    name: 'body',
    label: phrases.text('escalate.body'),
    required: true,
    options: bodies.map(({ id, name }) => ({ value: id, label: textIn(name, language) })),
    ...(bodies[0] ? { value: bodies[0].id } : {}),
  };
  return {
    size: 'dialog',
    title: phrases.text('escalate.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('escalate.intro') }],
    fields: [
      body,
      {
        kind: 'longText',
        name: 'question',
        label: phrases.text('escalate.question'),
        hint: phrases.text('hint.noNames'),
        required: true,
        maxLength: 500,
      },
      {
        kind: 'date',
        name: 'replyBy',
        label: phrases.text('escalate.replyBy'),
        required: true,
        value: expected,
        min: tomorrow(shown),
      },
    ],
    submit: phrases.text('escalate.submit'),
  };
}
