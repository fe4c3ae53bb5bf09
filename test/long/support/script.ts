import { agreementSteps } from './script-agreement.ts';
import { communicationEnd, communicationSteps } from './script-communication.ts';
import { informationEnd, informationSteps } from './script-information.ts';
import { firstPeople, peopleSteps } from './script-people.ts';
import { firstRound, roundSteps } from './script-round.ts';
import { themeSteps } from './script-themes.ts';
import { type Step, timeline } from './timeline.ts';

/** The product's first start: regions, themes and register come in by themselves. */
const firstStart: Step = { name: 'the first start', at: '2026-11-23T07:00:00Z', play: async () => {} };

/** Five weeks in one region, in which everything happens that can happen; and the few steps to a first reminder. */
export const scripts = {
  whole: timeline(
    firstStart,
    peopleSteps,
    themeSteps,
    roundSteps,
    informationSteps,
    communicationSteps,
    agreementSteps,
    communicationEnd,
    informationEnd,
  ),
  short: timeline(firstStart, firstPeople, firstRound),
} as const;
export type ScriptName = keyof typeof scripts;
