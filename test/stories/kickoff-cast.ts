import type { Language } from '../../src/lib/language.ts';
import { organisation, question, textIn } from '../../src/regions/lookups.ts';
import type { RegionPack } from '../../src/regions/schema.ts';

/** Someone in a story: an account in one seat, with perhaps somebody who stands in. */
export interface Actor {
  readonly organisationId: string;
  readonly functionId: string;
  readonly bodyId: string | null;
  readonly label: string;
  /** Tells apart seats of one organisation with the same function. */
  readonly seat?: string;
  readonly deputy?: string;
}

/** Who plays which part in the story of a kick-off; every region fills it with its own people. */
export interface Cast {
  readonly districtId: string;
  readonly keeper: Actor;
  readonly facilitator: Actor;
  readonly adopter: Actor;
  /** Answers at once. */
  readonly quick: Actor;
  /** Answers, and changes it. */
  readonly changer: Actor;
  /** Asks for more time. */
  readonly slow: Actor;
  /** Says nothing until it is too late. */
  readonly silent: Actor;
  /** Says "not for us" and names `suggested`. */
  readonly leaving: Actor;
  /** Is added in the middle of the round, hands over to the deputy. */
  readonly suggested: Actor;
  /** Sees and answers its own questions only; not every region has one to spare. */
  readonly guests: readonly Actor[];
  /** Has a seat elsewhere, once for the very organisation of `quick`. */
  readonly outsiders: readonly Actor[];
  /** What partners answer besides their own words: options of choices, by question id. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Questions the facilitator switches on, which everyone answers the same. */
  readonly extraIds: readonly string[];
  readonly indicatorIds: readonly string[];
  /** Kinds of rows, in the pack's words; empty where the pack asks for none. */
  readonly rowKind: string | null;
}

/** Everybody in a cast, holders and deputies, each once. */
export const labelsOf = (cast: Cast): readonly string[] => [
  ...new Set(
    everyone(cast).flatMap(({ label, deputy }) => (deputy === undefined ? [label] : [label, deputy])),
  ),
];

const everyone = (cast: Cast): readonly Actor[] => [
  cast.facilitator,
  cast.keeper,
  cast.adopter,
  ...[cast.quick, cast.changer, cast.slow, cast.silent, cast.leaving, cast.suggested],
  ...cast.guests,
  ...cast.outsiders,
];

/** The list of people that a coordinator brings in, holders first. */
export function peopleList(cast: Cast, language: Language, lastDay: string): string {
  const header = 'organisatie;functie;overleg;zetel;als;account;tot en met;taal';
  const line = (one: Actor, as: string, account: string, until: string): string =>
    [one.organisationId, one.functionId, one.bodyId ?? '', one.seat ?? '', as, account, until, language].join(
      ';',
    );
  const holders = everyone(cast).map((one) => line(one, '', one.label, ''));
  const deputies = everyone(cast).flatMap((one) =>
    one.deputy === undefined ? [] : [line(one, 'vervanger', one.deputy, lastDay)],
  );
  return [header, ...new Set(holders), ...deputies].join('\n');
}

/** What things of the region are called in the language of the story. */
export interface Names {
  question(id: string): string;
  /** The text beside a choice. */
  beside(id: string): string;
  option(id: string, optionId: string): string;
  organisation(actor: Pick<Actor, 'organisationId'>): string;
  /** The seat, as lists to choose from name it. */
  seat(actor: Actor): string;
  indicator(id: string): string;
  /** An option of the question about who does what. */
  rowKind(id: string): string;
  district(id: string): string;
}

export function namesIn(region: RegionPack, language: Language): Names {
  const known = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`The region has no ${what}`);
    return found;
  };
  const asked = (id: string) => known(question(region, id), `question ${id}`);
  const named = ({ organisationId }: Pick<Actor, 'organisationId'>): string =>
    textIn(known(organisation(region, organisationId), organisationId).name, language);
  return {
    question: (id) => textIn(asked(id).text, language),
    beside: (id) => {
      const open = asked(id).options?.find(({ allowText }) => allowText)?.text;
      return textIn(known(asked(id).explanation?.text ?? open, `text beside ${id}`), language);
    },
    option: (id, optionId) => {
      const option = asked(id).options?.find((one) => one.id === optionId);
      return textIn(known(option, `option ${optionId} of ${id}`).text, language);
    },
    organisation: named,
    seat: (actor) => {
      const what = known(
        region.functions.find(({ id }) => id === actor.functionId),
        actor.functionId,
      );
      const more = actor.seat === undefined ? '' : ` (${actor.seat})`;
      return `${named(actor)} - ${textIn(what.name, language)}${more}`;
    },
    rowKind: (id) => {
      const column = asked('K32').columns?.find((one) => one.id === 'kind');
      return textIn(
        known(
          column?.options?.find((one) => one.id === id),
          id,
        ).text,
        language,
      );
    },
    indicator: (id) =>
      textIn(
        known(
          region.indicators.find((one) => one.id === id),
          id,
        ).text,
        language,
      ),
    district: (id) =>
      textIn(
        known(
          region.districts.find((one) => one.id === id),
          id,
        ).name,
        language,
      ),
  };
}
