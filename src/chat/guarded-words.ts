import type { HitKind } from '../guard/kinds.ts';
import type { Language } from '../lib/language.ts';
import { catalogue } from '../view/catalogue.ts';
import type { Field, FormValues, PlainField, Value } from '../view/fields.ts';
import type { RawValues } from '../view/read-values.ts';
import { type Span, text } from '../view/spans.ts';
import type { ShownError } from '../view/views.ts';
import type { Request } from './surface.ts';
import { guardEn } from './text-guard.en.ts';
import { guardNl } from './text-guard.nl.ts';

/** Why words that look like data about a person stay all the same. */
export const keepReasons = ['chance', 'organisation', 'lawful'] as const;
export type KeepReason = (typeof keepReasons)[number];

/** What was found in a form: never the words themselves. `kept`: why it stayed; null when the form was sent back. */
export interface GuardFinding {
  readonly form: string;
  readonly kinds: readonly HitKind[];
  readonly kept: KeepReason | null;
}

/** Keeps data about persons out of people's words, at the one door that every form goes through. */
export interface Guard {
  /** What kinds of things stand in these words that do not belong there. */
  look(words: string): readonly HitKind[];
  /** To be recorded. */
  found(request: Request, finding: GuardFinding): Promise<void>;
}

const guardPhrases = catalogue(guardNl, guardEn);

/** What was found in one field of a form. */
interface Spot extends Omit<ShownError, 'message'> {
  readonly kinds: readonly HitKind[];
}

/** What one form holds that does not belong there. */
export interface Findings {
  readonly spots: readonly Spot[];
  /** All kinds but names, which are only a hint. */
  readonly kinds: readonly HitKind[];
  readonly looksLikeName: boolean;
}

const isWords = ({ kind }: Field): boolean => kind === 'text' || kind === 'longText';

/** Looks at everything that somebody could write freely. */
export function findingsIn(fields: readonly Field[], values: FormValues, look: Guard['look']): Findings {
  const hits = (value: Value | undefined): readonly HitKind[] =>
    typeof value === 'string' ? look(value) : [];
  const inField = (field: Field): readonly Spot[] => {
    if (field.kind !== 'rows') {
      return isWords(field) ? [{ field: field.name, kinds: hits(values.plain[field.name]) }] : [];
    }
    const columns: readonly PlainField[] = field.columns.filter(isWords);
    return (values.rows[field.name] ?? []).flatMap((cells, row) =>
      columns.map(({ name: column }) => ({ field: field.name, row, column, kinds: hits(cells[column]) })),
    );
  };
  const all = fields.flatMap(inField);
  const spots = all
    .map((spot) => ({ ...spot, kinds: spot.kinds.filter((kind) => kind !== 'name') }))
    .filter(({ kinds }) => kinds.length > 0);
  return {
    spots,
    kinds: [...new Set(spots.flatMap(({ kinds }) => kinds))],
    looksLikeName: all.some(({ kinds }) => kinds.includes('name')),
  };
}

/** The same at each field, in words: what it is, never what stands there. */
export function spotErrors(language: Language, spots: readonly Spot[]): readonly ShownError[] {
  const words = guardPhrases(language);
  return spots.map(({ kinds, ...where }) => {
    const what = kinds.map((kind) => words.text(`kind.${kind}`)).join(', ');
    const message = kinds.includes('marking')
      ? words.text('found.marking')
      : words.text('found.personal', { what });
    return { ...where, message };
  });
}

export const guardProblem = (language: Language, mayStay: boolean): readonly Span[] =>
  guardPhrases(language).spans(mayStay ? 'form.mayStay' : 'form.leaveOut');

/** Said after something with what looks like a name was accepted. */
export const nameHint = (language: Language): readonly Span[] => [
  text('\n'),
  ...guardPhrases(language).spans('hint.name'),
];

const reasonName = 'guard-reason';

/** Where somebody says why it has to stay. */
export function reasonField(language: Language): Field {
  const words = guardPhrases(language);
  return {
    kind: 'choice',
    name: reasonName,
    label: words.text('reason.label'),
    hint: words.text('reason.hint'),
    required: false,
    options: keepReasons.map((value) => ({ value, label: words.text(`reason.${value}`) })),
  };
}

export function reasonIn(raw: RawValues): KeepReason | null {
  const given = raw.plain[reasonName];
  const value = typeof given === 'string' ? given : given?.[0];
  return keepReasons.find((reason) => reason === value) ?? null;
}
