import { accept, type Context, type Decision, type Fact } from '../../engine/workflow.ts';
import { dayOf } from '../../lib/time.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { change } from './changes.ts';
import { losesCoordinators } from './coordinators.ts';
import type { PeopleChange, PeopleEvent } from './events.ts';
import type { ImportLine } from './import-line.ts';
import { planImport } from './import-plan.ts';
import type { People } from './model.ts';
import { covers } from './periods.ts';
import { no, type PeopleRefusal } from './refusals.ts';
import type { World } from './rules.ts';
import { seeded } from './seed.ts';

type Decided = Decision<People>;

/** Every rule of the register of people. Pure; days are counted in the region's zone. */
export function decidePeople(region: RegionPack) {
  return (people: People | null, event: PeopleEvent, context: Context): Decided => {
    const world: World = { region, today: dayOf(context.now, region.timeZone) };
    if (event.type === 'seedFromPack') return accept(seeded(people, region, world.today));
    if (people === null) return refused(no('unknownOrganisation'));
    switch (event.type) {
      case 'importRows':
        return imported(people, event.lines, null, world, context);
      case 'applyImport': {
        const pending = people.imports.find((one) => one.accountId === event.accountId);
        return imported(
          withoutImport(people, event.accountId),
          pending?.lines ?? [],
          event.shown,
          world,
          context,
        );
      }
      case 'checkImport': {
        if (event.lines.length === 0) return refused(no('nothingToImport', 'csv'));
        const { accountId, lines } = event;
        const others = withoutImport(people, accountId);
        return accept({ ...others, imports: [...others.imports, { accountId, lines }] });
      }
      case 'discardImport':
        return accept(withoutImport(people, event.accountId));
      case 'makeSignInLink':
      case 'linkChat':
        return linkFor(people, event.accountId, world);
      case 'unlinkChat':
        return people.accounts.some(({ id }) => id === event.accountId)
          ? accept(people)
          : refused(no('unknownAccount'));
      default:
        return changed(people, event, world, context);
    }
  };
}

function changed(people: People, event: PeopleChange, world: World, context: Context): Decided {
  const made = change(people, event, world, context.newId);
  if (!made.accepted) return made;
  if (losesCoordinators(people, made.people, world.region, world.today))
    return refused(no('lastCoordinator'));
  return accept(made.people, { facts: factsOf(event) });
}

function imported(
  people: People,
  lines: readonly ImportLine[],
  shown: string | null,
  world: World,
  context: Context,
): Decided {
  const plan = planImport(people, lines, world, context.newId);
  if (shown !== null && plan.fingerprint !== shown) return refused(no('importChanged'));
  const wrong = plan.lines.find((one) => one.refusal !== null);
  if (wrong)
    return refused({
      name: 'linesRefused',
      details: { line: wrong.line, reason: wrong.refusal?.name ?? '' },
    });
  // The product itself may bring the same list again and again: then there is simply nothing to do.
  if (plan.problem?.name === 'nothingToImport' && shown === null) return accept(people);
  return plan.problem
    ? refused(plan.problem)
    : accept(plan.people, { facts: [{ name: 'people.imported', data: {} }] });
}

function linkFor(people: People, accountId: string, { today }: World): Decided {
  const account = people.accounts.find((one) => one.id === accountId);
  if (!account) return refused(no('unknownAccount'));
  if (!covers(account, today)) return refused(no('accountEnded'));
  const seats = [...people.holdings, ...people.deputyships].filter((one) => one.accountId === accountId);
  return seats.some((one) => covers(one, today)) ? accept(people) : refused(no('noSeat'));
}

function withoutImport(people: People, accountId: string): People {
  return { ...people, imports: people.imports.filter((one) => one.accountId !== accountId) };
}

/** What later features and the sign-in may want to know: ids and days only. */
function factsOf(event: PeopleChange): Fact[] {
  const { type, ...data } = event;
  const told: Partial<Record<PeopleChange['type'], string>> = {
    endAccount: 'people.accountEnded',
    endSeat: 'people.seatEnded',
    assignHolder: 'people.holderAssigned',
    endHolding: 'people.holdingEnded',
    setDeputy: 'people.deputySet',
  };
  const name = told[type];
  return name === undefined ? [] : [{ name, data }];
}

function refused(refusal: PeopleRefusal): Decided {
  return { accepted: false, refusal };
}
