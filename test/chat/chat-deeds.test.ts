import { describe, expect, it } from 'vitest';
import { carriedOut, opened } from '../../src/chat/chat-deeds.ts';
import { noticeOf, noVisitorNotice } from '../../src/chat/deed-notices.ts';
import { neverLeft } from '../../src/chat/never-left.ts';
import type { Answer, Router } from '../../src/chat/router.ts';
import { requestsFrom, visitorFrom } from '../../src/chat/visitor.ts';
import { catalogue } from '../../src/view/catalogue.ts';
import { text } from '../../src/view/spans.ts';
import { requestBy, viewerNamed } from '../support/engine.ts';

const viewer = viewerNamed('somebody');
const request = requestBy(viewer);
const dialog = { size: 'dialog', title: 'Vraag', nodes: [], fields: [], submit: 'Versturen' } as const;
const router = (given: Partial<Router>): Router =>
  ({ pages: [{ name: 'kickoff', path: '/' }], ...given }) as Router;
const notAsked = (): never => {
  throw new Error('nothing is looked at for this');
};

describe('what a button in a chat opens', () => {
  it.each([
    ['home', true],
    ['kickoff', true],
    ['a-page-of-long-ago', false],
  ])('the page %s: %s', async (page, isKnown) => {
    const target = { kind: 'page', page, params: {} } as const;
    const shown = await opened(router({}), notAsked, target);
    expect(shown).toEqual(isKnown ? { kind: 'page', to: target, notice: null } : null);
  });

  it.each([
    [{ name: 'ask', payload: {}, dialog }, 'form'],
    [{ kind: 'page', to: { page: 'kickoff', params: {} } } as const, 'page'],
    [{ kind: 'denied' } as const, 'message'],
  ])('a form, or why it does not open here: %#', async (answer, kind) => {
    const target = { kind: 'dialog', name: 'ask', payload: {} } as const;
    const shown = await opened(router({ open: async () => answer }), () => request, target);
    expect(shown?.kind).toBe(kind);
  });
});

it('who is told what came of a deed stays where they are; without a word one goes on to the page', async () => {
  const press = { kind: 'press', name: 'accept', payload: {} } as const;
  const to = { page: 'kickoff', params: {} };
  const notice = { size: 'notice', tone: 'success', spans: [text('Gelukt.')] } as const;
  const after = (answer: Answer) =>
    carriedOut(
      { router: router({ press: async () => answer }), clock: { now: () => request.now } },
      request,
      press,
      [],
    );
  expect(await after({ kind: 'page', to, notice })).toEqual({ kind: 'message', notice, cards: [] });
  expect(await after({ kind: 'page', to })).toEqual({ kind: 'page', to, notice: null });
});

describe('who comes by', () => {
  it('is known, has left, or gets a code', async () => {
    const code = async () => 'KIEVIT-12';
    expect(await visitorFrom({ viewer }, notAsked)).toEqual({ kind: 'known', viewer });
    expect(await visitorFrom({ viewer: null }, notAsked)).toEqual({ kind: 'ended' });
    expect(await visitorFrom(null, code)).toEqual({ kind: 'stranger', code: 'KIEVIT-12' });
  });

  it('hears in every language what a stranger may know', () => {
    const said = noVisitorNotice({ kind: 'stranger', code: 'KIEVIT-12' }).spans;
    expect(said.filter(({ kind }) => kind === 'strong')).toHaveLength(2);
    const words = catalogue({ wait: 'Even wachten.' }, { wait: 'One moment.' });
    expect(noticeOf(words, 'info', 'wait')('en').spans).toEqual([text('One moment.')]);
    expect(noticeOf(words, 'info', 'wait')().spans.map((span) => 'text' in span && span.text)).toEqual([
      'Even wachten.',
      '\n',
      'One moment.',
    ]);
  });

  it('does the same deed once, and nobody does it for somebody else, or from elsewhere', () => {
    const site = { ports: { clock: { now: () => request.now }, newToken: () => 'token' } };
    const idOf = (origin: string, who = viewer) =>
      requestsFrom(origin).deedRequest(site, who, 'press', 'drawing-0001').deliveryId;
    expect(idOf('slack')).toBe(idOf('slack'));
    expect(new Set([idOf('slack'), idOf('teams'), idOf('slack', viewerNamed('another'))]).size).toBe(3);
    expect(requestsFrom('slack').lookRequest(site, viewer)).toMatchObject({
      deliveryId: 'token',
      origin: 'slack',
    });
  });
});

it('a message never left when no connection came about, however deep that is said', () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  expect(neverLeft(refused)).toBe(true);
  expect(neverLeft(new Error('fetch failed', { cause: new Error('inside', { cause: refused }) }))).toBe(true);
  expect([reset, new Error('no code'), 'ECONNREFUSED', null].map(neverLeft)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
