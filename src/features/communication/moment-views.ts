import type { Button, Entry, Node, Tone } from '../../view/nodes.ts';
import { day, type Span, text } from '../../view/spans.ts';
import {
  approvalsOpen,
  approversOf,
  dangersIn,
  partnerWith,
  refusalsIn,
  riskAskedOf,
  risksOpen,
} from './circle.ts';
import { approvesFor, judgesFor, type Look, mayEdit, nameAtStart, nameOf, saidAt, wordsAt } from './look.ts';
import type { Approval, CommunicationMoment, MomentStatus } from './model.ts';
import { dialogs, presses } from './names.ts';
import { communicationPhrases } from './phrases.ts';
import { isEditable, isOver, isPutForward } from './settle.ts';

type Fact = Extract<Node, { kind: 'facts' }>['facts'][number];

const tones: { readonly [Status in MomentStatus]: Tone } = {
  drafted: 'neutral',
  forApproval: 'info',
  blocked: 'danger',
  refused: 'warning',
  approved: 'success',
  done: 'neutral',
  dropped: 'neutral',
};

export function badgeOf(look: Look, { stand }: CommunicationMoment): { text: string; tone: Tone } {
  const { status } = stand;
  return { text: communicationPhrases(look.viewer.language).text(`status.${status}`), tone: tones[status] };
}

export function messageFact(look: Look, { messageId }: CommunicationMoment): Fact {
  const term = communicationPhrases(look.viewer.language).text('moment.message');
  return { term, spans: [text(saidAt(look, messageId))] };
}

/** What the message is: when, for whom, what it says and how, who says it. */
export function contentFacts(look: Look, moment: CommunicationMoment): readonly Fact[] {
  const phrases = communicationPhrases(look.viewer.language);
  const frame = wordsAt(look, moment.frameId);
  const others = wordsAt(look, moment.audienceTextId);
  const audiences = moment.audiences.map((one) =>
    one === 'other' && others !== null ? others : phrases.text(`audience.${one}`),
  );
  const plain = (term: string, words: string): Fact => ({ term, spans: [text(words)] });
  return [
    messageFact(look, moment),
    ...(frame === null ? [] : [plain(phrases.text('moment.frame'), frame)]),
    plain(phrases.text('moment.perspective'), saidAt(look, moment.perspectiveId)),
    { term: phrases.text('moment.when'), spans: whenSpans(look, moment) },
    ...(moment.repeatDays.length === 0
      ? []
      : [{ term: phrases.text('moment.repeats'), spans: daySpans(moment.repeatDays) }]),
    plain(phrases.text('moment.audience'), audiences.join(', ')),
    plain(
      phrases.text('moment.media'),
      moment.media.map((medium) => phrases.text(`medium.${medium}`)).join(', '),
    ),
    plain(phrases.text('moment.voice'), nameOf(look, moment.voicePartnerId)),
  ];
}

/** What everybody asked has said so far; who still has to, only while that is asked. */
export function answerFacts(look: Look, moment: CommunicationMoment): readonly Fact[] {
  const phrases = communicationPhrases(look.viewer.language);
  const isAsked = isPutForward(moment);
  const asked = approversOf(look.plan.circle, moment).map(({ partnerId }) => partnerId);
  const approvals = moment.approverPartnerIds.flatMap((partnerId): readonly Fact[] => {
    const said = moment.approvals.find((one) => one.partnerId === partnerId);
    const term = phrases.text('moment.approval', { organisation: nameOf(look, partnerId) });
    const isWaitedFor = isAsked && asked.includes(partnerId);
    return said || isWaitedFor ? [{ term, spans: [text(approvalText(look, said))] }] : [];
  });
  const risks = riskAskedOf(look.region, look.plan.circle).flatMap(({ by }): readonly Fact[] => {
    const said = moment.risks.find((one) => one.by === by);
    const term = phrases.text('moment.risk', { organisation: nameOf(look, by) });
    const words = phrases.text(said ? `risk.${said.answer}` : 'approval.open');
    return said || isAsked ? [{ term, spans: [text(words)] }] : [];
  });
  return [...approverFacts(look, moment), ...approvals, ...risks];
}

/** Before anybody is asked: who will be. */
function approverFacts(look: Look, moment: CommunicationMoment): readonly Fact[] {
  if (moment.stand.status !== 'drafted') return [];
  const names = moment.approverPartnerIds.map((partnerId) => nameOf(look, partnerId)).join(', ');
  const term = communicationPhrases(look.viewer.language).text('moment.approvers');
  return [{ term, spans: [text(names)] }];
}

function approvalText(look: Look, said: Approval | undefined): string {
  const phrases = communicationPhrases(look.viewer.language);
  if (!said) return phrases.text('approval.open');
  const reason = wordsAt(look, said.reasonId);
  if (said.answer === 'yes') return phrases.text('approval.yes');
  return reason === null ? phrases.text('approval.no') : phrases.text('approval.noBecause', { reason });
}

/** Why it does not go on, in a sentence for each who stands in its way. */
export function obstacles(look: Look, moment: CommunicationMoment): readonly Node[] {
  const phrases = communicationPhrases(look.viewer.language);
  const { stand } = moment;
  const { circle } = look.plan;
  const note = (spans: readonly Span[], tone: Tone): Node => ({ kind: 'note', tone, spans });
  switch (stand.status) {
    case 'blocked':
      return dangersIn(look.region, circle, moment).map(({ by, answer }) => {
        const organisation = nameAtStart(look, by);
        return note(
          phrases.spans(answer === 'yes' ? 'blocked.yes' : 'blocked.unknown', { organisation }),
          'danger',
        );
      });
    case 'refused':
      return refusalsIn(circle, moment).map(({ partnerId, reasonId }) => {
        const organisation = nameAtStart(look, partnerId);
        const reason = text(wordsAt(look, reasonId) ?? phrases.text('words.gone'));
        return note(phrases.spans('refused.because', { organisation, reason }), 'warning');
      });
    case 'dropped':
      return [
        note(phrases.spans('dropped.because', { reason: text(saidAt(look, stand.reasonId)) }), 'neutral'),
      ];
    case 'drafted':
      return [
        ...(stand.lapsedAt === undefined ? [] : [note(phrases.spans('drafted.notInTime'), 'warning')]),
        ...(partnerWith(circle, moment.voicePartnerId)
          ? []
          : [note(phrases.spans('drafted.voiceLeft'), 'warning')]),
      ];
    case 'forApproval':
    case 'approved':
    case 'done':
      return [];
  }
}

/** Who still has to say something; nothing when nobody is waited for. */
export function waitingText(look: Look, moment: CommunicationMoment): string | null {
  if (moment.stand.status !== 'forApproval') return null;
  const { circle } = look.plan;
  const ids = [
    ...approvalsOpen(circle, moment).map(({ partnerId }) => partnerId),
    ...risksOpen(look.region, circle, moment).map(({ by }) => by),
  ];
  const who = [...new Set(ids.map((by) => nameOf(look, by)))].join(', ');
  return communicationPhrases(look.viewer.language).text('waiting.for', { who });
}

/** What the viewer can do with it now, what is asked of them first. */
export function momentButtons(look: Look, moment: CommunicationMoment): readonly Button[] {
  const phrases = communicationPhrases(look.viewer.language);
  const payload = { kickoffId: look.plan.circle.kickoffId, momentId: moment.id };
  const onEdit = { ...payload, basedOn: String(moment.edit) };
  const about = look.plan.circle.level === 'OPEN' ? `: ${saidAt(look, moment.messageId)}` : '';
  const button = (label: string, target: Button['target'], more: Partial<Button> = {}): Button => ({
    label,
    spoken: `${label}${about}`,
    target,
    ...more,
  });
  const form = (name: string, given: typeof payload): Button['target'] => ({
    kind: 'dialog',
    name,
    payload: given,
  });
  const first = { emphasis: 'primary' } as const;
  // What was said can be said otherwise, but nothing is asked any more.
  const answer = (
    name: 'approve' | 'risk',
    by: string | null,
    said: readonly string[],
  ): readonly Button[] => {
    if (by === null) return [];
    return said.includes(by)
      ? [button(phrases.text(`button.${name}Again`), form(dialogs[name], onEdit))]
      : [button(phrases.text(`button.${name}`), form(dialogs[name], onEdit), first)];
  };
  const { approvals, risks } = moment;
  const isDraft = moment.stand.status === 'drafted';
  const writes = mayEdit(look);
  return [
    ...answer(
      'approve',
      approvesFor(look, moment),
      approvals.map(({ partnerId }) => partnerId),
    ),
    ...answer(
      'risk',
      judgesFor(look, moment),
      risks.map(({ by }) => by),
    ),
    ...(writes && isDraft
      ? [button(phrases.text('button.ask'), { kind: 'press', name: presses.ask, payload }, first)]
      : []),
    ...(writes && isEditable(moment)
      ? [button(phrases.text('button.edit'), form(dialogs.edit, onEdit))]
      : []),
    ...(writes && !isOver(moment) ? [button(phrases.text('button.drop'), form(dialogs.drop, payload))] : []),
  ];
}

/** One moment in a list: its message, its day, who is waited for. */
export function momentEntry(look: Look, moment: CommunicationMoment): Entry {
  const waiting = waitingText(look, moment);
  const buttons = momentButtons(look, moment);
  return {
    title: [text(saidAt(look, moment.messageId))],
    details: [whenSpans(look, moment), ...(waiting === null ? [] : [[text(waiting)]])],
    badge: badgeOf(look, moment),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}

function whenSpans(look: Look, moment: CommunicationMoment): Span[] {
  const phrases = communicationPhrases(look.viewer.language);
  const timing = phrases.text(`timing.${moment.timing}`);
  return phrases.spans('moment.on', { timing, day: day(moment.day) });
}

function daySpans(days: readonly string[]): readonly Span[] {
  return days.flatMap((one, index) => (index === 0 ? [day(one)] : [text(', '), day(one)]));
}
