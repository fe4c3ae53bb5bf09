import type { Viewer } from '../../../src/chat/viewer.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import {
  closeOrWaitCard,
  lateAnswerCard,
  moreTimeAskedCard,
  notForUsCard,
  roundClosedCard,
  statusCard,
  withdrawnCard,
} from '../../../src/features/kickoffs/facilitator-card-views.ts';
import type { Partner } from '../../../src/features/kickoffs/model.ts';
import {
  handedOverCard,
  invitationCard,
  moreTimeAnsweredCard,
  removedCard,
  roundReopenedCard,
} from '../../../src/features/kickoffs/partner-card-views.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Language } from '../../../src/lib/language.ts';
import { type Level, levels } from '../../../src/regions/rule-schema.ts';
import type { Card } from '../../../src/view/views.ts';
import { someone } from '../../features/kickoffs/agreement-viewer.ts';
import { answered, closed, closedWithSilence, opened } from '../../features/kickoffs/stages.ts';
import { answersTo, coordinator, type Story, submits } from '../../features/kickoffs/story.ts';
import { told } from '../../features/kickoffs/told.ts';
import type { Sample } from '../sample.ts';

type Who = (language: Language) => Viewer;
const guide: Who = (language) => someone('RIEC', 'coordinator', language);
const police: Who = (language) => someone('POL', 'member', language);
const tax: Who = (language) => someone('BD', 'member', language);
const guest: Who = (language) => someone('LTO', 'guest', language);

/** A card that a test cannot do without. */
function there(card: Card | null): Card {
  if (!card) throw new Error('This situation has no such card');
  return card;
}

const whole = (
  of: string,
  when: string,
  story: Story,
  who: Who,
  card: (shown: Shown) => Card | null,
  level: Level = 'OPEN',
): Sample => ({
  of: `card kickoffs.${of}`,
  when,
  show: (language) => there(card(told(story, who(language), level))),
});

const ofPartner = (
  of: string,
  when: string,
  story: Story,
  [who, organisationId]: readonly [Who, string],
  card: (shown: Shown, partner: Partner) => Card | null,
  level: Level = 'OPEN',
): Sample => whole(of, when, story, who, (shown) => card(shown, story.partner(organisationId)), level);

const does = (story: Story, organisationId: string, event: (partnerId: string) => KickoffEvent): Story =>
  story.does(event(story.partner(organisationId).id));

const asksMoreTime = (): Story =>
  does(opened(), 'BD', (partnerId) => ({
    type: 'requestMoreTime',
    partnerId,
    until: '2026-12-03',
    reason: 'ziek',
  }));
const refuses = (): Story =>
  does(asksMoreTime(), 'BD', (partnerId) => ({
    type: 'refuseMoreTime',
    partnerId,
    by: coordinator,
    reason: 'overleg',
  }));
const grants = (): Story => does(asksMoreTime(), 'BD', (partnerId) => ({ type: 'grantMoreTime', partnerId }));
const saves = (): Story =>
  does(opened(), 'POL', (partnerId) => ({
    type: 'saveAnswers',
    partnerId,
    answers: answersTo(['K10', 'K17']),
  }));
const handsOver = (): Story => does(opened(), 'BD', (partnerId) => ({ type: 'handToDeputy', partnerId }));
const leaves = (): Story =>
  does(opened(), 'BD', (partnerId) => ({
    type: 'notForUs',
    partnerId,
    reason: 'niet hier',
    suggestedOrganisationId: 'FIOD',
  }));
const reopens = (): Story =>
  closedWithSilence().does({
    type: 'reopenRound',
    by: coordinator,
    reason: 'onduidelijk',
    deadline: '2026-12-04',
  });
/** Closed when the date of whoever was silent had passed. */
const closesLater = (): Story => opened().at('2026-12-01T10:00:00Z').does({ type: 'closeRound' });
const answersLate = (): Story => {
  const story = closedWithSilence();
  return story.does(submits(story, 'BD'));
};
const stops = (): Story => opened().does({ type: 'withdraw', by: coordinator, reason: 'elders' });

const invitations: readonly Sample[] = [
  ...levels.map((level) =>
    ofPartner(
      'invitation',
      `asked, ${level.toLowerCase()}`,
      opened(),
      [police, 'POL'],
      invitationCard,
      level,
    ),
  ),
  ofPartner('invitation', 'half saved', saves(), [police, 'POL'], invitationCard),
  ofPartner('invitation', 'answered', answered(), [police, 'POL'], invitationCard),
  ofPartner('invitation', 'to a guest', opened(), [guest, 'LTO'], invitationCard),
  ofPartner('invitation', 'more time asked', asksMoreTime(), [tax, 'BD'], invitationCard),
  ofPartner('invitation', 'late', closesLater(), [tax, 'BD'], invitationCard),
  ofPartner('invitation', 'closed before its date', closedWithSilence(), [tax, 'BD'], invitationCard),
  ofPartner('moreTimeAnswered', 'granted', grants(), [tax, 'BD'], moreTimeAnsweredCard),
  ofPartner('moreTimeAnswered', 'refused', refuses(), [tax, 'BD'], moreTimeAnsweredCard),
  ofPartner('handedOver', 'to the deputy', handsOver(), [tax, 'BD'], handedOverCard),
  ofPartner('roundReopened', 'had answered', reopens(), [police, 'POL'], roundReopenedCard),
  { of: 'card kickoffs.removed', when: 'taken out', show: (language) => removedCard(language) },
];

const forGuides: readonly Sample[] = [
  ...levels.map((level) =>
    whole('status', `nobody answered, ${level.toLowerCase()}`, opened(), guide, statusCard, level),
  ),
  whole('status', 'everyone answered, to a partner', answered(), police, statusCard),
  whole('status', 'closed', closed(), guide, statusCard),
  whole('status', 'stopped', stops(), guide, statusCard),
  whole('closeOrWait', 'everyone answered', answered(), guide, closeOrWaitCard),
  whole('closeOrWait', 'some did not', opened(), guide, closeOrWaitCard),
  whole('closeOrWait', 'confidential', opened(), guide, closeOrWaitCard, 'CONFIDENTIAL'),
  ofPartner('moreTimeAsked', 'asked', asksMoreTime(), [guide, 'BD'], moreTimeAskedCard),
  ofPartner('notForUs', 'with a suggestion', leaves(), [guide, 'BD'], notForUsCard),
  whole('roundClosed', 'everyone answered', closed(), police, roundClosedCard),
  whole('roundClosed', 'one was silent', closedWithSilence(), guide, roundClosedCard),
  ofPartner('lateAnswer', 'after closing', answersLate(), [guide, 'BD'], lateAnswerCard),
  whole('withdrawn', 'with a reason', stops(), police, withdrawnCard),
];

export const samples: readonly Sample[] = [...invitations, ...forGuides];
