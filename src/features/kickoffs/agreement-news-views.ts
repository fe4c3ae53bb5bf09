import type { Node } from '../../view/nodes.ts';
import { strong, text } from '../../view/spans.ts';
import type { Card } from '../../view/views.ts';
import { agreementButton } from './agreement-buttons.ts';
import { dissentsOf } from './agreement-dissents.ts';
import type { AgreementRow } from './agreement-model.ts';
import { agreedWords } from './agreement-names-of.ts';
import { maySeeAgreement } from './agreement-offers.ts';
import { agreementCardPhrases, agreementPhrases } from './agreement-phrases.ts';
import { rowEntry } from './agreement-summary-views.ts';
import { kickoffCard } from './level-views.ts';
import type { Partner } from './model.ts';
import { mayGuide, nameOf, plainWords, type Shown } from './shown.ts';

/** To the facilitator: what a partner said to a row. */
export function rowAnsweredCard(shown: Shown, partner: Partner, row: AgreementRow): Card | null {
  if (!hears(shown) || row.partnerId !== partner.id || row.acceptance.status === 'open') return null;
  const { kickoff, language } = shown;
  const phrases = agreementCardPhrases(language);
  const organisation = nameOf(shown, partner.organisationId);
  return kickoffCard(shown, {
    label: phrases.text('rowAnswered.label'),
    deadline: null,
    summary: phrases.text('rowAnswered.summary', { codeName: kickoff.codeName, organisation }),
    nodes: [{ kind: 'entries', entries: [rowEntry(shown, row)] }],
    buttons: [agreementButton(shown)],
  });
}

/** To the facilitator: a partner does not simply agree with the summary. */
export function confirmationGivenCard(shown: Shown, partner: Partner): Card | null {
  const { kickoff, language } = shown;
  const given = kickoff.agreement.confirmations.find(({ partnerId }) => partnerId === partner.id);
  if (!hears(shown) || !given || given.answer === 'yes') return null;
  const phrases = agreementCardPhrases(language);
  const organisation = nameOf(shown, partner.organisationId);
  const said = phrases.spans(`given.${given.answer}`, { organisation: strong(organisation) });
  return kickoffCard(shown, {
    label: phrases.text('given.label'),
    deadline: null,
    summary: phrases.text('given.summary', { codeName: kickoff.codeName, organisation }),
    nodes: [{ kind: 'paragraph', spans: said }, ...quoted(organisation, plainWords(shown, given.remarkId))],
    buttons: [agreementButton(shown)],
  });
}

/** To the facilitator: a partner is against the approach, or no longer. */
export function dissentCard(shown: Shown, partner: Partner): Card | null {
  const { kickoff, language } = shown;
  const { approach } = kickoff.agreement;
  if (!hears(shown) || approach === null) return null;
  const phrases = agreementCardPhrases(language);
  const organisation = nameOf(shown, partner.organisationId);
  const own = dissentsOf(kickoff.agreement).find(({ partnerId }) => partnerId === partner.id);
  const about = {
    organisation: strong(organisation),
    approach: text(agreementPhrases(language).text(`approach.${approach}`)),
  };
  return kickoffCard(shown, {
    label: phrases.text('dissent.label'),
    deadline: null,
    summary: phrases.text('dissent.summary', { codeName: kickoff.codeName, organisation }),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans(own ? 'dissent.given' : 'dissent.taken', about) },
      ...quoted(organisation, own ? plainWords(shown, own.textId) : null),
    ],
    buttons: [agreementButton(shown)],
  });
}

/** To partners: what they had confirmed is no longer what it was, or is being changed, or is no longer. */
export function changedCard(shown: Shown): Card | null {
  const { kickoff, language } = shown;
  const isThere = kickoff.status === 'agreeing' || kickoff.status === 'adopted';
  if (!isThere || !maySeeAgreement(shown)) return null;
  const phrases = agreementCardPhrases(language);
  return kickoffCard(shown, {
    label: phrases.text('changed.label'),
    deadline: null,
    summary: phrases.text('changed.summary', { codeName: kickoff.codeName }),
    nodes: changedNodes(shown),
    buttons: [agreementButton(shown)],
  });
}

function changedNodes(shown: Shown): readonly Node[] {
  const { kickoff, language } = shown;
  const phrases = agreementCardPhrases(language);
  const number = kickoff.versions.length;
  if (kickoff.status === 'adopted') {
    return [{ kind: 'paragraph', spans: phrases.spans('changed.dropped', { number }) }];
  }
  const revision = kickoff.status === 'agreeing' ? kickoff.revision : null;
  if (revision === null) return [{ kind: 'paragraph', spans: phrases.spans('changed.again') }];
  return [
    { kind: 'paragraph', spans: phrases.spans('changed.revising', { number: revision.fromVersion }) },
    ...quoted(phrases.text('changed.reason'), agreedWords(shown, revision.reasonId)),
  ];
}

/** What partners said is news while the agreement is in the making, for who makes it. */
function hears(shown: Shown): boolean {
  return shown.kickoff.status === 'agreeing' && mayGuide(shown);
}

function quoted(by: string, words: string | null): readonly Node[] {
  return words === null ? [] : [{ kind: 'quote', by, spans: [text(words)] }];
}
