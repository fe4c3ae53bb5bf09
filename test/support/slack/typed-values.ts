import { type Fields, isFields, listIn, stringIn } from './wire.ts';

/** What stands in the inputs of a view: by block, by action, as Slack writes it. */
export type TypedValues = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

interface Kind {
  /** Where the value stands in the state. */
  readonly key: string;
  /** Where an app says with what it begins. */
  readonly initial: string;
  readonly empty: unknown;
}

const selectOne: Kind = { key: 'selected_option', initial: 'initial_option', empty: null };
const selectMany: Kind = { key: 'selected_options', initial: 'initial_options', empty: [] };
const written: Kind = { key: 'value', initial: 'initial_value', empty: null };

/** What can be filled in, and how Slack keeps it. A button keeps nothing. */
const kinds: Readonly<Record<string, Kind>> = {
  plain_text_input: written,
  number_input: written,
  email_text_input: written,
  url_text_input: written,
  datepicker: { key: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { key: 'selected_time', initial: 'initial_time', empty: null },
  static_select: selectOne,
  external_select: selectOne,
  radio_buttons: selectOne,
  multi_static_select: selectMany,
  multi_external_select: selectMany,
  checkboxes: selectMany,
};

/** Where an element keeps its value; undefined for one that keeps none. */
export function keyOfValue(element: Fields): string | undefined {
  return kinds[stringIn(element['type'])]?.key;
}

/** Everything in a block that can be pressed or filled in. */
export function elementsOf(block: Fields): readonly Fields[] {
  const inside = [block['element'], block['accessory']].filter(isFields);
  return block['type'] === 'actions' ? [...inside, ...listIn(block['elements'])] : inside;
}

/** A view as it opens. */
export function initialValues(view: Fields): TypedValues {
  return keptValues(view, {});
}

/** What was there stays where block, action and kind are the same: what the app proposes for it is then not looked at. */
export function keptValues(view: Fields, before: TypedValues): TypedValues {
  const all: Record<string, Record<string, Fields>> = {};
  for (const block of listIn(view['blocks'])) {
    const blockId = stringIn(block['block_id']);
    for (const element of elementsOf(block)) {
      const type = stringIn(element['type']);
      const kind = kinds[type];
      if (!kind) continue;
      const actionId = stringIn(element['action_id']);
      const kept = before[blockId]?.[actionId];
      const fresh = { type, [kind.key]: element[kind.initial] ?? kind.empty };
      all[blockId] = { ...all[blockId], [actionId]: kept?.['type'] === type ? kept : fresh };
    }
  }
  return all;
}
