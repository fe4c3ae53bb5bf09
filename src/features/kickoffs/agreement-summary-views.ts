import type { Entry, Node, Tone } from '../../view/nodes.ts';
import { day, moment, strong, text } from '../../view/spans.ts';
import { dissentsOf } from './agreement-dissents.ts';
import type { Acceptance, AgreedContent, AgreementRow, Confirmation } from './agreement-model.ts';
import { moreNodes } from './agreement-more-views.ts';
import { agreedWords, indicatorName, kindName, seatName } from './agreement-names-of.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import type { Partner } from './model.ts';
import { agrees } from './partners.ts';
import { nameOf, partnerName, plainWords, type Shown } from './shown.ts';

/** What is agreed, in the order one reads it: for the page, a version, and who has to say whether it is right. */
export function summaryNodes(
  shown: Shown,
  content: AgreedContent,
  rowButtons: (row: AgreementRow) => Entry['buttons'] = () => undefined,
): readonly Node[] {
  return [
    ...goalNodes(shown, content),
    ...approachNodes(shown, content),
    ...rowNodes(shown, content, rowButtons),
    ...roleNodes(shown, content),
    ...indicatorNodes(shown, content),
    ...(content.more.length === 0 ? [] : moreNodes(shown, content)),
  ];
}

export function goalNodes(shown: Shown, content: AgreedContent): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  return [
    { kind: 'heading', text: phrases.text('goal.title'), level: 2 },
    {
      kind: 'facts',
      facts: [
        { term: phrases.text('goal.goal'), spans: [text(agreedWords(shown, content.goalId))] },
        { term: phrases.text('goal.successTest'), spans: [text(agreedWords(shown, content.successTestId))] },
      ],
    },
  ];
}

/** The choice, its reason, and beside it everyone who is against: never averaged away. */
export function approachNodes(shown: Shown, content: AgreedContent): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const { approach } = content;
  const chosen = phrases.text(approach === null ? 'part.open' : `approach.${approach}`);
  return [
    { kind: 'heading', text: phrases.text('approach.title'), level: 2 },
    {
      kind: 'facts',
      facts: [
        { term: phrases.text('approach.chosen'), spans: [strong(chosen)] },
        {
          term: phrases.text('approach.reason'),
          spans: [text(agreedWords(shown, content.approachReasonId))],
        },
      ],
    },
    ...dissentsOf(content).map(
      ({ partnerId, textId }): Node => ({
        kind: 'quote',
        by: phrases.text('dissent.by', { organisation: partnerName(shown, partnerId) }),
        spans: [text(agreedWords(shown, textId))],
      }),
    ),
  ];
}

const acceptanceTones: { readonly [Status in Acceptance['status']]: Tone } = {
  open: 'warning',
  accepted: 'success',
  partly: 'info',
  declined: 'danger',
};

export function rowNodes(
  shown: Shown,
  { rows }: AgreedContent,
  buttons: (row: AgreementRow) => Entry['buttons'] = () => undefined,
): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const heading: Node = { kind: 'heading', text: phrases.text('rows.title'), level: 2 };
  if (rows.length === 0) return [heading, { kind: 'paragraph', spans: phrases.spans('rows.none') }];
  return [heading, { kind: 'entries', entries: rows.map((row) => rowEntry(shown, row, buttons(row))) }];
}

/** One line of who does what and when, with what its partner said to it. */
export function rowEntry(shown: Shown, row: AgreementRow, buttons?: Entry['buttons']): Entry {
  const phrases = agreementPhrases(shown.language);
  const kind = kindName(shown, row.kind);
  const who = { organisation: strong(partnerName(shown, row.partnerId)), due: day(row.due) };
  const { acceptance } = row;
  const reason = 'reasonId' in acceptance ? agreedWords(shown, acceptance.reasonId) : null;
  return {
    title: [text(agreedWords(shown, row.whatId))],
    details: [
      phrases.spans('row.who', who),
      ...(kind === null ? [] : [[text(kind)]]),
      ...(reason === null ? [] : [phrases.spans('row.reason', { reason: text(reason) })]),
    ],
    badge: {
      text: phrases.text(`acceptance.${acceptance.status}`),
      tone: acceptanceTones[acceptance.status],
    },
    ...(buttons === undefined || buttons.length === 0 ? {} : { buttons }),
  };
}

export function roleNodes(shown: Shown, content: AgreedContent): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const { lead, deputy, roles } = content;
  const open = phrases.text('part.open');
  return [
    { kind: 'heading', text: phrases.text('roles.title'), level: 2 },
    {
      kind: 'facts',
      facts: [
        { term: phrases.text('roles.lead'), spans: [strong(lead === null ? open : seatName(shown, lead))] },
        ...(deputy === null
          ? []
          : [{ term: phrases.text('roles.deputy'), spans: [text(seatName(shown, deputy))] }]),
        ...roles.map(({ partnerId, role }) => ({
          term: partnerName(shown, partnerId),
          spans: [text(phrases.text(`role.${role}`))],
        })),
      ],
    },
  ];
}

export function indicatorNodes(shown: Shown, content: AgreedContent): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const { indicatorIds, reviewDay } = content;
  const items = indicatorIds.map((id) => [text(indicatorName(shown, id))]);
  return [
    { kind: 'heading', text: phrases.text('indicators.title'), level: 2 },
    items.length === 0
      ? { kind: 'paragraph', spans: [text(phrases.text('part.open'))] }
      : { kind: 'bullets', items },
    {
      kind: 'facts',
      facts: [
        {
          term: phrases.text('indicators.reviewDay'),
          spans: [reviewDay === null ? text(phrases.text('part.open')) : day(reviewDay)],
        },
      ],
    },
  ];
}

/** What each partner said to the summary; who said nothing is in the list too. */
export function confirmationNodes(shown: Shown): readonly Node[] {
  const phrases = agreementPhrases(shown.language);
  const { agreement, partners } = shown.kickoff;
  if (agreement.asked === null && agreement.confirmations.length === 0) return [];
  const { asked, confirmations } = agreement;
  const given = (partner: Partner): Confirmation | undefined =>
    confirmations.find(({ partnerId }) => partnerId === partner.id);
  const until: readonly Node[] =
    asked === null
      ? []
      : [
          {
            kind: 'paragraph',
            spans: phrases.spans(asked.lapsed ? 'confirmations.lapsed' : 'confirmations.until', {
              until: moment(asked.confirmBy),
            }),
          },
        ];
  const entries = partners.filter(agrees).map((partner) => confirmationEntry(shown, partner, given(partner)));
  return [
    { kind: 'heading', text: phrases.text('confirmations.title'), level: 2 },
    ...until,
    { kind: 'entries', entries },
  ];
}

const confirmationTones = { yes: 'success', yesWithRemark: 'info', no: 'danger' } as const;

function confirmationEntry(shown: Shown, partner: Partner, given: Confirmation | undefined): Entry {
  const phrases = agreementPhrases(shown.language);
  const title = [text(nameOf(shown, partner.organisationId))];
  if (!given) {
    const isLate = shown.kickoff.agreement.asked?.lapsed ?? false;
    const badge = { text: phrases.text(isLate ? 'confirmation.silent' : 'confirmation.waiting') };
    return { title, details: [], badge: { ...badge, tone: isLate ? 'warning' : 'neutral' } };
  }
  const remark = plainWords(shown, given.remarkId);
  return {
    title,
    details: remark === null ? [] : [[text(remark)]],
    badge: { text: phrases.text(`confirmation.${given.answer}`), tone: confirmationTones[given.answer] },
  };
}
