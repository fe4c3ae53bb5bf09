import { describe, expect, it } from 'vitest';
import type { HeldSeat, Viewer } from '../../../src/chat/viewer.ts';
import { informationGrants } from '../../../src/features/information/access.ts';
import { followUpSeat, staffSeat } from '../../../src/features/information/acting-seat.ts';
import type { LivingRequest } from '../../../src/features/information/model.ts';
import { informationRequest, isLiving } from '../../../src/features/information/model.ts';
import { staffedBy, staffSeats } from '../../../src/features/information/staff.ts';
import { mayAskIn } from '../../../src/features/information/start.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import {
  type Asked,
  acting,
  checking,
  checks,
  circle,
  done,
  may,
  nobodyThere,
  promises,
  region,
  seats,
  without,
} from './asked.ts';

const seatId = uuidFrom('seat of the officer');
const seatAt = (functionId: string, bodyId: string | null, organisationId = 'RIEC') =>
  ({ seatId, organisationId, functionId, bodyId }) as const;
const officer = seatAt('privacy', null);
const officerIn = { ...seats.information, functionId: 'privacy', bodyId: 'rto' } as const;

describe('who there is to look at gate three', () => {
  it.each([
    ['nobody', [], { information: false, privacy: false }],
    ['an officer of the region, in no body', [officer], { information: false, privacy: true }],
    ['a professional in no body', [seatAt('information', null)], { information: true, privacy: false }],
    ['an officer of the region’s own body', [officerIn], { information: false, privacy: true }],
    ['an officer of another district', [seatAt('privacy', 'dto-fl')], nobodyThere],
    ['somebody in no body with other work', [seatAt('guest', null), seatAt('member', null)], nobodyThere],
  ] as const)('%s', (_name, there, expected) => {
    expect(staffedBy(region, circle, there)).toMatchObject(expected);
  });

  it('an officer in no body is asked, sees the request and decides; the facilitator does not', () => {
    const staffed = staffedBy(region, circle, [officer]);
    const story = acting().does({ ...promises('woerden'), staffed });
    expect(story.sent).toContain(`check -> seat:${seatId}`);
    story.does({ ...checks, basis: 'UNKNOWN' });
    expect(story.sent).toContain(`privacy -> seat:${seatId}`);
    expect(story.sent).not.toContain('privacy -> facilitator');
    const own = [`seat:${seatId}`, 'organisation:RIEC'];
    const granted = informationGrants(region, story.request).filter(({ principal }) =>
      own.includes(principal),
    );
    expect(granted.map(({ right }) => right)).toEqual(['see', 'check', 'privacy']);
    const by = { seatId, organisationId: 'RIEC' };
    expect(may(story.request, own, { type: 'forbid', by })).toBe(true);
    const guide = [`seat:${seats.facilitator.seatId}`, 'organisation:RIEC'];
    expect(may(story.request, guide, { type: 'forbid', by: seats.facilitator })).toBe(false);
  });

  it('who came since gate three began is asked too, when it comes to it', () => {
    const story = acting().does({ ...promises('woerden'), staffed: nobodyThere });
    const staffed = staffedBy(region, circle, [officer]);
    story.does({ ...checks, by: seats.facilitator, basis: 'UNKNOWN', staffed });
    expect(story.sent).toContain(`privacy -> seat:${seatId}`);
  });

  it('a request from before seats outside a body were known reads and works as it did', () => {
    const story = checking();
    expect(informationRequest.parse(JSON.parse(JSON.stringify(story.request)))).toEqual(story.request);
    expect(story.sent.every((one) => one.includes('role:information@'))).toBe(true);
  });

  it('whoever is in no body can find it out as well', () => {
    const there = [seatAt('information', null), seatAt('member', 'dto-wu', 'POL')];
    expect(staffSeats(region, circle, 'INFORMATION', there)).toEqual([{ seatId, organisationId: 'RIEC' }]);
  });
});

const held = (
  seat: { readonly seatId: string; readonly organisationId: string },
  functionId: string,
  bodyId: string | null,
): HeldSeat => ({
  ...seat,
  functionId,
  bodyId,
  as: 'holder',
});
const viewer = (...own: readonly HeldSeat[]): Viewer => ({
  accountId: uuidFrom('somebody with several seats'),
  language: 'nl',
  zone: 'Europe/Amsterdam',
  label: 'somebody with several seats',
  seats: own,
});
const living = ({ request }: Asked): LivingRequest => {
  if (!isLiving(request)) throw new Error('it ended');
  return request;
};
/** A seat that has nothing to do with the kick-off; it comes first. */
const elsewhere = held({ seatId: uuidFrom('elsewhere'), organisationId: 'NLA' }, 'member', 'dto-fl');
const coordinator = held(
  { seatId: uuidFrom('deputy of RIEC'), organisationId: 'RIEC' },
  'coordinator',
  'dto-wu',
);

describe('under which organisation words are kept', () => {
  it('what became of it: the asker’s, then the facilitator’s, then that of who guides too', () => {
    const request = living(done());
    const police = held(seats.police, 'member', 'dto-wu');
    const facilitator = held(seats.facilitator, 'coordinator', 'dto-wu');
    expect(followUpSeat(request, viewer(elsewhere, facilitator, police))).toEqual(seats.police);
    expect(followUpSeat(request, viewer(elsewhere, coordinator, facilitator))).toEqual(seats.facilitator);
    expect(followUpSeat(request, viewer(elsewhere, coordinator))).toMatchObject({ organisationId: 'RIEC' });
    expect(followUpSeat(request, viewer(elsewhere))).toBeNull();
  });

  it('an asker that left, and guides by another seat, speaks by that one', () => {
    const left = living(done().does({ type: 'follow', circle: without('police'), staffed: nobodyThere }));
    const police = held(seats.police, 'member', 'dto-wu');
    expect(followUpSeat(left, viewer(police, coordinator))).toMatchObject({ organisationId: 'RIEC' });
    expect(followUpSeat(left, viewer(police))).toBeNull();
  });

  it('gate three: the seat with that work, or the facilitator’s, and no other', () => {
    const request = living(checking());
    const professional = held({ seatId, organisationId: 'RIEC' }, 'information', 'rto');
    const officer = held(
      { seatId: uuidFrom('officer of the office'), organisationId: 'RIEC' },
      'privacy',
      null,
    );
    const officerOf = held({ seatId: uuidFrom('officer of POL'), organisationId: 'POL' }, 'privacy', null);
    const own = viewer(elsewhere, professional, officerOf, officer);
    expect(staffSeat(region, request, own, 'check')).toEqual({ seatId, organisationId: 'RIEC' });
    expect(staffSeat(region, request, own, 'privacy')).toMatchObject({ organisationId: 'RIEC' });
    // A partner's own officer works for that partner, not for the region.
    expect(staffSeat(region, request, viewer(elsewhere, officerOf), 'privacy')).toBeNull();
    const facilitator = held(seats.facilitator, 'coordinator', 'dto-wu');
    expect(staffSeat(region, request, viewer(elsewhere, facilitator), 'check')).toEqual(seats.facilitator);
    expect(staffSeat(region, request, viewer(professional), 'privacy')).toBeNull();
    expect(staffSeat(region, request, viewer(elsewhere), 'check')).toBeNull();
  });

  it('a question: a partner’s seat, then a guide’s', () => {
    expect(mayAskIn(circle, viewer(coordinator, held(seats.police, 'member', 'dto-wu')))).toEqual(
      seats.police,
    );
    expect(mayAskIn(circle, viewer(elsewhere, coordinator))).toMatchObject({ organisationId: 'RIEC' });
    expect(mayAskIn(circle, viewer(elsewhere))).toBeNull();
  });
});
