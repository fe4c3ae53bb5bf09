import { describe, expect, it } from 'vitest';
import { informationGrants } from '../../../src/features/information/access.ts';
import {
  acting,
  asked,
  assigning,
  checking,
  circle,
  done,
  open,
  partnerOf,
  privacyCheck,
  promises,
  promisesNothing,
  region,
  seats,
  staffed,
  supports,
  used,
  without,
} from './asked.ts';

describe('following the kick-off', () => {
  const follow = (next = circle) => ({ type: 'follow', circle: next, staffed }) as const;

  it('the same circle changes nothing', () => {
    for (const make of [asked, checking, open, used]) {
      const story = make();
      const before = story.request;
      expect(story.does(follow()).request).toEqual(before);
    }
  });

  it('a kick-off that stopped takes open requests along, and leaves what was answered', () => {
    const gone = { ...circle, stage: 'withdrawn', members: [], guides: [], partners: [] } as const;
    const withdrawn = follow({ ...gone, members: [], guides: [], partners: [] });
    for (const make of [asked, acting, checking, privacyCheck, assigning, open]) {
      expect(make().does(withdrawn).request.status).toBe('withdrawn');
    }
    expect(done().does(withdrawn).request.status).toBe('done');
  });

  it('who found it out sees nothing more of it after it left, answered or used', () => {
    for (const make of [done, used]) {
      const { request } = make().does(follow(without('tax')));
      const granted = informationGrants(region, request).map(({ principal }) => principal);
      expect(granted).not.toContain(`seat:${seats.tax.seatId}`);
    }
  });

  it('a partner that left takes its promise along; without any, gate two is asked again', () => {
    const story = assigning().does(follow(without('woerden')));
    expect(story.request).toMatchObject({ status: 'acting', willing: [] });
    expect(story.request).not.toHaveProperty('verdict');
    expect(story.superseded).toHaveLength(2);
    expect(story.sent).toEqual(['promise -> police', 'promise -> tax']);
    const kept = checking()
      .does(promises('police'))
      .does(follow(without('woerden')));
    expect(kept.request).toMatchObject({ status: 'checking', willing: [{ organisationId: 'POL' }] });
  });

  it('when who finds it out has left, somebody else is chosen', () => {
    const story = open().does(follow(without('tax')));
    expect(story.request.status).toBe('assigning');
    expect(story.sent).toEqual(['assign -> facilitator']);
  });

  it('a partner that joins is asked what the others are asked', () => {
    const before = follow(without('woerden'));
    expect(asked().does(before).does(follow()).sent).toEqual(['endorse -> woerden']);
    expect(acting().does(before).does(follow()).sent).toEqual(['promise -> woerden']);
    for (const make of [open, done, used]) {
      expect(make().does(before).does(follow()).sent).not.toContain('promise -> woerden');
    }
  });

  it('who takes part already is not asked again', () => {
    expect(asked().does(follow()).sent).toEqual([]);
    expect(acting().does(promisesNothing('tax')).does(follow()).sent).toEqual([]);
    const others = asked().does(follow(without('tax')));
    expect(others.does(supports('woerden', 'no')).does(follow()).sent).toEqual(['endorse -> tax']);
  });

  it('a partner that sits in another seat is asked there, unless it spoke', () => {
    const moved = { ...partnerOf('tax'), seatId: partnerOf('information').seatId };
    const partners = circle.partners.map((one) => (one.partnerId === moved.partnerId ? moved : one));
    expect(asked().does(follow({ ...circle, partners })).sent).toEqual(['endorse -> information']);
    const spoke = asked().does(supports('tax', 'no'));
    expect(spoke.does(follow({ ...circle, partners })).sent).toEqual([]);
  });
});
