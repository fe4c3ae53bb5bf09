import { isBefore } from '../../lib/time.ts';
import { askedAmong } from '../../regions/asked-of.ts';
import type { Button, Node } from '../../view/nodes.ts';
import { codeName, moment, strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { kickoffCard } from './level-views.ts';
import type { Partner } from './model.ts';
import { dialogs, pages } from './names.ts';
import { isActive, isWaitedFor, newestAnswer } from './partners.ts';
import { cardPhrases } from './phrases.ts';
import { minutesFor, openSteps } from './question-steps.ts';
import { problemQuestionId } from './questions.ts';
import { saidSoFar } from './said-so-far.ts';
import { bodyName, givenSpans, nameOf, plainWords, type Shown } from './shown.ts';

/** Names of what partners press and open, besides those that asks point to. */
export const partnerForms = { moreTime: 'kickoffs.moreTime', notForUs: 'kickoffs.notForUs' } as const;
export const partnerPresses = { hand: 'kickoffs.handToDeputy', takeBack: 'kickoffs.takeBack' } as const;

/** What is asked of a partner, why, and until when; after answering: what it may still do. */
export function invitationCard(shown: Shown, partner: Partner): Card | null {
  if (!isActive(partner) || shown.kickoff.status === 'draft' || shown.kickoff.status === 'adopted')
    return null;
  const phrases = cardPhrases(shown.language);
  const isWaiting = isWaitedFor(partner);
  return kickoffCard(shown, {
    label: phrases.text(isWaiting ? 'invitation.label' : 'invitation.answeredLabel'),
    deadline: isWaiting && !isClosedEarly(partner) ? partner.deadline : null,
    summary: phrases.text(isWaiting ? 'invitation.summary' : 'invitation.answeredSummary', {
      codeName: shown.kickoff.codeName,
    }),
    nodes: [...whyNodes(shown, partner), ...stateNodes(shown, partner)],
    buttons: invitationButtons(shown, partner),
  });
}

/** Why the reader gets this: their organisation, the theme, and the problem in the lead's words. */
function whyNodes(shown: Shown, partner: Partner): readonly Node[] {
  const phrases = cardPhrases(shown.language);
  const params = {
    organisation: strong(nameOf(shown, partner.organisationId)),
    codeName: codeName(shown.kickoff.codeName),
    theme: text(shown.themeName ?? phrases.text('theme.unnamed')),
    body: text(bodyName(shown)),
  };
  const isOver = shown.kickoff.status === 'agreeing';
  const why = phrases.spans(
    partner.isGuest ? 'invitation.whyGuest' : isOver ? 'invitation.whyLate' : 'invitation.why',
    params,
  );
  const problem = shown.kickoff.leadWords.find(({ questionId }) => questionId === problemQuestionId);
  const words = problem ? givenSpans(shown, problem, '') : null;
  const by = phrases.text('invitation.problemBy');
  return [
    { kind: 'paragraph', spans: why },
    ...(words ? [{ kind: 'quote', by, spans: words } as const] : []),
  ];
}

function stateNodes(shown: Shown, partner: Partner): readonly Node[] {
  const phrases = cardPhrases(shown.language);
  const lastAnswer = newestAnswer(partner);
  if (partner.status === 'answered' && lastAnswer) {
    const spans = phrases.spans('invitation.answeredAt', { at: moment(lastAnswer.at) });
    return [{ kind: 'note', tone: 'success', spans }];
  }
  const { questions: possible, chosen } = saidSoFar(shown, partner);
  const questions = askedAmong(possible, chosen);
  const count = { count: questions.length, minutes: minutesFor(questions, chosen) };
  const size: Node = { kind: 'paragraph', spans: phrases.spans('invitation.size', count) };
  const saved: readonly Node[] =
    partner.saved.length === 0
      ? []
      : [
          {
            kind: 'progress',
            label: phrases.text('invitation.saved'),
            done: partner.saved.length,
            total: questions.length,
          },
        ];
  return [size, ...saved, ...lateNodes(shown, partner), ...extensionNodes(shown, partner)];
}

/** The round closed before its own date came: that date says nothing any more. */
function isClosedEarly({ noAnswerBy, deadline }: Partner): boolean {
  return noAnswerBy !== null && isBefore(noAnswerBy, deadline);
}

function lateNodes(shown: Shown, partner: Partner): readonly Node[] {
  const { noAnswerBy } = partner;
  if (noAnswerBy === null) return [];
  const said = isClosedEarly(partner) ? 'invitation.closedEarly' : 'invitation.late';
  const spans = cardPhrases(shown.language).spans(said, { at: moment(noAnswerBy) });
  return [{ kind: 'note', tone: 'warning', spans }];
}

function extensionNodes(shown: Shown, { extension }: Partner): readonly Node[] {
  if (extension.status === 'none') return [];
  const phrases = cardPhrases(shown.language);
  const spans = phrases.spans(`moreTime.${extension.status}`, { until: moment(extension.until) });
  const why = extension.status === 'refused' ? plainWords(shown, extension.refusalId) : null;
  const by = phrases.text('moreTime.refusedBy');
  return [
    { kind: 'note', tone: extension.status === 'refused' ? 'warning' : 'info', spans },
    ...(why === null ? [] : [{ kind: 'quote', by, spans: [text(why)] } as const]),
  ];
}

/** The first step of the form in which something that has to be said is still open; else the last; from 1. */
function firstOpenStep(shown: Shown, partner: Partner): number {
  const { questions, chosen } = saidSoFar(shown, partner);
  const done = new Set([...partner.saved, ...partner.answers].map(({ questionId }) => questionId));
  const steps = openSteps(questions, chosen);
  if (done.size === 0 || partner.status === 'answered') return 1;
  const open = steps.find((step) => step.questions.some(({ id, optional }) => !done.has(id) && !optional));
  return (open ?? steps.at(-1))?.number ?? 1;
}

function invitationButtons(shown: Shown, partner: Partner): readonly Button[] {
  const { kickoff, language } = shown;
  const phrases = cardPhrases(language);
  const payload = { kickoffId: kickoff.id, partnerId: partner.id };
  const isOpen = kickoff.status === 'collecting';
  const isWaiting = isWaitedFor(partner);
  const step = String(firstOpenStep(shown, partner));
  const answer: Button = {
    label: phrases.text(isWaiting ? 'button.answer' : 'button.change'),
    target: { kind: 'dialog', name: dialogs.answer, payload: { ...payload, step } },
    emphasis: isWaiting ? 'primary' : 'secondary',
  };
  const overview: Button = {
    label: phrases.text('button.overview'),
    target: { kind: 'page', page: pages.show, params: { kickoffId: kickoff.id } },
  };
  return [
    ...(isOpen || isWaiting ? [answer] : []),
    ...(isOpen && isWaiting && partner.extension.status !== 'requested'
      ? [dialogButton(phrases.text('button.moreTime'), partnerForms.moreTime, payload)]
      : []),
    ...(isWaiting ? [deputyButton(shown, partner)] : []),
    ...(isWaiting
      ? [dialogButton(phrases.text('button.notForUs'), partnerForms.notForUs, payload)]
      : [overview]),
  ];
}

const dialogButton = (label: string, name: string, payload: Readonly<Record<string, string>>): Button => ({
  label,
  target: { kind: 'dialog', name, payload },
});

function deputyButton({ kickoff, language }: Shown, partner: Partner): Button {
  const phrases = cardPhrases(language);
  const payload = { kickoffId: kickoff.id, partnerId: partner.id };
  if (partner.handedTo === 'deputy') {
    return {
      label: phrases.text('button.takeBack'),
      target: { kind: 'press', name: partnerPresses.takeBack, payload },
    };
  }
  return {
    label: phrases.text('button.hand'),
    target: { kind: 'press', name: partnerPresses.hand, payload },
    confirm: {
      question: phrases.text('hand.question'),
      yes: phrases.text('hand.yes'),
      no: phrases.text('hand.no'),
    },
  };
}

/** To the deputy: the same task, and why it is theirs now. */
export function handedOverCard(shown: Shown, partner: Partner): Card | null {
  if (partner.handedTo !== 'deputy') return null;
  const card = invitationCard(shown, partner);
  if (!card || shown.kickoff.level !== 'OPEN') return card;
  const phrases = cardPhrases(shown.language);
  const spans = phrases.spans('handedOver.why', {
    organisation: strong(nameOf(shown, partner.organisationId)),
  });
  return {
    ...card,
    summary: phrases.text('handedOver.summary'),
    nodes: [{ kind: 'note', tone: 'info', spans }, ...card.nodes],
  };
}

/** What became of a request for more time. */
export function moreTimeAnsweredCard(shown: Shown, partner: Partner): Card | null {
  const { extension } = partner;
  if (extension.status !== 'granted' && extension.status !== 'refused') return null;
  const card = invitationCard(shown, partner);
  if (!card || shown.kickoff.level !== 'OPEN') return card;
  const summary = cardPhrases(shown.language).text(
    extension.status === 'granted' ? 'moreTime.grantedSummary' : 'moreTime.refusedSummary',
    { codeName: shown.kickoff.codeName },
  );
  return { ...card, summary };
}

/** To a partner that had answered: the round is open again, its answers may be changed. */
export function roundReopenedCard(shown: Shown, partner: Partner): Card | null {
  const { kickoff, language } = shown;
  if (kickoff.status !== 'collecting' || !isActive(partner)) return null;
  const phrases = cardPhrases(language);
  const reason = plainWords(shown, kickoff.round.reopenings.at(-1)?.reasonId ?? null);
  const by = phrases.text('facilitator.by');
  return kickoffCard(shown, {
    label: phrases.text('reopened.label'),
    deadline: partner.deadline,
    summary: phrases.text('reopened.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('reopened.what') },
      ...(reason === null ? [] : [{ kind: 'quote', by, spans: [text(reason)] } as const]),
    ],
    buttons: invitationButtons(shown, partner),
  });
}

/** To who may see nothing of it any more: shown without reading the kick-off. */
export function removedCard(language: Shown['language']): Card {
  const phrases = cardPhrases(language);
  const spans = phrases.spans('removed.what');
  const title = phrases.text('removed.title');
  const summary = phrases.text('card.neutralNews');
  return { size: 'card', title, summary, nodes: [{ kind: 'paragraph', spans }], buttons: [] };
}
