import { describe, expect, it } from 'vitest';
import {
  accepts,
  askedToConfirm,
  closed,
  confirms,
  newRow,
  opened,
  ready,
  revising,
  rowOf,
  writesApproach,
  writesGoal,
  writesIndicators,
  writesRoles,
  writesRows,
  written,
} from './stages.ts';
import { noonOn, type Story, seat } from './story.ts';

/** The row of an organisation as it stands, for a list that changes nothing. */
const sameRow = (story: Story, organisationId: string) => {
  const row = story.kickoff.agreement.rows.find(({ id }) => id === rowOf(story, organisationId));
  const { id, partnerId, due, kind } = row ?? newRow(story, organisationId);
  return { id, partnerId, due, kind };
};

describe('writing the agreement', () => {
  it('keeps every part as words of the facilitator that partners may read', () => {
    const story = written();
    const { agreement } = story.kickoff;
    expect(story.words(agreement.goalId)).toBe('Vergunningen op orde');
    expect(story.words(agreement.successTestId)).toBe('Alle zaken gecontroleerd');
    expect(agreement).toMatchObject({
      edit: 5,
      approach: 'MULTI',
      indicatorIds: ['P1', 'P3', 'I1', 'I2'],
      reviewDay: '2027-05-10',
      lead: seat('GEM-WOERDEN'),
      asked: null,
    });
    expect(agreement.rows.map(({ due, kind, acceptance }) => [due, kind, acceptance.status])).toEqual([
      ['2027-01-15', 'CHECK', 'open'],
      ['2027-01-15', 'CHECK', 'open'],
    ]);
    const goal = story.said.get(agreement.goalId ?? '');
    expect(goal).toMatchObject({ right: 'agreement', organisationId: 'RIEC', seatId: 'of-RIEC' });
  });

  it('replaces what stood there', () => {
    const story = written();
    const { goalId, successTestId } = story.kickoff.agreement;
    story.does({ ...writesGoal(story), goal: 'Scherper doel' });
    expect(story.superseded).toEqual([goalId, successTestId]);
  });

  it('is refused when someone else wrote meanwhile', () => {
    const story = closed();
    const mine = [
      writesGoal(story),
      writesApproach(story),
      writesRows(story, [newRow(story, 'POL')]),
      writesIndicators(story),
      writesRoles(story),
    ];
    story.does(writesGoal(story));
    expect(mine.map((edit) => story.refusal(edit)?.name)).toEqual(mine.map(() => 'changedMeanwhile'));
  });

  it('cannot start before the round has closed', () => {
    expect(opened().refusal(writesGoal(opened()))).toMatchObject({ name: 'notAgreeing' });
  });

  it.each([
    ['a goal without its test', (of: Story) => ({ ...writesGoal(of), successTest: ' ' }), 'goalMissing'],
    [
      'an approach without a reason',
      (of: Story) => ({ ...writesApproach(of), reason: null }),
      'reasonMissing',
    ],
    ['too few indicators', (of: Story) => writesIndicators(of, ['P1', 'I1', 'I2']), 'indicatorCount'],
    [
      'too many of a kind',
      (of: Story) => writesIndicators(of, ['P1', 'P3', 'I1', 'I2', 'S1', 'S2', 'R1', 'R2']),
      'indicatorCount',
    ],
    [
      'an indicator twice',
      (of: Story) => writesIndicators(of, ['P1', 'P1', 'P3', 'I1', 'I2']),
      'unknownIndicator',
    ],
    [
      'an open question as indicator',
      (of: Story) => writesIndicators(of, ['P1', 'P3', 'I1', 'I2', 'O1']),
      'unknownIndicator',
    ],
    [
      'a review today',
      (of: Story) => writesIndicators(of, ['P1', 'P3', 'I1', 'I2'], '2026-11-24'),
      'reviewInPast',
    ],
    ['a role for a guest', (of: Story) => writesRoles(of, ['POL', 'LTO']), 'notAPartner'],
    ['a role twice', (of: Story) => writesRoles(of, ['POL', 'POL']), 'roleTwice'],
    ['a lead from elsewhere', (of: Story) => ({ ...writesRoles(of), lead: seat('OM') }), 'notALead'],
    ['a lead of a guest', (of: Story) => ({ ...writesRoles(of), lead: seat('LTO') }), 'notALead'],
    [
      'a deputy that is the lead',
      (of: Story) => ({ ...writesRoles(of), deputy: seat('GEM-WOERDEN') }),
      'deputyIsLead',
    ],
    ['no rows', (of: Story) => writesRows(of, []), 'rowsMissing'],
    ['a row for a guest', (of: Story) => writesRows(of, [newRow(of, 'LTO')]), 'notAPartner'],
    ['a row in the past', (of: Story) => writesRows(of, [newRow(of, 'POL', '2026-11-23')]), 'dueInPast'],
    [
      'a row without words',
      (of: Story) => writesRows(of, [{ ...newRow(of, 'POL'), what: '' }]),
      'whatMissing',
    ],
    [
      'a row of a strange kind',
      (of: Story) => writesRows(of, [{ ...newRow(of, 'POL'), kind: 'X' }]),
      'unknownKind',
    ],
    ['a row nobody knows', (of: Story) => writesRows(of, [{ ...newRow(of, 'POL'), id: 'x' }]), 'unknownRow'],
  ])('is refused with %s', (_, edit, name) => {
    const story = closed();
    expect(story.refusal(edit(story))).toMatchObject({ name });
  });

  it('lets the organisation that guides lead as well', () => {
    const story = closed();
    expect(story.refusal({ ...writesRoles(story), lead: seat('RIEC') })).toBeNull();
  });
});

describe('who does what, when', () => {
  it('loses acceptance only where a row changed', () => {
    const story = ready();
    const [police, woerden] = [sameRow(story, 'POL'), sameRow(story, 'GEM-WOERDEN')];
    story.does(writesRows(story, [{ ...police, due: '2027-02-01' }, woerden, newRow(story, 'BD')]));
    const rows = story.kickoff.agreement.rows;
    expect(rows.map(({ acceptance }) => acceptance.status)).toEqual(['open', 'accepted', 'open']);
    expect(rows.slice(0, 2).map(({ id }) => id)).toEqual([police.id, woerden.id]);
  });

  it.each([
    ['other words', { what: 'iets anders' }],
    ['another kind', { kind: 'TRAINING' }],
    ['no kind', { kind: null }],
  ])('loses it with %s', (_, change) => {
    const story = ready();
    story.does(writesRows(story, [{ ...sameRow(story, 'POL'), ...change }, sameRow(story, 'GEM-WOERDEN')]));
    expect(story.kickoff.agreement.rows[0]?.acceptance.status).toBe('open');
  });

  it('drops the words of a row that goes, and of its refusal', () => {
    const story = askedToConfirm();
    const { id: partnerId } = story.partner('POL');
    story.does({ type: 'declineRow', partnerId, rowId: rowOf(story, 'POL'), reason: 'Geen mensen' });
    const [police] = story.kickoff.agreement.rows;
    story.does(writesRows(story, [sameRow(story, 'GEM-WOERDEN')]));
    expect(story.superseded.map((id) => story.words(id))).toEqual(['rij van POL', 'Geen mensen']);
    expect(story.superseded).toContain(police?.whatId);
  });

  it('leaves a row as it is although its day has passed, while it stays unchanged', () => {
    const story = revising().at('2027-02-01T09:00:00Z');
    const rows = [sameRow(story, 'POL'), sameRow(story, 'GEM-WOERDEN')];
    expect(story.refusal(writesRows(story, rows))).toBeNull();
    const late = rows.map((row) => ({ ...row, kind: 'OTHER' }));
    expect(story.refusal(writesRows(story, late))).toMatchObject({ name: 'dueInPast' });
  });
});

describe('putting it to the partners', () => {
  it('asks everyone but guests to confirm, and each for its own rows, within three working days', () => {
    const story = askedToConfirm();
    // Tuesday 24 November.
    expect(story.kickoff.agreement.asked).toEqual({
      at: story.now,
      confirmBy: noonOn('2026-11-27'),
      lapsed: false,
    });
    expect(story.sent).toEqual([
      'confirm -> seat:of-POL',
      'confirm -> seat:of-BD',
      'confirm -> seat:of-GEM-WOERDEN',
      'rowToAccept -> seat:of-POL',
      'rowToAccept -> seat:of-GEM-WOERDEN',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
    expect(story.refusal({ type: 'requestConfirmation' })).toMatchObject({ name: 'alreadyAskedToConfirm' });
  });

  it('names the parts that are still open', () => {
    const story = closed();
    story.does(writesGoal(story));
    expect(story.refusal({ type: 'requestConfirmation' })).toMatchObject({
      name: 'agreementIncomplete',
      fields: ['approach', 'rows', 'roles', 'lead', 'indicators', 'reviewDay'],
    });
  });

  it('needs a role for every partner', () => {
    const story = written();
    story.does(writesRoles(story, ['POL', 'BD']));
    expect(story.refusal({ type: 'requestConfirmation' })).toMatchObject({ fields: ['roles'] });
  });

  it('starts again when the text changes: who had confirmed hears of it', () => {
    const story = askedToConfirm();
    story.does(confirms(story, 'POL')).does(confirms(story, 'BD', 'yesWithRemark', 'Mits in januari'));
    const remark = story.kickoff.agreement.confirmations[1]?.remarkId;
    story.does(writesIndicators(story));
    expect(story.kickoff.agreement).toMatchObject({ asked: null, confirmations: [] });
    expect(story.sent).toEqual(['changed -> seat:of-POL', 'changed -> seat:of-BD']);
    expect(story.superseded).toEqual([remark]);
    expect(story.refusal(confirms(story, 'POL'))).toMatchObject({ name: 'notAskedToConfirm' });
  });
});

describe('a partner and its rows', () => {
  it('accepts, accepts partly, declines, and may change its mind', () => {
    const story = askedToConfirm();
    const own = { partnerId: story.partner('POL').id, rowId: rowOf(story, 'POL') };
    story.does({ ...own, type: 'acceptRowPartly', reason: 'Alleen in januari' });
    expect(story.kickoff.agreement.rows[0]?.acceptance).toMatchObject({ status: 'partly', at: story.now });
    expect(story.sent).toContain('rowAnswered -> seat:of-RIEC');
    const [reason] = story.contributions;
    expect(reason).toMatchObject({ organisationId: 'POL', right: 'agreement' });
    story.does({ ...own, type: 'declineRow', reason: 'Toch niet' });
    expect(story.superseded).toEqual([reason?.id]);
    story.does(accepts(story, 'POL'));
    expect(story.kickoff.agreement.rows[0]?.acceptance).toEqual({ status: 'accepted', at: story.now });
  });

  it('cannot say no without a reason, nor speak about the row of another', () => {
    const story = askedToConfirm();
    const own = { partnerId: story.partner('POL').id, rowId: rowOf(story, 'POL'), reason: '' };
    expect(story.refusal({ ...own, type: 'declineRow' })).toMatchObject({ name: 'reasonMissing' });
    expect(story.refusal({ ...own, type: 'acceptRowPartly' })).toMatchObject({ name: 'reasonMissing' });
    const foreign = { partnerId: own.partnerId, rowId: rowOf(story, 'GEM-WOERDEN') };
    expect(story.refusal({ ...foreign, type: 'acceptRow' })).toMatchObject({ name: 'unknownRow' });
  });
});

describe('dissent about the approach', () => {
  const says = (story: Story, text: string | null, organisationId = 'POL') =>
    ({ type: 'dissent', partnerId: story.partner(organisationId).id, text }) as const;

  it('stands beside the choice and changes nothing about it', () => {
    const story = askedToConfirm();
    story.does(says(story, 'Eerst alleen de politie'));
    expect(story.kickoff.agreement).toMatchObject({
      approach: 'MULTI',
      dissents: [{ partnerId: story.partner('POL').id, approach: 'MULTI' }],
    });
    expect(story.sent).toEqual(['dissent -> seat:of-RIEC']);
  });

  it('is still there when the choice went to another approach and back', () => {
    const story = askedToConfirm();
    story.does(says(story, 'Eerst alleen de politie'));
    story.does(writesApproach(story, 'MONO')).does(writesApproach(story, 'MULTI'));
    expect(story.kickoff.agreement.dissents).toMatchObject([{ approach: 'MULTI' }]);
  });

  it('is replaced by a newer one, and can be taken back', () => {
    const story = askedToConfirm();
    story.does(says(story, 'Eerst dit')).does(says(story, 'Toch dat'));
    expect(story.superseded.map((id) => story.words(id))).toEqual(['Eerst dit']);
    story.does(says(story, null));
    expect(story.kickoff.agreement.dissents).toEqual([]);
    expect(story.superseded.map((id) => story.words(id))).toEqual(['Toch dat']);
  });

  it('needs a choice to be against, and is not for guests', () => {
    expect(closed().refusal(says(closed(), 'x'))).toMatchObject({ name: 'approachMissing' });
    const story = askedToConfirm();
    expect(story.refusal(says(story, 'x', 'LTO'))).toMatchObject({ name: 'notForGuests' });
  });
});

describe('confirming', () => {
  it('is a yes, a yes with a remark, or a no with one; the facilitator hears of remarks', () => {
    const story = askedToConfirm();
    story.does(confirms(story, 'POL'));
    expect(story.sent).not.toContain('confirmationGiven -> seat:of-RIEC');
    story.does(confirms(story, 'BD', 'no', 'Wij doen geen controle'));
    expect(story.sent).toContain('confirmationGiven -> seat:of-RIEC');
    expect(story.kickoff.agreement.confirmations.map(({ answer }) => answer)).toEqual(['yes', 'no']);
    story.does(confirms(story, 'BD'));
    expect(story.kickoff.agreement.confirmations.map(({ answer }) => answer)).toEqual(['yes', 'yes']);
    expect(story.superseded.map((id) => story.words(id))).toEqual(['Wij doen geen controle']);
  });

  it('needs the remark, and is not for guests', () => {
    const story = askedToConfirm();
    expect(story.refusal(confirms(story, 'POL', 'no', ' '))).toMatchObject({ name: 'remarkMissing' });
    expect(story.refusal(confirms(story, 'POL', 'yesWithRemark'))).toMatchObject({ name: 'remarkMissing' });
    expect(story.refusal(confirms(story, 'LTO'))).toMatchObject({ name: 'notForGuests' });
  });

  it('lapses when the time for it is over, once', () => {
    const story = askedToConfirm();
    const lapses = { type: 'confirmationLapses', at: noonOn('2026-11-27') } as const;
    expect(story.refusal(lapses)).toMatchObject({ name: 'tooEarly' });
    story.at(noonOn('2026-11-27')).does(lapses);
    expect(story.kickoff.agreement.asked).toMatchObject({ lapsed: true });
    expect(story.refusal(lapses)).toMatchObject({ name: 'tooEarly' });
  });
});
