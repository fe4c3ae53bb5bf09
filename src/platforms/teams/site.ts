import { type StatusKeeper, statusKeeper } from '../../chat/chat-status.ts';
import type { Drawing } from '../../chat/drawing.ts';
import type { Reader } from '../../view/reader.ts';
import { type DoorRules, publicServiceOrigins } from './door.ts';
import { type Pace, paceOf } from './pace.ts';
import type { TeamsPorts } from './ports.ts';
import type { Registration } from './registration.ts';
import type { SdkOptions, TeamsApp } from './sdk.ts';

/** What a test puts in the place of Microsoft's own, and of waiting. */
export interface TeamsOptions extends SdkOptions {
  /** Where the bot's token may go; Microsoft's public cloud when left out. */
  readonly serviceOrigins?: readonly string[];
  /** Waits so many milliseconds. */
  pause?(milliseconds: number): Promise<void>;
  /** By which the pace is kept: milliseconds that only ever go on. */
  now?(): number;
}

/** What everything in this adapter works with. */
export interface TeamsSite {
  readonly ports: TeamsPorts;
  readonly door: DoorRules;
  /** By client id. */
  readonly apps: ReadonlyMap<string, TeamsApp>;
  readonly status: StatusKeeper;
  readonly pace: Pace;
  pause(milliseconds: number): Promise<void>;
  /** A drawing of its own for this reader. */
  drawing(reader: Reader): Drawing;
  /** The same, of a message that is drawn anew whenever what it shows has changed. */
  keptDrawing(reader: Reader): Drawing;
}

const kept = 'kept.';

/** True for what `keptDrawing` made: an answer written into such a message would be gone at once. */
export const isKept = (drawing: string): boolean => drawing.startsWith(kept);

const drawingOf = ({ pageAddress }: TeamsPorts, reader: Reader, drawing: string): Drawing => ({
  reader,
  drawing,
  addressOf: pageAddress,
});

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** `open`: brings one registration to work; what it hears is heard here. */
export function teamsSite(
  ports: TeamsPorts,
  registrations: readonly Registration[],
  { serviceOrigins = publicServiceOrigins, pause = wait, now }: TeamsOptions,
  open: (registration: Registration, site: TeamsSite) => TeamsApp,
): TeamsSite {
  const apps = new Map<string, TeamsApp>();
  const site: TeamsSite = {
    ports,
    door: { registrations, serviceOrigins },
    apps,
    status: statusKeeper(),
    pace: paceOf(now),
    pause,
    drawing: ({ language, zone }) => drawingOf(ports, { language, zone }, ports.newToken()),
    keptDrawing: ({ language, zone }) => drawingOf(ports, { language, zone }, `${kept}${ports.newToken()}`),
  };
  for (const registration of registrations) apps.set(registration.clientId, open(registration, site));
  return site;
}
