/** One edit of the invented region, and what a person is told about it. */
export interface Mistake {
  readonly called: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** The file the mistake is told of, where it is not the one that was edited. */
  readonly toldIn?: string;
  /** A text that only the line shows that is told of. */
  readonly line: string;
  readonly path: string;
  readonly what: string;
  readonly remedy: string;
}
