import { z } from 'zod';
import type { Denied, Request, Surface } from '../../../src/chat/surface.ts';
import { denied } from '../../../src/chat/surface.ts';
import type { Viewer } from '../../../src/chat/viewer.ts';
import type { FormValues } from '../../../src/view/fields.ts';
import { text } from '../../../src/view/spans.ts';
import type { Dialog, Notice } from '../../../src/view/views.ts';
import { everyField, rowsField } from './gallery-fields.ts';
import { galleryCard, galleryPage } from './gallery-nodes.ts';
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
const none = z.object({});

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

/** A feature with one of everything that a feature can show or hear. Only KIEVIT exists. */
export function gallery(): Gallery {
  const happened: Happened[] = [];
  const note = (request: Request, deed: string, values?: FormValues): void => {
    happened.push({ deed, deliveryId: request.deliveryId, ...(values ? { values } : {}) });
  };
  const dialog = (request: Request, fields: Dialog['fields'], step?: Dialog['step']): Dialog => {
    const words = galleryWords[request.viewer.language];
    return {
      size: 'dialog',
      title: words.form,
      nodes: [],
      fields,
      submit: words.send,
      ...(step ? { step } : {}),
    };
  };
  const surface: Surface = {
    commands: [
      {
        word: 'kickoff',
        help: () => ({ usage: 'kickoff KIEVIT', means: 'Laat een start zien' }),
        handle: async (request, words) => {
          note(request, `kickoff ${words}`);
          return { kind: 'cards', cards: [{ card: 'gallery.card', payload: { id: 'KIEVIT' } }] };
        },
      },
      {
        word: 'actie',
        help: () => ({ usage: 'actie', means: 'Maak een actie' }),
        handle: async () => ({ kind: 'dialog', dialog: 'gallery.rows', payload: {} }),
      },
    ],
    presses: [
      press('gallery.accept', async (request) => {
        note(request, 'accept');
        return { kind: 'notice', notice: notice(galleryWords[request.viewer.language].accepted) };
      }),
      press('gallery.cards', async () => ({
        kind: 'cards',
        cards: [{ card: 'gallery.card', payload: { id: 'KIEVIT' } }],
      })),
      press('gallery.told', async (request) => ({
        kind: 'cards',
        cards: [{ card: 'gallery.card', payload: { id: 'KIEVIT' } }],
        notice: notice(galleryWords[request.viewer.language].accepted),
      })),
      press('gallery.dialog', async () => ({
        kind: 'dialog',
        dialog: 'gallery.fields',
        payload: { id: 'KIEVIT' },
      })),
      press('gallery.page', async (request) => ({
        kind: 'page',
        to: { page: 'gallery.one', params: { id: 'KIEVIT', tab: 'a&b' } },
        notice: notice(galleryWords[request.viewer.language].accepted),
      })),
      press('gallery.broken', async () => {
        throw new Error('the words of a person');
      }),
    ],
    dialogs: [
      {
        name: 'gallery.fields',
        payload: id,
        build: async (request, { id: which }): Promise<Dialog | Denied> =>
          which === 'KIEVIT'
            ? dialog(request, everyField(request.viewer.language), { number: 1, of: 2 })
            : denied,
        submit: async (request, _, values) => {
          note(request, 'fields', values);
          return { kind: 'dialog', dialog: 'gallery.rows', payload: {} };
        },
      },
      {
        name: 'gallery.rows',
        payload: none,
        build: async (request) => dialog(request, [rowsField(request.viewer.language)], { number: 2, of: 2 }),
        submit: async (request, _, values) => {
          note(request, 'rows', values);
          const words = galleryWords[request.viewer.language];
          const twice =
            new Set(values.rows['actions']?.map((row) => row['what'])).size <
            (values.rows['actions']?.length ?? 0);
          return twice
            ? {
                kind: 'again',
                problem: { size: 'notice', tone: 'danger', spans: [text(words.twice)] },
                fields: ['actions'],
              }
            : { kind: 'page', to: { page: 'gallery.all', params: {} }, notice: notice(words.saved) };
        },
      },
    ],
    cards: [
      {
        name: 'gallery.card',
        payload: id,
        show: async (viewer, { id: which }) => (which === 'KIEVIT' ? galleryCard(viewer.language) : null),
      },
    ],
    pages: [
      {
        name: 'gallery.all',
        path: '/galerij',
        params: z.object({ status: z.string().optional() }) as never,
        show: async (request, params) => galleryPage(request.viewer.language, params['status'] ?? 'all'),
      },
      {
        name: 'gallery.one',
        path: '/galerij/:id',
        params: z.object({ id: z.string(), tab: z.string().optional() }) as never,
        show: async (request, params) =>
          params['id'] === 'KIEVIT'
            ? { ...galleryPage(request.viewer.language, 'all'), title: `KIEVIT ${params['tab'] ?? ''}` }
            : denied,
      },
    ],
    home: [
      {
        place: 1,
        show: async (request) => galleryPage(request.viewer.language, 'all').nodes.slice(0, 3) as never,
      },
    ],
    menu: [{ page: 'gallery.all', label: (viewer) => galleryWords[viewer.language].title }],
  };
  return { surface, happened };
}

function press(name: string, handle: Surface['presses'][number]['handle']): Surface['presses'][number] {
  return { name, payload: id as never, handle: (request, payload) => pressed(handle, request, payload) };
}

/** A press about anything but KIEVIT is about something that does not exist. */
function pressed(
  handle: Surface['presses'][number]['handle'],
  request: Request,
  payload: Readonly<Record<string, string>>,
): ReturnType<typeof handle> {
  return payload['id'] === 'KIEVIT' ? handle(request, payload) : Promise.resolve(denied);
}
