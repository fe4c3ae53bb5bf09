import { publicHolidays } from '../../src/lib/holidays.ts';
import {
  addWorkingDays,
  type Day,
  dayOf,
  type Instant,
  instantOn,
  isBefore,
  nextWorkingMoment,
} from '../../src/lib/time.ts';
import type { Person } from './person.ts';
import type { TestProduct } from './product.ts';
import { StoryPerson } from './story-person.ts';

/** People around one product, and its clock. */
export interface Story<Someone extends Person = StoryPerson> {
  readonly product: TestProduct;
  /** The person with this label; always the same one, who remembers what is on the screen. */
  person(label: string): Promise<Someone>;
  /** Today, where the region is. */
  today(): Day;
  /** The day so many working days from today. */
  workingDay(ahead: number): Day;
  /** Moves the clock to a local time, and lets everything happen that falls due on the way. */
  timeComes(day: Day, time: string): Promise<void>;
  /** On to when people may be disturbed again: what waited for that arrives. */
  workBegins(): Promise<void>;
}

/** Everybody is on the page. */
export function storyOf(product: TestProduct): Story {
  return storyWith(product, async (label) => {
    return new StoryPerson(product, label, await product.people.account(label));
  });
}

/** `arrives` says where somebody is when they are first heard of: on the page, or in chat. */
export function storyWith<Someone extends Person>(
  product: TestProduct,
  arrives: (label: string) => Promise<Someone>,
): Story<Someone> {
  const { region, clock } = product;
  const known = new Map<string, Promise<Someone>>();
  const calendar = publicHolidays(region.holidayCountry);
  const today = (): Day => dayOf(clock.now(), region.timeZone);
  return {
    product,
    person(label) {
      const person = known.get(label) ?? arrives(label);
      known.set(label, person);
      return person;
    },
    today,
    workingDay: (ahead) => addWorkingDays(today(), ahead, calendar),
    timeComes: (day, time) => passUntil(product, instantOn(day, time, region.timeZone)),
    workBegins: () =>
      passUntil(product, nextWorkingMoment(clock.now(), region.workingHours, region.timeZone, calendar)),
  };
}

/** Everything that falls due on the way happens at its own moment. */
async function passUntil({ hands, worker }: TestProduct, end: Instant): Promise<void> {
  for (let due = await worker.nextDue(); due && !isBefore(end, due); due = await worker.nextDue()) {
    hands.moveTo(due);
    await worker.tick();
  }
  hands.moveTo(end);
  await worker.tick();
}
