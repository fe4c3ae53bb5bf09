import { z } from 'zod';
import { documents } from '../../src/engine/documents.ts';
import type { RecordedFact } from '../../src/engine/feature.ts';
import { type Aggregate, accept, refuse } from '../../src/engine/workflow.ts';

// An object that does nothing but wait for its time: a bell that rings, sulks (refuses) or is cracked (throws).
const bell = z.object({
  id: z.uuid(),
  mood: z.enum(['good', 'sulking', 'cracked']),
  ringsAt: z.array(z.string()),
  rung: z.array(z.string()),
});
export type Bell = z.infer<typeof bell>;
export type BellEvent =
  | { readonly type: 'hang'; readonly bell: Omit<Bell, 'rung'> }
  | { readonly type: 'ring'; readonly at: string }
  | { readonly type: 'cheerUp' }
  | { readonly type: 'say'; readonly words: readonly string[]; readonly isState?: true };

export const bells: Aggregate<Bell, BellEvent> = {
  kind: 'bell',
  store: documents('bell', bell),
  may: {
    hang: ({ isSystem }) => isSystem,
    ring: ({ isSystem }) => isSystem,
    cheerUp: () => true,
    say: () => true,
  },
  grants: () => [],
  decide(state, event) {
    if (event.type === 'hang') return accept({ ...event.bell, rung: [] });
    if (state === null) return refuse('noBell');
    if (event.type === 'cheerUp') return accept({ ...state, mood: 'good' });
    if (event.type === 'say') {
      const told = { name: 'bell.rung', ...(event.isState ? { replacesEarlier: true } : {}) };
      return accept(state, { facts: event.words.map((at) => ({ ...told, data: { at } })) });
    }
    if (state.mood === 'cracked') throw new Error('this bell is cracked');
    if (state.mood === 'sulking') return refuse('sulking');
    return accept(
      {
        ...state,
        ringsAt: state.ringsAt.filter((at) => at !== event.at),
        rung: [...state.rung, event.at],
      },
      { facts: [{ name: 'bell.rung', data: { at: event.at } }] },
    );
  },
  wanted: ({ ringsAt }) => ({
    asks: [],
    alarms: ringsAt.map((at) => ({ key: at, at, event: { type: 'ring', at } as const })),
  }),
  retentionUntil: () => '2030-01-01T00:00:00Z',
  level: () => 'OPEN',
};

/** Hears of every ring; throws as long as it is told to. */
export function ear(throwsAt: (fact: RecordedFact) => boolean) {
  const heard: string[] = [];
  const react = async (fact: RecordedFact): Promise<void> => {
    if (throwsAt(fact)) throw new Error('too loud');
    heard.push(`${fact.objectId} ${String(fact.data['at'])}`);
  };
  return { heard, feature: { name: 'ear', aggregates: [], reactions: [{ fact: 'bell.rung', react }] } };
}
