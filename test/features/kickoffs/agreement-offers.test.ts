import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/chat/viewer.ts';
import * as offers from '../../../src/features/kickoffs/agreement-offers.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import { chairman, facilitator, guest, police, shownTo, tax, woerden, works } from './agreement-viewer.ts';
import {
  adopted,
  adopts,
  askedToConfirm,
  closed,
  opened,
  ready,
  revises,
  revising,
  writesGoal,
  written,
} from './stages.ts';
import { type Story, seat } from './story.ts';

const stages: readonly (readonly [string, () => Story])[] = [
  ['collecting', opened],
  ['closed', closed],
  ['written', written],
  ['asked', askedToConfirm],
  ['ready', ready],
  ['adopted', adopted],
  ['revising', revising],
];
const people: readonly (readonly [string, Viewer])[] = [
  ['facilitator', facilitator],
  ['chair', chairman],
  ['police', police],
  ['tax', tax],
  ['woerden', woerden],
  ['guest', guest],
];

/** What a button offers, and the event it would bring about. */
const buttons: readonly (readonly [
  string,
  (shown: Shown) => boolean,
  (story: Story, own: Viewer) => KickoffEvent,
])[] = [
  ['edit', offers.mayEdit, (story, own) => ({ ...writesGoal(story), by: seatOf(own) })],
  ['request', offers.mayRequestConfirmation, () => ({ type: 'requestConfirmation' })],
  ['adopt', offers.mayAdopt, (_story, own) => ({ ...adopts, by: seatOf(own), overrideReason: 'Haast' })],
  ['revise', offers.mayRevise, (_story, own) => ({ ...revises, by: seatOf(own) })],
  ['drop', offers.mayDropRevision, () => ({ type: 'dropRevision' })],
];
const seatOf = ({ seats }: Viewer) => seat(seats[0]?.organisationId ?? '');

describe.each(stages)('%s', (_name, stage) => {
  const story = stage();

  it.each(people)('%s is offered exactly what they can do', (_who, viewer) => {
    const shown = shownTo(story, viewer);
    const offered = buttons.filter(([, isOffered]) => isOffered(shown)).map(([name]) => name);
    const possible = buttons
      .filter(([, , event]) => works(story, viewer, event(story, viewer)))
      .map(([name]) => name);
    expect(offered).toEqual(possible);
  });

  it.each(people)(
    '%s can confirm, object and answer rows for their own organisation only',
    (_who, viewer) => {
      const shown = shownTo(story, viewer);
      const { partners, agreement } = story.kickoff;
      const text = 'Omdat';
      for (const partner of partners) {
        const { id: partnerId } = partner;
        const confirm: KickoffEvent = { type: 'confirm', partnerId, answer: 'yes', remark: null };
        expect(offers.mayConfirm(shown, partner)).toBe(works(story, viewer, confirm));
        expect(offers.mayDissent(shown, partner)).toBe(
          works(story, viewer, { type: 'dissent', partnerId, text }),
        );
      }
      for (const row of agreement.rows) {
        const accept: KickoffEvent = { type: 'acceptRow', partnerId: row.partnerId, rowId: row.id };
        expect(offers.mayAnswerRow(shown, row)).toBe(works(story, viewer, accept));
      }
    },
  );
});

it('the tables above offer something to somebody at each of their stages but the first', () => {
  const busy = stages.filter(([, stage]) =>
    people.some(([, viewer]) => buttons.some(([, isOffered]) => isOffered(shownTo(stage(), viewer)))),
  );
  expect(busy.map(([name]) => name)).toEqual(['closed', 'written', 'asked', 'ready', 'adopted', 'revising']);
});
