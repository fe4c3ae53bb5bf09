/** So many, in so many milliseconds. */
interface Limit {
  readonly most: number;
  readonly within: number;
}

/** Of one conversation: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit ("Per bot per thread limit"). */
const ofConversation: readonly Limit[] = [
  { most: 7, within: 1_000 },
  { most: 60, within: 30_000 },
  { most: 1_800, within: 3_600_000 },
];
/** Of one registration in one tenant: the same page says 50, an older text 30. */
const ofTenant: readonly Limit[] = [{ most: 30, within: 1_000 }];

/** How fast is sent, so that Teams never has to say that it is too fast. */
export interface Pace {
  /**
   * How long to wait, in milliseconds, before a message goes out here; the place in the row is taken then. Longer than
   * `longest`: no place is taken, come back later.
   */
  wait(
    lane: { readonly app: string; readonly tenant: string; readonly conversation: string },
    longest: number,
  ): number;
}

/** `now`: milliseconds that only ever go on. */
export function paceOf(now: () => number = () => performance.now()): Pace {
  const rows = new Map<string, number[]>();
  let looked = now();
  /** Rows in which nobody stood for an hour are of no use any more. */
  const tidy = (at: number): void => {
    if (at - looked < 3_600_000) return;
    looked = at;
    for (const [key, row] of rows) if ((row.at(-1) ?? 0) < at - 3_600_000) rows.delete(key);
  };
  return {
    wait({ app, tenant, conversation }, longest) {
      const at = now();
      tidy(at);
      const lanes = [
        { key: `conversation ${app} ${conversation}`, limits: ofConversation },
        { key: `tenant ${app} ${tenant}`, limits: ofTenant },
      ];
      const turn = Math.max(at, ...lanes.map(({ key, limits }) => nextTurn(rows.get(key) ?? [], limits)));
      if (turn - at > longest) return turn - at;
      for (const { key, limits } of lanes) {
        const keep = Math.max(...limits.map(({ most }) => most));
        rows.set(key, [...(rows.get(key) ?? []), turn].slice(-keep));
      }
      return turn - at;
    },
  };
}

/** The first moment at which none of the limits is passed, by when the last ones went. */
const nextTurn = (row: readonly number[], limits: readonly Limit[]): number =>
  Math.max(0, ...limits.map(({ most, within }) => (row.at(-most) ?? Number.NEGATIVE_INFINITY) + within));
