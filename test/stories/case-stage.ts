import { expect } from 'vitest';
import type { Day } from '../../src/lib/time.ts';
import type { Person } from '../support/person.ts';
import type { Story } from '../support/story.ts';
import { type Actor, type Names, namesIn } from './kickoff-cast.ts';

const inWestUtrecht = (
  organisationId: string,
  label: string,
  more: { readonly functionId?: string; readonly bodyId?: string | null } = {},
): Actor => ({ organisationId, functionId: 'member', bodyId: 'dto-wu', label, ...more });

/** Who plays a part in the case of West-Utrecht. */
export const cast = {
  coordinator: inWestUtrecht('RIEC', 'RIEC - coördinator West-Utrecht', { functionId: 'coordinator' }),
  chair: inWestUtrecht('GEM-IJSSELSTEIN', 'Gemeente IJsselstein - voorzitter DTO', { functionId: 'chair' }),
  police: inWestUtrecht('POL', 'Politie - West-Utrecht'),
  prosecution: inWestUtrecht('OM', 'OM - officier West-Utrecht'),
  tax: inWestUtrecht('BD', 'Belastingdienst - accountmanager'),
  woerden: inWestUtrecht('GEM-WOERDEN', 'Gemeente Woerden - adviseur OOV'),
  nieuwegein: inWestUtrecht('GEM-NIEUWEGEIN', 'Gemeente Nieuwegein - adviseur OOV'),
  /** May never take part in a case. */
  guest: inWestUtrecht('LTO', 'LTO - regiobestuurder', { functionId: 'guest', bodyId: null }),
  professional: inWestUtrecht('RIEC', 'RIEC - informatieprofessional', {
    functionId: 'information',
    bodyId: 'rto',
  }),
  expert: inWestUtrecht('RIEC', 'RIEC - lid expertisegroep', { bodyId: 'expertisegroep' }),
  /** Of another district; for the very organisation of a partner, and for one that does the same there. */
  policeElsewhere: inWestUtrecht('POL', 'Politie - Flevoland', { bodyId: 'dto-fl' }),
  coordinatorElsewhere: inWestUtrecht('RIEC', 'RIEC - coördinator Flevoland', {
    functionId: 'coordinator',
    bodyId: 'dto-fl',
  }),
} as const;
export type Role = keyof typeof cast;

export const partners = ['police', 'prosecution', 'tax', 'woerden', 'nieuwegein'] as const;
export type Partner = (typeof partners)[number];
export const outsiders = ['guest', 'expert', 'policeElsewhere', 'coordinatorElsewhere'] as const;

/** The list of people that a coordinator brings in. */
export const peopleOfCase = [
  'organisatie;functie;overleg;account;taal',
  ...Object.values(cast).map(({ organisationId, functionId, bodyId, label }) =>
    [organisationId, functionId, bodyId ?? '', label, 'nl'].join(';'),
  ),
].join('\n');

export const labelsOfCase: readonly string[] = Object.values(cast).map(({ label }) => label);

/** Something that left for a chat platform. */
export interface Sent {
  /** The label of who alone sees it; empty where that is nobody in particular. */
  readonly to: string;
  /** A window or dialog that opens for whoever pressed something, and is gone when they close it. */
  readonly isWindow: boolean;
  /** All of it, as it was sent. */
  readonly content: string;
}

/** The people of a case on one product. Everybody reads Dutch. */
export interface CaseStage {
  readonly story: Story<Person>;
  readonly names: Names;
  is(role: Role): Promise<Person>;
  organisation(role: Role): string;
  /** By when everybody has to have answered. */
  readonly deadline: Day;
  /** The code name, once it has been chosen. */
  codeName: string;
  /** For whoever has nothing to do with it, there is no difference with what does not exist. */
  isHiddenFrom(role: Role): Promise<void>;
  /** Everything that left for a chat platform so far; nothing, where everybody is on the page. */
  sent(): readonly Sent[];
}

export function caseStage(story: Story<Person>, sent: CaseStage['sent'] = () => []): CaseStage {
  const { region } = story.product;
  const names = namesIn(region, 'nl');
  const is = (role: Role): Promise<Person> => story.person(cast[role].label);
  const chosen = { codeName: '' };
  return {
    story,
    names,
    is,
    sent,
    organisation: (role) => names.organisation(cast[role]),
    deadline: story.workingDay(region.deadlines.answerWorkingDays),
    get codeName() {
      return chosen.codeName;
    },
    set codeName(name) {
      chosen.codeName = name;
    },
    async isHiddenFrom(role) {
      const outsider = await is(role);
      await outsider.says(`kickoff ${chosen.codeName}`);
      const told = await outsider.screen();
      await outsider.says('kickoff BESTAATNIET');
      expect(told).toBe(await outsider.screen());
      await outsider.opensConversation();
      await outsider.doesNotSee(chosen.codeName);
      await outsider.goesHome();
      await outsider.doesNotSee(chosen.codeName);
    },
  };
}
