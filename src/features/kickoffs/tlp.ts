import type { Kickoff } from './model.ts';

/** Labels of the Traffic Light Protocol 2.0, written as FIRST.org prescribes: never translated. */
export const tlpLabels = { RED: 'TLP:RED', AMBER_STRICT: 'TLP:AMBER+STRICT', AMBER: 'TLP:AMBER' } as const;
export type TlpLabel = keyof typeof tlpLabels;

/** How far it may be passed on: a case to nobody else, a theme as far as its level says. */
export function tlpOf({ variant, level }: Pick<Kickoff, 'variant' | 'level'>): TlpLabel {
  if (variant === 'CASE' || level === 'STRICT') return 'RED';
  return level === 'CONFIDENTIAL' ? 'AMBER_STRICT' : 'AMBER';
}
