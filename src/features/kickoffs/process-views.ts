import type { Button, Entry, Tone, WideNode } from '../../view/nodes.ts';
import { moment, type Span, text } from '../../view/spans.ts';
import { guideForms } from './guide-names.ts';
import type { Partner } from './model.ts';
import { dialogs, rights } from './names.ts';
import { isActive, isWaitedFor } from './partners.ts';
import { cardPhrases, overviewPhrases } from './phrases.ts';
import { mayGuide, nameOf, plainWords, type Shown } from './shown.ts';

/** Who is asked, until when, and how it stands, without what was answered. */
export function processNodes(shown: Shown): readonly WideNode[] {
  if (!shown.rights.has(rights.process)) return [];
  const { kickoff, language } = shown;
  const phrases = overviewPhrases(language);
  const active = kickoff.partners.filter(isActive);
  const done = active.filter((partner) => !isWaitedFor(partner)).length;
  const label = cardPhrases(language).text('status.progress', { done, total: active.length });
  return [
    { kind: 'heading', text: phrases.text('process.title'), level: 2 },
    ...(active.length === 0 ? [] : [{ kind: 'progress', label, done, total: active.length } as const]),
    { kind: 'entries', entries: kickoff.partners.map((partner) => partnerEntry(shown, partner)) },
  ];
}

function partnerEntry(shown: Shown, partner: Partner): Entry {
  const phrases = overviewPhrases(shown.language);
  const { extension } = partner;
  const details: Span[][] = [
    phrases.spans('process.deadline', { at: moment(partner.deadline) }),
    ...(partner.isGuest ? [phrases.spans('process.guest')] : []),
    ...(partner.addedLater ? [phrases.spans('process.addedLater')] : []),
    ...(partner.handedTo === 'deputy' && isWaitedFor(partner) ? [phrases.spans('process.deputy')] : []),
    ...(extension.status === 'none'
      ? []
      : [phrases.spans(`process.moreTime.${extension.status}`, { until: moment(extension.until) })]),
    ...(isWaitedFor(partner) && partner.noAnswerBy !== null
      ? [phrases.spans('process.silent', { at: moment(partner.noAnswerBy) })]
      : []),
    ...departureDetails(shown, partner),
  ];
  return {
    title: [text(nameOf(shown, partner.organisationId))],
    details,
    badge: statusBadge(shown, partner),
    buttons: partnerButtons(shown, partner),
  };
}

function departureDetails(shown: Shown, partner: Partner): Span[][] {
  const reason = plainWords(shown, partner.departure?.reasonId ?? null);
  return reason === null ? [] : [[text(reason)]];
}

function statusBadge(shown: Shown, partner: Partner): { text: string; tone: Tone } {
  const phrases = overviewPhrases(shown.language);
  const isLate = partner.answers.some(({ late }) => late);
  if (partner.status === 'answered' && isLate) {
    return { text: phrases.text('partner.late'), tone: 'warning' };
  }
  const tones: Readonly<Record<Partner['status'], Tone>> = {
    chosen: 'neutral',
    asked: partner.noAnswerBy === null ? 'info' : 'warning',
    answered: 'success',
    notForUs: 'neutral',
    removed: 'neutral',
  };
  const key = partner.status === 'asked' && partner.noAnswerBy !== null ? 'silent' : partner.status;
  return { text: phrases.text(`partner.${key}`), tone: tones[partner.status] };
}

function partnerButtons(shown: Shown, partner: Partner): readonly Button[] {
  const { kickoff } = shown;
  const isRunning = kickoff.status === 'collecting' || kickoff.status === 'agreeing';
  if (!mayGuide(shown) || !isRunning || !isActive(partner)) return [];
  const phrases = overviewPhrases(shown.language);
  const payload = { kickoffId: kickoff.id, partnerId: partner.id };
  const organisation = nameOf(shown, partner.organisationId);
  const decide: Button = {
    label: phrases.text('button.decide'),
    spoken: phrases.text('button.decideSpoken', { organisation }),
    target: { kind: 'dialog', name: dialogs.decideMoreTime, payload },
    emphasis: 'primary',
  };
  const remove: Button = {
    label: phrases.text('button.remove'),
    spoken: phrases.text('button.removeSpoken', { organisation }),
    target: { kind: 'dialog', name: guideForms.removePartner, payload },
  };
  return partner.extension.status === 'requested' && isWaitedFor(partner) ? [decide, remove] : [remove];
}
