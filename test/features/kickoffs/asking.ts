import type { Asking } from '../../../src/engine/workflow.ts';
import { grants, mayTable } from '../../../src/features/kickoffs/access.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff } from '../../../src/features/kickoffs/model.ts';
import { region, seat } from './story.ts';

const may = mayTable(region);

/** Someone with these principals, and the rights they come to on the kick-off (none before it exists). */
export function asking(state: Kickoff | null, ...principals: readonly string[]): Asking {
  const given = state === null ? [] : grants(region, state);
  const own = given.filter(({ principal }) => principals.includes(principal));
  return {
    principals: new Set(principals),
    rights: new Set(own.map(({ right }) => right)),
    isSystem: false,
  };
}

export function allows(asked: Asking, event: KickoffEvent, state: Kickoff | null): boolean {
  return may[event.type](asked, event as never, state);
}

/** The holder of an organisation's seat, perhaps with functions in bodies. */
export function as(organisationId: string, ...more: readonly string[]): readonly string[] {
  return [`seat:${seat(organisationId).seatId}`, `organisation:${organisationId}`, ...more];
}
