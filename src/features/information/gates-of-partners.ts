import { accept, type Decision } from '../../engine/workflow.ts';
import { dayFrom } from '../../lib/day-from.ts';
import { dayOf } from '../../lib/time.ts';
import type { InformationEvent } from './events.ts';
import {
  type CirclePartner,
  type InformationRequest,
  informationLevels,
  type LivingRequest,
  type RequestIn,
} from './model.ts';
import { facts, taskCard } from './names.ts';
import {
  deciders,
  fromNow,
  no,
  oneOf,
  partnerIn,
  said,
  toAll,
  toSeats,
  type Work,
  wordsOf,
} from './steps.ts';
import { checkers } from './tasks.ts';

type Decided = Decision<InformationRequest>;
type Of<Type extends InformationEvent['type']> = Extract<InformationEvent, { readonly type: Type }>;

/** A question, and why it cannot be answered yet; the asker's own organisation supports it by asking. */
export function ask(work: Work, event: Of<'ask'>): Decided {
  const { context, region } = work;
  const { circle, by, staffed } = event;
  const question = said(event.question);
  const why = said(event.why);
  const level = oneOf(informationLevels, event.level);
  if (circle.stage === 'withdrawn') return no('kickoffStopped');
  if (question === null) return no('questionMissing', { fields: ['question'] });
  if (why === null) return no('whyMissing', { fields: ['why'] });
  if (level === null) return no('levelMissing', { fields: ['level'] });
  const [questionId, whyId] = [context.newId(), context.newId()];
  const own = circle.partners.find(({ seatId }) => seatId === by.seatId);
  const state: RequestIn<'endorsing'> = {
    status: 'endorsing',
    id: event.id,
    circle,
    staffed,
    askedAt: context.now,
    asker: by,
    ...(event.fromId === undefined ? {} : { fromId: event.fromId }),
    level,
    questionId,
    whyId,
    endorsements: own ? [{ ...own, answer: 'yes', at: context.now }] : [],
    willing: [],
    ...fromNow(work),
  };
  const others = circle.partners.filter((one) => one !== own).map(({ seatId }) => seatId);
  return accept(state, {
    effects: toSeats(state, others, taskCard('endorse')),
    facts: [{ name: facts.asked, data: { requestId: state.id, kickoffId: circle.kickoffId } }],
    contributions: [
      wordsOf(region, { id: questionId, key: 'question', by, body: question }),
      wordsOf(region, { id: whyId, key: 'why', by, body: why }),
    ],
  });
}

// A question that only one organisation has is that organisation's own to answer.
const enough = 2;

/** One partner's answer to gate one; the second organisation that says yes opens gate two. */
export function endorse(work: Work, state: LivingRequest, event: Of<'endorse'>): Decided {
  const partner = partnerIn(state.circle, event.partnerId);
  const answer = oneOf(['yes', 'no', 'later'] as const, event.answer);
  if (state.status !== 'endorsing') return no('notNow');
  if (!partner) return no('unknownPartner');
  if (answer === null) return no('answerMissing', { fields: ['answer'] });
  const given = { ...partner, answer, at: work.context.now };
  const endorsements = [...state.endorsements.filter((one) => !isSame(one, partner)), given];
  const yes = endorsements.filter((one) => one.answer === 'yes').map((one) => one.organisationId);
  if (new Set(yes).size >= enough) {
    const next: RequestIn<'acting'> = { ...state, status: 'acting', endorsements, ...fromNow(work) };
    return accept(next, { effects: toSeats(next, seatsOf(next), taskCard('promise')) });
  }
  const next = { ...state, endorsements };
  const isLast = next.circle.partners.every((one) =>
    endorsements.some((said) => isSame(said, one) && said.answer !== 'later'),
  );
  return accept(next, { effects: isLast ? toSeats(next, deciders(next), taskCard('decide')) : [] });
}

/** Someone will act on the answer: gate two is open. Others may promise more until it is being found out. */
export function promise(work: Work, state: LivingRequest, event: Of<'promise'>): Decided {
  const { context, region } = work;
  const partner = partnerIn(state.circle, event.partnerId);
  const what = said(event.what);
  const due = typeof event.due === 'string' ? dayFrom(event.due) : null;
  if (!mayPromise(state)) return no('notNow');
  if (!partner) return no('unknownPartner');
  if (what === null) return no('whatMissing', { fields: ['what'] });
  if (due === null) return no('dayMissing', { fields: ['due'] });
  if (due < dayOf(context.now, region.timeZone)) return no('dayPassed', { fields: ['due'] });
  const whatId = context.newId();
  const before = state.willing.filter((one) => isSame(one, partner));
  const willing = [...others(state, partner), { ...partner, at: context.now, whatId, due }];
  const more = {
    contributions: [wordsOf(region, { id: whatId, key: 'promise', by: partner, body: what })],
    superseded: before.flatMap((one) => one.whatId ?? []),
  };
  if (state.status !== 'acting') return accept({ ...state, willing }, more);
  const { staffed } = event;
  const next: RequestIn<'checking'> = { ...state, status: 'checking', willing, staffed, ...fromNow(work) };
  return accept(next, { ...more, effects: toAll(next, checkers(region, next), taskCard('check')) });
}

/** This organisation will do nothing with it; whether nobody will, asker or facilitator concludes. */
export function promiseNothing(work: Work, state: LivingRequest, event: Of<'promiseNothing'>): Decided {
  const partner = partnerIn(state.circle, event.partnerId);
  if (state.status !== 'acting') return no('notNow');
  if (!partner) return no('unknownPartner');
  const nothing = { ...partner, at: work.context.now, whatId: null, due: null };
  const next = { ...state, willing: [...others(state, partner), nothing] };
  const isLast = next.circle.partners.every((one) => next.willing.some((given) => isSame(given, one)));
  return accept(next, { effects: isLast ? toSeats(next, deciders(next), taskCard('decide')) : [] });
}

function mayPromise(
  state: LivingRequest,
): state is RequestIn<'acting' | 'checking' | 'privacyCheck' | 'assigning' | 'open'> {
  return state.status !== 'endorsing' && state.status !== 'done' && state.status !== 'used';
}

function isSame(a: Pick<CirclePartner, 'partnerId'>, b: Pick<CirclePartner, 'partnerId'>): boolean {
  return a.partnerId === b.partnerId;
}

function others(state: LivingRequest, partner: CirclePartner): LivingRequest['willing'] {
  return state.willing.filter((one) => !isSame(one, partner));
}

function seatsOf({ circle }: LivingRequest): readonly string[] {
  return circle.partners.map(({ seatId }) => seatId);
}
