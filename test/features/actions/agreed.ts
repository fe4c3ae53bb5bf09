import type { Asking, Decision } from '../../../src/engine/workflow.ts';
import { actionGrants, actionMay } from '../../../src/features/actions/access.ts';
import type { ActionEvent } from '../../../src/features/actions/events.ts';
import type { ActionList, Agreed, AgreedMoments } from '../../../src/features/actions/model.ts';
import { decideActions } from '../../../src/features/actions/workflow.ts';
import { idsFrom, uuidFrom } from '../../../src/lib/ids.ts';
import { loadRegion } from '../../../src/regions/load.ts';

export const region = await loadRegion('demo');

export const kickoffId = uuidFrom('kick-off HORIZON');
export const seats = {
  lead: uuidFrom('seat of the lead'),
  facilitator: uuidFrom('seat of the facilitator'),
  police: uuidFrom('seat of the police'),
  tax: uuidFrom('seat of the tax office'),
};

type Line = Agreed['rows'][number];

/** One line of an agreement, accepted by the police unless said otherwise. */
export function line(name: string, change: Partial<Line> = {}): Line {
  return {
    rowId: uuidFrom(`row ${name}`),
    organisationId: 'POL',
    seatId: seats.police,
    due: '2026-12-11',
    kind: 'CHECK',
    whatContributionId: uuidFrom(`words of ${name}`),
    acceptance: 'accepted',
    ...change,
  };
}

/** A version of HORIZON's agreement, as its adoption tells of it. */
export function version(number: number, rows: readonly Line[], change: Partial<Agreed> = {}): Agreed {
  return {
    kickoffId,
    codeName: 'HORIZON',
    themeId: 'horeca',
    level: 'OPEN',
    bodyId: 'dto-gv',
    version: number,
    facilitatorSeatId: seats.facilitator,
    leadSeatId: seats.lead,
    readers: [...Object.values(seats).map((seatId) => `seat:${seatId}`), 'role:chair@dto-gv'],
    rows: [...rows],
    ...change,
  };
}

/** The days on which approved messages about HORIZON are said, as its plan tells of them. */
export function moments(
  days: readonly AgreedMoments['moments'][number][],
  change: Partial<AgreedMoments> = {},
): AgreedMoments {
  const { version: _none, rows: _rows, ...of } = version(0, []);
  return { ...of, moments: [...days], ...change };
}

export function decide(list: ActionList | null, event: ActionEvent, now: string): Decision<ActionList> {
  const actor = { kind: 'system', name: 'test' } as const;
  return decideActions(region)(list, event, { now, actor, newId: idsFrom(`${event.type} ${now}`) });
}

/** What became of the list; throws when it was refused. */
export function stateAfter(list: ActionList | null, event: ActionEvent, now: string): ActionList {
  const decision = decide(list, event, now);
  if (!decision.accepted) throw new Error(`refused: ${decision.refusal.name}`);
  return decision.state;
}

/** May this seat do this? */
export function may(list: ActionList, seatId: string, event: ActionEvent): boolean {
  const principals = new Set([`seat:${seatId}`]);
  const own = actionGrants(list).filter((grant) => principals.has(grant.principal));
  const asking: Asking = { principals, rights: new Set(own.map(({ right }) => right)), isSystem: false };
  const rule: (asking: Asking, event: never, state: ActionList) => boolean = actionMay[event.type];
  return rule(asking, event as never, list);
}
