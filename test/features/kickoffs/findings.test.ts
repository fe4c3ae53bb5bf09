import { describe, expect, it } from 'vitest';
import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import { capacityIn, chancesIn, termsIn } from '../../../src/features/kickoffs/findings.ts';
import type { Kickoff } from '../../../src/features/kickoffs/model.ts';
import { closed } from './stages.ts';

/** A closed round in which these organisations said these things; the id of an answer is who said it, and to what. */
function said(answers: Readonly<Record<string, AnswerBody>>): {
  readonly kickoff: Kickoff;
  readonly bodyOf: (id: string | null) => AnswerBody | null;
} {
  const { kickoff } = closed();
  const partners = kickoff.partners.map((partner) => ({
    ...partner,
    answers: Object.keys(answers)
      .filter((key) => key.startsWith(`${partner.organisationId} `))
      .map((key) => ({
        questionId: key.split(' ')[1] ?? '',
        contributionId: key,
        sharing: 'everyone' as const,
        at: kickoff.startedAt,
        late: false,
      })),
  }));
  const leadWords = [{ questionId: 'K13', contributionId: 'lead K13' }];
  return {
    kickoff: { ...kickoff, partners, leadWords },
    bodyOf: (id) => answers[id ?? ''] ?? null,
  };
}
const rows = (...all: Record<string, string>[]): AnswerBody => ({ kind: 'rows', rows: all });

describe('what answers come to together', () => {
  it('time offered stands with the day until which it holds', () => {
    const { kickoff, bodyOf } = said({
      'POL K30': { kind: 'choice', choice: 'OVER_8' },
      'POL K30b': { kind: 'day', day: '2027-03-01' },
      'BD K30': { kind: 'choice', choice: 'NONE' },
    });
    const offered = capacityIn(kickoff.partners, bodyOf);
    expect(offered.map(({ partner, hours, until }) => [partner.organisationId, hours, until])).toEqual([
      ['POL', 'OVER_8', '2027-03-01'],
      ['BD', 'NONE', null],
    ]);
  });

  it('a word that two understand differently comes first, however it is written', () => {
    const { kickoff, bodyOf } = said({
      'lead K13': rows({ word: 'Integraal', meaning: 'met alle partners' }),
      'POL K13': rows(
        { word: ' integraal ', meaning: 'met de gemeente' },
        { word: 'controle', meaning: 'samen' },
      ),
      'BD K13': rows({ word: 'Controle', meaning: 'Samen ' }),
    });
    expect(
      termsIn(kickoff, bodyOf).map(({ word, differs, meanings }) => [word, differs, meanings.length]),
    ).toEqual([
      ['Integraal', true, 2],
      ['controle', false, 2],
    ]);
  });

  it('chances are for organisations that do not take part', () => {
    const { kickoff, bodyOf } = said({
      'POL K29': rows(
        { organisation: 'NVWA', chance: 'zien wat wij niet zien' },
        { organisation: 'BD', chance: 'x' },
      ),
    });
    expect(chancesIn(kickoff, bodyOf)).toMatchObject([
      { organisationId: 'NVWA', chance: 'zien wat wij niet zien', namedBy: { organisationId: 'POL' } },
    ]);
  });

  it('what a reader may not read is not there', () => {
    const { kickoff } = said({ 'POL K30': { kind: 'choice', choice: 'OVER_8' } });
    const nothing = () => null;
    expect(capacityIn(kickoff.partners, nothing)).toEqual([]);
    expect(termsIn(kickoff, nothing)).toEqual([]);
    expect(chancesIn(kickoff, nothing)).toEqual([]);
  });
});
