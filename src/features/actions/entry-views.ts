import type { Button, Entry, Target, Tone } from '../../view/nodes.ts';
import { codeName, day, type Span, text } from '../../view/spans.ts';
import { isMine, type Listed, type Look, mayReport, nameOf, stuckReason, whatOf } from './look.ts';
import { type Action, type ActionStatus, type Origin, originOf, statusOf } from './model.ts';
import { dialogs, presses } from './names.ts';
import { actionPhrases } from './phrases.ts';
import { isLate } from './reminders.ts';

/** One action as the page shows it: all of it, with what its owner can say. */
export function wholeEntry(look: Look, one: Listed): Entry {
  const { list, action } = one;
  const phrases = actionPhrases(look.viewer.language);
  const reason = stuckReason(look, one);
  const buttons = reportButtons(look, one);
  return {
    title: [text(whatOf(look, one))],
    to: whereAgreed(list.kickoffId, action),
    details: [
      phrases.spans(whoKeys[originOf(action)], {
        organisation: nameOf(look, action.organisationId),
        codeName: codeName(list.codeName),
      }),
      dueSpans(look, action),
      ...(reason === null ? [] : [phrases.spans('entry.stuck', { reason: text(reason) })]),
    ],
    badge: badgeOf(look, action),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

const whoKeys = { agreement: 'entry.who', moment: 'entry.whoSays', promise: 'entry.whoPromised' } as const;

/** The page that tells how it came about. */
function whereAgreed(kickoffId: string, action: Action): Target {
  const pages: { readonly [From in Origin]: Target } = {
    agreement: { kind: 'page', page: 'kickoffs.agreement', params: { kickoffId } },
    moment: { kind: 'page', page: 'communication.plan', params: { kickoffId } },
    promise: { kind: 'page', page: 'information.show', params: { requestId: action.fromId ?? '' } },
  };
  return pages[originOf(action)];
}

/** The same in a chat message: of a confidential kick-off only code name, day and a form to open. */
export function chatEntry(look: Look, one: Listed): Entry {
  if (one.list.level === 'OPEN') return wholeEntry(look, one);
  const phrases = actionPhrases(look.viewer.language);
  return {
    title: phrases.spans('entry.confidential', { codeName: codeName(one.list.codeName) }),
    details: [dueSpans(look, one.action)],
    badge: badgeOf(look, one.action),
    ...(mayReport(look, one) ? { buttons: [reportButton(look, one)] } : {}),
  };
}

export function dueSpans(look: Look, action: Action): Span[] {
  const phrases = actionPhrases(look.viewer.language);
  return phrases.spans(originOf(action) === 'moment' ? 'entry.on' : 'entry.due', { due: day(action.due) });
}

const tones: { readonly [Status in ActionStatus]: Tone } = {
  running: 'info',
  stuck: 'danger',
  done: 'success',
  notTaken: 'warning',
  ended: 'neutral',
};

/** How it stands; late is said of what is open after its day. */
function badgeOf(look: Look, action: Action): { readonly text: string; readonly tone: Tone } {
  const phrases = actionPhrases(look.viewer.language);
  const status = statusOf(action);
  if (status === 'running' && isLate(look.region, action, look.now)) {
    return { text: phrases.text('status.late'), tone: 'warning' };
  }
  const isDeclined = status === 'notTaken' && action.acceptance === 'declined';
  return { text: phrases.text(isDeclined ? 'status.declined' : `status.${status}`), tone: tones[status] };
}

/** What its owner can say about it now, in the order of what is said most. */
export function reportButtons(look: Look, one: Listed): readonly Button[] {
  if (!mayReport(look, one)) return [];
  const phrases = actionPhrases(look.viewer.language);
  const payload = payloadOf(one);
  const about = one.list.level === 'OPEN' ? `: ${whatOf(look, one)}` : '';
  const button = (label: string, target: Button['target'], more: Partial<Button> = {}): Button => ({
    label,
    spoken: `${label}${about}`,
    target,
    ...more,
  });
  const done = button(
    phrases.text('button.done'),
    { kind: 'press', name: presses.done, payload },
    { emphasis: 'primary' },
  );
  const running = { kind: 'press', name: presses.running, payload } as const;
  switch (statusOf(one.action)) {
    case 'running':
      return [
        done,
        button(phrases.text('button.stuck'), { kind: 'dialog', name: dialogs.stuck, payload }),
        button(phrases.text('button.stillRunning'), running),
      ];
    case 'stuck':
      return [done, button(phrases.text('button.runningAgain'), running)];
    case 'done':
      return !one.action.isAgreed ? [] : [button(phrases.text('button.undo'), running)];
    case 'notTaken':
    case 'ended':
      return [];
  }
}

/** Opens the form that says what the action is before one says how it stands. */
export function reportButton(look: Look, one: Listed): Button {
  const label = actionPhrases(look.viewer.language).text('button.report');
  return {
    label,
    target: { kind: 'dialog', name: dialogs.report, payload: payloadOf(one) },
    ...(isMine(look, one) ? { emphasis: 'primary' } : {}),
  };
}

function payloadOf({ list, action }: Listed) {
  return { kickoffId: list.kickoffId, actionId: action.id };
}
