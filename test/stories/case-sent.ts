import { expect } from 'vitest';
import { rows } from './case-agreement.ts';
import { problem } from './case-draft.ts';
import { asked } from './case-information.ts';
import { forOne, nameless, orally, said } from './case-round.ts';
import { type CaseStage, cast, partners } from './case-stage.ts';

/** Words of which every one is about the case. */
const about = [
  problem,
  asked,
  'Verhuurders vragen door',
  'Wacht op een collega',
  ...rows.map(({ what }) => what),
  ...partners.flatMap((one) =>
    (['probleem', 'belang', 'lastig', 'gemist', 'kan', 'waarom'] as const).map((what) => said(what, one)),
  ),
];

/** Whoever stays in chat is told that there is something to do, and about what code name; what it is about is not said. */
export async function saysNothing({ sent, codeName }: CaseStage): Promise<void> {
  const messages = sent().filter(({ isWindow }) => !isWindow);
  expect(messages.filter(({ content }) => content.includes(codeName)).length).toBeGreaterThan(
    partners.length,
  );
  for (const words of [...about, 'Risicolocaties']) {
    expect(messages.filter(({ content }) => content.includes(words))).toEqual([]);
  }
}

/** Of words for one other only, and the like, the vendor had what their own organisation had before it. */
export async function keepsToTheirOwn({ sent }: CaseStage): Promise<void> {
  const readers = (words: string): readonly string[] => [
    ...new Set(sent().flatMap(({ to, content }) => (content.includes(words) ? [to] : []))),
  ];
  expect(readers(forOne)).toEqual([cast.police.label]);
  expect(readers(orally)).toEqual([]);
  expect(readers(nameless)).toEqual([]);
  expect(readers(problem)).toEqual([]);
}
