import type { Hono } from 'hono';
import { safeReturn } from './addresses.ts';
import { dialogScreen, noForm, payloadOf, showAnswer } from './answers.ts';
import { showNeutral } from './plain-screens.ts';
import { type Question, questionScreen } from './render-question.ts';
import { show } from './screen.ts';
import { afterRowStep, readForm, type SentForm, withoutEmptyRows } from './sent-form.ts';
import { deedRequest, lookRequest, type Site, visitOf, type WebContext, type WebEnv } from './site.ts';

/** A form that could be read, or null: then nothing can be done and nothing is told. */
async function formOf(c: WebContext): Promise<SentForm | null> {
  try {
    return await readForm(c.req);
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}

/** Buttons: the question first when there is one, then the press itself. */
export function pressRoutes(app: Hono<WebEnv>, site: Site): void {
  app.post('/press/:name/bevestigen', async (c) => {
    const form = await formOf(c);
    if (form === null) return showNeutral(site, c);
    const question: Question = {
      press: c.req.param('name'),
      payload: form.payload,
      returnTo: form.returnTo,
      question: form.other('_question'),
      yes: form.other('_yes'),
      no: form.other('_no'),
      danger: form.other('_emphasis') === 'danger',
    };
    return show(site, c, questionScreen(question));
  });
  app.post('/press/:name', async (c) => {
    const form = await formOf(c);
    if (form === null) return showNeutral(site, c);
    const name = c.req.param('name');
    const request = deedRequest(site, visitOf(c).viewer, `press ${name}`, form.delivery);
    const answer = await site.ports.router.press(request, name, form.payload);
    return showAnswer(site, c, answer, { request, returnTo: form.returnTo, form: noForm });
  });
}

/** Forms: opened as a page, given more or fewer rows, sent off. */
export function dialogRoutes(app: Hono<WebEnv>, site: Site): void {
  const { router } = site.ports;
  app.get('/do/:name', async (c) => {
    const query = c.req.query();
    const open = await router.open(
      lookRequest(site, visitOf(c).viewer),
      c.req.param('name'),
      payloadOf(query),
    );
    if ('kind' in open) return showNeutral(site, c);
    const returnTo = safeReturn(query['_return']);
    const state = { ...noForm, delivery: null, returnTo, refused: false };
    return show(site, c, dialogScreen(site.addresses, open, state));
  });
  app.post('/do/:name', async (c) => {
    const form = await formOf(c);
    if (form === null) return showNeutral(site, c);
    const name = c.req.param('name');
    const query = c.req.query();
    const payload = payloadOf(query);
    const returnTo = safeReturn(query['_return']);
    if (form.rowStep !== null) {
      const open = await router.open(lookRequest(site, visitOf(c).viewer), name, payload);
      if ('kind' in open) return showNeutral(site, c);
      const sent = afterRowStep(form.values, form.rowStep);
      const state = { sent, step: form.rowStep, delivery: form.delivery, returnTo, refused: false };
      return show(site, c, dialogScreen(site.addresses, open, state));
    }
    const sent = withoutEmptyRows(form.values);
    const request = deedRequest(site, visitOf(c).viewer, `submit ${name}`, form.delivery);
    const answer = await router.submit(request, name, payload, sent);
    return showAnswer(site, c, answer, { request, returnTo, form: { sent, step: null } });
  });
}
