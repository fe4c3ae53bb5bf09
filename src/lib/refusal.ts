/**
 * An expected "no": a named reason a person gets a friendly text for. `fields` names the form fields it is
 * about, so that a form can show it in place. Never carries anyone's words.
 */
export interface Refusal<Name extends string = string> {
  readonly name: Name;
  readonly fields?: readonly string[];
  readonly details?: Readonly<Record<string, string | number>>;
}
