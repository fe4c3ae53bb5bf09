import type { Button, Target } from '../../view/nodes.ts';
import { shortened } from '../../view/shortened.ts';
import type { Payload } from '../../view/spans.ts';
import type { AgreementRow } from './agreement-model.ts';
import { agreementForms, agreementPresses } from './agreement-names.ts';
import { agreedWords } from './agreement-names-of.ts';
import {
  agreeingPartners,
  mayAdopt,
  mayAnswerRow,
  mayConfirm,
  mayDissent,
  mayDropRevision,
  mayRequestConfirmation,
  mayRevise,
} from './agreement-offers.ts';
import { agreementPhrases } from './agreement-phrases.ts';
import type { Partner } from './model.ts';
import { dialogs, pages } from './names.ts';
import { nameOf, type Shown } from './shown.ts';

export type EditPart = 'goal' | 'approach' | 'rows' | 'indicators' | 'roles' | 'more';

const form = (name: string, payload: Payload): Target => ({ kind: 'dialog', name, payload });

/** An edit says on which state of the agreement it is based: what was shown here. */
export function editButton({ kickoff, language }: Shown, part: EditPart): Button {
  const payload = { kickoffId: kickoff.id, basedOn: String(kickoff.agreement.edit) };
  const phrases = agreementPhrases(language);
  return { label: phrases.text(`button.edit.${part}`), target: form(agreementForms[part], payload) };
}

/** What the viewer can do with the agreement as a whole. */
export function pageButtons(shown: Shown): readonly Button[] {
  const partners = agreeingPartners(shown);
  return [
    ...(mayRequestConfirmation(shown) ? [requestButton(shown)] : []),
    ...partners.filter((one) => mayConfirm(shown, one)).map((one) => confirmButton(shown, one)),
    ...partners.filter((one) => mayDissent(shown, one)).map((one) => dissentButton(shown, one)),
    ...(mayAdopt(shown) ? [adoptButton(shown)] : []),
    ...(mayRevise(shown) ? [reviseButton(shown)] : []),
    ...(mayDropRevision(shown) ? [dropButton(shown)] : []),
  ];
}

function requestButton({ kickoff, language }: Shown): Button {
  const phrases = agreementPhrases(language);
  const payload = { kickoffId: kickoff.id };
  return {
    label: phrases.text('button.request'),
    target: { kind: 'press', name: agreementPresses.requestConfirmation, payload },
    emphasis: 'primary',
    confirm: {
      question: phrases.text('request.question'),
      yes: phrases.text('request.yes'),
      no: phrases.text('answer.back'),
    },
  };
}

/** Who speaks for several organisations hears which one a button is for; a card that must say little does not. */
function spoken(shown: Shown, label: string, partner: Partner): Pick<Button, 'spoken'> {
  const isPlain = shown.kickoff.level !== 'OPEN' || agreeingPartners(shown).length < 2;
  return isPlain ? {} : { spoken: `${label}: ${nameOf(shown, partner.organisationId)}` };
}

export function confirmButton(shown: Shown, partner: Partner): Button {
  const { kickoff, language } = shown;
  const phrases = agreementPhrases(language);
  const isGiven = kickoff.agreement.confirmations.some(({ partnerId }) => partnerId === partner.id);
  const label = phrases.text(isGiven ? 'button.confirmAgain' : 'button.confirm');
  return {
    label,
    ...spoken(shown, label, partner),
    target: form(dialogs.confirm, { kickoffId: kickoff.id, partnerId: partner.id }),
    emphasis: isGiven ? 'secondary' : 'primary',
  };
}

function dissentButton(shown: Shown, partner: Partner): Button {
  const { kickoff, language } = shown;
  const { approach, dissents } = kickoff.agreement;
  const phrases = agreementPhrases(language);
  const isGiven = dissents.some((one) => one.partnerId === partner.id && one.approach === approach);
  const label = phrases.text(isGiven ? 'button.dissentAgain' : 'button.dissent');
  return {
    label,
    ...spoken(shown, label, partner),
    target: form(agreementForms.dissent, { kickoffId: kickoff.id, partnerId: partner.id }),
  };
}

export function adoptButton({ kickoff, language }: Shown): Button {
  const label = agreementPhrases(language).text('button.adopt');
  return { label, target: form(agreementForms.adopt, { kickoffId: kickoff.id }), emphasis: 'primary' };
}

function reviseButton({ kickoff, language }: Shown): Button {
  const label = agreementPhrases(language).text('button.revise');
  return { label, target: form(agreementForms.revise, { kickoffId: kickoff.id }) };
}

function dropButton({ kickoff, language }: Shown): Button {
  const phrases = agreementPhrases(language);
  return {
    label: phrases.text('button.drop'),
    target: { kind: 'press', name: agreementPresses.dropRevision, payload: { kickoffId: kickoff.id } },
    emphasis: 'danger',
    confirm: {
      question: phrases.text('drop.question'),
      yes: phrases.text('drop.yes'),
      no: phrases.text('answer.back'),
    },
  };
}

// What a chat program says aloud of a button at most (Slack's accessibility label).
const longestSpoken = 75;

const spokenAbout = (label: string, words: string): string =>
  `${label}: ${shortened(words, longestSpoken - label.length - 2)}`;

/** What the viewer can say to a row that their organisation is asked to do. */
export function rowButtons(shown: Shown, row: AgreementRow): readonly Button[] {
  if (!mayAnswerRow(shown, row)) return [];
  const { kickoff, language } = shown;
  const phrases = agreementPhrases(language);
  const payload = { kickoffId: kickoff.id, partnerId: row.partnerId, rowId: row.id };
  const spokenFor = (label: string): Pick<Button, 'spoken'> =>
    kickoff.level === 'OPEN' ? { spoken: spokenAbout(label, agreedWords(shown, row.whatId)) } : {};
  const accept: Button = {
    label: phrases.text('button.acceptRow'),
    ...spokenFor(phrases.text('button.acceptRow')),
    target: { kind: 'press', name: agreementPresses.acceptRow, payload },
    emphasis: 'primary',
  };
  const label = phrases.text(row.acceptance.status === 'open' ? 'button.answerRow' : 'button.changeRow');
  const other: Button = { label, ...spokenFor(label), target: form(dialogs.answerRow, payload) };
  return row.acceptance.status === 'open' ? [accept, other] : [other];
}

export function agreementButton({ kickoff, language }: Shown): Button {
  return {
    label: agreementPhrases(language).text('button.agreement'),
    target: { kind: 'page', page: pages.agreement, params: { kickoffId: kickoff.id } },
  };
}
