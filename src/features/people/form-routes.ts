import type { ZodType } from 'zod';
import { type DialogRoute, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { WorkingHours } from '../../lib/time.ts';
import type { FormValues } from '../../view/fields.ts';
import type { PageLink } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import type { PeopleEvent } from './events.ts';
import type { Look } from './look.ts';
import type { People, Preferences } from './model.ts';
import { dayAfter } from './periods.ts';
import { look, notice, type Room, replyTo, run } from './room.ts';
import { formWords } from './words.ts';

type FormWords = ReturnType<typeof formWords>;

/** A form that ends in one event. */
export interface FormSpec<P, Event extends PeopleEvent> {
  readonly name: string;
  readonly payload: ZodType<P>;
  /** Null when the asker has nothing to do here. */
  show(look: Look, payload: P): Dialog | null;
  event(values: Filled, payload: P): Event;
  /** What is said when it is done. */
  done(words: FormWords): string;
  /** Where to go then; without it, back to where the asker was. */
  next?(event: Event, people: People): PageLink | null;
}

/** What was filled in, by what it is. */
export interface Filled {
  text(name: string): string;
  maybe(name: string): string | null;
  list(name: string): readonly string[];
  /** The day after the last day that was filled in. */
  until(): string;
  untilMaybe(): string | null;
  preferences(): Preferences;
}

export function formRoute<P, Event extends PeopleEvent>(
  room: Room,
  spec: FormSpec<P, Event>,
): DialogRoute<P> {
  return {
    name: spec.name,
    payload: spec.payload,
    async build(request, payload) {
      const seen = await look(room, request);
      return (seen && spec.show(seen, payload)) ?? denied;
    },
    async submit(request, payload, values) {
      // Every form asks for something, unless there was nothing to choose from.
      if (Object.keys(values.plain).length > 0) return submit(room, spec, request, payload, values);
      const seen = await look(room, request);
      const form = seen && spec.show(seen, payload);
      return form ? onlyRead(form) : denied;
    },
  };
}

/** A form with nothing to fill in was there to be read; who closes it reads once more what to do first. */
function onlyRead({ nodes }: Dialog): Reply {
  const spans = nodes.flatMap((node) => ('spans' in node ? node.spans : []));
  return { kind: 'notice', notice: notice('info', spans) };
}

async function submit<P, Event extends PeopleEvent>(
  room: Room,
  spec: FormSpec<P, Event>,
  request: Request,
  payload: P,
  values: FormValues,
): Promise<Reply> {
  const event = spec.event(filled(values), payload);
  const outcome = await run(room, request, event);
  return replyTo(outcome, request, (people) => {
    const said = notice('success', spec.done(formWords(request.viewer.language)));
    const to = spec.next?.(event, people) ?? null;
    return to === null ? { kind: 'notice', notice: said } : { kind: 'page', to, notice: said };
  });
}

function filled({ plain }: FormValues): Filled {
  const maybe = (name: string): string | null => {
    const value = plain[name];
    return value === undefined ? null : String(value);
  };
  const text = (name: string): string => maybe(name) ?? '';
  const list = (name: string): readonly string[] => {
    const value = plain[name];
    return Array.isArray(value) ? value : [];
  };
  const hours = (): WorkingHours => ({
    days: list('days').map(Number).sort(),
    from: text('workFrom'),
    until: text('workUntil'),
  });
  const last = (): string | null => maybe('until');
  return {
    text,
    maybe,
    list,
    until: () => dayAfter(text('until')),
    untilMaybe: () => {
      const day = last();
      return day === null ? null : dayAfter(day);
    },
    preferences: () => ({
      language: text('language') === 'en' ? 'en' : 'nl',
      zone: text('zone'),
      hours: hours(),
    }),
  };
}
