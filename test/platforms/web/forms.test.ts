import { describe, expect, it } from 'vitest';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { chris, fatma, gallery } from './gallery.ts';
import { formIn, signedIn, wordsOf } from './visitor.ts';

const open = async (accountId = fatma.accountId) => {
  const shown = gallery();
  const memory = memoryPorts({ surface: shown.surface, viewers: [fatma, chris], demo: true });
  const { app } = webPlatform(memory.ports);
  return { ...shown, who: await signedIn(app, accountId) };
};
const fields = '/do/gallery.fields?id=KIEVIT&_return=%2Fgalerij';
const rows = '/do/gallery.rows?_return=%2Fgalerij';
const filled = {
  'f.short': 'Controle op het bedrijventerrein',
  'f.count': '3',
  'f.mood': 'yes',
  'f.district': 'district-9',
  'f.goals': ['doel-1', 'doel-4'],
};

describe('a form', () => {
  it('is a page that says which step it is and what belongs to what', async () => {
    const { who } = await open();
    const seen = await who.get(fields);
    expect(wordsOf(seen)).toMatch(/^Stap 1 van 2 Antwoord namens Gemeente Lelystad/);
    expect(seen.html).toContain('<label class="utrecht-form-label" for="f-short">Kort</label>');
    expect(seen.html).toContain('aria-describedby="f-short-hint" required />');
    expect(seen.html).toContain('Toelichting <span class="field__optional">(niet verplicht)</span>');
    expect(wordsOf(seen)).toContain('Een getal van 1 tot en met 12.');
    expect(wordsOf(seen)).toContain('Kies er minstens 2. Kies er hoogstens 3.');
    expect(seen.html).toContain('type="date" value="" min="2026-11-23" max="2027-11-23"');
    expect(seen.html.match(/type="radio"/g)).toHaveLength(2 + 4);
    expect(seen.html).toContain('<option value="district-9">district 9</option>');
    expect(seen.html).toContain('value="partner-2" checked');
  });

  it('hands over what was filled in and goes on to the next step', async () => {
    const { who, happened } = await open();
    const form = formIn(await who.get(fields), '/do/gallery.fields');
    const sent = await who.post(form.action, { ...form.fields, ...filled, 'f.who': 'functie-14' });
    expect(sent.location).toBe('/do/gallery.rows?_return=%2Fgalerij');
    expect(happened[0]?.values?.plain).toEqual({
      short: 'Controle op het bedrijventerrein',
      count: 3,
      mood: 'yes',
      district: 'district-9',
      goals: ['doel-1', 'doel-4'],
      who: ['functie-14'],
    });
    expect(wordsOf(await who.follow(sent))).toMatch(/^Stap 2 van 2/);
  });

  it('sent twice by a double click is one delivery', async () => {
    const { who, happened } = await open();
    const form = formIn(await who.get(fields), '/do/gallery.fields');
    await who.post(form.action, { ...form.fields, ...filled });
    await who.post(form.action, { ...form.fields, ...filled });
    expect(happened[0]?.deliveryId).toBe(happened[1]?.deliveryId);
  });
});

describe('a form that is not right yet', () => {
  it('comes back with each problem in place and at the top, and all that was filled in', async () => {
    const { who, happened } = await open();
    const form = formIn(await who.get(fields), '/do/gallery.fields');
    const wrong = {
      'f.short': 'a'.repeat(41),
      'f.long': '\nEerste regel\n<b>tweede</b>',
      'f.count': 'drie',
      'f.when': '2026-12-24',
      'f.goals': 'doel-2',
      'f.who': ['functie-3', 'functie-7'],
    };
    const back = await who.post(form.action, { ...form.fields, ...wrong });
    expect(back.status).toBe(422);
    expect(back.html).toContain('<title>Niet goed: Antwoord namens Gemeente Lelystad - Aftrap</title>');
    expect(wordsOf(back)).toContain('Er kloppen nog 5 dingen niet');
    expect(back.html).toContain('href="#f-count">Aantal: Vul een getal in.</a>');
    expect(back.html).toContain('aria-labelledby="summary-title" tabindex="-1" autofocus');
    expect(back.html).toContain('aria-describedby="f-count-hint f-count-problem" aria-invalid="true"');
    expect(back.html).toContain(
      'id="f-mood-problem"><span class="visually-hidden">Niet goed: </span>Vul dit in.</p>',
    );
    expect(back.html).toContain(`value="${'a'.repeat(41)}"`);
    expect(back.html).toContain('value="drie"');
    expect(back.html).toContain('>\n\nEerste regel\n&lt;b&gt;tweede&lt;/b&gt;</textarea>');
    expect(back.html).toContain('value="2026-12-24"');
    expect(back.html).toMatch(/value="doel-2" checked/);
    expect(back.html.match(/value="functie-\d+" checked/g)).toEqual([
      'value="functie-3" checked',
      'value="functie-7" checked',
    ]);
    expect(back.html).not.toContain('value="partner-2" checked');
    expect(happened).toEqual([]);
    const again = formIn(back, '/do/gallery.fields');
    expect(again.fields['_delivery']).not.toBe(form.fields['_delivery']);
    expect((await who.post(again.action, { ...again.fields, ...filled })).status).toBe(303);
  });

  it('speaks English to who reads English', async () => {
    const { who } = await open(chris.accountId);
    const back = await who.post(fields, {});
    expect(wordsOf(back)).toContain('5 things are not right yet');
  });
});

describe('rows', () => {
  const typed = {
    'r.actions.0.what': 'Panden nalopen',
    'r.actions.0.partner': 'partner-1',
    'r.actions.0.until': '2026-12-01',
  };

  it('begin with one to fill in, that can not be taken away', async () => {
    const { who } = await open();
    const seen = await who.get(rows);
    expect(wordsOf(seen)).toContain('Actie 1');
    expect(seen.html).not.toContain('value="remove.actions.0"');
  });

  it('come and go without losing anything, and without sending the form off', async () => {
    const { who, happened } = await open();
    const form = formIn(await who.get(rows), '/do/gallery.rows');
    const two = await who.post(form.action, { ...form.fields, ...typed, _rows: 'add.actions' });
    expect(two.status).toBe(200);
    expect(two.html).toContain('name="r.actions.0.what" type="text" value="Panden nalopen"');
    expect(two.html).toContain('<option value="partner-1" selected>');
    expect(two.html).toMatch(/id="f-actions-1-what"[^>]*autofocus/);
    expect(formIn(two, '/do/gallery.rows').fields['_delivery']).toBe(form.fields['_delivery']);
    const more = { 'r.actions.1.what': 'Eigenaren spreken', 'r.actions.1.partner': 'partner-3' };
    const three = await who.post(form.action, { ...form.fields, ...typed, ...more, _rows: 'add.actions' });
    expect(wordsOf(three)).toContain('Meer dan 3 kan niet.');
    expect(three.html).not.toContain('value="add.actions"');
    const less = await who.post(form.action, {
      ...form.fields,
      ...typed,
      ...more,
      _rows: 'remove.actions.0',
    });
    expect(less.html).toContain('name="r.actions.0.what" type="text" value="Eigenaren spreken"');
    expect(less.html).not.toContain('Panden nalopen');
    expect(less.html).toMatch(/value="add.actions" autofocus/);
    expect(happened).toEqual([]);
  });

  it('are numbered by what is filled in, so that a problem stands at its own row', async () => {
    const { who } = await open();
    const back = await who.post(rows, {
      ...typed,
      'r.actions.1.what': ' ',
      'r.actions.2.what': 'Zonder partner',
    });
    expect(back.status).toBe(422);
    expect(back.html).toContain('href="#f-actions-1-partner">Wie: Vul dit in.</a>');
    expect(back.html).toContain('name="r.actions.1.what" type="text" value="Zonder partner"');
    expect(back.html).toContain('id="f-actions-1-partner-problem"');
  });

  it('are handed over in order', async () => {
    const { who, happened } = await open();
    const sent = await who.post(rows, {
      'r.actions.7.what': 'B',
      'r.actions.7.partner': 'partner-2',
      ...typed,
    });
    expect(sent.location).toBe('/galerij');
    expect(wordsOf(await who.follow(sent))).toContain('De afspraken zijn bewaard.');
    expect(happened[0]?.values?.rows['actions']?.map((row) => row['what'])).toEqual(['Panden nalopen', 'B']);
  });

  it('come back whole when the feature says no', async () => {
    const { who } = await open();
    const twice = { 'r.actions.1.what': 'Panden nalopen', 'r.actions.1.partner': 'partner-2' };
    const back = await who.post(rows, { ...typed, ...twice });
    expect([back.status, wordsOf(back)]).toEqual([
      422,
      expect.stringContaining('Twee acties zijn hetzelfde.'),
    ]);
    expect(back.html).toContain('href="#f-actions">');
    expect(back.html.match(/value="Panden nalopen"/g)).toHaveLength(2);
  });
});

describe('a form that somebody made up', () => {
  it.each([
    [
      'names of other objects',
      { __proto__: 'x', 'f.__proto__': 'x', 'r.__proto__.0.what': 'x', 'r.actions.0.__proto__': 'x' },
    ],
    [
      'rows far away',
      { 'r.actions.999999999.what': 'x', 'r.actions.-1.what': 'x', 'r.actions.1e3.what': 'x' },
    ],
    ['broken names', { 'f.%E0%A4%A': 'x', 'r..0.': 'x', 'r.actions': 'x', f: 'x' }],
    ['unknown options', { 'f.mood': '"><script>', 'f.goals': ['x', 'y'] }],
  ])('with %s is only a form that is not right yet', async (_, made) => {
    const { who, happened } = await open();
    expect((await who.post(fields, made)).status).toBe(422);
    expect((await who.post(rows, made)).status).toBe(422);
    expect(happened).toEqual([]);
    expect(({} as Record<string, unknown>)['what']).toBeUndefined();
  });
});
