import type { Button, Node } from '../../view/nodes.ts';
import { moment, strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { guideForms, guidePresses } from './guide-names.ts';
import { kickoffCard } from './level-views.ts';
import type { Partner } from './model.ts';
import { dialogs, pages } from './names.ts';
import { isActive, isWaitedFor } from './partners.ts';
import { cardPhrases } from './phrases.ts';
import { resultCardNodes } from './result-card-views.ts';
import { mayGuide, nameOf, namesOf, plainWords, type Shown } from './shown.ts';

const overviewButton = ({ kickoff, language }: Shown): Button => ({
  label: cardPhrases(language).text('button.overview'),
  target: { kind: 'page', page: pages.show, params: { kickoffId: kickoff.id } },
});

/** "3 of 5 have answered", without who said what; the same card is changed in place all along. */
export function statusCard(shown: Shown): Card | null {
  const { kickoff, language } = shown;
  if (kickoff.status === 'draft') return null;
  const phrases = cardPhrases(language);
  return kickoffCard(shown, {
    label: phrases.text(`stage.${kickoff.status}`),
    deadline: null,
    summary: phrases.text('status.summary', { codeName: kickoff.codeName }),
    nodes: [...themeNodes(shown), ...progressNodes(shown), ...closingNodes(shown)],
    buttons: [
      ...(kickoff.status === 'collecting' && mayGuide(shown) ? [closeButton(shown)] : []),
      overviewButton(shown),
    ],
  });
}

function themeNodes({ themeName }: Shown): readonly Node[] {
  return themeName === null ? [] : [{ kind: 'paragraph', spans: [text(themeName)] }];
}

function progressNodes({ kickoff, language }: Shown): readonly Node[] {
  const active = kickoff.partners.filter(isActive);
  if (active.length === 0) return [];
  const done = active.filter((partner) => !isWaitedFor(partner)).length;
  const label = cardPhrases(language).text('status.progress', { done, total: active.length });
  return [{ kind: 'progress', label, done, total: active.length }];
}

function closingNodes({ kickoff, language }: Shown): readonly Node[] {
  if (kickoff.status === 'withdrawn' || !('round' in kickoff) || kickoff.round === null) return [];
  const { closed, closesAt } = kickoff.round;
  const phrases = cardPhrases(language);
  const spans = closed
    ? phrases.spans('status.closed', { at: moment(closed.at) })
    : phrases.spans('status.closes', { at: moment(closesAt) });
  return [{ kind: 'paragraph', spans }];
}

/** Closing early leaves some without an answer: the question says how many. */
export function closeButton({ kickoff, language }: Shown): Button {
  const phrases = cardPhrases(language);
  const count = kickoff.partners.filter(isWaitedFor).length;
  return {
    label: phrases.text('button.close'),
    target: { kind: 'press', name: guidePresses.close, payload: { kickoffId: kickoff.id } },
    confirm: {
      question:
        count === 0 ? phrases.text('close.questionAll') : phrases.text('close.questionWaiting', { count }),
      yes: phrases.text('close.yes'),
      no: phrases.text('close.no'),
    },
  };
}

/** Everyone answered, or the last deadline passed: close or wait. */
export function closeOrWaitCard(shown: Shown): Card | null {
  const { kickoff, language } = shown;
  if (kickoff.status !== 'collecting') return null;
  const phrases = cardPhrases(language);
  const waiting = kickoff.partners.filter(isWaitedFor);
  const names = namesOf(shown, waiting);
  const what =
    waiting.length === 0 ? phrases.spans('closeOrWait.all') : phrases.spans('closeOrWait.some', { names });
  return kickoffCard(shown, {
    label: phrases.text('closeOrWait.label'),
    deadline: null,
    summary: phrases.text('closeOrWait.summary', { codeName: kickoff.codeName }),
    nodes: [{ kind: 'paragraph', spans: what }, ...progressNodes(shown), ...closingNodes(shown)],
    buttons: [closeButton(shown), overviewButton(shown)],
  });
}

/** A partner asks for more time: grant it or not. */
export function moreTimeAskedCard(shown: Shown, partner: Partner): Card | null {
  const { extension } = partner;
  if (extension.status !== 'requested' || !isWaitedFor(partner)) return null;
  const { kickoff, language } = shown;
  const phrases = cardPhrases(language);
  const payload = { kickoffId: kickoff.id, partnerId: partner.id };
  const organisation = nameOf(shown, partner.organisationId);
  const reason = plainWords(shown, extension.reasonId);
  const what = { organisation: strong(organisation), until: moment(extension.until) };
  return kickoffCard(shown, {
    label: phrases.text('moreTime.label'),
    deadline: partner.deadline,
    summary: phrases.text('moreTime.askedSummary', { codeName: kickoff.codeName, organisation }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('moreTime.asked', what) },
      ...(reason === null ? [] : [{ kind: 'quote', by: organisation, spans: [text(reason)] } as const]),
    ],
    buttons: [
      {
        label: phrases.text('button.grant'),
        target: { kind: 'press', name: guidePresses.grant, payload },
        emphasis: 'primary',
      },
      {
        label: phrases.text('button.refuse'),
        target: { kind: 'dialog', name: dialogs.decideMoreTime, payload },
      },
    ],
  });
}

/** "Not us": why, and who it is for instead. */
export function notForUsCard(shown: Shown, partner: Partner): Card | null {
  const { departure } = partner;
  if (partner.status !== 'notForUs' || departure === null) return null;
  const { kickoff, language } = shown;
  const phrases = cardPhrases(language);
  const organisation = nameOf(shown, partner.organisationId);
  const reason = plainWords(shown, departure.reasonId);
  const other = departure.suggestedOrganisationId;
  const suggestion = other === null ? null : strong(nameOf(shown, other));
  return kickoffCard(shown, {
    label: phrases.text('notForUs.label'),
    deadline: null,
    summary: phrases.text('notForUs.summary', { codeName: kickoff.codeName, organisation }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('notForUs.what', { organisation: strong(organisation) }) },
      ...(reason === null ? [] : [{ kind: 'quote', by: organisation, spans: [text(reason)] } as const]),
      ...(suggestion === null
        ? []
        : [
            {
              kind: 'paragraph',
              spans: phrases.spans('notForUs.suggestion', { organisation: suggestion }),
            } as const,
          ]),
    ],
    buttons: [
      ...(mayGuide(shown) && (kickoff.status === 'collecting' || kickoff.status === 'agreeing')
        ? [addButton(shown, other)]
        : []),
      overviewButton(shown),
    ],
  });
}

function addButton({ kickoff, language }: Shown, organisationId: string | null): Button {
  return {
    label: cardPhrases(language).text('button.addPartner'),
    target: {
      kind: 'dialog',
      name: guideForms.addPartner,
      payload: { kickoffId: kickoff.id, organisationId: organisationId ?? '' },
    },
    emphasis: 'primary',
  };
}

/** The round is over: partners may see what everyone said, the facilitator writes the agreement. */
export function roundClosedCard(shown: Shown): Card | null {
  const { kickoff, language } = shown;
  if (kickoff.status !== 'agreeing' && kickoff.status !== 'adopted') return null;
  const phrases = cardPhrases(language);
  const silent = kickoff.partners.filter((one) => isWaitedFor(one) && one.noAnswerBy !== null);
  const names = namesOf(shown, silent);
  return kickoffCard(shown, {
    label: phrases.text('roundClosed.label'),
    deadline: null,
    summary: phrases.text('roundClosed.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('roundClosed.what') },
      ...progressNodes(shown),
      ...resultCardNodes(shown),
      ...(silent.length === 0
        ? []
        : [
            {
              kind: 'note',
              tone: 'warning',
              spans: phrases.spans('roundClosed.silent', { names }),
            } as const,
          ]),
    ],
    buttons: [{ ...overviewButton(shown), emphasis: 'primary' }],
  });
}

/** A first answer after the closing. */
export function lateAnswerCard(shown: Shown, partner: Partner): Card | null {
  const answered = partner.answers.at(-1);
  if (partner.status !== 'answered' || !answered) return null;
  const { kickoff, language } = shown;
  const phrases = cardPhrases(language);
  const organisation = nameOf(shown, partner.organisationId);
  return kickoffCard(shown, {
    label: phrases.text('lateAnswer.label'),
    deadline: null,
    summary: phrases.text('lateAnswer.summary', { codeName: kickoff.codeName, organisation }),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans('lateAnswer.what', {
          organisation: strong(organisation),
          at: moment(answered.at),
        }),
      },
    ],
    buttons: [overviewButton(shown)],
  });
}

/** It stopped, and why: for those who may read the reason. */
export function withdrawnCard(shown: Shown): Card | null {
  const { kickoff, language } = shown;
  if (kickoff.status !== 'withdrawn') return null;
  const phrases = cardPhrases(language);
  const reason = plainWords(shown, kickoff.withdrawn.reasonId);
  const by = phrases.text('facilitator.by');
  return kickoffCard(shown, {
    label: phrases.text('withdrawn.label'),
    deadline: null,
    summary: phrases.text('withdrawn.summary', { codeName: kickoff.codeName }),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans('withdrawn.what', { at: moment(kickoff.withdrawn.at) }),
      },
      ...(reason === null ? [] : [{ kind: 'quote', by, spans: [text(reason)] } as const]),
    ],
    buttons: [],
  });
}
