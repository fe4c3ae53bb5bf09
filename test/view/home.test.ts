import { describe, expect, it } from 'vitest';
import { homePage, tasksPage } from '../../src/chat/home-page.ts';
import type { Card, Page } from '../../src/view/views.ts';
import { requestBy, viewerNamed } from '../support/engine.ts';

const cardOf = (title: string): Card => ({ size: 'card', title, summary: title, nodes: [], buttons: [] });
const task = (name: string) => ({
  card: { card: name, payload: {} },
  deadline: '2026-11-27T11:00:00Z',
  target: { kind: 'page', page: name, params: {} } as const,
});

it('a task or a part of home that cannot be shown hides none of the others', async () => {
  const faults: unknown[] = [];
  const page = await homePage(requestBy(viewerNamed('somebody')), {
    tasks: [task('first'), task('broken'), task('gone'), task('last')],
    show: async ({ card }) => {
      if (card === 'broken') throw new Error('cannot be drawn');
      return card === 'gone' ? null : cardOf(card);
    },
    sections: [
      { place: 1, show: () => Promise.reject(new Error('cannot be read')) },
      { place: 2, show: async () => [{ kind: 'divider' }] },
    ],
    failed: (error) => void faults.push(error),
  });
  const [, list, ...rest] = page.nodes;
  const entries = list?.kind === 'entries' ? list.entries : [];
  expect(entries.map(({ title }) => title)).toMatchObject([
    [{ text: 'first' }],
    [{ text: 'Deze taak kan nu niet worden getoond. De beheerder kan zien waarom.' }],
    [{ text: 'last' }],
  ]);
  expect(rest).toEqual([{ kind: 'divider' }]);
  expect(faults).toHaveLength(2);
});

describe('of very many tasks', () => {
  const parts = (count: number, gone: readonly string[] = []) => ({
    tasks: Array.from({ length: count }, (_, index) => task(`task ${index + 1}`)),
    show: async ({ card }: { readonly card: string }) => (gone.includes(card) ? null : cardOf(card)),
    sections: [],
    failed: () => {},
  });
  const look = (page: Page) => {
    const entries = page.nodes.flatMap((node) => (node.kind === 'entries' ? node.entries : []));
    const buttons = page.nodes.flatMap((node) => (node.kind === 'buttons' ? node.buttons : []));
    return {
      titles: entries.flatMap(({ title }) => title.map((span) => ('text' in span ? span.text : ''))),
      buttons: buttons.map(({ label, target }) => [label, target]),
    };
  };
  const request = requestBy(viewerNamed('somebody'));
  const to = (from: string) => ({ kind: 'page', page: 'home.tasks', params: { from } });
  const home = { kind: 'page', page: 'home', params: {} };

  it('home shows the first, and the way to the others', async () => {
    const { titles, buttons } = look(await homePage(request, parts(23)));
    expect(titles).toEqual(Array.from({ length: 10 }, (_, index) => `task ${index + 1}`));
    expect(buttons).toEqual([['Verder', to('10')]]);
    expect(look(await homePage(request, parts(10))).buttons).toEqual([]);
  });

  it('the way leads past all of them, and back', async () => {
    const second = look(await tasksPage(request, parts(23), 10));
    expect(second.titles.at(0)).toBe('task 11');
    expect(second.buttons).toEqual([
      ['Terug', home],
      ['Verder', to('20')],
    ]);
    const last = look(await tasksPage(request, parts(23), 20));
    expect(last.titles).toEqual(['task 21', 'task 22', 'task 23']);
    expect(last.buttons).toEqual([['Terug', to('10')]]);
  });

  it('past the last of them stand the first, and not that nothing is asked', async () => {
    const { titles } = look(await tasksPage(request, parts(3), 10));
    expect(titles).toEqual(['task 1', 'task 2', 'task 3']);
  });

  it('what has gone takes no place: nobody is told they are done while something waits', async () => {
    const gone = Array.from({ length: 12 }, (_, index) => `task ${index + 1}`);
    const { titles, buttons } = look(await homePage(request, parts(14, gone)));
    expect(titles).toEqual(['task 13', 'task 14']);
    expect(buttons).toEqual([]);
  });
});
