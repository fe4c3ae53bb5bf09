import { cardAtLevel } from '../../chat/card-at-level.ts';
import type { Button, Node } from '../../view/nodes.ts';
import { codeName, strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { chatEntry, dueSpans, reportButton, reportButtons, wholeEntry } from './entry-views.ts';
import { type Listed, type Look, mayReport, nameOf, stuckReason } from './look.ts';
import { isOpen, originOf, statusOf } from './model.ts';
import { pages } from './names.ts';
import { actionPhrases } from './phrases.ts';

/** How one action stands, with what its owner can say about it. */
export function actionCard(look: Look, one: Listed): Card {
  const phrases = actionPhrases(look.viewer.language);
  const { codeName: name } = one.list;
  return atLevel(look, one, {
    title: phrases.text('card.title', { codeName: name }),
    summary: phrases.text('card.summary', { codeName: name }),
    nodes: [{ kind: 'entries', entries: [withoutButtons(look, one)] }],
  });
}

const whyKeys = {
  agreement: 'reminder.why',
  moment: 'reminder.whyMoment',
  promise: 'reminder.whyPromise',
} as const;

/** To its owner: why they get this, and what they can say; nothing once it is done. */
export function reminderCard(look: Look, one: Listed): Card | null {
  if (!isOpen(one.action) || !mayReport(look, one)) return null;
  const phrases = actionPhrases(look.viewer.language);
  const why = {
    organisation: strong(nameOf(look, one.action.organisationId)),
    codeName: codeName(one.list.codeName),
  };
  return atLevel(look, one, {
    title: phrases.text('reminder.title', { codeName: one.list.codeName }),
    summary: phrases.text('reminder.summary', { codeName: one.list.codeName }),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans(whyKeys[originOf(one.action)], why),
      },
      { kind: 'entries', entries: [withoutButtons(look, one)] },
    ],
  });
}

/** To lead and facilitator; nothing once it is no longer stuck. */
export function stuckCard(look: Look, one: Listed): Card | null {
  if (statusOf(one.action) !== 'stuck') return null;
  const phrases = actionPhrases(look.viewer.language);
  const organisation = nameOf(look, one.action.organisationId);
  const reason = stuckReason(look, one);
  const what = { organisation: strong(organisation), codeName: codeName(one.list.codeName) };
  return atLevel(look, one, {
    title: phrases.text('stuck.title', { codeName: one.list.codeName }),
    summary: phrases.text('stuck.summary', { codeName: one.list.codeName }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('stuck.what', what) },
      { kind: 'entries', entries: [withoutButtons(look, one, true)] },
      ...(reason === null ? [] : [{ kind: 'quote', by: organisation, spans: [text(reason)] } as const]),
    ],
  });
}

interface Parts {
  readonly title: string;
  readonly summary: string;
  readonly nodes: readonly Node[];
}

function atLevel(look: Look, one: Listed, { title, summary, nodes }: Parts): Card {
  const { level, kickoffId } = one.list;
  const page = listButton(look, { kickoff: kickoffId, who: 'all' });
  const due: Node = { kind: 'paragraph', spans: dueSpans(look, one.action) };
  const report = mayReport(look, one) ? [reportButton(look, one)] : [];
  return cardAtLevel(level, {
    title,
    neutral: actionPhrases(look.viewer.language).text('card.neutral'),
    open: { summary, nodes, buttons: [...reportButtons(look, one), page] },
    confidential: { nodes: [due], buttons: [...report, page] },
    strict: page,
  });
}

function withoutButtons(look: Look, one: Listed, isReasonApart = false) {
  const { buttons: _none, details, ...entry } = wholeEntry(look, one);
  return { ...entry, details: isReasonApart ? details.slice(0, 2) : details };
}

/** What "acties" shows: the viewer's own open actions, and how many their organisation has besides. */
export interface MineSeen {
  /** The most urgent ones, at most `mostInChat`. */
  readonly found: readonly Listed[];
  readonly total: number;
  /** Open ones of others in the organisations that the viewer sits for. */
  readonly ofOthers: number;
}

/** A message is to be read at once; the page has the rest. */
export const mostInChat = 10;

/** "acties": the viewer's own, most urgent first; what is strict is counted and stands on the page. */
export function mineCard(look: Look, { found, total, ofOthers }: MineSeen): Card {
  const phrases = actionPhrases(look.viewer.language);
  const shown = found.filter(({ list }) => list.level !== 'STRICT');
  const counted = (key: 'mine.strict' | 'mine.more' | 'mine.ofOthers', count: number): readonly Node[] =>
    count === 0 ? [] : [{ kind: 'paragraph', spans: phrases.spans(key, { count }) }];
  const empty: Node = {
    kind: 'empty',
    title: phrases.text('mine.empty'),
    advice: phrases.text('mine.emptyAdvice'),
  };
  const entries: readonly Node[] =
    shown.length === 0 ? [] : [{ kind: 'entries', entries: shown.map((one) => chatEntry(look, one)) }];
  return {
    size: 'card',
    title: phrases.text('mine.title'),
    summary: phrases.text('mine.summary'),
    nodes: [
      ...(found.length === 0 ? [empty] : entries),
      ...counted('mine.strict', found.length - shown.length),
      ...counted('mine.more', total - found.length),
      ...counted('mine.ofOthers', ofOthers),
    ],
    buttons: [listButton(look, found.length === 0 && ofOthers > 0 ? { who: 'organisation' } : {})],
  };
}

function listButton(look: Look, params: Readonly<Record<string, string>>): Button {
  return {
    label: actionPhrases(look.viewer.language).text('button.list'),
    target: { kind: 'page', page: pages.list, params },
  };
}
