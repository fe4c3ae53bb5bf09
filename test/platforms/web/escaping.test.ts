import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Surface } from '../../../src/chat/surface.ts';
import type { Viewer } from '../../../src/chat/viewer.ts';
import { webPlatform } from '../../../src/platforms/web/web-platform.ts';
import type { Field, PlainField } from '../../../src/view/fields.ts';
import type { Button, Node, Target, WideNode } from '../../../src/view/nodes.ts';
import type { Span } from '../../../src/view/spans.ts';
import { memoryPorts } from '../../support/web-ports.ts';
import { formIn, type Seen, signedIn } from './visitor.ts';

/** Ends a text, an attribute, a title or a text area, and then opens something that runs. */
const attack = `"'></textarea></title><script>alert(1)</script><img src=x onerror=alert(1)>&lt;{{x}}`;
const payload = { id: attack };
const any = z.record(z.string(), z.string());

const viewer: Viewer = {
  accountId: 'attacked',
  language: 'nl',
  zone: 'Europe/Amsterdam',
  label: attack,
  seats: [],
};

const targets: readonly Target[] = [
  { kind: 'press', name: attack, payload },
  { kind: 'dialog', name: attack, payload },
  { kind: 'page', page: 'attacked.page', params: { id: attack, more: attack } },
];
const buttons: readonly Button[] = [
  ...targets.map((target) => ({ label: attack, spoken: attack, target })),
  { label: attack, target: targets[0] as Target, confirm: { question: attack, yes: attack, no: attack } },
];
const spans: readonly Span[] = [
  { kind: 'text', text: attack },
  { kind: 'strong', text: attack },
  { kind: 'codeName', text: attack },
  { kind: 'link', text: attack, to: { page: 'attacked.page', params: { id: attack, more: attack } } },
];
const badge = { text: attack, tone: 'danger' } as const;
const nodes: readonly Node[] = [
  { kind: 'heading', text: attack, level: 2 },
  { kind: 'paragraph', spans },
  { kind: 'bullets', items: [spans] },
  { kind: 'facts', facts: [{ term: attack, spans }] },
  { kind: 'note', tone: 'warning', spans },
  { kind: 'quote', by: attack, spans },
  { kind: 'progress', label: attack, done: 1, total: 2 },
  { kind: 'badges', badges: [badge] },
  {
    kind: 'entries',
    entries: targets.map((to) => ({ title: spans, to, details: [[...spans]], badge, buttons })),
  },
  { kind: 'buttons', buttons },
  { kind: 'empty', title: attack, advice: attack, buttons },
];
const wide: readonly WideNode[] = [
  ...nodes,
  {
    kind: 'grid',
    caption: attack,
    corner: attack,
    columns: [attack],
    rows: [{ header: attack, hint: attack, cells: [{ spans, badge }] }],
  },
  { kind: 'fold', summary: attack, nodes },
  {
    kind: 'filters',
    label: attack,
    apply: attack,
    page: 'attacked.page',
    params: { id: attack, [attack]: attack },
    fields: [{ name: attack, label: attack, value: attack, options: [{ value: attack, label: attack }] }],
  },
];

const base = { name: attack, label: attack, hint: attack, required: true } as const;
const options = [{ value: attack, label: attack, hint: attack }];
const columns: readonly PlainField[] = [
  { ...base, kind: 'text', value: attack, maxLength: 10 },
  { ...base, name: 'long', kind: 'longText', value: attack, maxLength: 10 },
  { ...base, name: 'date', kind: 'date', value: attack, min: attack, max: attack },
  { ...base, name: 'few', kind: 'choice', value: attack, options },
  {
    ...base,
    name: 'many',
    kind: 'choice',
    value: attack,
    options: Array.from({ length: 9 }, () => options[0] ?? { value: '', label: '' }),
  },
  { ...base, name: 'all', kind: 'multiChoice', values: [attack], options },
];
const fields: readonly Field[] = [
  ...columns,
  {
    ...base,
    name: 'rows',
    kind: 'rows',
    rowLabel: attack,
    addLabel: attack,
    removeLabel: attack,
    columns,
    rows: [{ [attack]: attack }, {}],
    min: 1,
    max: 9,
  },
];

const surface: Surface = {
  commands: [
    {
      word: attack.split(' ')[0] ?? '',
      help: () => ({ usage: attack, means: attack }),
      handle: async () => ({ kind: 'cards', cards: [{ card: attack, payload }] }),
    },
  ],
  presses: [
    {
      name: attack,
      payload: any,
      handle: async () => ({ kind: 'notice', notice: { size: 'notice', tone: 'info', spans } }),
    },
  ],
  dialogs: [
    {
      name: attack,
      payload: any,
      build: async () => ({ size: 'dialog', title: attack, nodes, fields, submit: attack }),
      submit: async () => ({ kind: 'notice', notice: { size: 'notice', tone: 'info', spans } }),
    },
  ],
  cards: [
    {
      name: attack,
      payload: any,
      show: async () => ({ size: 'card', title: attack, summary: attack, nodes, buttons }),
    },
  ],
  pages: [
    {
      name: 'attacked.page',
      path: '/aanval/:id',
      params: any,
      show: async () => ({
        size: 'page',
        title: attack,
        intro: spans,
        trail: [{ label: attack, page: 'attacked.page', params: { id: attack } }],
        nodes: wide,
      }),
    },
  ],
  home: [{ place: 1, show: async () => nodes }],
  menu: [{ place: 10, page: 'home', label: () => attack }],
};

const open = async () => {
  const memory = memoryPorts({
    surface,
    viewers: [viewer],
    demo: true,
    themeCss: ':root { --aftrap-line: red }',
  });
  return { memory, who: await signedIn(webPlatform(memory.ports).app, viewer.accountId) };
};
const path = `/aanval/${encodeURIComponent(attack)}?tab=${encodeURIComponent(attack)}`;
const dialog = `/do/${encodeURIComponent(attack)}?id=${encodeURIComponent(attack)}`;

/** Every way out of a text or an attribute would show as one of these. */
const ways = /<script(?![^>]*src="\/assets\/)|<img|\sonerror=alert\(1\)>|"'>|<\/textarea><\/title>/;
const safe = (seen: Seen, status = 200) => {
  expect(seen.status).toBe(status);
  expect(seen.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(seen.html).not.toMatch(ways);
};

describe('whatever is written anywhere', () => {
  it('stays text on a page, in every node, span and button', async () => {
    safe(await (await open()).who.get(path));
  });

  it('stays text at home and in the menu', async () => {
    safe(await (await open()).who.get('/'));
  });

  it('stays text in a form, before and after it is sent', async () => {
    const { who } = await open();
    const seen = await who.get(dialog);
    safe(seen);
    const form = formIn(seen, '/do/');
    safe(
      await who.post(form.action, {
        ...form.fields,
        [`f.${attack}`]: attack,
        'f.long': attack,
        'f.all': attack,
      }),
      422,
    );
    safe(await who.post(form.action, { ...form.fields, 'r.rows.0.long': attack, _rows: 'add.rows' }));
  });

  it('stays text in a question and in the notice after it', async () => {
    const { who } = await open();
    const { action, fields: sent } = formIn(
      await who.get(path),
      `/press/${encodeURIComponent(attack)}/bevestigen`,
    );
    const asked = await who.post(action, sent);
    safe(asked);
    const yes = formIn(asked, '/press/');
    safe(await who.follow(await who.post(yes.action, yes.fields)));
  });

  it('stays text in the conversation', async () => {
    const { who } = await open();
    const said = await who.post('/gesprek', { words: attack });
    safe(await who.follow(said));
  });

  it('stays text when signing in', async () => {
    const { who } = await open();
    safe(await who.get('/aanmelden'));
    expect((await who.get(`/aanmelden/${encodeURIComponent(attack)}`)).html).not.toMatch(ways);
  });

  it('leads to addresses on this page only', async () => {
    const { html } = await (await open()).who.get(path);
    const addresses = [...html.matchAll(/(?:href|action|src|data-hx-get|data-hx-post)="([^"]*)"/g)].map(
      ([, to]) => to,
    );
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((to) => !/^(\/(?!\/)|#)/.test(to ?? ''))).toEqual([]);
  });
});
