import { uuidFrom } from '../../lib/ids.ts';
import { type Changed, change } from './changes.ts';
import { losesCoordinators } from './coordinators.ts';
import type { PeopleChange } from './events.ts';
import type { ImportLine } from './import-line.ts';
import { type ImportWish, isRefusal, readWish } from './import-wish.ts';
import type { Account, Deputyship, Holding, People, Period } from './model.ts';
import { isOpenOn, overlaps } from './periods.ts';
import { no, type PeopleRefusal } from './refusals.ts';
import type { World } from './rules.ts';

export type ImportStep =
  | 'seatAdded'
  | 'accountAdded'
  | 'preferencesChanged'
  | 'holderAssigned'
  | 'deputySet'
  | 'periodChanged';

export interface LineOutcome {
  readonly line: number;
  readonly steps: readonly ImportStep[];
  readonly refusal: PeopleRefusal | null;
}

/** What a file would do: line by line, and the register as it would then be. */
export interface ImportPlan {
  readonly lines: readonly LineOutcome[];
  readonly people: People;
  /** Why it cannot be applied; null when it can. All of it is applied or nothing. */
  readonly problem: PeopleRefusal | null;
  /** The same for two plans that do the same, line by line. */
  readonly fingerprint: string;
}

/** Works a file out, line after line, by the same rules as every other change. */
export function planImport(
  people: People,
  lines: readonly ImportLine[],
  world: World,
  newId: () => string,
): ImportPlan {
  let current = people;
  const outcomes = lines.map((line): LineOutcome => {
    const planned = new LinePlan(current, world, newId);
    const refusal = planned.follow(line);
    if (!refusal) current = planned.people;
    return { line: line.line, steps: refusal ? [] : planned.steps, refusal };
  });
  const problem = problemWith(outcomes, people, current, world);
  return { lines: outcomes, people: current, problem, fingerprint: uuidFrom(JSON.stringify(outcomes)) };
}

function problemWith(
  outcomes: readonly LineOutcome[],
  before: People,
  after: People,
  { region, today }: World,
): PeopleRefusal | null {
  if (outcomes.some((one) => one.refusal)) return no('linesRefused');
  if (outcomes.every((one) => one.steps.length === 0)) return no('nothingToImport');
  return losesCoordinators(before, after, region, today) ? no('lastCoordinator') : null;
}

/** One line at work: the register so far, and what was done to it. */
class LinePlan {
  people: People;
  readonly steps: ImportStep[] = [];
  readonly #world: World;
  readonly #newId: () => string;

  constructor(people: People, world: World, newId: () => string) {
    this.people = people;
    this.#world = world;
    this.#newId = newId;
  }

  follow(line: ImportLine): PeopleRefusal | null {
    const wish = readWish(line, this.people, this.#world.region);
    if (isRefusal(wish)) return wish;
    return this.#seat(wish) ?? this.#account(wish) ?? this.#period(wish);
  }

  #make(event: PeopleChange, step: ImportStep): PeopleRefusal | null {
    const made: Changed = change(this.people, event, this.#world, this.#newId);
    if (!made.accepted) return made.refusal;
    this.people = made.people;
    this.steps.push(step);
    return null;
  }

  #seat(wish: ImportWish): PeopleRefusal | null {
    return this.#seatOf(wish) ? null : this.#make({ type: 'addSeat', ...wish.seat }, 'seatAdded');
  }

  #seatOf({ seat }: ImportWish) {
    return this.people.seats.find(
      (one) =>
        isOpenOn({ until: one.endsOn }, this.#world.today) &&
        one.organisationId === seat.organisationId &&
        one.functionId === seat.functionId &&
        one.bodyId === seat.bodyId &&
        one.label.toLowerCase() === seat.label.toLowerCase(),
    );
  }

  /** A label that only someone who left had is refused: an old file must not bring leavers back. */
  #account(wish: ImportWish): PeopleRefusal | null {
    const account = this.#accountOf(wish);
    if (account && !isOpenOn(account, this.#world.today)) return no('accountEnded', 'account');
    const { zone, language, hours } = account ?? this.#defaults();
    const preferences = {
      language: wish.language ?? language,
      zone: wish.zone ?? zone,
      hours: { ...hours, ...wish.hours, days: wish.days ?? hours.days },
    };
    if (!account) {
      const from = wish.from ?? this.#world.today;
      return this.#make({ type: 'addAccount', label: wish.account, from, ...preferences }, 'accountAdded');
    }
    this.#widen(account, wish);
    if (samePreferences(preferences, account)) return null;
    return this.#make(
      { type: 'setPreferences', accountId: account.id, ...preferences },
      'preferencesChanged',
    );
  }

  #accountOf(wish: ImportWish): Account | undefined {
    const named = this.people.accounts.filter(
      (one) => one.label.toLowerCase() === wish.account.toLowerCase(),
    );
    return named.find((one) => isOpenOn(one, this.#world.today)) ?? named[0];
  }

  #defaults() {
    return { language: 'nl' as const, zone: this.people.zone, hours: this.#world.region.workingHours };
  }

  /** An account with two seats begins on the earlier of the two days. */
  #widen(account: Account, { from }: ImportWish): void {
    if (from === null || from >= account.from) return;
    const accounts = this.people.accounts.map((one) => (one.id === account.id ? { ...one, from } : one));
    this.people = { ...this.people, accounts };
  }

  #period(wish: ImportWish): PeopleRefusal | null {
    const seatId = this.#seatOf(wish)?.id;
    const accountId = this.#accountOf(wish)?.id;
    if (seatId === undefined || accountId === undefined) return no('unknownSeat');
    const list = wish.as === 'holder' ? 'holdings' : 'deputyships';
    const known = this.#knownPeriod(this.people[list], { seatId, accountId, ...wish });
    const from = wish.from ?? known?.from ?? this.#world.today;
    const until = wish.until ?? known?.until ?? null;
    if (known && known.from === from && known.until === until) return null;
    const before = this.people;
    this.people = { ...before, [list]: before[list].filter((one) => one.id !== known?.id) };
    const refusal = this.#hold(wish.as, { seatId, accountId, from, until }, known !== undefined);
    if (!refusal && known) this.#keepId(list, known.id);
    return refusal;
  }

  #hold(as: ImportWish['as'], held: Omit<Holding, 'id'>, isKnown: boolean): PeopleRefusal | null {
    if (as === 'holder')
      return this.#make({ type: 'assignHolder', ...held }, isKnown ? 'periodChanged' : 'holderAssigned');
    const { until } = held;
    if (until === null) return no('deputyNeedsEnd');
    return this.#make({ type: 'setDeputy', ...held, until }, isKnown ? 'periodChanged' : 'deputySet');
  }

  /** The stretch this line is about: the one that begins that day, or one it overlaps, or the one going on. */
  #knownPeriod<P extends Holding | Deputyship>(
    all: readonly P[],
    wish: { seatId: string; accountId: string; from: string | null; until: string | null },
  ): P | undefined {
    const own = all.filter((one) => one.seatId === wish.seatId && one.accountId === wish.accountId);
    const { from, until } = wish;
    if (from === null) return own.find((one) => isOpenOn(one, this.#world.today));
    const asked: Period = { from, until };
    return own.find((one) => one.from === from) ?? own.find((one) => overlaps(one, asked));
  }

  #keepId(list: 'holdings' | 'deputyships', id: string): void {
    const last = this.people[list].length - 1;
    const kept = this.people[list].map((one, index) => (index === last ? { ...one, id } : one));
    this.people = { ...this.people, [list]: kept };
  }
}

function samePreferences(a: Pick<Account, 'language' | 'zone' | 'hours'>, b: typeof a): boolean {
  return (
    a.language === b.language &&
    a.zone === b.zone &&
    a.hours.from === b.hours.from &&
    a.hours.until === b.hours.until &&
    String(a.hours.days) === String(b.hours.days)
  );
}
