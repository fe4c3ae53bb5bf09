import type { Refusal } from '../../lib/refusal.ts';

/** Every expected "no" of this feature; each has a text in both languages. */
export const refusalNames = [
  'notInPlan',
  'themeExists',
  'themeEnded',
  'nameOfPack',
  'unknownDistrict',
  'nameLooksPersonal',
] as const;
export type RefusalName = (typeof refusalNames)[number];
export type ThemeRefusal = Refusal<RefusalName>;

export function no(name: RefusalName, ...fields: string[]): ThemeRefusal {
  return fields.length > 0 ? { name, fields } : { name };
}
