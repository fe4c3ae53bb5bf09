/** A word people type, with how help explains it: "kickoff [code name]". */
export interface TypedCommand {
  readonly word: string;
  readonly usage: string;
  readonly means: string;
}
