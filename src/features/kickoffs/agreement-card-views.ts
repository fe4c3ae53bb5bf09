import type { Button, Node } from '../../view/nodes.ts';
import { codeName, day, strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { blockerLines, missingLines } from './agreement-blocker-views.ts';
import { adoptButton, agreementButton, confirmButton, rowButtons } from './agreement-buttons.ts';
import type { AgreementRow } from './agreement-model.ts';
import { agreedWords } from './agreement-names-of.ts';
import { isWritten, mayAdopt, mayConfirm, mayEdit } from './agreement-offers.ts';
import { agreementCardPhrases } from './agreement-phrases.ts';
import { rowEntry } from './agreement-summary-views.ts';
import { kickoffCard } from './level-views.ts';
import type { Partner } from './model.ts';
import { nameOf, type Shown } from './shown.ts';

/** To the facilitator: the round is closed, now write what is agreed. Lists what is still open. */
export function writeAgreementCard(shown: Shown): Card | null {
  const { kickoff, language } = shown;
  if (!mayEdit(shown)) return null;
  if (kickoff.agreement.asked !== null && isWritten(shown)) return null;
  const phrases = agreementCardPhrases(language);
  const missing = missingLines(shown);
  const what = phrases.spans(missing.length === 0 ? 'write.ready' : 'write.what');
  return kickoffCard(shown, {
    label: phrases.text('write.label'),
    deadline: null,
    summary: phrases.text('write.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'paragraph', spans: what },
      ...(missing.length === 0 ? [] : [{ kind: 'bullets', items: missing } as const]),
    ],
    buttons: [{ ...agreementButton(shown), emphasis: 'primary' }],
  });
}

/** To the row's partner: do you do this? */
export function rowToAcceptCard(shown: Shown, partner: Partner, row: AgreementRow): Card | null {
  const { kickoff, language } = shown;
  const buttons = rowButtons(shown, row);
  if (row.partnerId !== partner.id || buttons.length === 0) return null;
  const phrases = agreementCardPhrases(language);
  const why = {
    organisation: strong(nameOf(shown, partner.organisationId)),
    codeName: codeName(kickoff.codeName),
  };
  return kickoffCard(shown, {
    label: phrases.text('row.label'),
    deadline: kickoff.agreement.asked?.confirmBy ?? null,
    summary: phrases.text('row.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('row.why', why) },
      { kind: 'entries', entries: [rowEntry(shown, row)] },
    ],
    // Nobody says yes to what the card does not show.
    buttons: [
      ...buttons.filter(({ target }) => kickoff.level === 'OPEN' || target.kind !== 'press'),
      agreementButton(shown),
    ],
  });
}

/** To a partner: is this right? The whole summary stands in the form. */
export function confirmCard(shown: Shown, partner: Partner): Card | null {
  const { kickoff, language } = shown;
  if (!mayConfirm(shown, partner)) return null;
  const phrases = agreementCardPhrases(language);
  const { agreement } = kickoff;
  const given = agreement.confirmations.find(({ partnerId }) => partnerId === partner.id);
  const why = {
    organisation: strong(nameOf(shown, partner.organisationId)),
    codeName: codeName(kickoff.codeName),
  };
  const said: readonly Node[] = given
    ? [{ kind: 'note', tone: 'success', spans: phrases.spans(`confirm.said.${given.answer}`) }]
    : [];
  return kickoffCard(shown, {
    label: phrases.text('confirm.label'),
    deadline: given ? null : (agreement.asked?.confirmBy ?? null),
    summary: phrases.text('confirm.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('confirm.why', why) },
      { kind: 'facts', facts: essentials(shown) },
      ...said,
    ],
    buttons: [confirmButton(shown, partner), agreementButton(shown)],
  });
}

/** The heart of an agreement in three lines. */
function essentials(shown: Shown) {
  const phrases = agreementCardPhrases(shown.language);
  const { agreement } = shown.kickoff;
  const { reviewDay, rows } = agreement;
  return [
    { term: phrases.text('fact.goal'), spans: [text(agreedWords(shown, agreement.goalId))] },
    { term: phrases.text('fact.rows'), spans: phrases.spans('fact.rowCount', { count: rows.length }) },
    ...(reviewDay === null ? [] : [{ term: phrases.text('fact.review'), spans: [day(reviewDay)] }]),
  ];
}

/** To those who may adopt: with everything that stands in the way, or that nothing does. */
export function toAdoptCard(shown: Shown): Card | null {
  if (!mayAdopt(shown)) return null;
  const { kickoff, language } = shown;
  const phrases = agreementCardPhrases(language);
  const lines = blockerLines(shown);
  const state: readonly Node[] =
    lines.length === 0
      ? [{ kind: 'note', tone: 'success', spans: phrases.spans('adopt.ready') }]
      : [
          { kind: 'note', tone: 'warning', spans: phrases.spans('adopt.blocked') },
          { kind: 'bullets', items: lines },
        ];
  return kickoffCard(shown, {
    label: phrases.text('adopt.label'),
    deadline: null,
    summary: phrases.text('adopt.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('adopt.why', { codeName: codeName(kickoff.codeName) }) },
      { kind: 'facts', facts: essentials(shown) },
      ...state,
    ],
    buttons: [adoptButton(shown), agreementButton(shown)],
  });
}

/** It is in force: first what the reader's own organisation does and when, then the rest. */
export function adoptedCard(shown: Shown): Card | null {
  const { kickoff, language, viewer } = shown;
  const version = kickoff.versions.at(-1);
  if (!version) return null;
  const phrases = agreementCardPhrases(language);
  const mine = new Set(viewer.seats.map(({ organisationId }) => organisationId));
  const own = new Set(
    kickoff.partners.filter(({ organisationId }) => mine.has(organisationId)).map(({ id }) => id),
  );
  const rows = version.content.rows.filter(({ partnerId }) => own.has(partnerId));
  const isLead = viewer.seats.some(({ seatId }) => seatId === version.content.lead?.seatId);
  return kickoffCard(shown, {
    label: phrases.text('adopted.label', { number: version.number }),
    deadline: null,
    summary: phrases.text('adopted.summary', { codeName: kickoff.codeName }),
    nodes: [
      { kind: 'heading', text: phrases.text('adopted.own'), level: 3 },
      rows.length === 0
        ? { kind: 'paragraph', spans: phrases.spans('adopted.nothing') }
        : { kind: 'entries', entries: rows.map((row) => rowEntry(shown, row)) },
      ...(isLead ? [{ kind: 'note', tone: 'info', spans: phrases.spans('adopted.lead') } as const] : []),
      { kind: 'facts', facts: adoptedFacts(shown) },
    ],
    buttons: [primary(agreementButton(shown))],
  });
}

function adoptedFacts(shown: Shown) {
  const phrases = agreementCardPhrases(shown.language);
  const content = shown.kickoff.versions.at(-1)?.content ?? shown.kickoff.agreement;
  const { lead, reviewDay } = content;
  return [
    { term: phrases.text('fact.goal'), spans: [text(agreedWords(shown, content.goalId))] },
    ...(lead === null
      ? []
      : [{ term: phrases.text('fact.lead'), spans: [text(nameOf(shown, lead.organisationId))] }]),
    ...(reviewDay === null ? [] : [{ term: phrases.text('fact.review'), spans: [day(reviewDay)] }]),
  ];
}

function primary(button: Button): Button {
  return { ...button, emphasis: 'primary' };
}
