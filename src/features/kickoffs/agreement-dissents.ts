import type { AgreedContent, Dissent } from './agreement-model.ts';

/** Those against the approach that is chosen; what was said against another one is history. */
export function dissentsOf(content: Pick<AgreedContent, 'approach' | 'dissents'>): readonly Dissent[] {
  return content.dissents.filter(({ approach }) => approach === content.approach);
}
