import type { Decision } from '../../engine/workflow.ts';
import type { AgreementRow } from './agreement-model.ts';
import { type Agreeing, edited, editFault } from './edit-agreement.ts';
import type { RowEdit } from './events.ts';
import type { Kickoff } from './model.ts';
import { rights } from './names.ts';
import { agrees } from './partners.ts';
import { isBlank, type Pen, penOf } from './pen.ts';
import { rowKinds } from './questions.ts';
import { localDay } from './rulebook.ts';
import { type EventOf, no } from './scene.ts';

/** Who does what, when: the whole list. Only rows that changed lose what their partner said of them. */
export function editRows(scene: Agreeing, event: EventOf<'editRows'>): Decision<Kickoff> {
  const fault = editFault(scene, event) ?? listFault(scene, event.rows);
  if (fault) return fault;
  const before = scene.state.agreement.rows;
  for (const [index, edit] of event.rows.entries()) {
    const problem = rowFault(scene, edit, find(before, edit.id));
    if (problem) return no(problem, { fields: ['rows'], details: { row: index } });
  }
  const pen = penOf(scene, event.by);
  const rows = event.rows.map((edit) => rowAfter(scene, pen, edit, find(before, edit.id)));
  const kept = new Set(rows.flatMap(wordsOf));
  const gone = before.flatMap(wordsOf).filter((id) => !kept.has(id));
  return edited(scene, { rows }, { pen, gone });
}

function listFault({ state }: Agreeing, rows: readonly RowEdit[]): ReturnType<typeof no> | null {
  if (rows.length === 0) return no('rowsMissing', { fields: ['rows'] });
  const ids = rows.map(({ id }) => id).filter((id) => id !== null);
  if (new Set(ids).size < ids.length) return no('rowTwice', { fields: ['rows'] });
  const known = ids.every((id) => find(state.agreement.rows, id));
  return known ? null : no('unknownRow', { fields: ['rows'] });
}

type RowProblem = 'whatMissing' | 'notAPartner' | 'unknownKind' | 'dueInPast';

function rowFault(scene: Agreeing, edit: RowEdit, before: AgreementRow | undefined): RowProblem | null {
  const { book, state, context } = scene;
  const isOpen = before === undefined || edit.what !== undefined;
  if (isOpen && isBlank(edit.what)) return 'whatMissing';
  if (!state.partners.some((partner) => agrees(partner) && partner.id === edit.partnerId))
    return 'notAPartner';
  const kinds = rowKinds(book.region);
  if (edit.kind !== null && !kinds.includes(edit.kind)) return 'unknownKind';
  const isNews = before === undefined || isChanged(edit, before);
  return isNews && edit.due < localDay(book, context.now) ? 'dueInPast' : null;
}

function rowAfter(scene: Agreeing, pen: Pen, edit: RowEdit, before: AgreementRow | undefined): AgreementRow {
  if (before !== undefined && !isChanged(edit, before)) return before;
  const isSaid = before === undefined || edit.what !== undefined;
  return {
    id: before?.id ?? scene.context.newId(),
    whatId: isSaid ? pen.write('rowWhat', rights.agreement, edit.what) : before.whatId,
    partnerId: edit.partnerId,
    due: edit.due,
    kind: edit.kind,
    acceptance: { status: 'open' },
  };
}

function isChanged(edit: RowEdit, before: AgreementRow): boolean {
  const isSame = edit.partnerId === before.partnerId && edit.due === before.due && edit.kind === before.kind;
  return edit.what !== undefined || !isSame;
}

function find(rows: readonly AgreementRow[], id: string | null): AgreementRow | undefined {
  return rows.find((row) => row.id === id);
}

function wordsOf(row: AgreementRow): readonly string[] {
  return 'reasonId' in row.acceptance ? [row.whatId, row.acceptance.reasonId] : [row.whatId];
}
