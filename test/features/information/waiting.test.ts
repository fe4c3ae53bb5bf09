import { describe, expect, it } from 'vitest';
import { informationWanted } from '../../../src/features/information/reminders.ts';
import {
  type Asked,
  acting,
  asked,
  calendar,
  checking,
  may,
  promises,
  promisesNothing,
  region,
  seats,
  supports,
} from './asked.ts';

const late = (): Asked =>
  asked().at('2026-11-30T11:00:00Z').does({ type: 'deadlinePasses', gate: 'JOINT_NEED' });
const lateToAct = (): Asked =>
  acting().at('2026-11-30T11:00:00Z').does({ type: 'deadlinePasses', gate: 'WILL_ACT' });
const wanted = ({ request }: Asked) => informationWanted({ region, calendar })(request);
const tasksAsked = (story: Asked): readonly string[] => [
  ...new Set(wanted(story).asks.map(({ key }) => key.split(':')[0] ?? '')),
];

describe('waiting for partners that were silent', () => {
  it.each([
    ['gate one', late, 'endorse', 'JOINT_NEED'],
    ['gate two', lateToAct, 'promise', 'WILL_ACT'],
  ] as const)('%s: as many working days again, and nobody decides until then', (_name, make, task, gate) => {
    const story = make();
    expect(tasksAsked(story)).toEqual([task, 'decide']);
    expect(wanted(story).alarms).toEqual([]);
    story.at('2026-12-01T09:00:00Z').does({ type: 'wait' });
    expect(story.request).toMatchObject({ overdue: false, deadline: '2026-12-08T11:00:00Z' });
    expect(tasksAsked(story)).toEqual([task]);
    expect(wanted(story).asks[0]?.remindAt).toContain('2026-12-03T07:30:00Z');
    expect(wanted(story).alarms).toMatchObject([
      { at: '2026-12-08T11:00:00Z', event: { type: 'deadlinePasses', gate } },
    ]);
    story.at('2026-12-08T11:00:00Z').does({ type: 'deadlinePasses', gate });
    expect(story.sent).toEqual(['decide -> police', 'decide -> facilitator']);
    expect(story.refusal({ type: 'wait' })).toBeNull();
  });

  it('what was said stays', () => {
    const story = asked().does(supports('tax', 'no')).does({ type: 'deadlinePasses', gate: 'JOINT_NEED' });
    const before = story.request;
    expect(story.does({ type: 'wait' }).request).toMatchObject({
      endorsements: 'endorsements' in before ? before.endorsements : [],
    });
  });

  it('is nothing before the deadline, past these gates, or once everybody spoke', () => {
    const allNo = asked().does(supports('tax', 'no')).does(supports('woerden', 'no'));
    const nobody = acting()
      .does(promisesNothing('police'))
      .does(promisesNothing('tax'))
      .does(promisesNothing('woerden'));
    const spoken = [
      allNo.does({ type: 'deadlinePasses', gate: 'JOINT_NEED' }),
      nobody.does({ type: 'deadlinePasses', gate: 'WILL_ACT' }),
    ];
    for (const story of [asked(), acting(), checking(), ...spoken]) {
      expect(story.refusal({ type: 'wait' })).toBe('notNow');
    }
    expect(lateToAct().does(promises('tax')).refusal({ type: 'wait' })).toBe('notNow');
  });

  it('is for asker and whoever guides', () => {
    const able = (['facilitator', 'police', 'tax', 'woerden', 'information'] as const).filter((name) =>
      may(late().request, [`seat:${seats[name].seatId}`, `organisation:${seats[name].organisationId}`], {
        type: 'wait',
      }),
    );
    expect(able).toEqual(['facilitator', 'police']);
  });
});
