import { describe, expect, it } from 'vitest';
import { actionGrants } from '../../../src/features/actions/access.ts';
import { actionListId, lastStep, statusOf } from '../../../src/features/actions/model.ts';
import { decide, kickoffId, line, may, seats, stateAfter, version } from './agreed.ts';

const monday = '2026-11-23T09:00:00Z';
const tuesday = '2026-11-24T09:00:00Z';
const wednesday = '2026-11-25T09:00:00Z';

const check = line('check the bar');
const letter = line('write the letter');
const first = stateAfter(null, { type: 'follow', agreed: version(1, [check, letter]) }, monday);
const of = (list: typeof first) => Object.fromEntries(list.actions.map((one) => [one.id, statusOf(one)]));

describe('an adopted agreement becomes actions', () => {
  it('one for each line that its partner took on, fully or in part', () => {
    const partly = line('talk to the owner', { acceptance: 'partly' });
    const list = stateAfter(null, { type: 'follow', agreed: version(1, [check, partly]) }, monday);
    expect(list.id).toBe(actionListId(kickoffId));
    expect(of(list)).toEqual({ [check.rowId]: 'running', [partly.rowId]: 'running' });
  });

  it('a line that was declined or never answered is nobody’s, and stays in sight', () => {
    const declined = line('close the bar', { acceptance: 'declined' });
    const open = line('count the money', { acceptance: 'open' });
    const list = stateAfter(null, { type: 'follow', agreed: version(1, [declined, open]) }, monday);
    expect(of(list)).toEqual({ [declined.rowId]: 'notTaken', [open.rowId]: 'notTaken' });
    expect(decide(list, { type: 'markDone', actionId: open.rowId }, tuesday)).toMatchObject({
      accepted: false,
      refusal: { name: 'actionNotTaken' },
    });
  });

  it('the same version again, and an older one that comes late, change nothing', () => {
    const second = stateAfter(first, { type: 'follow', agreed: version(2, [check]) }, tuesday);
    expect(stateAfter(second, { type: 'follow', agreed: version(2, [check, letter]) }, wednesday)).toBe(
      second,
    );
    expect(stateAfter(second, { type: 'follow', agreed: version(1, [letter]) }, wednesday)).toBe(second);
  });
});

describe('a new version changes the actions', () => {
  it('another due day, the same action', () => {
    const later = { ...check, due: '2026-12-18' };
    const list = stateAfter(first, { type: 'follow', agreed: version(2, [later, letter]) }, tuesday);
    expect(list.actions[0]).toMatchObject({ id: check.rowId, due: '2026-12-18' });
    expect(list.actions[0]?.steps).toHaveLength(1);
  });

  it('a line that is gone ends its action; what was done stays done', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: letter.rowId }, tuesday);
    const list = stateAfter(done, { type: 'follow', agreed: version(2, [line('something new')]) }, wednesday);
    expect(of(list)).toMatchObject({ [check.rowId]: 'ended', [letter.rowId]: 'done' });
    expect(decide(list, { type: 'markDone', actionId: check.rowId }, wednesday)).toMatchObject({
      accepted: false,
      refusal: { name: 'actionEnded' },
    });
  });

  it('another owner, or other words, make it something to do again', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: check.rowId }, tuesday);
    const moved = { ...check, organisationId: 'BD', seatId: seats.tax };
    const list = stateAfter(done, { type: 'follow', agreed: version(2, [moved, letter]) }, wednesday);
    expect(list.actions[0]).toMatchObject({ organisationId: 'BD', seatId: seats.tax });
    expect(list.actions[0]?.steps.map(({ status }) => status)).toEqual(['running', 'done', 'running']);
    const reworded = { ...check, whatContributionId: letter.whatContributionId };
    const again = stateAfter(done, { type: 'follow', agreed: version(2, [reworded]) }, wednesday);
    expect(of(again)[check.rowId]).toBe('running');
  });

  it('nothing that was said changes when its line stays as it was', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: check.rowId }, tuesday);
    const list = stateAfter(done, { type: 'follow', agreed: version(2, [check, letter]) }, wednesday);
    expect(of(list)).toEqual({ [check.rowId]: 'done', [letter.rowId]: 'running' });
  });

  it('an action that its partner now declines is no longer asked of it', () => {
    const declined = { ...check, acceptance: 'declined' as const };
    const list = stateAfter(first, { type: 'follow', agreed: version(2, [declined]) }, tuesday);
    expect(of(list)).toEqual({ [check.rowId]: 'notTaken', [letter.rowId]: 'ended' });
  });
});

describe('the owner says how it stands', () => {
  it('done, and running again when that was too soon', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: check.rowId }, tuesday);
    expect(of(done)[check.rowId]).toBe('done');
    expect(decide(done, { type: 'markDone', actionId: check.rowId }, tuesday)).toMatchObject({
      refusal: { name: 'alreadyDone' },
    });
    const again = stateAfter(done, { type: 'markRunning', actionId: check.rowId }, wednesday);
    expect(of(again)[check.rowId]).toBe('running');
  });

  it('still running, said again: that is news about when it was last looked at', () => {
    const said = stateAfter(first, { type: 'markRunning', actionId: check.rowId }, tuesday);
    expect(said.actions[0]?.steps.map(({ status, at }) => [status, at])).toEqual([
      ['running', monday],
      ['running', tuesday],
    ]);
  });

  it('stuck, with a reason that lead and facilitator hear of', () => {
    const said = decide(first, { type: 'markStuck', actionId: check.rowId, reason: 'Geen mensen' }, tuesday);
    expect(said).toMatchObject({
      accepted: true,
      effects: [
        { to: `seat:${seats.lead}`, card: { card: 'actions.stuck' } },
        { to: `seat:${seats.facilitator}`, card: { card: 'actions.stuck' } },
      ],
      contributions: [{ body: 'Geen mensen', organisationId: 'POL', right: 'see' }],
    });
    const stuck = stateAfter(
      first,
      { type: 'markStuck', actionId: check.rowId, reason: 'Geen mensen' },
      tuesday,
    );
    const note = said.accepted ? said.contributions?.[0]?.id : undefined;
    expect(stuck.actions.map(lastStep)[0]).toEqual({ status: 'stuck', at: tuesday, noteId: note });
  });

  it('a lead who is stuck itself does not hear it from itself', () => {
    const own = { ...check, seatId: seats.lead };
    const list = stateAfter(null, { type: 'follow', agreed: version(1, [own]) }, monday);
    const said = decide(
      list,
      { type: 'markStuck', actionId: own.rowId, reason: 'Wacht op sleutel' },
      tuesday,
    );
    expect(said).toMatchObject({ effects: [{ to: `seat:${seats.facilitator}` }] });
  });

  it('stuck takes a reason', () => {
    expect(decide(first, { type: 'markStuck', actionId: check.rowId, reason: '  ' }, tuesday)).toMatchObject({
      refusal: { name: 'reasonMissing', fields: ['reason'] },
    });
  });

  it('an action that does not exist is unknown', () => {
    expect(decide(first, { type: 'markDone', actionId: kickoffId }, tuesday)).toMatchObject({
      refusal: { name: 'unknownAction' },
    });
    expect(decide(null, { type: 'markDone', actionId: check.rowId }, tuesday)).toMatchObject({
      refusal: { name: 'unknownAction' },
    });
  });
});

describe('who may', () => {
  const markDone = { type: 'markDone', actionId: check.rowId } as const;

  it('the seat that took it on speaks; those who see the agreement only see', () => {
    expect(may(first, seats.police, markDone)).toBe(true);
    expect(may(first, seats.lead, markDone)).toBe(false);
    expect(may(first, seats.tax, markDone)).toBe(false);
    const sees = actionGrants(first).filter(({ right }) => right === 'see');
    expect(new Set(sees.map(({ principal }) => principal))).toEqual(
      new Set([
        `seat:${seats.lead}`,
        `seat:${seats.facilitator}`,
        'role:chair@dto-gv',
        `seat:${seats.police}`,
        `seat:${seats.tax}`,
      ]),
    );
  });

  it('a seat that no longer sees the agreement sees and does nothing here, done or not', () => {
    const done = stateAfter(first, { type: 'markDone', actionId: letter.rowId }, tuesday);
    const readers = [`seat:${seats.lead}`];
    const list = stateAfter(done, { type: 'share', readers }, wednesday);
    expect(actionGrants(list)).toEqual([{ principal: `seat:${seats.lead}`, right: 'see' }]);
    expect(of(list)).toEqual({ [check.rowId]: 'ended', [letter.rowId]: 'done' });
    expect(may(list, seats.police, markDone)).toBe(false);
    expect(may(first, seats.police, { type: 'share', readers: [] })).toBe(false);
    expect(decide(null, { type: 'share', readers }, wednesday)).toMatchObject({ accepted: false });
  });

  it('become as confidential as the kick-off, told by the product alone', () => {
    const list = stateAfter(first, { type: 'relevel', level: 'STRICT' }, wednesday);
    expect(list.level).toBe('STRICT');
    expect(may(first, seats.police, { type: 'relevel', level: 'OPEN' })).toBe(false);
    expect(decide(null, { type: 'relevel', level: 'STRICT' }, wednesday)).toMatchObject({ accepted: false });
  });

  it('nobody follows an agreement or plays the clock by hand', () => {
    expect(may(first, seats.police, { type: 'follow', agreed: version(2, []) })).toBe(false);
    expect(may(first, seats.police, { type: 'weekPasses', actionId: check.rowId, week: 1 })).toBe(false);
  });

  it('a seat that handed its action over no longer speaks for it', () => {
    const moved = { ...check, organisationId: 'BD', seatId: seats.tax };
    const list = stateAfter(first, { type: 'follow', agreed: version(2, [moved, letter]) }, tuesday);
    expect(may(list, seats.police, markDone)).toBe(false);
    expect(may(list, seats.tax, markDone)).toBe(true);
  });
});
