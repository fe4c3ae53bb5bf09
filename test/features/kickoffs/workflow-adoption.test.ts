import { describe, expect, it } from 'vitest';
import { rulebook } from '../../../src/features/kickoffs/rulebook.ts';
import {
  accepts,
  adopted,
  adopts,
  askedToConfirm,
  closed,
  closedWithSilence,
  confirms,
  newRow,
  opened,
  ready,
  revises,
  revising,
  rowOf,
  writes,
  writesRows,
  written,
} from './stages.ts';
import { book, chair, noonOn, region, submits } from './story.ts';

const members = ['POL', 'BD', 'GEM-WOERDEN'];
const overrides = { ...adopts, overrideReason: 'De controle is maandag al' };

describe('adopting', () => {
  it('is put to who may adopt as soon as nothing stands in the way', () => {
    const story = askedToConfirm();
    for (const one of ['POL', 'GEM-WOERDEN']) story.does(accepts(story, one));
    for (const one of ['POL', 'BD']) story.does(confirms(story, one));
    expect(story.kickoff.agreement.readyAt).toBeNull();
    story.does(confirms(story, 'GEM-WOERDEN'));
    expect(story.kickoff.agreement.readyAt).toBe(story.now);
    expect(story.sent).toContain('toAdopt -> role:chair@dto-wu');
    story.does(confirms(story, 'BD', 'no', 'Bij nader inzien niet'));
    expect(story.kickoff.agreement.readyAt).toBeNull();
  });

  it('puts version 1 in force and tells everyone', () => {
    const story = ready();
    const { rows } = story.kickoff.agreement;
    story.does(adopts);
    expect(story.kickoff).toMatchObject({
      status: 'adopted',
      versions: [{ number: 1, adoptedAt: story.now, adoptedBy: chair, reasonId: null, overrideId: null }],
      agreement: { asked: null, readyAt: null, rows },
    });
    expect(story.sent).toEqual([
      'adopted -> seat:of-POL',
      'adopted -> seat:of-BD',
      'adopted -> seat:of-GEM-WOERDEN',
      'adopted -> seat:of-RIEC',
      'status -> seat:of-RIEC',
      'status -> body:dto-wu',
    ]);
  });

  it('says what was agreed to whatever comes after', () => {
    const story = ready();
    const { rows } = story.kickoff.agreement;
    story.does(adopts);
    expect(story.facts).toMatchObject([
      {
        name: 'kickoff.adopted',
        data: {
          kickoffId: 'kickoff',
          codeName: 'VUURTOREN',
          version: 1,
          themeId: 'horeca',
          bodyId: 'dto-wu',
          districtId: 'wu',
          facilitatorSeatId: 'of-RIEC',
          leadSeatId: 'of-GEM-WOERDEN',
          deputySeatId: 'of-POL',
          approach: 'MULTI',
          partners: [
            { organisationId: 'POL', seatId: 'of-POL', role: 'ACTS' },
            { organisationId: 'BD', role: 'ACTS' },
            { organisationId: 'GEM-WOERDEN', role: 'ACTS' },
          ],
          rows: [
            {
              rowId: rows[0]?.id,
              organisationId: 'POL',
              seatId: 'of-POL',
              due: '2027-01-15',
              kind: 'CHECK',
              whatContributionId: rows[0]?.whatId,
              acceptance: 'accepted',
            },
            { organisationId: 'GEM-WOERDEN', acceptance: 'accepted' },
          ],
        },
      },
      { name: 'kickoff.readersChanged', data: { readers: story.facts[0]?.data['readers'] } },
    ]);
  });

  it.each([
    ['a partner has not confirmed', () => askedToConfirm(), 'unconfirmed'],
    ['a row is open', () => askedToConfirm(), 'rowOpen'],
    ['a partner said no', (story = ready()) => story.does(confirms(story, 'BD', 'no', 'Nee')), 'saidNo'],
    [
      'a row is declined',
      (story = ready()) =>
        story.does({
          type: 'declineRow',
          partnerId: story.partner('POL').id,
          rowId: rowOf(story, 'POL'),
          reason: 'Geen mensen',
        }),
      'rowDeclined',
    ],
    [
      'a partner owes an answer',
      () => writes(closedWithSilence()).does({ type: 'requestConfirmation' }),
      'unanswered',
    ],
  ])('is refused while %s, unless with a written reason', (_, made, blocker) => {
    const story = made();
    const refused = story.refusal(adopts);
    expect(refused).toMatchObject({ name: 'adoptionBlocked' });
    expect(refused?.fields).toContain(blocker);
    story.does(overrides);
    const [version] = story.kickoff.versions;
    expect(story.words(version?.overrideId ?? null)).toBe('De controle is maandag al');
    expect(story.contributions).toMatchObject([{ organisationId: 'GEM-IJSSELSTEIN', right: 'agreement' }]);
  });

  it('counts what stands in the way', () => {
    expect(askedToConfirm().refusal(adopts)).toEqual({
      name: 'adoptionBlocked',
      fields: ['unconfirmed', 'rowOpen'],
      details: { unconfirmed: 3, rowOpen: 2 },
    });
  });

  it('does not wait for a row that is accepted in part', () => {
    const story = ready();
    const own = { partnerId: story.partner('POL').id, rowId: rowOf(story, 'POL') };
    story.does({ ...own, type: 'acceptRowPartly', reason: 'Tot april' });
    expect(story.refusal(adopts)).toBeNull();
  });

  it('waits only for answers that the pack says it waits for', () => {
    const questions = region.questions.map((one) => ({ ...one, blocksAdoption: false }));
    const relaxed = rulebook({ ...region, questions }, book.calendar);
    const story = writes(closedWithSilence(relaxed)).does({ type: 'requestConfirmation' });
    expect(story.refusal(adopts)?.fields).not.toContain('unanswered');
  });

  it('does not wait for guests', () => {
    const story = opened();
    for (const one of members) story.does(submits(story, one));
    writes(story.does({ type: 'closeRound' })).does({ type: 'requestConfirmation' });
    for (const one of ['POL', 'GEM-WOERDEN']) story.does(accepts(story, one));
    for (const one of members) story.does(confirms(story, one));
    expect(story.partner('LTO').status).toBe('asked');
    expect(story.refusal(adopts)).toBeNull();
  });

  it('keeps no override reason when nothing stood in the way', () => {
    const story = ready().does(overrides);
    expect(story.kickoff.versions).toMatchObject([{ overrideId: null }]);
    expect(story.contributions).toEqual([]);
  });

  it('cannot be forced: not without an agreement, nor without having asked', () => {
    expect(closed().refusal(overrides)).toMatchObject({ name: 'agreementIncomplete' });
    expect(written().refusal(overrides)).toMatchObject({ name: 'notAskedToConfirm' });
  });
});

describe('changing what is in force', () => {
  it('starts from it with a reason, and leaves it in force', () => {
    const before = adopted().kickoff;
    const story = revising();
    expect(story.kickoff).toMatchObject({
      status: 'agreeing',
      revision: { fromVersion: 1, startedAt: story.now },
      versions: before.versions,
      agreement: { rows: before.agreement.rows, confirmations: [], asked: null },
    });
    expect(story.sent).toContain('changed -> seat:of-BD');
    expect(adopted().refusal({ ...revises, reason: '' })).toMatchObject({ name: 'reasonMissing' });
  });

  it('asks again only for the row that changed, and makes version 2', () => {
    const story = revising();
    const [police, woerden] = story.kickoff.agreement.rows.map(({ id, partnerId, due, kind }) => ({
      id,
      partnerId,
      due,
      kind,
    }));
    story.does(
      writesRows(story, [
        { ...(police ?? newRow(story, 'POL')), due: '2027-03-01' },
        woerden ?? newRow(story, 'BD'),
      ]),
    );
    story.does({ type: 'requestConfirmation' });
    expect(story.sent.filter((one) => one.startsWith('rowToAccept'))).toEqual(['rowToAccept -> seat:of-POL']);
    story.does(accepts(story, 'POL'));
    for (const one of ['POL', 'BD', 'GEM-WOERDEN']) story.does(confirms(story, one));
    story.does(adopts);
    expect(story.kickoff.versions.map(({ number }) => number)).toEqual([1, 2]);
    expect(story.words(story.kickoff.versions[1]?.reasonId ?? null)).toBe(
      'De datum van de controle verschuift',
    );
    expect(story.kickoff.versions[0]?.content.rows[0]?.due).toBe('2027-01-15');
    expect(story.kickoff.versions[1]?.content.rows[0]?.due).toBe('2027-03-01');
    expect(story.facts).toMatchObject([{ data: { version: 2 } }]);
  });

  it('keeps the words that a version speaks of, and drops those that none does', () => {
    const story = revising();
    const { goalId } = story.kickoff.agreement;
    const edit = (goal: string) =>
      ({
        type: 'editGoal',
        basedOn: story.kickoff.agreement.edit,
        by: chair,
        goal,
        successTest: 'x',
      }) as const;
    story.does(edit('tweede doel'));
    expect(story.superseded).not.toContain(goalId);
    const { goalId: second } = story.kickoff.agreement;
    story.does(edit('derde doel'));
    expect(story.superseded).toContain(second);
  });

  it('can be dropped: everything is as it was', () => {
    const before = adopted().kickoff;
    const story = revising();
    story.does(writesRows(story, [newRow(story, 'BD')]));
    const own = { partnerId: story.partner('BD').id, rowId: rowOf(story, 'BD') };
    story.does({ ...own, type: 'declineRow', reason: 'Niet zo' });
    story.does({ type: 'dropRevision' });
    expect(story.kickoff).toEqual({
      ...before,
      agreement: { ...before.agreement, edit: story.kickoff.agreement.edit },
    });
    expect(story.superseded.map((id) => story.words(id))).toEqual([
      'rij van BD',
      'Niet zo',
      'De datum van de controle verschuift',
    ]);
  });

  it('can only be dropped when there is one', () => {
    expect(closed().refusal({ type: 'dropRevision' })).toMatchObject({ name: 'notRevising' });
    expect(adopted().refusal({ type: 'dropRevision' })).toMatchObject({ name: 'notAgreeing' });
    expect(closed().refusal(revises)).toMatchObject({ name: 'notAdopted' });
  });

  it('takes the late answer of who was silent at the first adoption', () => {
    const story = writes(closedWithSilence()).does({ type: 'requestConfirmation' }).does(overrides);
    expect(story.refusal(submits(story, 'BD'))).toMatchObject({ name: 'notCollecting' });
    story.at(noonOn('2026-12-10')).does(revises).does(submits(story, 'BD'));
    expect(story.partner('BD').answers.every(({ late }) => late)).toBe(true);
  });
});
