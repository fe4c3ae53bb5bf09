import type { Viewer } from '../../../src/chat/viewer.ts';
import { communicationGrants } from '../../../src/features/communication/access.ts';
import type { Look } from '../../../src/features/communication/look.ts';
import type { CommunicationMoment, CommunicationPlan } from '../../../src/features/communication/model.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import {
  afterSaying,
  allAgree,
  circleOf,
  drafted,
  letter,
  putForward,
  region,
  seats,
  stateAfter,
  theMoment,
  tuesday,
  writer,
} from './planned.ts';

/** Who looks, by the seat they hold. */
const at =
  (seatId: string, organisationId: string) =>
  (language: Language = 'nl'): Viewer => {
    const seat = { seatId, organisationId, functionId: 'member', bodyId: 'dto-gv', as: 'holder' } as const;
    return { accountId: seatId, language, zone: 'Europe/Amsterdam', label: organisationId, seats: [seat] };
  };
export const facilitator = at(seats.facilitator, 'RIEC');
export const police = at(seats.police, 'POL');
export const town = at(seats.town, 'GEM-HUIZEN');
export const tax = at(seats.tax, 'BD');

export type Situation =
  | 'drafted'
  | 'lapsed'
  | 'forApproval'
  | 'blocked'
  | 'refused'
  | 'approved'
  | 'dropped'
  | 'done';

/** A plan with one moment that stands like this. */
export function planIn(situation: Situation, level: Level = 'OPEN'): CommunicationPlan {
  const circle = circleOf(undefined, { level });
  const content = letter({ audiences: ['residents', 'other'], audienceText: 'x', frame: 'x' });
  const asked = putForward(circle, content);
  const momentId = theMoment(asked).id;
  switch (situation) {
    case 'drafted':
      return drafted(circle, content);
    case 'lapsed':
      return stateAfter(asked, [{ type: 'dayComes', momentId }], '2026-12-18T07:30:00Z');
    case 'forApproval':
      return asked;
    case 'blocked':
      return afterSaying(asked, [
        ['police', 'danger'],
        ['prosecution', 'noIdea'],
      ]);
    case 'refused':
      return afterSaying(asked, [['town', 'declines']]);
    case 'approved':
      return afterSaying(asked, allAgree);
    case 'dropped':
      return stateAfter(asked, [{ type: 'dropMoment', by: writer, momentId, reason: 'x' }], tuesday);
    case 'done':
      return stateAfter(afterSaying(asked, allAgree), [{ type: 'daysPass', momentId }], tuesday);
  }
}

/** A plan with these moments, one after the other. */
export function planWith(situations: readonly Situation[]): CommunicationPlan {
  const [first, ...rest] = situations.map((situation) => planIn(situation));
  if (!first) throw new Error('there is nothing to show');
  const more = rest.flatMap(({ moments }) => moments);
  return { ...first, moments: [...first.moments, ...more] };
}

const said: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    message: 'We controleren deze maand samen zaken waar veel contant geld omgaat.',
    perspective: 'Meld het als een huurder alleen contant wil betalen.',
    frame: 'Zo houden we het buitengebied veilig en leefbaar.',
    audience: 'verhuurders van schuren',
    reason: 'Wacht tot na de controle.',
  },
  en: {
    message: 'This month we check together where much cash goes round.',
    perspective: 'Report it when a tenant wants to pay in cash only.',
    frame: 'This is how we keep the countryside safe.',
    audience: 'who lets barns',
    reason: 'Wait until after the check.',
  },
};

/** What this plan looks like to a viewer who may read every word of it. */
export function lookAt(plan: CommunicationPlan, viewer: Viewer, now = tuesday): Look {
  const own = new Set(viewer.seats.map(({ seatId }) => `seat:${seatId}`));
  const rights = communicationGrants(region, plan)
    .filter(({ principal }) => own.has(principal))
    .map(({ right }) => right);
  const words = new Map<string, unknown>(plan.moments.flatMap((moment) => wordsOf(moment, viewer.language)));
  const calendar = publicHolidays(region.holidayCountry);
  return { region, calendar, viewer, now, plan, rights: new Set(rights), words };
}

function wordsOf(moment: CommunicationMoment, language: Language): readonly (readonly [string, string])[] {
  const { stand, approvals } = moment;
  const reasons = [
    ...approvals.map(({ reasonId }) => reasonId),
    stand.status === 'dropped' ? stand.reasonId : null,
  ];
  const pairs: readonly (readonly [string | null, string])[] = [
    [moment.messageId, 'message'],
    [moment.perspectiveId, 'perspective'],
    [moment.frameId, 'frame'],
    [moment.audienceTextId, 'audience'],
    ...reasons.map((id) => [id, 'reason'] as const),
  ];
  return pairs.flatMap(([id, key]) => (id === null ? [] : [[id, said[language][key] ?? ''] as const]));
}
