import { describe, expect, it } from 'vitest';
import { firstOf, listed, startRendering } from '../../src/chat/drawing.ts';
import { addressInstead, entryButtons, spokenName } from '../../src/chat/drawn-buttons.ts';
import { drawnWords } from '../../src/chat/drawn-words.ts';
import { asMuchAsFits, everything } from '../../src/chat/fitting.ts';
import { cutRuns, runsOf, wordsIn } from '../../src/chat/runs.ts';
import { link, strong, text } from '../../src/view/spans.ts';

const renderingOf = (detail = everything) =>
  startRendering(
    {
      reader: { language: 'nl', zone: 'Europe/Amsterdam' },
      drawing: 'drawing-0001',
      addressOf: ({ page, params }) => `https://aftrap.example/${page}?${new URLSearchParams(params)}`,
    },
    { words: drawnWords('nl'), longestUrl: 50, idsOf: 'button', refs: undefined, detail },
  );

describe('what has no room for everything', () => {
  it('says so once for what was left out', () => {
    const rendering = renderingOf({ ...everything, items: 2 });
    expect(listed(['a', 'b'], rendering)).toEqual({ shown: ['a', 'b'], more: null });
    expect(rendering.hasLeftOut()).toBe(false);
    expect(listed(['a', 'b', 'c'], rendering)).toEqual({ shown: ['a', 'b'], more: 'en nog 1' });
    expect([rendering.hasLeftOut(), rendering.hasLeftOut()]).toEqual([true, false]);
    expect(firstOf(['a', 'b'], 1, rendering)).toEqual(['a']);
    expect(rendering.hasLeftOut()).toBe(true);
  });

  it('gets less and less, and the least when nothing fits', () => {
    const asked: number[] = [];
    expect(
      asMuchAsFits(
        ({ items }) => items,
        (items) => items < 20,
      ),
    ).toBe(16);
    const least = asMuchAsFits(
      ({ words }) => words,
      (words) => {
        asked.push(words);
        return false;
      },
    );
    expect(least).toBe(50);
    expect(asked).toEqual(asked.toSorted((one, other) => other - one));
  });

  it('cuts a text across its pieces, at a word', () => {
    const rendering = renderingOf({ ...everything, words: 12 });
    const runs = runsOf([text('een twee '), strong('drie vier vijf')], rendering);
    expect(wordsIn(cutRuns(runs, 100, rendering))).toBe('een twee dr…');
    expect(rendering.hasLeftOut()).toBe(true);
    expect(cutRuns(runs, 100, renderingOf())).toBe(runs);
  });
});

describe('ways to the page', () => {
  it('an address that is too long leads home, and a word without one stays a word', () => {
    const long = { page: 'kickoff', params: { id: 'x'.repeat(50) } };
    expect(addressInstead(long, renderingOf())).toBe('https://aftrap.example/home?');
    expect(addressInstead({ page: 'kickoff', params: {} }, renderingOf())).toContain('/kickoff');
    expect(runsOf([link('hier', 'kickoff', long.params)], renderingOf())).toEqual([{ text: 'hier' }]);
  });

  it('what leads somewhere has one button for it', () => {
    const to = { kind: 'page', page: 'kickoff', params: { id: '1' } } as const;
    const entry = { title: [text('KIEVIT')], details: [], to };
    const [opening] = entryButtons(entry, 'KIEVIT', renderingOf());
    expect(opening).toEqual({ label: 'Openen', spoken: 'Openen: KIEVIT', target: to });
    const own = { label: 'Bekijken', target: to };
    expect(entryButtons({ ...entry, buttons: [own] }, 'KIEVIT', renderingOf())).toEqual([own]);
  });

  it('a button is called by what stands on it', () => {
    expect(spokenName({ label: 'Openen', spoken: 'Zaak KIEVIT' })).toBe('Openen: Zaak KIEVIT');
    expect(spokenName({ label: 'Openen', spoken: 'Openen van KIEVIT' })).toBe('Openen van KIEVIT');
    expect(spokenName({ label: 'Openen' })).toBeUndefined();
  });
});
