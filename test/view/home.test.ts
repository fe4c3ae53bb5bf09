import { expect, it } from 'vitest';
import { homePage } from '../../src/chat/home-page.ts';
import type { Card } from '../../src/view/views.ts';
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
