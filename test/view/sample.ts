import type { Language } from '../../src/lib/language.ts';
import type { Card, Dialog, Notice, Page } from '../../src/view/views.ts';

/** Anything a person can be shown. */
export type View = Notice | Card | Dialog | Page;

/** One thing the product shows, in one situation, in both languages. */
export interface Sample {
  /**
   * What draws it: "card kickoffs.invitation", "dialog people.addSeat", "page themes.list", the registered name
   * behind its kind; "page home"; for a notice any name of the feature's own, "notice kickoffs.refusal".
   */
  readonly of: string;
  /** The situation, told apart from others of the same route: "late, more time refused". */
  readonly when: string;
  show(language: Language): View | Promise<View>;
}
