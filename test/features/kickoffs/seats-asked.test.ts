import { describe, expect, it } from 'vitest';
import type { DraftShown } from '../../../src/features/kickoffs/draft-names.ts';
import { partnersDialog } from '../../../src/features/kickoffs/draft-partner-forms.ts';
import { addPartnerDialog } from '../../../src/features/kickoffs/round-forms.ts';
import { type NamedSeat, namedSeat } from '../../../src/features/kickoffs/seat-names.ts';
import type { OpenSeat } from '../../../src/features/people/seat-store.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { textOf } from '../../support/story-screen.ts';
import { facilitator, guest, someone } from './agreement-viewer.ts';
import { opened } from './stages.ts';
import { choice, region, Story, start, startCase } from './story.ts';
import { told } from './told.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;

const seatOf = (organisationId: string, functionId: string, bodyId: string | null = null): OpenSeat => ({
  seatId: `${functionId}-of-${organisationId}-${bodyId ?? 'nowhere'}`,
  organisationId,
  functionId,
  bodyId,
  label: '',
});
const named = (...seats: readonly OpenSeat[]): readonly NamedSeat[] =>
  seats.map((seat) => namedSeat(region, seat, 'nl'));

function draftOf(story: Story): DraftShown {
  const shown = told(story, facilitator);
  if (shown.kickoff.status !== 'draft') throw new Error('This is no draft');
  return { ...shown, kickoff: shown.kickoff };
}

/** The labels that a form offers for this field. */
function offered(dialog: Dialog | null, name: string): readonly string[] {
  const field = dialog?.fields.find((one) => one.name === name);
  return field && 'options' in field ? field.options.map(({ label }) => label) : [];
}

// Who keeps the product running or watches over the law reads no case, and who guides reads no answers.
const apart = ['manager', 'privacy', 'facilitator'];

describe('a seat that reads no content', () => {
  const seats = named(
    seatOf('POL', 'member', 'dto-wu'),
    seatOf('RIEC', 'coordinator', 'dto-fl'),
    seatOf('RIEC', 'coordinator'),
    ...apart.flatMap((functionId) => [seatOf('RIEC', functionId), seatOf('RIEC', functionId, 'dto-wu')]),
  );

  it.each([start, startCase])('cannot be chosen while drafting, a coordinator can', (begin) => {
    const labels = offered(partnersDialog(draftOf(new Story().does(begin)), seats), 'seats');
    expect(labels).toEqual([
      expect.stringContaining('Politie'),
      expect.stringMatching(/RIEC.* - coördinator/),
    ]);
  });

  it('cannot be added later either', () => {
    const story = new Story().does(start).does({ type: 'choosePartners', partners: [choice('POL')] });
    story.does({ type: 'open' });
    const labels = offered(addPartnerDialog(told(story, facilitator), seats, ''), 'seat');
    expect(labels).toEqual([expect.stringMatching(/RIEC.* - coördinator/)]);
  });

  it.each(apart)('is refused when it is sent all the same: %s', (functionId) => {
    const partner = { ...choice('RIEC'), functionId };
    const draft = new Story().does(startCase);
    const refusal = { name: 'seatWithoutContent', fields: ['RIEC'] };
    expect(draft.refusal({ type: 'choosePartners', partners: [partner] })).toMatchObject(refusal);
    expect(opened().refusal({ type: 'addPartner', ...partner })).toMatchObject(refusal);
  });

  it('is not what a coordinator has', () => {
    const partner = { ...choice('RIEC'), functionId: 'coordinator' };
    expect(new Story().does(startCase).refusal({ type: 'choosePartners', partners: [partner] })).toBeNull();
  });
});

describe('what a seat is called', () => {
  it('names the body where two would read alike, and only there', () => {
    const seats = named(
      seatOf('NLA', 'guest', 'dto-wu'),
      seatOf('NLA', 'guest'),
      seatOf('POL', 'member', 'dto-wu'),
      // Not in this list: it needs no telling apart.
      seatOf('POL', 'member', 'dto-fl'),
    );
    expect(offered(partnersDialog(draftOf(new Story().does(start)), seats), 'seats')).toEqual([
      'Nederlandse Arbeidsinspectie - gast, DTO West-Utrecht',
      'Politie Midden-Nederland - lid',
      'Nederlandse Arbeidsinspectie - gast',
    ]);
  });
});

describe('a partner that is missed and has no seat here', () => {
  const seats = named(seatOf('POL', 'member', 'dto-wu'), seatOf('OM', 'member', 'dto-wu'));
  const told1 = (viewer = facilitator) => told(opened(), viewer);
  const read = (dialog: Dialog | null) => (dialog ? textOf(dialog, reader) : '');

  it('is said to have none, with the way to make one for who manages people', () => {
    const dialog = addPartnerDialog(told1(), seats, 'NLA');
    expect(read(dialog)).toContain(
      'Nederlandse Arbeidsinspectie heeft hier nog geen plek. Voeg die toe bij Mensen.',
    );
    expect(JSON.stringify(dialog?.nodes)).toContain('people.overview');
    expect(offered(dialog, 'seat')).toEqual(['Openbaar Ministerie Midden-Nederland - lid']);
  });

  it('is said to have none also when nobody else is left to ask', () => {
    expect(read(addPartnerDialog(told1(), [], 'NLA'))).toContain('heeft hier nog geen plek');
  });

  it('sends who does not manage people to who does', () => {
    const guide = someone('RIEC', 'facilitator');
    const dialog = addPartnerDialog(told1(guide), seats, 'NLA');
    expect(read(dialog)).toContain('Vraag de coördinator of de beheerder');
    expect(JSON.stringify(dialog?.nodes)).not.toContain('people.overview');
  });

  it.each(['', 'OM', 'POL', 'XYZ'])(
    'is not said of "%s": nobody, one with a seat, one that takes part',
    (one) => {
      expect(read(addPartnerDialog(told1(), seats, one))).not.toContain('geen plek');
    },
  );

  it('is said under whom one asks while drafting', () => {
    const draft = draftOf(new Story().does(start));
    expect(read(partnersDialog(draft, seats))).toContain('Voeg die toe bij Mensen.');
    expect(read(partnersDialog({ ...draft, viewer: guest }, seats))).toContain('Vraag de coördinator of');
  });

  it('is told of the law when it may not join a case at all', () => {
    const story = new Story().does(startCase).does({ type: 'choosePartners', partners: [choice('POL')] });
    const shown = told(story.does({ type: 'open' }), facilitator);
    const words = read(addPartnerDialog(shown, seats, 'LTO'));
    expect(words).toContain('mag volgens de wet niet aan een casus meedoen');
    expect(words).not.toContain('geen plek');
  });
});
