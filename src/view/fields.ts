import type { Day } from '../lib/time.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Where several can be chosen: nothing else goes with it, such as "nothing" or "none". */
  readonly alone?: true;
}

interface AnyField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** A form field. People and organisations are picked from the options given; nothing is looked up elsewhere. */
export type PlainField =
  | (AnyField & { readonly kind: 'text' | 'longText'; readonly value?: string; readonly maxLength: number })
  | (AnyField & {
      readonly kind: 'number';
      readonly value?: number;
      readonly min: number;
      readonly max: number;
    })
  | (AnyField & { readonly kind: 'date'; readonly value?: Day; readonly min?: Day; readonly max?: Day })
  | (AnyField & { readonly kind: 'choice'; readonly value?: string; readonly options: readonly Option[] })
  | (AnyField & {
      readonly kind: 'multiChoice' | 'people' | 'organisations';
      readonly values?: readonly string[];
      readonly options: readonly Option[];
      readonly min?: number;
      readonly max?: number;
    });

export type Field =
  | PlainField
  | (AnyField & {
      readonly kind: 'rows';
      readonly rowLabel: string;
      readonly addLabel: string;
      readonly removeLabel: string;
      readonly columns: readonly PlainField[];
      readonly rows: readonly Values[];
      readonly min: number;
      readonly max: number;
    });

/** What a submitted form holds, after `readValues`: absent optional fields are absent. */
export type Value = string | number | readonly string[];
export type Values = Readonly<Record<string, Value>>;
export interface FormValues {
  readonly plain: Values;
  readonly rows: Readonly<Record<string, readonly Values[]>>;
}

/** Why a field was not accepted; the texts are in view/text.*.ts. `row` counts from 0. */
export interface FieldError {
  readonly field: string;
  readonly row?: number;
  readonly column?: string;
  readonly problem: FieldProblem;
}
export type FieldProblem =
  | 'required'
  | 'tooLong'
  | 'notANumber'
  | 'tooSmall'
  | 'tooLarge'
  | 'notADate'
  | 'tooEarly'
  | 'tooLate'
  | 'notAnOption'
  | 'tooFew'
  | 'tooMany'
  | 'notTogether';
