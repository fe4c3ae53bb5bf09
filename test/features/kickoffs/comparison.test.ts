import { describe, expect, it } from 'vitest';
import { type AnswerBody, answerOf } from '../../../src/features/kickoffs/answer-body.ts';
import {
  gridOf,
  isReadWhole,
  missedOrganisations,
  sidesOf,
  silentPartners,
} from '../../../src/features/kickoffs/comparison.ts';
import type { Partner } from '../../../src/features/kickoffs/model.ts';
import { question } from '../../../src/regions/lookups.ts';
import { givesIn, inCase, openedCase } from './sharing-round.ts';
import { closed, closedWithSilence } from './stages.ts';
import { region, type Story } from './story.ts';

const active = (story: Story): readonly Partner[] => story.kickoff.partners;
const asked = ['K10', 'K17', 'K28'].flatMap((id) => question(region, id) ?? []);
const choice = (of: string): AnswerBody => ({ kind: 'choice', choice: of });

/** Every partner says what stands at its organisation; about K17, whom it misses. */
const bodies =
  (story: Story, said: Readonly<Record<string, AnswerBody>>) =>
  (contributionId: string | null): AnswerBody | null => {
    const given = contributionId === null ? undefined : story.said.get(contributionId);
    return given?.key === 'K10'
      ? { kind: 'text', text: 'iets' }
      : (said[`${given?.organisationId} ${given?.key}`] ?? null);
  };
const rowOf = (story: Story, id: string, said: Readonly<Record<string, AnswerBody>>) => {
  const row = gridOf(asked, active(story), bodies(story, said)).find((one) => one.question.id === id);
  if (!row) throw new Error(`${id} was not asked`);
  return row;
};

describe('answers side by side', () => {
  const same = {
    'POL K28': choice('MULTI'),
    'BD K28': choice('MULTI'),
    'GEM-WOERDEN K28': choice('MULTI'),
  };

  it('are the same when everyone who answered chose the same', () => {
    expect(rowOf(closed(), 'K28', same).agreeing).toBe('same');
  });

  it('differ as soon as one chose something else, with a name at each side', () => {
    const row = rowOf(closed(), 'K28', { ...same, 'POL K28': choice('MONO') });
    expect(row.agreeing).toBe('different');
    const sides = sidesOf(row, active(closed())).map(({ choice: side, partners }) => [
      side,
      partners.map(({ organisationId }) => organisationId),
    ]);
    expect(sides).toEqual([
      ['MONO', ['POL']],
      ['MULTI', ['BD', 'GEM-WOERDEN']],
    ]);
  });

  it('are not compared when they are in one’s own words, or when one alone answered', () => {
    expect(rowOf(closed(), 'K10', same).agreeing).toBe('notCompared');
    expect(rowOf(closed(), 'K28', { 'POL K28': choice('MONO') }).agreeing).toBe('notCompared');
  });

  it('say of who was silent by when nothing came, and of who was not asked that', () => {
    const story = closedWithSilence();
    const row = rowOf(story, 'K28', same);
    expect(row.cells.map(({ kind }) => kind)).toEqual(['answer', 'silent', 'answer', 'notAsked']);
    expect(silentPartners(active(story)).map(({ organisationId }) => organisationId)).toEqual(['BD']);
  });

  it('say of who answered that it was not asked what its answers made needless', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', { instead: { K30: choice('NONE'), K30b: null } }));
    const [row] = gridOf(
      [question(region, 'K30b')].flatMap((one) => one ?? []),
      active(story),
      () => null,
    );
    expect(row?.cells.slice(0, 2).map(({ kind }) => kind)).toEqual(['notAsked', 'waiting']);
  });

  it('are not compared about hours and about sharing: those differ without anybody disagreeing', () => {
    const story = openedCase();
    for (const one of inCase) {
      const how = one === 'POL' ? 'NOT' : 'ALL';
      const K30 = choice(one === 'OM' ? 'OVER_8' : 'UNDER_4');
      story.does(givesIn(story, one, { how, which: ['K14'], instead: { K30 } }));
    }
    const rows = gridOf(
      ['K21', 'K28', 'K30'].flatMap((id) => question(region, id) ?? []),
      active(story),
      (id) => answerOf(id === null ? null : story.said.get(id)?.body),
    );
    expect(rows.map(({ agreeing }) => agreeing)).toEqual(['notCompared', 'same', 'notCompared']);
  });

  it('say whether the reader may read all of them', () => {
    const story = openedCase();
    story.does(givesIn(story, 'POL', { how: 'ORALLY', which: ['K14'], instead: { K12: null } }));
    story.does(givesIn(story, 'OM'));
    const rows = gridOf(
      ['K12', 'K14', 'K28'].flatMap((id) => question(region, id) ?? []),
      active(story),
      (id) => answerOf(id === null ? null : story.said.get(id)?.body),
    );
    // Nothing to say is nothing that could be read.
    expect(rows.map(isReadWhole)).toEqual([true, false, true]);
  });

  it('name whom partners miss, but not who is there already', () => {
    const said: Readonly<Record<string, AnswerBody>> = {
      'POL K17': { kind: 'choices', choices: ['FIOD', 'BD'] },
      'LTO K17': { kind: 'choices', choices: ['FIOD'] },
    };
    const missed = missedOrganisations(rowOf(closed(), 'K17', said), active(closed()));
    expect(
      missed.map(({ organisationId, namedBy }) => [organisationId, namedBy.map((one) => one.organisationId)]),
    ).toEqual([['FIOD', ['POL', 'LTO']]]);
  });
});
