import { describe, expect, it } from 'vitest';
import { requestData } from '../../../src/features/information/record-data.ts';
import { type Asked, acting, asked, assigning, checking, done, open, privacyCheck, used } from './asked.ts';
import { at, lookAt } from './looks.ts';

const dataOf = (story: Asked) => {
  const { look, seen } = lookAt(story, at('police'));
  return requestData(look, seen.request);
};
const tax = { organisation: 'BD', name: 'Belastingdienst' };

describe('an information request in a record, as data', () => {
  it.each([
    ['endorsing', asked(), { answerBy: expect.any(String), obtainable: null, product: null, owner: null }],
    ['acting', acting(), { endorsements: [{ organisation: 'POL' }, { ...tax, answer: 'yes' }], willing: [] }],
    ['checking', checking(), { willing: [{ organisation: 'GEM-WOERDEN', acts: true, due: '2027-01-15' }] }],
    ['privacyCheck', privacyCheck(), { obtainable: { basis: 'UNKNOWN', by: { organisation: 'RIEC' } } }],
    ['assigning', assigning(), { obtainable: { answer: 'yes', basis: 'WGS_RIEC' }, owner: null }],
    ['open', open(), { answerBy: null, product: 'QUICKSCAN', owner: tax, due: '2026-12-18', stuck: null }],
    ['open', open().does({ type: 'markStuck', reason: 'x' }), { stuck: { because: 'Er zijn geen mensen.' } }],
    [
      'done',
      done(),
      { answeredAt: '2026-12-16T10:00:00Z', whereAnswerIs: 'RIEC-IS, kenmerk 12', used: null },
    ],
    ['used', used(), { used: { was: true, words: 'Twee controles gedaan.', by: { organisation: 'POL' } } }],
  ] as const)('%s', (stage, story, said) => {
    expect(dataOf(story)).toMatchObject({
      stage,
      askedAt: story.request.askedAt,
      level: 'TACTICAL',
      question: 'Wie verhuurt panden in dit gebied?',
      why: 'Het staat in geen van onze systemen.',
      ...said,
    });
  });

  it('of what ended only where and when', () => {
    const { askedAt } = asked().request;
    const stopped = checking()
      .at('2026-11-30T10:00:00Z')
      .does({
        type: 'check',
        by: { seatId: 'x', organisationId: 'RIEC' },
        obtainable: 'no',
        basis: null,
        sharing: null,
      });
    const endedAt = '2026-11-30T10:00:00Z';
    expect(dataOf(stopped)).toEqual({
      stage: 'unmet',
      askedAt,
      stoppedAtGate: 'OBTAINABLE_SHAREABLE',
      endedAt,
    });
    const withdrawn = asked().at(endedAt).does({ type: 'withdraw' });
    expect(dataOf(withdrawn)).toEqual({ stage: 'withdrawn', askedAt, endedAt });
  });

  it('without words for who may read none', () => {
    const { look, seen } = lookAt(used(), at('police'));
    const data = JSON.stringify(requestData({ ...look, words: new Map() }, seen.request));
    expect(data).not.toMatch(/panden|systemen|Controles|aan tafel|kenmerk|controles gedaan/);
    expect(JSON.parse(data)).toMatchObject({ question: null, why: null, whereAnswerIs: null });
  });
});
