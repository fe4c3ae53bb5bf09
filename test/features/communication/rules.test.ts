import { describe, expect, it } from 'vitest';
import { communicationGrants } from '../../../src/features/communication/access.ts';
import type { MomentContent } from '../../../src/features/communication/events.ts';
import { agreedDays } from '../../../src/features/communication/facts.ts';
import type { CommunicationMoment } from '../../../src/features/communication/model.ts';
import { speakFor } from '../../../src/features/communication/names.ts';
import {
  afterSaying,
  allAgree,
  approved,
  circleOf,
  decide,
  drafted,
  follow,
  letter,
  letterAgain,
  may,
  monday,
  partnerId,
  putForward,
  region,
  says,
  seats,
  stateAfter,
  theMoment,
  tuesday,
  writer,
} from './planned.ts';

const statusOf = ({ stand }: CommunicationMoment) => stand.status;
type Said = Parameters<typeof afterSaying>[1];

describe('a moment is written', () => {
  it('nobody is asked about it yet, and its words stand apart from it', () => {
    const decision = decide(stateAfter(null, [follow(circleOf())]), {
      type: 'addMoment',
      by: writer,
      content: letter({ frame: 'Veilig wonen', audienceText: '' }),
    });
    expect(decision).toMatchObject({
      accepted: true,
      contributions: [
        { key: 'message', body: 'We controleren samen.', right: 'see', organisationId: 'RIEC' },
        { key: 'frame', body: 'Veilig wonen' },
        { key: 'perspective', body: 'Meld het.' },
      ],
      facts: [],
    });
    const state = decision.accepted ? decision.state : expect.fail('refused');
    expect(statusOf(theMoment(state))).toBe('drafted');
    expect(JSON.stringify(state)).not.toMatch(/controleren|Meld|Veilig/);
  });

  it.each<[Partial<MomentContent>, string, string]>([
    [{ message: ' ' }, 'messageMissing', 'message'],
    [{ message: undefined }, 'messageMissing', 'message'],
    [{ perspective: '' }, 'perspectiveMissing', 'perspective'],
    [{ audiences: [] }, 'audienceMissing', 'audiences'],
    [{ audiences: ['other'] }, 'audienceTextMissing', 'audienceText'],
    [{ media: [] }, 'mediumMissing', 'media'],
    [{ day: '2026-11-23' }, 'dayTooSoon', 'day'],
    [{ voicePartnerId: partnerId('town').replace('8', '9') }, 'voiceUnknown', 'voice'],
    [{ approverPartnerIds: [] }, 'approverUnknown', 'approvers'],
    [{ approverPartnerIds: [seats.police] }, 'approverUnknown', 'approvers'],
    [{ repeatDays: ['2026-12-18'] }, 'repeatBeforeDay', 'repeats'],
    [{ repeatDays: ['2027-01-29', '2027-01-29'] }, 'repeatTwice', 'repeats'],
    [{ repeatDays: [1, 2, 3, 4, 5, 6, 7].map((n) => `2027-01-0${n}`) }, 'tooManyRepeats', 'repeats'],
  ])('%j is refused as %s', (change, name, field) => {
    const plan = stateAfter(null, [follow(circleOf())]);
    const content = { ...letter(), ...change } as MomentContent;
    expect(decide(plan, { type: 'addMoment', by: writer, content })).toMatchObject({
      refusal: { name, fields: [field] },
    });
  });

  it('before a kick-off has opened there is nothing to write in', () => {
    expect(decide(null, { type: 'addMoment', by: writer, content: letter() })).toMatchObject({
      refusal: { name: 'unknownMoment' },
    });
  });
});

describe('it is put forward', () => {
  it('everybody who has to approve is asked, and police and prosecution whether there is danger', () => {
    const plan = drafted();
    const asked = decide(plan, { type: 'askApproval', momentId: theMoment(plan).id });
    const sent = asked.accepted ? asked.effects?.map(({ to, card }) => [to, card.card]) : [];
    expect(sent).toEqual([
      [`seat:${seats.police}`, 'communication.approve'],
      [`seat:${seats.prosecution}`, 'communication.approve'],
      [`seat:${seats.town}`, 'communication.approve'],
      [`seat:${seats.police}`, 'communication.risk'],
      [`seat:${seats.prosecution}`, 'communication.risk'],
    ]);
  });

  it('where neither takes part the facilitator says whether there is danger', () => {
    const plan = putForward(circleOf(['town', 'tax']), letter({ approverPartnerIds: [partnerId('town')] }));
    expect(statusOf(theMoment(afterSaying(plan, [['town', 'approves']])))).toBe('forApproval');
    const said = afterSaying(plan, [
      ['town', 'approves'],
      ['facilitator', 'noDanger'],
    ]);
    expect(statusOf(theMoment(said))).toBe('approved');
  });

  it('not twice, and not on a day that has come', () => {
    const plan = drafted();
    const ask = { type: 'askApproval', momentId: theMoment(plan).id } as const;
    expect(decide(stateAfter(plan, [ask]), ask)).toMatchObject({ refusal: { name: 'notDrafted' } });
    expect(decide(plan, ask, '2026-12-18T08:00:00Z')).toMatchObject({ refusal: { name: 'dayTooSoon' } });
  });

  it.each<[string, Said, string]>([
    ['nobody said anything', [], 'forApproval'],
    ['all but one agree', allAgree.slice(0, 4), 'forApproval'],
    ['all agree', allAgree, 'approved'],
    ['police sees danger', [['police', 'danger']], 'blocked'],
    ['prosecution does not know', [...allAgree, ['prosecution', 'noIdea']], 'blocked'],
    ['one does not approve', [['town', 'declines']], 'refused'],
    [
      'danger weighs more than no',
      [
        ['town', 'declines'],
        ['police', 'danger'],
      ],
      'blocked',
    ],
    ['who saw danger no longer does', [['police', 'danger'], ...allAgree], 'approved'],
    ['who approved takes it back', [...allAgree, ['town', 'declines']], 'refused'],
    ['danger seen after approval', [...allAgree, ['police', 'danger']], 'blocked'],
  ])('when %s it is %j → %s', (_when, said, status) => {
    expect(statusOf(theMoment(afterSaying(putForward(), said)))).toBe(status);
  });

  it('who wrote it and who guides it hear what came of it, once', () => {
    const plan = afterSaying(putForward(), allAgree.slice(0, 4));
    const last = decide(plan, says(plan, ['town', 'approves']));
    expect(last).toMatchObject({ effects: [{ to: `seat:${seats.facilitator}` }] });
    const first = decide(putForward(), says(putForward(), ['town', 'approves']));
    expect(first.accepted && first.effects).toEqual([]);
  });

  it('no takes a reason; who was not asked is not heard', () => {
    const plan = putForward();
    const no = says(plan, ['town', 'declines']);
    expect(decide(plan, { ...no, reason: ' ' } as typeof no)).toMatchObject({
      refusal: { name: 'reasonMissing' },
    });
    expect(decide(plan, says(plan, ['tax', 'approves']))).toMatchObject({ refusal: { name: 'notAsked' } });
    expect(decide(plan, says(plan, ['tax', 'noDanger']))).toMatchObject({ refusal: { name: 'notAsked' } });
    expect(decide(drafted(), says(drafted(), ['town', 'approves']))).toMatchObject({
      refusal: { name: 'notAsked' },
    });
  });
});

describe('it is changed', () => {
  const half = () =>
    afterSaying(putForward(), [
      ['town', 'approves'],
      ['police', 'noDanger'],
    ]);
  const edited = (content: MomentContent) => {
    const plan = half();
    const { id: momentId, edit: basedOn } = theMoment(plan);
    return theMoment(
      stateAfter(plan, [{ type: 'editMoment', by: writer, momentId, basedOn, content }], tuesday),
    );
  };

  it.each<[string, Partial<MomentContent>]>([
    ['its message', { message: 'We helpen.' }],
    ['what people can do', { perspective: 'Bel de gemeente.' }],
    ['its frame', { frame: 'Veilig wonen' }],
    ['its day', { day: '2026-12-17' }],
    ['when it is repeated', { repeatDays: [] }],
    ['its audience', { audiences: ['residents', 'youth'] }],
    ['its medium', { media: ['film'] }],
  ])('in %s: what was said about it no longer counts', (_what, change) => {
    expect(edited(letterAgain(change))).toMatchObject({ approvals: [], risks: [], edit: 1 });
  });

  it.each<[string, Partial<MomentContent>]>([
    ['who speaks', { voicePartnerId: partnerId('tax') }],
    ['the moment', { timing: 'during' }],
    ['who has to approve', { approverPartnerIds: [partnerId('town'), partnerId('tax')] }],
    ['nothing', {}],
  ])('in %s: what was said still counts, and it has to be put forward again', (_what, change) => {
    const moment = edited(letterAgain(change));
    expect(moment.approvals).toHaveLength(1);
    expect(moment.risks).toHaveLength(1);
    expect(statusOf(moment)).toBe('drafted');
  });

  it('words that were replaced are shown nowhere any more', () => {
    const plan = afterSaying(putForward(), [['town', 'declines']]);
    const { id: momentId, edit: basedOn, messageId, approvals } = theMoment(plan);
    const decision = decide(plan, {
      ...{ type: 'editMoment', by: writer, momentId, basedOn },
      content: letterAgain({ message: 'We helpen.' }),
    });
    expect(decision).toMatchObject({ superseded: [messageId, approvals[0]?.reasonId] });
  });

  it('not by who looked at an older one, and nobody answers about that', () => {
    const plan = putForward();
    const old = says(plan, ['town', 'approves']);
    const { id: momentId } = theMoment(plan);
    const edit = { type: 'editMoment', by: writer, momentId, basedOn: 0, content: letterAgain() } as const;
    const next = stateAfter(plan, [edit, { type: 'askApproval', momentId }]);
    expect(decide(next, edit)).toMatchObject({ refusal: { name: 'changedMeanwhile' } });
    expect(decide(next, old)).toMatchObject({ refusal: { name: 'changedMeanwhile' } });
  });

  it('not once it is approved: then it can be dropped, with a reason', () => {
    const plan = approved();
    const { id: momentId, edit: basedOn } = theMoment(plan);
    expect(
      decide(plan, { type: 'editMoment', by: writer, momentId, basedOn, content: letterAgain() }),
    ).toMatchObject({ refusal: { name: 'notEditable' } });
    const drop = { type: 'dropMoment', by: writer, momentId, reason: 'Te gevaarlijk' } as const;
    expect(decide(plan, { ...drop, reason: '' })).toMatchObject({ refusal: { name: 'reasonMissing' } });
    const dropped = decide(plan, drop);
    expect(dropped).toMatchObject({
      contributions: [{ key: 'dropReason' }],
      facts: [{ data: { moments: [] } }],
    });
    expect(decide(stateAfter(plan, [drop]), drop)).toMatchObject({ refusal: { name: 'alreadyOver' } });
  });
});

describe('what is approved becomes something to do', () => {
  it('for who speaks, on its day and on each day of repetition', () => {
    const days = agreedDays(approved()).map(({ seatId, due, kind }) => [seatId, due, kind]);
    expect(days).toEqual([
      [seats.town, '2026-12-18', 'COMMUNICATION'],
      [seats.town, '2027-01-29', 'COMMUNICATION'],
    ]);
  });

  it('stays so when its days have passed', () => {
    const plan = approved();
    const momentId = theMoment(plan).id;
    const later = stateAfter(plan, [{ type: 'daysPass', momentId }], '2027-01-30T09:00:00Z');
    expect(statusOf(theMoment(later))).toBe('done');
    expect(agreedDays(later)).toEqual(agreedDays(plan));
  });

  it('before anything is adopted the facilitator hears of what is stuck', () => {
    const plan = afterSaying(putForward(), allAgree.slice(0, 4));
    expect(decide(plan, says(plan, ['town', 'approves']))).toMatchObject({
      facts: [
        {
          name: 'communication.agreed',
          data: { leadSeatId: seats.facilitator, kickoffId: plan.circle.kickoffId },
        },
      ],
    });
  });
});

describe('the circle changes', () => {
  it('following the same one again tells and changes nothing', () => {
    const plan = approved();
    expect(decide(plan, follow(circleOf()))).toMatchObject({ state: plan, facts: [], effects: [] });
  });

  it('who comes in and knows of danger is asked, also about what was approved', () => {
    const plan = afterSaying(
      putForward(circleOf(['police', 'town']), letter({ approverPartnerIds: [partnerId('town')] })),
      [
        ['police', 'noDanger'],
        ['town', 'approves'],
      ],
    );
    expect(statusOf(theMoment(plan))).toBe('approved');
    const wider = decide(plan, follow(circleOf()));
    expect(wider).toMatchObject({
      effects: [
        { to: `seat:${seats.prosecution}`, card: { card: 'communication.risk' } },
        { to: `seat:${seats.facilitator}`, card: { card: 'communication.moment' } },
      ],
      facts: [{ data: { moments: [] } }],
    });
  });

  it('who left is not waited for; without who speaks it has to be written anew', () => {
    const waiting = afterSaying(putForward(), allAgree.slice(0, 4));
    const without = stateAfter(waiting, [follow(circleOf(['police', 'prosecution', 'tax']))]);
    expect(statusOf(theMoment(without))).toBe('drafted');
    const police = stateAfter(afterSaying(putForward(), allAgree.slice(1)), [
      follow(circleOf(['prosecution', 'town', 'tax'])),
    ]);
    expect(statusOf(theMoment(police))).toBe('approved');
  });

  it('of what was withdrawn nothing is left to see or do', () => {
    const plan = stateAfter(approved(), [
      follow(circleOf(undefined, { stage: 'withdrawn', members: [], guides: [] })),
    ]);
    expect(communicationGrants(region, plan)).toEqual([]);
    expect(agreedDays(plan)).toEqual([]);
  });
});

describe('who may', () => {
  const plan = putForward();
  const { id: momentId } = theMoment(plan);
  const ask = { type: 'askApproval', momentId } as const;
  const add = { type: 'addMoment', by: writer, content: letter() } as const;
  const facilitator = [`seat:${seats.facilitator}`, 'organisation:RIEC'];

  it('guides, the chair and the communication adviser of the body write', () => {
    expect(may(plan, facilitator, add)).toBe(true);
    expect(may(plan, ['role:chair@dto-gv'], ask)).toBe(true);
    expect(may(plan, ['role:communication@dto-gv'], ask)).toBe(true);
    expect(may(plan, ['role:communication@dto-wu'], ask)).toBe(false);
    expect(may(plan, [`seat:${seats.tax}`], ask)).toBe(false);
    expect(may(plan, ['role:communication@dto-gv'], add)).toBe(false);
  });

  it('a chair that has no part in a case does not write in its plan', () => {
    const members = [`seat:${seats.facilitator}`];
    const ofCase = stateAfter(null, [follow(circleOf(['town'], { variant: 'CASE', members }))]);
    expect(may(ofCase, ['role:chair@dto-gv'], ask)).toBe(false);
    expect(may(ofCase, ['role:communication@dto-gv'], ask)).toBe(true);
  });

  it('each partner speaks for itself', () => {
    expect(may(plan, [`seat:${seats.police}`], says(plan, ['police', 'approves']))).toBe(true);
    expect(may(plan, [`seat:${seats.police}`], says(plan, ['town', 'approves']))).toBe(false);
    expect(may(plan, facilitator, says(plan, ['police', 'noDanger']))).toBe(false);
    expect(may(plan, facilitator, says(plan, ['facilitator', 'noDanger']))).toBe(false);
    const alone = putForward(circleOf(['town']), letter({ approverPartnerIds: [partnerId('town')] }));
    expect(may(alone, facilitator, says(alone, ['facilitator', 'noDanger']))).toBe(true);
  });

  it('nobody plays the clock or the kick-off by hand', () => {
    expect(may(plan, facilitator, follow(circleOf()))).toBe(false);
    expect(may(plan, facilitator, { type: 'daysPass', momentId })).toBe(false);
  });

  it('everyone of the circle sees it; a seat outside it speaks for nobody', () => {
    const shut = stateAfter(plan, [follow(circleOf(undefined, { members: [`seat:${seats.tax}`] }))], monday);
    const rights = communicationGrants(region, shut).map(({ right }) => right);
    expect(rights).toContain(speakFor(partnerId('tax')));
    expect(rights).not.toContain(speakFor(partnerId('police')));
  });
});
