import { addWorkingDays, type Day, dayOf } from '../../lib/time.ts';
import { mayJoinCase, organisation } from '../../regions/lookups.ts';
import type { Field } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import type { Node } from '../../view/nodes.ts';
import { moment, type Span, strong, text } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { managesPeople, peopleLink, seatsToAsk } from './draft-partner-forms.ts';
import type { Partner } from './model.ts';
import { hasLeft } from './partners.ts';
import { refusalPhrases, roundPhrases } from './phrases.ts';
import { organisationOptions } from './question-options.ts';
import { defaultDeadlineDay, type Rulebook } from './rulebook.ts';
import type { NamedSeat } from './seat-names.ts';
import { nameOf, plainWords, type Shown } from './shown.ts';

const longestReason = 600;

function reasonField(shown: Shown, label: string): Field {
  const hint = roundPhrases(shown.language).text('field.noNames');
  return { kind: 'longText', name: 'reason', label, hint, required: true, maxLength: longestReason };
}

const dayIn = (book: Rulebook, at: string): Day => dayOf(at, book.region.timeZone);

/** More time for one partner, within what the region allows. */
export function moreTimeDialog(shown: Shown, partner: Partner): Dialog {
  const { book, language } = shown;
  const phrases = roundPhrases(language);
  const days = book.region.deadlines.extensionMaxWorkingDays;
  const last = addWorkingDays(dayIn(book, partner.firstDeadline), days, book.calendar);
  return {
    size: 'dialog',
    title: phrases.text('moreTime.title'),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans('moreTime.intro', { deadline: moment(partner.deadline), count: days }),
      },
    ],
    fields: [
      {
        kind: 'date',
        name: 'until',
        label: phrases.text('moreTime.until'),
        required: true,
        min: dayIn(book, shown.now),
        max: last,
        value: last,
      },
      reasonField(shown, phrases.text('moreTime.reason')),
    ],
    submit: phrases.text('moreTime.submit'),
  };
}

/** Refusing needs a reason; granting is one press on the card. */
export function decideMoreTimeDialog(shown: Shown, partner: Partner): Dialog | null {
  const { extension } = partner;
  if (extension.status === 'none') return null;
  const phrases = roundPhrases(shown.language);
  const organisation = nameOf(shown, partner.organisationId);
  const reason = plainWords(shown, extension.reasonId);
  const asked = phrases.spans('decide.asked', {
    organisation: strong(organisation),
    until: moment(extension.until),
  });
  return {
    size: 'dialog',
    title: phrases.text('decide.title'),
    nodes: [
      { kind: 'paragraph', spans: asked },
      ...(reason === null ? [] : [{ kind: 'quote', by: organisation, spans: [text(reason)] } as const]),
    ],
    fields: [
      {
        kind: 'choice',
        name: 'decision',
        label: phrases.text('decide.decision'),
        required: true,
        options: [
          { value: 'grant', label: phrases.text('decide.grant') },
          { value: 'refuse', label: phrases.text('decide.refuse') },
        ],
      },
      {
        kind: 'longText',
        name: 'reason',
        label: phrases.text('decide.reason'),
        hint: phrases.text('field.noNames'),
        required: false,
        maxLength: longestReason,
      },
    ],
    submit: phrases.text('decide.submit'),
  };
}

/** "Not us": why, and who it is for instead. */
export function notForUsDialog(shown: Shown): Dialog {
  const { book, language, kickoff } = shown;
  const phrases = roundPhrases(language);
  const present = new Set(
    kickoff.partners.filter((one) => !hasLeft(one)).map(({ organisationId }) => organisationId),
  );
  const options = organisationOptions({ region: book.region, language }).filter(
    ({ value }) => !present.has(value),
  );
  return {
    size: 'dialog',
    title: phrases.text('notForUs.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('notForUs.intro') }],
    fields: [
      reasonField(shown, phrases.text('notForUs.reason')),
      {
        kind: 'choice',
        name: 'organisation',
        label: phrases.text('notForUs.organisation'),
        hint: phrases.text('notForUs.organisationHint'),
        required: false,
        options: fittingOptions(options),
      },
    ],
    submit: phrases.text('notForUs.submit'),
    submitEmphasis: 'danger',
  };
}

/** One more partner, with a deadline of its own; `suggested` stands first when it can be asked. */
export function addPartnerDialog(
  shown: Shown,
  seats: readonly NamedSeat[],
  suggested: string,
): Dialog | null {
  const { book, language, kickoff, now } = shown;
  const phrases = roundPhrases(language);
  const present = new Set(
    kickoff.partners.filter((one) => !hasLeft(one)).map(({ organisationId }) => organisationId),
  );
  const free = seatsToAsk(shown, seats).filter(({ organisationId }) => !present.has(organisationId));
  const missed = present.has(suggested) ? [] : noSeatNote(shown, free, suggested);
  if (free.length === 0) return nobodyLeftDialog(shown, missed);
  const meant = free.find(({ organisationId }) => organisationId === suggested);
  return {
    size: 'dialog',
    title: phrases.text('add.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('add.intro') }, ...missed],
    fields: [
      {
        kind: 'choice',
        name: 'seat',
        label: phrases.text('add.seat'),
        required: true,
        options: fittingOptions(free.map(({ seatId, name }) => ({ value: seatId, label: name }))),
        ...(meant ? { value: meant.seatId } : {}),
      },
      {
        kind: 'date',
        name: 'deadline',
        label: phrases.text('add.deadline'),
        required: true,
        value: defaultDeadlineDay(book, now),
        min: dayIn(book, now),
      },
    ],
    submit: phrases.text('add.submit'),
  };
}

/** Why the organisation that was meant is not in the list, and what can be done about it; nothing when it is. */
function noSeatNote(shown: Shown, free: readonly NamedSeat[], organisationId: string): readonly Node[] {
  const { kickoff, book, language } = shown;
  const known = organisation(book.region, organisationId);
  if (!known || free.some((seat) => seat.organisationId === organisationId)) return [];
  const note = (spans: readonly Span[]): readonly Node[] => [{ kind: 'note', tone: 'info', spans }];
  const name = strong(nameOf(shown, organisationId));
  if (kickoff.variant === 'CASE' && !mayJoinCase(known)) {
    return note(refusalPhrases(language).spans('refusal.mayNotJoinCase', { about: name }));
  }
  const phrases = roundPhrases(language);
  return note(
    managesPeople(shown)
      ? phrases.spans('add.noSeat', { organisation: name, people: peopleLink(shown) })
      : phrases.spans('add.noSeatAsk', { organisation: name }),
  );
}

function nobodyLeftDialog({ language }: Shown, missed: readonly Node[]): Dialog {
  const phrases = roundPhrases(language);
  return {
    size: 'dialog',
    title: phrases.text('add.title'),
    nodes:
      missed.length > 0 ? missed : [{ kind: 'note', tone: 'info', spans: phrases.spans('add.nobodyLeft') }],
    fields: [],
    submit: phrases.text('answer.understood'),
  };
}

export function removePartnerDialog(shown: Shown, partner: Partner): Dialog {
  const phrases = roundPhrases(shown.language);
  const organisation = strong(nameOf(shown, partner.organisationId));
  return {
    size: 'dialog',
    title: phrases.text('remove.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('remove.intro', { organisation }) }],
    fields: [reasonField(shown, phrases.text('remove.reason'))],
    submit: phrases.text('remove.submit'),
    submitEmphasis: 'danger',
  };
}

/** Everyone may speak again until a new day. */
export function reopenDialog(shown: Shown): Dialog {
  const { book, language, now } = shown;
  const phrases = roundPhrases(language);
  return {
    size: 'dialog',
    title: phrases.text('reopen.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('reopen.intro') }],
    fields: [
      reasonField(shown, phrases.text('reopen.reason')),
      {
        kind: 'date',
        name: 'deadline',
        label: phrases.text('reopen.deadline'),
        required: true,
        value: defaultDeadlineDay(book, now),
        min: dayIn(book, now),
      },
    ],
    submit: phrases.text('reopen.submit'),
  };
}

export function withdrawDialog(shown: Shown): Dialog {
  const phrases = roundPhrases(shown.language);
  return {
    size: 'dialog',
    title: phrases.text('withdraw.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('withdraw.intro') }],
    fields: [reasonField(shown, phrases.text('withdraw.reason'))],
    submit: phrases.text('withdraw.submit'),
    submitEmphasis: 'danger',
  };
}
