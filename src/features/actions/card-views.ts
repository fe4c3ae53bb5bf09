import type { Button, Node } from '../../view/nodes.ts';
import { codeName, strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { chatEntry, dueSpans, reportButton, reportButtons, wholeEntry } from './entry-views.ts';
import { isOfMyOrganisation, type Listed, type Look, mayReport, nameOf, stuckReason } from './look.ts';
import { isOpen, statusOf } from './model.ts';
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
      { kind: 'paragraph', spans: phrases.spans('reminder.why', why) },
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

/** As the level allows: all of it, only code name and day with a form to open, or only that there is a task. */
function atLevel(look: Look, one: Listed, parts: Parts): Card {
  const phrases = actionPhrases(look.viewer.language);
  const neutral = phrases.text('card.neutral');
  const { level, kickoffId } = one.list;
  const page = listButton(look, { kickoff: kickoffId, who: 'all' });
  if (level === 'STRICT') {
    return { size: 'card', title: neutral, summary: neutral, nodes: [], buttons: [page] };
  }
  if (level === 'CONFIDENTIAL') {
    const due: Node = { kind: 'paragraph', spans: dueSpans(look, one.action) };
    const buttons = mayReport(look, one) ? [reportButton(look, one), page] : [page];
    return { size: 'card', title: parts.title, summary: neutral, nodes: [due], buttons };
  }
  return {
    size: 'card',
    title: parts.title,
    summary: parts.summary,
    nodes: parts.nodes,
    buttons: [...reportButtons(look, one), page],
  };
}

function withoutButtons(look: Look, one: Listed, isReasonApart = false) {
  const { buttons: _none, details, ...entry } = wholeEntry(look, one);
  return { ...entry, details: isReasonApart ? details.slice(0, 2) : details };
}

// A message is to be read at once; the page has the rest.
const mostInChat = 5;

/** "acties": the viewer's own, then their organisation's; what is strict is counted and stands on the page. */
export function mineCard(look: Look, found: readonly Listed[]): Card {
  const phrases = actionPhrases(look.viewer.language);
  const open = found.filter(({ action }) => isOpen(action));
  const own = open.filter((one) => mayReport(look, one));
  const others = open.filter((one) => !mayReport(look, one) && isOfMyOrganisation(look, one));
  const nodes = [...group(look, own, 'mine.own'), ...group(look, others, 'mine.organisation')];
  const more = Math.max(own.length - mostInChat, 0) + Math.max(others.length - mostInChat, 0);
  const empty: Node = {
    kind: 'empty',
    title: phrases.text('mine.empty'),
    advice: phrases.text('mine.emptyAdvice'),
  };
  return {
    size: 'card',
    title: phrases.text('mine.title'),
    summary: phrases.text('mine.summary'),
    nodes: [
      ...(nodes.length === 0 ? [empty] : nodes),
      ...(more === 0
        ? []
        : [{ kind: 'paragraph', spans: phrases.spans('mine.more', { count: more }) } as const]),
    ],
    buttons: [listButton(look, {})],
  };
}

function group(look: Look, found: readonly Listed[], key: 'mine.own' | 'mine.organisation'): readonly Node[] {
  if (found.length === 0) return [];
  const phrases = actionPhrases(look.viewer.language);
  const sorted = [...found].sort((a, b) => (a.action.due < b.action.due ? -1 : 1)).slice(0, mostInChat);
  const shown = sorted.filter(({ list }) => list.level !== 'STRICT');
  const strict = sorted.length - shown.length;
  return [
    { kind: 'heading', text: phrases.text(key), level: 3 },
    ...(shown.length === 0
      ? []
      : [{ kind: 'entries', entries: shown.map((one) => chatEntry(look, one)) } as const]),
    ...(strict === 0
      ? []
      : [{ kind: 'paragraph', spans: phrases.spans('mine.strict', { count: strict }) } as const]),
  ];
}

function listButton(look: Look, params: Readonly<Record<string, string>>): Button {
  return {
    label: actionPhrases(look.viewer.language).text('button.list'),
    target: { kind: 'page', page: pages.list, params },
  };
}
