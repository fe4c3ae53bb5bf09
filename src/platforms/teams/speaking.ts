import type { TeamsMessage } from './message.ts';
import type { TeamsIdentity } from './ports.ts';
import type { TeamsApp, Where } from './sdk.ts';
import { faultOf, type SendingFault } from './sending-faults.ts';
import type { TeamsSite } from './site.ts';

/** Where something is said, and as which registration. */
export interface Place extends Where {
  readonly app: TeamsApp;
  /** Whose tenant it is. */
  readonly tenantId: TeamsIdentity['tenantId'];
}

/** It could not be said. */
export class SpeakingFault extends Error {
  override readonly name = 'SpeakingFault';
  readonly fault: SendingFault;

  constructor(fault: SendingFault, options?: ErrorOptions) {
    super(fault.reason, options);
    this.fault = fault;
  }
}

const mostTries = 4;
/** The first wait, in milliseconds; each next one is twice as long. */
const firstWait = 500;

/** How long something is tried. */
export interface Patience {
  /** Saying it twice does no harm: also tried again when it may have arrived. */
  readonly mayRepeat: boolean;
  /** Waits no longer at a time, in milliseconds. */
  readonly longest: number;
}

/** To who waits for it: nobody else does. */
const ofAnswers: Patience = { mayRepeat: true, longest: 10_000 };

/**
 * Says something in a conversation, at the pace Teams asks for. What did not arrive (429, 412) is tried again after a
 * while, at most four times; what may have arrived (502, 504) only when it may be said twice. Throws SpeakingFault.
 */
export async function speak<T>(
  site: TeamsSite,
  place: Place,
  work: () => Promise<T>,
  patience: Patience,
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    await takeTurn(site, place, patience);
    try {
      const outcome = await work();
      site.status.reached();
      return outcome;
    } catch (error) {
      const { fault, outage } = faultOf(error);
      if (outage) site.status[outage.kind](outage.reason);
      const wait = waitAfter(fault, tried, patience);
      if (wait === null) throw new SpeakingFault(fault, { cause: error });
      await site.pause(wait);
    }
  }
}

async function takeTurn(
  site: TeamsSite,
  { app, tenantId, conversationId }: Place,
  { longest }: Patience,
): Promise<void> {
  const lane = { app: app.registration.clientId, tenant: tenantId, conversation: conversationId };
  const turn = site.pace.wait(lane, longest);
  if (turn > longest) {
    throw new SpeakingFault({ kind: 'later', reason: 'paced', retryAfterSeconds: Math.ceil(turn / 1000) });
  }
  if (turn > 0) await site.pause(turn);
}

/** In milliseconds, never twice the same, so that what failed together does not come back together; null: not now. */
function waitAfter(fault: SendingFault, tried: number, { mayRepeat, longest }: Patience): number | null {
  const isTransient = isNotYet(fault) || (fault.kind === 'doubt' && mayRepeat);
  if (!isTransient || tried >= mostTries) return null;
  const asked = fault.kind === 'later' ? (fault.retryAfterSeconds ?? 0) * 1000 : 0;
  const wait = Math.max(asked, firstWait * 2 ** (tried - 1)) + Math.random() * firstWait;
  return wait > longest ? null : wait;
}

/** Refused for this moment only: too fast, or two at once. */
const isNotYet = (fault: SendingFault): boolean =>
  fault.kind === 'later' &&
  (fault.retryAfterSeconds !== null || ['http412', 'http429', ...passing].includes(fault.reason));
/** What Teams calls them: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability */
const passing = ['PreconditionFailed', 'Throttled', 'TooManyRequests'];

/** Says it as a new message; gives its id. Said twice at worst, when Teams does not tell whether it heard. */
export const sayAnew = (site: TeamsSite, place: Place, message: TeamsMessage): Promise<string | null> =>
  speak(site, place, () => place.app.post(place, message), ofAnswers);

/** Says it in place of what stood there: as often as one likes. */
export const sayInstead = (
  site: TeamsSite,
  place: Place,
  messageId: string,
  message: TeamsMessage,
  patience: Patience = ofAnswers,
): Promise<void> => speak(site, place, () => place.app.update(place, messageId, message), patience);

/** What was to be changed does not stand there any more: its person has taken it away. */
export const isTakenAway = (error: unknown): boolean =>
  error instanceof SpeakingFault && error.fault.reason === 'ActivityNotFoundInConversation';
