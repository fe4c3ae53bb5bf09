import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import type { RowStep } from '../../../src/chat/form-rows.ts';
import type { SentForm } from '../../../src/chat/sent-form.ts';
import { readRowStep } from '../../../src/platforms/slack/form-memory.ts';
import { afterRowStep, readView } from '../../../src/platforms/slack/read-view.ts';
import { modalOf } from '../../../src/platforms/slack/render-modal.ts';
import type { Field } from '../../../src/view/fields.ts';
import { fillDialog } from '../../../src/view/fill-dialog.ts';
import type { Dialog, ShownError } from '../../../src/view/views.ts';
import { everythingIn } from '../../support/slack/block-walk.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { initialValues, keptValues, type TypedValues } from '../../support/slack/typed-values.ts';
import { drawingIn, openOf } from './gallery-drawn.ts';
import { transcript } from './gallery-transcript.ts';

const partner = { value: 'pol', label: 'Politie' };
const rowsField = (more: Partial<Extract<Field, { kind: 'rows' }>> = {}): Field => ({
  kind: 'rows',
  name: 'actions',
  label: 'Acties',
  hint: 'Wie doet wat?',
  required: true,
  rowLabel: 'Actie',
  addLabel: 'Nog een actie',
  removeLabel: 'Weghalen',
  columns: [
    { kind: 'text', name: 'what', label: 'Wat', required: true, maxLength: 80 },
    { kind: 'choice', name: 'who', label: 'Wie', required: false, options: [partner] },
  ],
  rows: [],
  min: 1,
  max: 3,
  ...more,
});
const goal: Field = { kind: 'longText', name: 'goal', label: 'Doel', required: false, maxLength: 500 };
const dialogOf = (...fields: readonly Field[]): Dialog => ({
  size: 'dialog',
  title: 'Afspraken',
  nodes: [],
  fields,
  submit: 'Opslaan',
});

const drawing = drawingIn('nl');
const seen = ({ blocks }: ModalView): readonly string[] => transcript(blocks).slice(1);
const standing = (view: ModalView, values: TypedValues) => ({
  private_metadata: view.private_metadata ?? '',
  state: { values },
});
const blockIds = ({ blocks }: ModalView): readonly unknown[] =>
  blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
const stepIn = (view: ModalView, label: string, nth = 0): RowStep => {
  const buttons = everythingIn(view.blocks).filter(
    ({ kind, thing }) => kind === 'button' && JSON.stringify(thing['text']).includes(label),
  );
  const step = readRowStep(buttons[nth]?.thing['value']);
  if (step === null) throw new Error(`no button ${label}`);
  return step;
};
const read = (form: SentForm | null): SentForm => {
  if (form === null) throw new Error('no form of ours');
  return form;
};

/** A window in front of somebody: what they type stays as Slack keeps it. */
class Window {
  view: ModalView;
  #values: TypedValues;
  readonly #dialog: Dialog;
  constructor(dialog: Dialog) {
    this.#dialog = dialog;
    this.view = modalOf(openOf(dialog), drawing);
    this.#values = initialValues({ ...this.view });
  }
  /** Fills in the nth input called so. */
  type(label: string, nth: number, value: Readonly<Record<string, unknown>>): this {
    const inputs = everythingIn(this.view.blocks).filter(
      ({ kind, thing }) => kind === 'input' && JSON.stringify(thing['label']).includes(label),
    );
    const block = String(inputs[nth]?.thing['block_id']);
    const element = this.#values[block]?.['v'] ?? {};
    this.#values = { ...this.#values, [block]: { v: { ...element, ...value } } };
    return this;
  }
  press(label: string, nth = 0): this {
    return this.#redraw(
      read(afterRowStep(standing(this.view, this.#values), stepIn(this.view, label, nth))),
      [],
    );
  }
  refused(...errors: readonly ShownError[]): this {
    return this.#redraw(this.sent(), errors);
  }
  sent = (): SentForm => read(readView(standing(this.view, this.#values)));
  #redraw(form: SentForm, errors: readonly ShownError[]): this {
    const open = openOf(fillDialog(this.#dialog, form.values, errors));
    this.view = modalOf(open, { ...drawing, drawing: `${form.drawing}+` }, { rows: form.rows });
    this.#values = keptValues({ ...this.view }, this.#values);
    return this;
  }
}

describe('a form with rows', () => {
  it('shows each row under its number, with buttons to add one or take one away', () => {
    const view = modalOf(openOf(dialogOf(rowsField({ rows: [{ what: 'a' }, { what: 'b' }] }))), drawing);
    expect(seen(view)).toEqual([
      '*Acties*',
      'Wie doet wat?',
      '*Actie 1* [Weghalen]',
      'Wat (plain_text_input)',
      'Wie (static_select, optional, Politie / Geen keuze)',
      '*Actie 2* [Weghalen]',
      'Wat (plain_text_input)',
      'Wie (static_select, optional, Politie / Geen keuze)',
      '[Nog een actie]',
    ]);
    expect(limitFaults(view)).toEqual([]);
  });

  it('has as many rows as there must be, and no button to take those away', () => {
    expect(seen(new Window(dialogOf(rowsField())).view)).toContain('*Actie 1*');
    expect(seen(new Window(dialogOf(rowsField({ min: 0 }))).view)).toEqual([
      '*Acties*',
      'Wie doet wat?',
      '[Nog een actie]',
    ]);
  });

  it('says when there can be no more', () => {
    const window = new Window(dialogOf(rowsField())).press('Nog een actie').press('Nog een actie');
    expect(seen(window.view).at(-1)).toBe('Meer dan 3 kan niet.');
  });

  it('says when no more fit in Slack, though more may be', () => {
    const columns = Array.from(
      { length: 9 },
      (_, index) =>
        ({ kind: 'text', name: `c${index}`, label: 'Wat', required: false, maxLength: 80 }) as const,
    );
    const window = new Window(
      dialogOf(rowsField({ columns, rows: Array.from({ length: 8 }, () => ({ c0: 'x' })), max: 30 })),
    );
    expect(seen(window.view).at(-1)).toBe(
      'Meer past er niet in Slack. Op de pagina van Aftrap kun je verder.',
    );
    expect(limitFaults(window.view)).toEqual([]);
  });

  it('keeps what was typed everywhere when a row comes or goes', () => {
    const window = new Window(dialogOf(goal, rowsField()))
      .type('Doel', 0, { value: 'Minder overlast' })
      .type('Wat', 0, { value: 'eerste' })
      .press('Nog een actie')
      .type('Wat', 1, { value: 'tweede' })
      .type('Wie', 1, { selected_option: partner })
      .press('Nog een actie')
      .type('Wat', 2, { value: 'derde' })
      .press('Weghalen', 0);
    expect(window.sent().values).toEqual({
      plain: { goal: 'Minder overlast' },
      rows: {
        actions: [
          { what: 'tweede', who: 'pol' },
          { what: 'derde', who: '' },
        ],
      },
    });
    expect(limitFaults(window.view)).toEqual([]);
  });

  it('never gives a new row the name, and so the words, of one that was taken away', () => {
    const window = new Window(dialogOf(rowsField()))
      .press('Nog een actie')
      .type('Wat', 1, { value: 'weg ermee' });
    const before = blockIds(window.view);
    window.press('Weghalen', 1).press('Nog een actie');
    const [, , ...added] = blockIds(window.view);
    expect(added).toHaveLength(2);
    expect(added.filter((id) => before.includes(id))).toEqual([]);
    expect(window.sent().rows.rows['actions']).toEqual([]);
  });

  it('counts rows as they are sent, so that a problem stands at its own row', () => {
    const window = new Window(dialogOf(rowsField()))
      .press('Nog een actie')
      .press('Nog een actie')
      .type('Wat', 0, { value: 'eerste' })
      .type('Wie', 2, { selected_option: partner });
    expect(window.sent().values.rows['actions']).toHaveLength(2);
    window.refused({ field: 'actions', row: 1, column: 'what', message: 'Vul dit in.' });
    expect(seen(window.view).slice(4, 8)).toEqual([
      'Wat (plain_text_input)',
      'Wie (static_select, optional, Politie / Geen keuze)',
      '*Actie 2* [Weghalen]',
      '⚠️ *Niet goed: *Vul dit in.',
    ]);
    expect(window.sent().values.rows['actions']).toEqual([
      { what: 'eerste', who: '' },
      { what: '', who: 'pol' },
    ]);
  });

  it('tells what is wrong with a row, or with all of them', () => {
    const errors = [
      { field: 'actions', message: 'Twee zijn hetzelfde.' },
      { field: 'actions', row: 0, message: 'Deze is er al.' },
    ];
    const dialog = { ...dialogOf(rowsField({ rows: [{ what: 'a' }] })), errors };
    const lines = seen(modalOf(openOf(dialog), drawing));
    expect(lines.slice(1, 6)).toEqual([
      '*Acties*',
      'Wie doet wat?',
      '⚠️ *Niet goed: *Twee zijn hetzelfde.',
      '*Actie 1*',
      '⚠️ *Niet goed: *Deze is er al.',
    ]);
  });

  it('no choice made is told as nothing', () => {
    const none = { value: 'aftrap:none' };
    const window = new Window(dialogOf(rowsField()))
      .type('Wat', 0, { value: 'x' })
      .type('Wie', 0, { selected_option: none });
    expect(window.sent().values.rows['actions']).toEqual([{ what: 'x', who: '' }]);
  });
});

describe('what is no form of ours', () => {
  const good = new Window(dialogOf(goal)).view.private_metadata ?? '';
  it.each([
    '',
    'null',
    '{}',
    'x',
    '[]',
    '{"name":1}',
    good.replace('"made":0', '"made":-1'),
    good.replace('"rows":{}', '"rows":{"a":[1]}'),
  ])('is not read: %j', (private_metadata) => {
    expect(readView({ private_metadata, state: { values: {} } })).toBeNull();
    expect(afterRowStep({ private_metadata, state: { values: {} } }, { kind: 'add', field: 'a' })).toBeNull();
  });

  it('and what stands in other inputs than ours is left out', () => {
    const strange = {
      'f:drawing-0001:goal': { v: { type: 'rich_text_input', rich_text_value: {} } },
      'f:another-form:goal': { v: { type: 'plain_text_input', value: 'van een ander' } },
      loose: { v: { type: 'plain_text_input', value: 'los' } },
      'f:drawing-0001:empty': null,
      'f:drawing-0001:gone': {},
    };
    const form = readView({ private_metadata: good, state: { values: strange } });
    expect(form?.values).toEqual({ plain: {}, rows: {} });
    expect(readView({ private_metadata: good })?.values).toEqual({ plain: {}, rows: {} });
  });

  it.each([
    undefined,
    null,
    3,
    '',
    '{}',
    '{"step":{"kind":"add"}}',
    '{"step":{"kind":"remove","field":"a"}}',
    '{"step":{"kind":"x","field":"a"}}',
    'x'.repeat(5000),
  ])('no step is taken by %j', (value) => {
    expect(readRowStep(value)).toBeNull();
  });
});
