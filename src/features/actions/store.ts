import type { Row, Rows, Store } from '../../engine/workflow.ts';
import { instant } from '../../lib/time.ts';
import type { Action, ActionList, Step } from './model.ts';

/** Rows of a list of actions and back, each other's inverse. */
export const actionStore: Store<ActionList> = {
  tables: [
    { table: 'action_list', root: 'id', key: ['id'] },
    { table: 'action', root: 'list_id', key: ['id'] },
    { table: 'action_step', root: 'list_id', key: ['action_id', 'number'] },
  ],
  toRows: (list) => ({
    action_list: [listRow(list)],
    action: list.actions.map((action, place) => actionRow(list.id, action, place)),
    action_step: list.actions.flatMap((action) =>
      action.steps.map((step, number) => ({
        action_id: action.id,
        list_id: list.id,
        number,
        status: step.status,
        at: step.at,
        note_id: step.noteId,
      })),
    ),
  }),
  fromRows: (rows) => {
    const [root] = rows['action_list'] ?? [];
    if (!root) throw new Error('A list of actions was read without its own row.');
    return { ...listFrom(root), actions: actionsFrom(rows) };
  },
};

function listRow(list: ActionList): Row {
  return {
    id: list.id,
    kickoff_id: list.kickoffId,
    code_name: list.codeName,
    theme_id: list.themeId,
    level: list.level,
    body_id: list.bodyId,
    version: list.version,
    since: list.since,
    facilitator_seat_id: list.facilitatorSeatId,
    lead_seat_id: list.leadSeatId,
    readers: list.readers,
  };
}

function listFrom(row: Row): Omit<ActionList, 'actions'> {
  return {
    id: String(row['id']),
    kickoffId: String(row['kickoff_id']),
    codeName: String(row['code_name']),
    themeId: String(row['theme_id']),
    level: row['level'] as ActionList['level'],
    bodyId: String(row['body_id']),
    version: Number(row['version']),
    since: instant(String(row['since'])),
    facilitatorSeatId: String(row['facilitator_seat_id']),
    leadSeatId: String(row['lead_seat_id']),
    readers: row['readers'] as readonly string[],
  };
}

function actionRow(listId: string, action: Action, place: number): Row {
  return {
    id: action.id,
    list_id: listId,
    from_id: action.fromId,
    place,
    organisation_id: action.organisationId,
    seat_id: action.seatId,
    due: action.due,
    kind: action.kind,
    what_id: action.whatId,
    acceptance: action.acceptance,
    is_agreed: action.isAgreed,
    weeks_reminded: action.weeksReminded,
  };
}

function actionsFrom(rows: Rows): readonly Action[] {
  const inPlace = [...(rows['action'] ?? [])].sort((a, b) => Number(a['place']) - Number(b['place']));
  return inPlace.map((row) => ({
    id: String(row['id']),
    fromId: row['from_id'] as string | null,
    organisationId: String(row['organisation_id']),
    seatId: String(row['seat_id']),
    due: String(row['due']),
    kind: row['kind'] as string | null,
    whatId: String(row['what_id']),
    acceptance: row['acceptance'] as Action['acceptance'],
    isAgreed: row['is_agreed'] === true,
    steps: stepsOf(String(row['id']), rows),
    weeksReminded: Number(row['weeks_reminded']),
  }));
}

function stepsOf(actionId: string, rows: Rows): Action['steps'] {
  const own = (rows['action_step'] ?? []).filter((row) => row['action_id'] === actionId);
  const [first, ...rest] = own
    .sort((a, b) => Number(a['number']) - Number(b['number']))
    .map(
      (row): Step => ({
        status: row['status'] as Step['status'],
        at: instant(String(row['at'])),
        noteId: row['note_id'] as string | null,
      }),
    );
  if (!first) throw new Error('An action was read without how it stands.');
  return [first, ...rest];
}
