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
const hour = 3_600_000;
/**
 * Of one registration in one tenant: the same page says 50 a second. Counted in halves, of which a second touches three:
 * then it does not matter in which order turns are given.
 */
const ofTenant: Limit = { most: 15, within: 500 };

/** How fast is sent, so that Teams never has to say that it is too fast. */
export interface Pace {
  /**
   * How long to wait, in milliseconds, before a message goes out here; the turn is taken then. Longer than `longest`: no
   * turn is taken, come back later.
   */
  wait(
    lane: { readonly app: string; readonly tenant: string; readonly conversation: string },
    longest: number,
  ): number;
}

/** `now`: milliseconds that only ever go on. */
export function paceOf(now: () => number = () => performance.now()): Pace {
  /** When the last messages of a conversation went, oldest first. */
  const rows = new Map<string, readonly number[]>();
  /** How many go in each half of a second. */
  const halves = new Map<string, number>();
  let tidied = now();
  /** What is longer ago than any limit looks back is of no use any more. */
  const tidy = (at: number): void => {
    tidied = at;
    halves.clear();
    for (const [key, row] of rows) if ((row.at(-1) ?? 0) < at - hour) rows.delete(key);
  };
  return {
    wait({ app, tenant, conversation }, longest) {
      const at = now();
      if (at - tidied > hour) tidy(at);
      const row = rows.get(`${app} ${conversation}`) ?? [];
      const half = (turn: number): string => `${app} ${tenant} ${Math.floor(turn / ofTenant.within)}`;
      let turn = Math.max(at, ...ofConversation.map((limit) => nextTurn(row, limit)));
      while ((halves.get(half(turn)) ?? 0) >= ofTenant.most) {
        turn = (Math.floor(turn / ofTenant.within) + 1) * ofTenant.within;
      }
      if (turn - at > longest) return turn - at;
      rows.set(`${app} ${conversation}`, [...row, turn].slice(-mostKept));
      halves.set(half(turn), (halves.get(half(turn)) ?? 0) + 1);
      return turn - at;
    },
  };
}

const mostKept = Math.max(...ofConversation.map(({ most }) => most));

/** The first moment at which this limit is not passed, by when the last ones went. */
const nextTurn = (row: readonly number[], { most, within }: Limit): number => {
  const before = row.at(-most);
  return before === undefined ? 0 : before + within;
};
