import { cardOf } from '../../../src/platforms/teams/render-card.ts';
import { dialogOf, groupCard, type TeamsDialog } from '../../../src/platforms/teams/render-dialog.ts';
import { text } from '../../../src/view/spans.ts';
import type { Dialog, Notice } from '../../../src/view/views.ts';
import type { Scheme } from '../../support/teams/card-look.ts';
import { gallery } from '../../view/gallery-of.ts';
import type { View } from '../../view/sample.ts';
import { drawingIn, openOf } from './gallery-drawn.ts';

/** A card with the title of its window, empty where it stands in a conversation. */
interface Pictured extends TeamsDialog {
  readonly name: string;
  readonly scheme: Scheme;
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

/** A question in the conversation with the bot, a form with rows and a problem, an answer, and what a group sees. */
export async function shownInTeams(): Promise<readonly Pictured[]> {
  const drawing = drawingIn('nl');
  const refs = [{ card: 'kickoffs.invitation', payload: {} }];
  const question = await sample('card', 'card kickoffs.invitation', 'asked, open');
  const form = await sample('dialog', 'dialog kickoffs.editRows', 'two actions');
  const status = await sample('card', 'card kickoffs.status', 'nobody answered, open');
  const notice: Notice = { size: 'notice', tone: 'success', spans: [text('De start is geopend.')] };
  const asked = cardOf({ cards: [{ card: question, refs }] }, drawing);
  const answer = cardOf({ notice, cards: [{ card: status, refs }] }, drawing);
  const group = groupCard({ label: 'Openen', target: { kind: 'say', words: 'kickoff' } }, drawing);
  return [
    { name: 'teams-question', title: '', card: asked, scheme: 'light' },
    { name: 'teams-form', ...dialogOf(openOf(withProblem(form)), drawing), scheme: 'light' },
    { name: 'teams-answer', title: '', card: answer, scheme: 'dark' },
    { name: 'teams-group', title: '', card: group, scheme: 'light' },
  ];
}
