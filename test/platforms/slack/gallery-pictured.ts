import type { HomeView, ModalView } from '@slack/types';
import { homeOf } from '../../../src/platforms/slack/render-home.ts';
import { messageOf, type SlackMessage } from '../../../src/platforms/slack/render-message.ts';
import { modalOf } from '../../../src/platforms/slack/render-modal.ts';
import { text } from '../../../src/view/spans.ts';
import type { Card, Dialog, Notice, Page } from '../../../src/view/views.ts';
import { gallery } from '../../view/gallery-of.ts';
import type { View } from '../../view/sample.ts';
import { drawingIn, openOf } from './gallery-drawn.ts';

/** What the pictures of Slack show. */
export interface ShownInSlack {
  readonly asked: SlackMessage;
  readonly form: ModalView;
  readonly home: HomeView;
  readonly answer: SlackMessage;
}

async function sample<Size extends View['size']>(
  size: Size,
  of: string,
  when: string,
): Promise<Extract<View, { size: Size }>> {
  const found = (await gallery()).find((one) => one.of === of && one.when === when);
  const view = await found?.show('nl');
  if (view?.size !== size) throw new Error(`${of}, ${when}: no such ${size} in the gallery`);
  return view as Extract<View, { size: Size }>;
}

/** The same form after somebody forgot who does the second action. */
function withProblem(dialog: Dialog): Dialog {
  const rows = dialog.fields.findIndex(({ kind }) => kind === 'rows');
  const field = dialog.fields[rows];
  if (field?.kind !== 'rows') throw new Error('a form without rows');
  const column = field.columns.find(({ kind }) => kind === 'choice');
  const [first = {}, second = {}] = field.rows;
  const { [column?.name ?? '']: _forgotten, ...rest } = second;
  const fields = dialog.fields.with(rows, { ...field, rows: [first, rest] });
  const error = { field: field.name, row: 1, message: 'Maak een keuze.' };
  return { ...dialog, fields, errors: [column ? { ...error, column: column.name } : error] };
}

/** A question in a direct message, a form with rows and a problem, home, and the answer to a command. */
export async function shownInSlack(): Promise<ShownInSlack> {
  const drawing = drawingIn('nl');
  const card: Card = await sample('card', 'card kickoffs.invitation', 'asked, open');
  const form: Dialog = await sample('dialog', 'dialog kickoffs.editRows', 'two actions');
  const page: Page = await sample('page', 'page home', 'two tasks, one of them late');
  const status: Card = await sample('card', 'card kickoffs.status', 'nobody answered, open');
  const notice: Notice = { size: 'notice', tone: 'success', spans: [text('De start is geopend.')] };
  const menu = ['Voor jou', 'Starts', 'Thema’s'].map((label) => ({ page: 'home', label }));
  const refs = [{ card: 'kickoffs.invitation', payload: {} }];
  return {
    asked: messageOf({ cards: [{ card, refs }] }, drawing),
    form: modalOf(openOf(withProblem(form)), drawing),
    home: homeOf({ page, menu }, drawing),
    answer: messageOf({ notice, cards: [{ card: status, refs }] }, drawing),
  };
}
