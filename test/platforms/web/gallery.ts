import { z } from 'zod';
import type { Reply, Request, Surface } from '../../../src/chat/surface.ts';
import { denied } from '../../../src/chat/surface.ts';
import type { Viewer } from '../../../src/chat/viewer.ts';
import type { FormValues } from '../../../src/view/fields.ts';
import { text } from '../../../src/view/spans.ts';
import type { Dialog, Notice } from '../../../src/view/views.ts';
import { everyField, rowsField } from './gallery-fields.ts';
import { everyNode, galleryCard, galleryPage } from './gallery-nodes.ts';
import { galleryWords } from './gallery-words.ts';

export const fatma: Viewer = {
  accountId: 'account-gemeente',
  language: 'nl',
  zone: 'Europe/Amsterdam',
  label: 'Gemeente Lelystad - adviseur OOV',
  seats: [],
};
export const chris: Viewer = { ...fatma, accountId: 'account-om', language: 'en', label: 'OM - coordinator' };

const id = z.object({ id: z.string() });
const params = z.record(z.string(), z.string());

const notice = (words: string): Notice => ({ size: 'notice', tone: 'success', spans: [text(words)] });

/** What happened, in the order in which it did: the deeds that got through to a feature. */
export interface Happened {
  readonly deed: string;
  readonly deliveryId: string;
  readonly values?: FormValues;
}

export interface Gallery {
  readonly surface: Surface;
  readonly happened: readonly Happened[];
}

type Note = (request: Request, deed: string, values?: FormValues) => void;

/** A feature with one of everything that a feature can show or hear. Only KIEVIT exists. */
export function gallery(): Gallery {
  const happened: Happened[] = [];
  const note: Note = (request, deed, values) => {
    happened.push({ deed, deliveryId: request.deliveryId, ...(values ? { values } : {}) });
  };
  const surface: Surface = {
    commands: commands(note),
    presses: presses(note),
    dialogs: [fieldsDialog(note), rowsDialog(note)],
    cards: [
      {
        name: 'gallery.card',
        payload: id,
        show: async (viewer, { id: which }) => (which === 'KIEVIT' ? galleryCard(viewer.language) : null),
      },
      {
        name: 'gallery.broken',
        payload: z.object({}),
        show: () => Promise.reject(new Error('this card cannot be drawn')),
      },
    ],
    pages,
    home: [{ place: 1, show: async () => everyNode.slice(0, 3) }],
    menu: [{ page: 'gallery.all', place: 10, label: (viewer) => galleryWords[viewer.language].title }],
  };
  return { surface, happened };
}

const kievit = { card: 'gallery.card', payload: { id: 'KIEVIT' } };

const commands = (note: Note): Surface['commands'] => [
  {
    word: 'kickoff',
    help: () => ({ usage: 'kickoff KIEVIT', means: 'Laat een start zien' }),
    handle: async (request, words) => {
      note(request, `kickoff ${words}`);
      return { kind: 'cards', cards: [kievit] };
    },
  },
  {
    word: 'actie',
    help: () => ({ usage: 'actie', means: 'Maak een actie' }),
    handle: async () => ({ kind: 'dialog', dialog: 'gallery.rows', payload: {} }),
  },
];

const accepted = (request: Request): Notice => notice(galleryWords[request.viewer.language].accepted);

const presses = (note: Note): Surface['presses'] => [
  press('gallery.accept', async (request) => {
    note(request, 'accept');
    return { kind: 'notice', notice: accepted(request) };
  }),
  press('gallery.cards', async () => ({ kind: 'cards', cards: [kievit] })),
  press('gallery.told', async (request) => ({ kind: 'cards', cards: [kievit], notice: accepted(request) })),
  press('gallery.dialog', async () => ({
    kind: 'dialog',
    dialog: 'gallery.fields',
    payload: { id: 'KIEVIT' },
  })),
  press('gallery.page', async (request) => ({
    kind: 'page',
    to: { page: 'gallery.one', params: { id: 'KIEVIT', tab: 'a&b' } },
    notice: accepted(request),
  })),
  press('gallery.broken', async () => {
    throw new Error('the words of a person');
  }),
];

/** A press about anything but KIEVIT is about something that does not exist. */
function press(name: string, handle: (request: Request) => Promise<Reply>): Surface['presses'][number] {
  return {
    name,
    payload: id,
    handle: async (request, payload) => (payload['id'] === 'KIEVIT' ? handle(request) : denied),
  };
}

function dialog(request: Request, fields: Dialog['fields'], number: number): Dialog {
  const words = galleryWords[request.viewer.language];
  return {
    size: 'dialog',
    title: words.form,
    nodes: [],
    fields,
    submit: words.send,
    step: { number, of: 2 },
  };
}

const fieldsDialog = (note: Note): Surface['dialogs'][number] => ({
  name: 'gallery.fields',
  payload: id,
  build: async (request, { id: which }) =>
    which === 'KIEVIT' ? dialog(request, everyField(request.viewer.language), 1) : denied,
  submit: async (request, _, values) => {
    note(request, 'fields', values);
    return { kind: 'dialog', dialog: 'gallery.rows', payload: {} };
  },
});

const rowsDialog = (note: Note): Surface['dialogs'][number] => ({
  name: 'gallery.rows',
  payload: z.object({}),
  build: async (request) => dialog(request, [rowsField(request.viewer.language)], 2),
  submit: async (request, _, values) => {
    note(request, 'rows', values);
    const words = galleryWords[request.viewer.language];
    const actions = values.rows['actions'] ?? [];
    const problem: Notice = { ...notice(words.twice), tone: 'danger' };
    return new Set(actions.map((row) => row['what'])).size < actions.length
      ? { kind: 'again', problem, fields: ['actions'] }
      : { kind: 'page', to: { page: 'gallery.all', params: {} }, notice: notice(words.saved) };
  },
});

const pages: Surface['pages'] = [
  {
    name: 'gallery.all',
    path: '/galerij',
    params,
    show: async (request, { status = 'all' }) => galleryPage(request.viewer.language, status),
  },
  {
    name: 'gallery.one',
    path: '/galerij/:id',
    params,
    show: async (request, { id: which, tab = '' }) =>
      which === 'KIEVIT'
        ? { ...galleryPage(request.viewer.language, 'all'), title: `KIEVIT ${tab}` }
        : denied,
  },
];
