import type { Language } from '../../lib/language.ts';
import { type Day, dayOf } from '../../lib/time.ts';
import { isCoordinating, mayJoinCase, organisation, textIn } from '../../regions/lookups.ts';
import type { Organisation } from '../../regions/organisation-schema.ts';
import type { Question } from '../../regions/question-schema.ts';
import type { Option } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import type { Node } from '../../view/nodes.ts';
import { link, type Span, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { type DraftShown, draftSteps } from './draft-names.ts';
import { draftPhrases } from './phrases.ts';
import { minutesFor } from './question-steps.ts';
import { isAlwaysAsked, roundQuestions } from './questions.ts';
import { defaultDeadlineDay, type Rulebook } from './rulebook.ts';
import { type NamedSeat, toldApart } from './seat-names.ts';
import { standsApart } from './seats-apart.ts';
import type { Shown } from './shown.ts';

/** The seats that can be asked here: those of the body first, then who comes on invitation, then guests. */
export function seatsToAsk(shown: Shown, seats: readonly NamedSeat[]): readonly NamedSeat[] {
  const { kickoff, book, language } = shown;
  const mayTakePart = (known: Organisation): boolean => kickoff.variant !== 'CASE' || mayJoinCase(known);
  const isHere = ({ districts }: Organisation): boolean =>
    kickoff.districtId === null || districts === 'all' || districts.includes(kickoff.districtId);
  const place = (seat: NamedSeat): number | null => {
    const known = organisation(book.region, seat.organisationId);
    if (!known || !mayTakePart(known) || standsApart(book.region, seat.functionId)) return null;
    if (seat.bodyId === kickoff.bodyId) return 0;
    if (!isHere(known) || seat.bodyId !== null) return null;
    return known.seat === 'GUEST' ? 2 : 1;
  };
  const chosen = seats
    .flatMap((seat) => {
      const turn = place(seat);
      return turn === null ? [] : [{ seat, turn }];
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ seat }) => seat);
  return toldApart(book.region, chosen, language);
}

/** Step 3: who is asked. */
export function partnersDialog(shown: DraftShown, seats: readonly NamedSeat[]): Dialog {
  const { kickoff, book, language, now } = shown;
  const phrases = draftPhrases(language);
  const intro: Node = { kind: 'paragraph', spans: phrases.spans('partners.intro') };
  const chosen = kickoff.partners.map(({ seatId }) => seatId);
  return {
    size: 'dialog',
    title: phrases.text('partners.title'),
    nodes: [intro, ...guestNote(shown), { kind: 'paragraph', spans: noSeatSpans(shown) }],
    fields: [
      {
        kind: 'organisations',
        name: 'seats',
        label: phrases.text('partners.seats'),
        hint: phrases.text('partners.seatsHint'),
        required: true,
        options: fittingOptions(seatsToAsk(shown, seats).map((seat) => seatOption(shown, seat))),
        ...(chosen.length === 0 ? {} : { values: chosen }),
      },
      {
        kind: 'date',
        name: 'deadline',
        label: phrases.text('partners.deadline'),
        hint: phrases.text('partners.deadlineHint'),
        required: true,
        value: defaultDeadlineDay(book, now),
        min: todayOf(book, now),
      },
    ],
    submit: phrases.text('step.next'),
    step: { number: 3, of: draftSteps },
  };
}

/** Why some are not in the list: whoever looks for them should not have to guess. */
function guestNote({ kickoff, language }: DraftShown): readonly Node[] {
  if (kickoff.variant !== 'CASE') return [];
  return [{ kind: 'note', tone: 'info', spans: draftPhrases(language).spans('case.guests') }];
}

/** Who is not in the list has no seat yet: where to make one, or whom to ask for it. */
function noSeatSpans(shown: Shown): readonly Span[] {
  const phrases = draftPhrases(shown.language);
  return managesPeople(shown)
    ? phrases.spans('partners.noSeat', { people: peopleLink(shown) })
    : phrases.spans('partners.noSeatAsk');
}

export const managesPeople = ({ book, viewer }: Shown): boolean =>
  viewer.seats.some((seat) => isCoordinating(seat, book.region));

export const peopleLink = ({ language }: Shown): Span =>
  link(draftPhrases(language).text('partners.people'), 'people.overview');

const todayOf = (book: Rulebook, now: string): Day => dayOf(now, book.region.timeZone);

function seatOption({ book, language }: Shown, seat: NamedSeat): Option {
  const kind = organisation(book.region, seat.organisationId)?.seat ?? 'FIXED';
  return {
    value: seat.seatId,
    label: seat.name,
    hint: draftPhrases(language).text(`seatKind.${kind}`),
  };
}

/** Step 4: a deadline for each. */
export function deadlinesDialog(shown: DraftShown, seats: readonly NamedSeat[]): Dialog {
  const { kickoff, book, language, now } = shown;
  const phrases = draftPhrases(language);
  const nameOfSeat = new Map(seats.map((seat) => [seat.seatId, seat.name]));
  const options = fittingOptions(
    kickoff.partners.map(({ seatId }) => ({ value: seatId, label: nameOfSeat.get(seatId) ?? seatId })),
  );
  const rows = kickoff.partners.map(({ seatId, deadline }) => ({
    seat: seatId,
    deadline: dayOf(deadline, book.region.timeZone),
  }));
  return {
    size: 'dialog',
    title: phrases.text('deadlines.title'),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans('deadlines.intro', { time: text(book.region.deadlines.dueTime) }),
      },
    ],
    fields: [
      {
        kind: 'rows',
        name: 'deadlines',
        label: phrases.text('deadlines.rows'),
        required: true,
        rowLabel: phrases.text('deadlines.row'),
        addLabel: phrases.text('deadlines.add'),
        removeLabel: phrases.text('deadlines.remove'),
        columns: [
          { kind: 'choice', name: 'seat', label: phrases.text('deadlines.seat'), required: true, options },
          {
            kind: 'date',
            name: 'deadline',
            label: phrases.text('deadlines.day'),
            required: true,
            min: todayOf(book, now),
          },
        ],
        rows,
        min: 1,
        max: Math.max(rows.length, 1),
      },
    ],
    submit: phrases.text('step.next'),
    step: { number: 4, of: draftSteps },
  };
}

/** Step 5: the core set always, more when the facilitator wants; each with what it costs. */
export function questionsDialog(shown: DraftShown): Dialog {
  const { kickoff, book, language } = shown;
  const phrases = draftPhrases(language);
  const all = roundQuestions(book.region, kickoff.variant);
  const core = all.filter(isAlwaysAsked);
  const extra = all.filter((question) => !isAlwaysAsked(question));
  const on = extra.filter(({ id }) => kickoff.questions.ids.includes(id)).map(({ id }) => id);
  return {
    size: 'dialog',
    title: phrases.text('questions.title'),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans('questions.core', {
          count: core.filter(({ onlyIf }) => onlyIf === undefined).length,
          minutes: minutesFor(core),
        }),
      },
      { kind: 'bullets', items: core.map((question) => [text(lineOf(question, language))]) },
    ],
    fields: [
      {
        kind: 'multiChoice',
        name: 'extra',
        label: phrases.text('questions.extra'),
        hint: phrases.text('questions.extraHint'),
        required: false,
        options: fittingOptions(
          extra.map((question) => ({
            value: question.id,
            label: textIn(question.text, language),
            hint: phrases.text('questions.minutes', {
              section: sectionOf(question, shown),
              minutes: minutesFor([question]),
            }),
          })),
        ),
        values: on,
      },
    ],
    submit: phrases.text('step.next'),
    step: { number: 5, of: draftSteps },
  };
}

function sectionOf({ section }: Question, { book, language }: DraftShown): string {
  const found = book.region.sections.find(({ id }) => id === section);
  return found ? textIn(found.name, language) : section;
}

/** A question, and whether everyone gets it: some rest on what was answered before. */
export function lineOf({ text: words, onlyIf }: Question, language: Language): string {
  const question = textIn(words, language);
  return onlyIf ? draftPhrases(language).text('questions.onlyIf', { question }) : question;
}
