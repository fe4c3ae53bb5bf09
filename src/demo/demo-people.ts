import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peopleAggregate } from '../features/people/aggregate.ts';
import type { ImportLine } from '../features/people/import-line.ts';
import { registerId } from '../features/people/model.ts';
import { readCsv } from '../features/people/read-csv.ts';
import { addMonths, type Day } from '../lib/time.ts';
import type { RegionPack } from '../regions/schema.ts';
import type { Past } from './past.ts';

/** The fictional people of the demo: functions of organisations, never persons. */
export async function demoLines(): Promise<readonly ImportLine[]> {
  const read = readCsv(await readFile(join(import.meta.dirname, 'people.csv'), 'utf8'));
  if (!read.accepted) throw new Error(`people.csv of the demo: ${read.refusal.name}`);
  return read.lines;
}

/** Whether a region has the organisations and bodies that the demo's people sit for. */
export function fitsRegion(lines: readonly ImportLine[], region: RegionPack): boolean {
  const organisations = new Set(region.organisations.map(({ id }) => id));
  const bodies = new Set(region.bodies.map(({ id }) => id));
  return lines.every(
    ({ cells }) =>
      organisations.has(cells.organisation ?? '') && (cells.body === undefined || bodies.has(cells.body)),
  );
}

/** Everyone takes their seats at `past`'s moment; who stands in for somebody does so for a year from `today` on. */
export async function bringInPeople(
  past: Past,
  region: RegionPack,
  lines: readonly ImportLine[],
  today: Day,
): Promise<void> {
  const until = addMonths(today, 12);
  const dated = lines.map((line) =>
    line.cells.as === undefined ? line : { ...line, cells: { ...line.cells, until } },
  );
  const outcome = await past.engine.runAsSystem(
    peopleAggregate(region),
    registerId,
    { type: 'importRows', lines: dated },
    { name: 'demo', deliveryId: 'demo people' },
  );
  if (outcome.status === 'done') return;
  throw new Error(`The people of the demo were not taken in: ${JSON.stringify(outcome)}`);
}

/** One of them is away this week: what is asked of that seat goes to who stands in. */
export async function sendOnLeave(
  past: Past,
  region: RegionPack,
  absence: { readonly accountId: string; readonly from: Day; readonly until: Day },
): Promise<void> {
  const outcome = await past.engine.runAsSystem(
    peopleAggregate(region),
    registerId,
    { type: 'setAbsence', ...absence },
    { name: 'demo', deliveryId: 'demo absence' },
  );
  if (outcome.status !== 'done') throw new Error(`The absence of the demo was not kept: ${outcome.status}`);
}
