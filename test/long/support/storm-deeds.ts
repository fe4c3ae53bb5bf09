import { names } from '../../features/kickoffs/at-once.ts';
import type { MessageStand, PartnerStand } from './storm-outcome.ts';

export interface Storm {
  /** null: calm, every deed once. */
  readonly seed: number | null;
  /** The bot is killed each time after so many requests. */
  readonly killEvery: number;
  /** How often each person looks at something between two deeds. */
  readonly looks: number;
}

export interface Weathered {
  readonly requests: number;
  readonly kills: number;
  readonly partners: readonly PartnerStand[];
  readonly accepted: Readonly<Record<string, number>>;
  /** How many forms each person sent off, by label. */
  readonly submitted: Readonly<Record<string, number>>;
  readonly messages: MessageStand;
  /** What the platform would not have put up with. */
  readonly platformFaults: readonly string[];
}

/** Somebody who goes on until it is done, whatever becomes of the bot meanwhile. */
export interface Hand {
  /** Goes through the form behind a button (`target`: a name in what it offers), until something is said like `done`. */
  fills(target: string, words: string, day: string, done: RegExp): Promise<void>;
  /** Presses a button as soon as it is there. */
  waitsFor(target: string): Promise<void>;
  /** Waits for a message that says this. */
  hears(words: RegExp): Promise<void>;
}

const day = '2026-12-01';
const answers = 8;

type Deed = () => Promise<void>;

/** What somebody in a round does, one thing after the other: answers, asks for more time, changes their mind. */
export function deedsOf(label: string, hand: Hand): readonly Deed[] {
  const answering = Array.from(
    { length: answers },
    (_, number): Deed =>
      () =>
        hand.fills('kickoffs.answer', `${label} zegt het voor de ${number + 1}e keer`, day, /Verstuurd|Sent/),
  );
  const askingTime: Deed = () =>
    hand.fills('kickoffs.moreTime', 'De collega is er dan weer', day, /Gevraagd|Asked/);
  const granting: Deed = () => hand.waitsFor('kickoffs.grantMoreTime');
  const nothing: readonly Deed[] = Array.from({ length: answers }, () => async () => {});
  switch (label) {
    case names.police:
    case names.woerden:
    case names.guest:
      return answering;
    case names.tax:
      return [askingTime, () => hand.hears(/Je hebt meer tijd gekregen/), ...answering];
    case names.coordinator:
      return [granting, ...nothing];
    default:
      return nothing;
  }
}
