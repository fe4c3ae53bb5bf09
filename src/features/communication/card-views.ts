import { cardAtLevel } from '../../chat/card-at-level.ts';
import type { Button, Node } from '../../view/nodes.ts';
import { codeName, day, moment as instant, strong } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { approvalsOpen, risksOpen } from './circle.ts';
import { approvesFor, judgesFor, type Look, nameOf } from './look.ts';
import type { CommunicationMoment } from './model.ts';
import { contentFacts, momentButtons, momentEntry, obstacles } from './moment-views.ts';
import { dialogs, pages } from './names.ts';
import { communicationPhrases } from './phrases.ts';
import { approvalDeadline } from './times.ts';

/** How a moment stands now, with what the viewer can do. */
export function momentCard(look: Look, moment: CommunicationMoment): Card {
  const phrases = communicationPhrases(look.viewer.language);
  const { codeName: name, level } = look.plan.circle;
  const { buttons: _apart, ...entry } = momentEntry(look, moment);
  const status = phrases.text(`status.${moment.stand.status}`);
  return atLevel(look, moment, {
    // That police sees danger says something of an investigation: chat is not told so of what is confidential.
    title:
      level === 'OPEN'
        ? phrases.text('card.moment', { codeName: name, status })
        : phrases.text('card.momentNews', { codeName: name }),
    summary: phrases.text('card.momentSummary', { codeName: name }),
    nodes: [{ kind: 'entries', entries: [entry] }, ...obstacles(look, moment)],
    buttons: momentButtons(look, moment),
  });
}

/** To who has to approve: why they get this, and what it says; nothing once they have answered. */
export function approveCard(look: Look, moment: CommunicationMoment): Card | null {
  const by = approvesFor(look, moment);
  const isOpen = approvalsOpen(look.plan.circle, moment).some(({ partnerId }) => partnerId === by);
  return by !== null && isOpen ? askCard(look, moment, 'approve', by) : null;
}

/** To who can tell whether it is a danger; nothing once they have answered. */
export function riskCard(look: Look, moment: CommunicationMoment): Card | null {
  const by = judgesFor(look, moment);
  const isOpen = risksOpen(look.region, look.plan.circle, moment).some((one) => one.by === by);
  return by !== null && isOpen ? askCard(look, moment, 'risk', by) : null;
}

function askCard(look: Look, moment: CommunicationMoment, about: 'approve' | 'risk', by: string): Card {
  const phrases = communicationPhrases(look.viewer.language);
  const { kickoffId, codeName: name } = look.plan.circle;
  const payload = { kickoffId, momentId: moment.id, basedOn: String(moment.edit) };
  const why = { organisation: strong(nameOf(look, by)), codeName: codeName(name) };
  return atLevel(look, moment, {
    title: phrases.text(`card.${about}`, { codeName: name }),
    summary: phrases.text(`card.${about}Summary`, { codeName: name }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans(`card.${about}Why`, why) },
      { kind: 'facts', facts: contentFacts(look, moment) },
    ],
    buttons: [
      {
        label: phrases.text(`button.${about}`),
        target: { kind: 'dialog', name: dialogs[about], payload },
        emphasis: 'primary',
      },
    ],
  });
}

interface Parts {
  readonly title: string;
  readonly summary: string;
  readonly nodes: readonly Node[];
  readonly buttons: readonly Button[];
}

function atLevel(look: Look, moment: CommunicationMoment, { title, summary, nodes, buttons }: Parts): Card {
  const phrases = communicationPhrases(look.viewer.language);
  const { level, kickoffId } = look.plan.circle;
  const page: Button = {
    label: phrases.text('button.plan'),
    target: { kind: 'page', page: pages.plan, params: { kickoffId } },
  };
  // What a button says aloud is its label here: a message is about one moment.
  const own = [...buttons.map(({ spoken: _same, ...button }) => button), page];
  return cardAtLevel(level, {
    title,
    neutral: phrases.text('card.neutral'),
    open: { summary, nodes: [...nodes, ...dueNodes(look, moment, false)], buttons: own },
    confidential: { nodes: dueNodes(look, moment, true), buttons: own },
    strict: page,
  });
}

function dueNodes(look: Look, moment: CommunicationMoment, isDayMissing: boolean): readonly Node[] {
  const phrases = communicationPhrases(look.viewer.language);
  const { stand } = moment;
  const due =
    stand.status === 'forApproval'
      ? [
          {
            term: phrases.text('fact.deadline'),
            spans: [instant(approvalDeadline(look.region, look.calendar, moment, stand.since))],
          },
        ]
      : [];
  const on = isDayMissing ? [{ term: phrases.text('fact.day'), spans: [day(moment.day)] }] : [];
  const facts = [...on, ...due];
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}
