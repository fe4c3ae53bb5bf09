import { describe, expect, it } from 'vitest';
import { informationWanted } from '../../../src/features/information/reminders.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import {
  type Asked,
  acting,
  asked,
  calendar,
  checking,
  done,
  open,
  region,
  seats,
  supports,
  used,
} from './asked.ts';
import { withLevel } from './looks.ts';

const wanted = ({ request }: Asked, level: Level = 'OPEN') =>
  informationWanted({ region, calendar })(withLevel(request, level));
const askedOf = (story: Asked) => {
  const named = new Map(Object.entries(seats).map(([name, { seatId }]) => [`seat:${seatId}`, name]));
  return wanted(story).asks.map(({ key, to }) => `${key.split(':')[0]} ${named.get(to) ?? to}`);
};

describe('who is asked what', () => {
  it('partners until they said yes or no; later is asked again', () => {
    expect(askedOf(asked())).toEqual(['endorse tax', 'endorse woerden']);
    expect(askedOf(asked().does(supports('tax', 'later')))).toEqual(['endorse tax', 'endorse woerden']);
    expect(askedOf(asked().does(supports('tax', 'no')))).toEqual(['endorse woerden']);
  });

  it('asker and facilitator, once nobody is left to wait for or the deadline passed', () => {
    const allNo = asked().does(supports('tax', 'no')).does(supports('woerden', 'no'));
    expect(askedOf(allNo)).toEqual(['decide police', 'decide facilitator']);
    const late = acting().does({ type: 'deadlinePasses', gate: 'WILL_ACT' });
    expect(askedOf(late)).toContain('decide police');
    expect(askedOf(late)).toContain('promise tax');
  });

  it('information professionals of the body and the region, then whoever finds it out', () => {
    expect(askedOf(checking())).toContain('check role:information@dto-wu');
    expect(askedOf(checking())).toContain('check role:information@rto');
    expect(askedOf(open())).toEqual(['find tax']);
  });

  it('the asker four weeks after it was answered, until it is said', () => {
    expect(askedOf(done())).toEqual([]);
    expect(wanted(done()).alarms).toMatchObject([
      { at: '2027-01-13T07:30:00Z', event: { type: 'weeksPass' } },
    ]);
    expect(askedOf(done().does({ type: 'weeksPass' }))).toEqual(['use police']);
    expect(wanted(used())).toEqual({ asks: [], alarms: [] });
  });
});

describe('when', () => {
  it('five working days, with the pack’s reminders before', () => {
    expect(wanted(asked())).toMatchObject({
      asks: [
        {
          deadline: '2026-11-30T11:00:00Z',
          remindAt: ['2026-11-25T07:30:00Z', '2026-11-27T07:30:00Z', '2026-11-30T07:30:00Z'],
          target: { kind: 'dialog', name: 'information.endorse' },
        },
        {},
      ],
      alarms: [{ at: '2026-11-30T11:00:00Z', event: { type: 'deadlinePasses', gate: 'JOINT_NEED' } }],
    });
  });

  it('who finds it out: before the day, as with actions', () => {
    expect(wanted(open()).asks).toMatchObject([
      {
        deadline: '2026-12-18T16:00:00Z',
        remindAt: ['2026-12-15T07:30:00Z', '2026-12-17T07:30:00Z', '2026-12-18T07:30:00Z'],
      },
    ]);
  });

  it('a strict request is answered on the product’s own page only', () => {
    for (const story of [asked(), acting(), checking(), open()]) {
      for (const { target } of wanted(story, 'STRICT').asks) {
        expect(target).toMatchObject({ kind: 'page', page: 'information.show' });
      }
    }
  });
});
