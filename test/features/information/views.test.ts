import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/chat/viewer.ts';
import { statusCard, taskCardOf } from '../../../src/features/information/card-views.ts';
import { requestEntry } from '../../../src/features/information/entry-views.ts';
import { isAsked, mayDo } from '../../../src/features/information/look.ts';
import { type Task, tasks } from '../../../src/features/information/names.ts';
import { requestPage } from '../../../src/features/information/page-views.ts';
import { type Asked, acting, asked, assigning, checking, done, open, privacyCheck, used } from './asked.ts';
import { at, lookAt } from './looks.ts';

const words = ['panden', 'systemen', 'Controles plannen', 'aan tafel', 'kenmerk'];
const moments: readonly (readonly [Task, Viewer, Asked])[] = [
  ['endorse', at('tax'), asked()],
  ['promise', at('police'), acting()],
  ['check', at('information', 'nl', 'information'), checking()],
  ['privacy', at('information', 'nl', 'privacy'), privacyCheck()],
  ['assign', at('facilitator', 'nl', 'coordinator'), assigning()],
  ['find', at('tax'), open()],
  ['use', at('police'), done().does({ type: 'weeksPass' })],
  ['decide', at('police'), asked().does({ type: 'deadlinePasses', gate: 'JOINT_NEED' })],
];

describe('a message about a request', () => {
  it.each(moments)('%s: open says what the question is, and why one gets this', (task, viewer, story) => {
    const { look, seen } = lookAt(story, viewer);
    const shown = JSON.stringify(taskCardOf(look, seen, task));
    expect(shown).toContain('Wie verhuurt panden in dit gebied?');
    expect(shown).toContain('Je krijgt dit omdat');
  });

  it.each(moments)('%s: confidential says code name, label and deadline alone', (task, viewer, story) => {
    const { look, seen } = lookAt(story, viewer, 'CONFIDENTIAL');
    const card = taskCardOf(look, seen, task);
    const shown = JSON.stringify(card);
    expect(card?.summary).toBe('Je hebt een taak in Aftrap');
    expect(shown).toContain('HORIZON');
    for (const one of words) expect(shown).not.toContain(one);
  });

  it.each(moments)('%s: strict says that there is a task, and nothing more', (task, viewer, story) => {
    const { look, seen } = lookAt(story, viewer, 'STRICT');
    const shown = JSON.stringify([taskCardOf(look, seen, task), statusCard(look, seen)]);
    for (const one of ['HORIZON', 'stop', 'dialog', ...words]) expect(shown).not.toContain(one);
  });

  it.each(moments)('%s: goes to who is asked, and is nothing to others', (task, viewer, story) => {
    const { look, seen } = lookAt(story, viewer);
    expect(isAsked(look, seen, task)).toBe(true);
    expect(mayDo(seen, task)).toBe(true);
    const others = lookAt(used(), viewer);
    for (const one of tasks) expect(taskCardOf(others.look, others.seen, one)).toBeNull();
  });
});

describe('the page of a request', () => {
  it('leads to the kick-off only for who has to do with it', () => {
    const inside = lookAt(checking(), at('police'));
    expect(JSON.stringify(requestPage(inside.look, inside.seen))).toContain('kickoffs.show');
    const outside = lookAt(checking(), at('information', 'nl', 'information'));
    const page = JSON.stringify(requestPage(outside.look, outside.seen));
    expect(page).toContain('Wie verhuurt panden in dit gebied?');
    expect(page).not.toContain('kickoffs.show');
  });

  it('of what stopped, and its line in a list, keep where and when, and no word', () => {
    for (const story of [acting().does({ type: 'stop' }), open().does({ type: 'withdraw' })]) {
      const { look, seen } = lookAt(story, at('police'));
      const shown = JSON.stringify([requestPage(look, seen), requestEntry(look, seen.request)]);
      expect(shown).toMatch(/gestopt bij vraag 2|ingetrokken/);
      for (const one of [...words, 'Politie', 'tactisch']) expect(shown).not.toContain(one);
    }
  });
});
