import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptyRows, nameAllRows, type RowStep } from '../../src/chat/form-rows.ts';
import { readBack } from '../../src/chat/handed-back.ts';
import { offerShape, offerText, targetShapes } from '../../src/chat/offer.ts';
import { sentForm, withoutEmptyRows, withRowStep } from '../../src/chat/sent-form.ts';
import type { Field } from '../../src/view/fields.ts';

const memory = {
  name: 'kickoffs.answer',
  payload: {},
  drawing: 'drawing-0001',
  form: 'form',
  made: 3,
  rows: { actions: ['1', '2', '3'] },
};
const typed: Readonly<Record<string, { readonly what: string }>> = {
  '1': { what: 'bellen' },
  '2': { what: ' ' },
  '3': { what: 'kijken' },
};
const form = sentForm(memory, (row) => (row === undefined ? { why: 'daarom' } : (typed[row.row] ?? {})));
const namesAfter = (step: RowStep) => {
  const { values, rows } = withRowStep(form, step);
  return { names: rows.rows['actions'], made: rows.made, count: values.rows['actions']?.length };
};

describe('rows of a form in a chat', () => {
  it('keep their names when one comes or goes; a name is never used again', () => {
    expect(namesAfter({ kind: 'add', field: 'actions' })).toEqual({
      names: ['1', '2', '3', '4'],
      made: 4,
      count: 4,
    });
    expect(namesAfter({ kind: 'remove', field: 'actions', row: '2' })).toEqual({
      names: ['1', '3'],
      made: 3,
      count: 2,
    });
  });

  it('a step in a field without rows changes nothing', () => {
    expect(withRowStep(form, { kind: 'add', field: 'toString' })).toBe(form);
    expect(withRowStep(form, { kind: 'remove', field: 'other', row: '1' })).toBe(form);
  });

  it('in which nothing was filled in are not sent off', () => {
    const sent = withoutEmptyRows(form);
    expect(sent.values).toEqual({
      plain: { why: 'daarom' },
      rows: { actions: [{ what: 'bellen' }, { what: 'kijken' }] },
    });
    expect(sent.rows.rows).toEqual({ actions: ['1', '3'] });
  });

  it('get new names when there are more or fewer of them than there were', () => {
    const rows = { kind: 'rows', name: 'actions', rows: [{}, {}], min: 0, max: 9 } as const;
    const field: Field = {
      ...rows,
      label: '',
      required: false,
      rowLabel: '',
      addLabel: '',
      removeLabel: '',
      columns: [],
    };
    const dialog = { size: 'dialog', title: '', nodes: [], fields: [field], submit: '' } as const;
    const named = nameAllRows(dialog, emptyRows('form'));
    expect(named).toEqual({ form: 'form', made: 2, rows: { actions: ['1', '2'] } });
    expect(nameAllRows(dialog, named)).toBe(named);
    const fewer = nameAllRows({ ...dialog, fields: [{ ...field, min: 3 }] }, named);
    expect(fewer).toEqual({ form: 'form', made: 5, rows: { actions: ['3', '4', '5'] } });
  });
});

describe('what a button hands back', () => {
  const shape = offerShape(z.discriminatedUnion('kind', targetShapes));
  const offer = {
    target: { kind: 'press', name: 'accept', payload: { id: '1' } } as const,
    drawing: 'drawing-0001',
    cards: [{ card: 'kickoffs.invitation', payload: { id: '1' } }],
  };

  it('is what was written, without the cards where they have no room', () => {
    expect(readBack(shape, offerText(offer, 2000))).toEqual(offer);
    expect(readBack(shape, offerText(offer, 100))).toEqual({ ...offer, cards: [] });
  });

  it.each([
    null,
    7,
    '',
    '{',
    'null',
    '{"target":{"kind":"say","words":"x"},"drawing":"drawing-0001","cards":[]}',
  ])('is nothing for %j', (written) => {
    expect(readBack(shape, written)).toBeNull();
  });

  it('is nothing when it is longer than we write', () => {
    const written = offerText(offer, 2000);
    expect(readBack(shape, written, written.length)).toEqual(offer);
    expect(readBack(shape, written, written.length - 1)).toBeNull();
  });
});
