import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/chat/viewer.ts';
import { statusCard, taskCardOf } from '../../../src/features/information/card-views.ts';
import { partNodes } from '../../../src/features/information/list-views.ts';
import type { Task } from '../../../src/features/information/names.ts';
import { requestPage } from '../../../src/features/information/page-views.ts';
import { informationWanted } from '../../../src/features/information/reminders.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import {
  Asked,
  acting,
  asked,
  asks,
  assigning,
  calendar,
  checking,
  circle,
  done,
  open,
  privacyCheck,
  promisesNothing,
  region,
  seats,
  supports,
  used,
} from './asked.ts';
import { at, lookAt } from './looks.ts';

const late = (): Asked => asked().does({ type: 'deadlinePasses', gate: 'JOINT_NEED' });
const shownTo = (story: Asked, viewer: Viewer, task: Task, now?: string): string => {
  const { look, seen } = lookAt(story, viewer, 'OPEN', now);
  return JSON.stringify(taskCardOf(look, seen, task));
};

const asking: readonly (readonly [Task, Viewer, Asked])[] = [
  ['endorse', at('tax'), asked()],
  ['promise', at('police'), acting()],
  ['check', at('information', 'nl', 'information'), checking()],
  ['privacy', at('information', 'nl', 'privacy'), privacyCheck()],
  ['assign', at('facilitator', 'nl', 'coordinator'), assigning()],
  ['use', at('police'), done().does({ type: 'weeksPass' })],
  ['decide', at('police'), late()],
];

describe('by when a card asks something', () => {
  it.each(asking)('%s: the deadline that it is reminded of', (task, viewer, story) => {
    const { asks: wanted } = informationWanted({ region, calendar })(story.request);
    const deadline = wanted.find(({ key }) => key.startsWith(`${task}:`))?.deadline;
    expect(deadline).toBeDefined();
    expect(shownTo(story, viewer, task)).toContain(`${deadline}`);
  });

  it('a decision does not show the deadline that went by', () => {
    expect(shownTo(late(), at('police'), 'decide')).not.toContain('2026-11-30T11:00:00Z');
    const { look, seen } = lookAt(late(), at('police'), 'OPEN', '2026-12-01T09:00:00Z');
    expect(JSON.stringify(statusCard(look, seen))).not.toContain('2026-11-30T11:00:00Z');
    const before = lookAt(asked(), at('police'));
    expect(JSON.stringify(statusCard(before.look, before.seen))).toContain('2026-11-30T11:00:00Z');
  });
});

describe('who finds it out', () => {
  it.each(['OPEN', 'CONFIDENTIAL'] as const)('reads the day of it: %s', (level) => {
    const { look, seen } = lookAt(open(), at('tax'), level);
    const shown = JSON.stringify(taskCardOf(look, seen, 'find'));
    expect(shown).toContain('2026-12-18');
    expect(shown.includes('quickscan')).toBe(level === 'OPEN');
  });

  it('is told first what there is to do, and asked how it goes once it is reminded', () => {
    const first = shownTo(open(), at('tax'), 'find');
    expect(first).toContain('Jij zoekt dit uit: klaar op ');
    expect(first).not.toContain('zit het vast?');
    expect(shownTo(open(), at('tax'), 'find', '2026-12-15T08:00:00Z')).toContain('zit het vast?');
    const stuck = open().does({ type: 'markStuck', reason: 'Geen toegang' });
    expect(shownTo(stuck, at('tax'), 'find')).toContain('zit het vast?');
  });
});

describe('who decides to wait or to stop', () => {
  it('can do both while somebody is silent, and is told so', () => {
    const shown = shownTo(late(), at('police'), 'decide');
    expect(shown).toContain('information.wait');
    expect(shown).toContain('information.stop');
    expect(shown).toContain('Wacht je nog, of stopt de vraag hier?');
  });

  it.each([
    ['gate one', asked().does(supports('tax', 'no')).does(supports('woerden', 'no'))],
    [
      'gate two',
      acting().does(promisesNothing('police')).does(promisesNothing('tax')).does(promisesNothing('woerden')),
    ],
  ] as const)('has nobody to wait for once all spoke: %s', (_name, story) => {
    const shown = shownTo(story, at('police'), 'decide');
    expect(shown).not.toContain('information.wait');
    expect(shown).toContain('Alle partners hebben iets gezegd');
  });
});

describe('what was done with it', () => {
  const words = 'Twee controles gedaan.';
  const pageOf = (story: Asked): string => {
    const { look, seen } = lookAt(story, at('tax'));
    return JSON.stringify(requestPage(look, seen).nodes);
  };
  const byFacilitator = (): Asked =>
    done().does({ type: 'sayUse', by: seats.facilitator, used: 'yes', text: 'GEMERKT' });

  it('is quoted as who said it', () => {
    expect(pageOf(byFacilitator())).toMatch(
      /"by":"RIEC[^"]*","spans":\[\{"kind":"text","text":"Twee controles/,
    );
    expect(pageOf(byFacilitator())).toContain('gezegd door ');
    expect(pageOf(used())).toMatch(/"by":"Politie[^"]*","spans":\[\{"kind":"text","text":"Twee controles/);
  });

  it('of older requests is read as before', () => {
    const { use, ...rest } = used().request as Extract<Asked['request'], { status: 'used' }>;
    const { by: _by, ...older } = use;
    const story = Object.assign(new Asked(), { state: { ...rest, use: older }, said: used().said });
    expect(pageOf(story)).toContain(words);
    expect(pageOf(story)).not.toContain('gezegd door ');
  });
});

describe('the page of a request', () => {
  it.each([
    ['nl', 'Wat willen we weten?', 'Waarom is dat er nu nog niet?'],
    ['en', 'What do we want to know?', 'Why is that unknown so far?'],
  ] as const)('says what each quote is, in %s', (language, question, why) => {
    const { look, seen } = lookAt(asked(), at('police', language));
    const page = JSON.stringify(requestPage(look, seen));
    for (const one of [question, why]) expect(page).toContain(one);
  });
});

describe('what a partner said it misses', () => {
  const contributionId = uuidFrom('an answer');
  const missing = [{ contributionId, organisation: 'Politie', words: 'Wie verhuurt?' }];
  const part = (story: Asked): string => {
    const { look, seen } = lookAt(story, at('police'));
    return JSON.stringify(partNodes(look, circle.kickoffId, [seen.request], { mayAsk: true, missing }));
  };
  const made = (): Asked => new Asked().does({ ...asks, fromId: contributionId });

  it('leads to the request that was made of it, and not to another', () => {
    expect(part(made())).not.toContain('information.askFrom');
    expect(part(made())).toContain('Bekijk de informatievraag: Politie');
    expect(part(asked())).toContain('information.askFrom');
  });

  it('can be asked again once that request stopped; nothing links the two any more', () => {
    for (const type of ['stop', 'withdraw'] as const) {
      const story = made().does({ type });
      expect(part(story)).toContain('information.askFrom');
      expect(JSON.stringify([story.request, story.facts])).not.toContain(contributionId);
    }
  });
});
