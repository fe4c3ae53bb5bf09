import { describe, expect, it } from 'vitest';
import { actionData } from '../../../src/features/actions/record-data.ts';
import { actionIn, afterDue, colleague, lookAt, momentAction, monday } from './looks.ts';

describe('an action in a record, as data', () => {
  it.each([
    ['running', { agreed: true, late: false, stuckBecause: null, since: monday }],
    ['stuck', { agreed: true, stuckBecause: 'Er zijn geen mensen.', since: '2026-11-24T09:00:00Z' }],
    ['done', { agreed: true, stuckBecause: null }],
    ['notTaken', { acceptance: 'declined', agreed: true }],
    ['ended', { agreed: false }],
  ] as const)('%s', (status, said) => {
    const { look, found } = lookAt([actionIn(status, 'STRICT')], colleague());
    const [data] = found.map((one) => actionData(look, one)).filter((one) => one['status'] === status);
    expect(data).toMatchObject({
      id: expect.any(String),
      from: 'agreement',
      what: 'Controle van drie zaken.',
      organisation: 'POL',
      due: '2026-12-11',
      kind: 'CHECK',
      status,
      ...said,
    });
  });

  it('is late after its day as long as it is open', () => {
    const late = (status: Parameters<typeof actionIn>[0]) => {
      const { look, one } = lookAt([actionIn(status, 'OPEN')], colleague(), afterDue);
      return actionData(look, one)['late'];
    };
    expect([late('running'), late('stuck'), late('done')]).toEqual([true, true, false]);
  });

  it('says that it comes from communication', () => {
    const { look, one } = lookAt([momentAction()], colleague());
    expect(actionData(look, one)).toMatchObject({ from: 'communication', acceptance: 'approved' });
  });

  it('holds no words for who may read none', () => {
    const { look, one } = lookAt([actionIn('stuck', 'OPEN')], colleague());
    const unread = { ...look, words: new Map() };
    expect(actionData(unread, one)).toMatchObject({ what: null, stuckBecause: null, status: 'stuck' });
  });
});
