import { type Fields, fieldsIn, isFields, listIn, stringIn } from '../slack/wire.ts';

/** What Teams would not draw, or only in part, of an Adaptive Card. Sources: adaptivecards.io/explorer (1.5) and
 * learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format. */

const mostBytes = 28 * 1024;
const mostActions = 6;

const elements = new Set([
  'TextBlock',
  'RichTextBlock',
  'Image',
  'ImageSet',
  'Container',
  'ColumnSet',
  'FactSet',
  'ActionSet',
  'Table',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
]);
const actions = new Set([
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
]);
/** What stands inside something of its own: no element by itself. */
const parts = new Set(['AdaptiveCard', 'Column', 'TextRun', 'TableRow', 'TableCell']);

export function cardFaults(card: unknown, where: 'message' | 'dialog'): readonly string[] {
  if (!isFields(card)) return ['is no card'];
  const found = everythingIn(card);
  const ids = found
    .filter((one) => stringIn(one['type']).startsWith('Input.'))
    .map((one) => stringIn(one['id']));
  return [
    ...(card['type'] === 'AdaptiveCard' ? [] : ['is no Adaptive Card']),
    ...(/^1\.[0-5]$/.test(stringIn(card['version'])) ? [] : [`has version "${stringIn(card['version'])}"`]),
    ...sizeFaults(card),
    ...found.flatMap(typeFaults),
    ...found.flatMap((one) => actionFaults(one, where)),
    ...found.flatMap(inputFaults),
    ...ids
      .filter((id, index) => id === '' || ids.indexOf(id) !== index)
      .map((id) => `has two inputs "${id}"`),
  ];
}

function sizeFaults(card: Fields): readonly string[] {
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return bytes > mostBytes ? [`is ${bytes} bytes`] : [];
}

function typeFaults(one: Fields): readonly string[] {
  const type = stringIn(one['type']);
  const isKnown = elements.has(type) || actions.has(type) || parts.has(type);
  const text = one['text'];
  const isWords = type !== 'TextBlock' && type !== 'TextRun' ? true : typeof text === 'string' && text !== '';
  return [...(isKnown ? [] : [`has a "${type}"`]), ...(isWords ? [] : [`has a ${type} without words`])];
}

function actionFaults(one: Fields, where: 'message' | 'dialog'): readonly string[] {
  const type = stringIn(one['type']);
  const primary = listIn(one['actions']).filter(({ mode }) => mode !== 'secondary');
  const url = stringIn(one['url']);
  // In a dialog every button sends the dialog off; nothing of Microsoft's says what an Execute would do there.
  const isMisplaced = where === 'dialog' && type === 'Action.Execute';
  return [
    ...(primary.length > mostActions ? [`has ${primary.length} buttons in a row`] : []),
    ...(isMisplaced ? ['has an Action.Execute in a dialog'] : []),
    ...(type === 'Action.Execute' && stringIn(one['verb']) === ''
      ? ['has an Action.Execute without a verb']
      : []),
    ...(type === 'Action.OpenUrl' && !/^https?:\/\//.test(url) ? [`has a link to "${url}"`] : []),
    ...(actions.has(type) && stringIn(one['title']) === '' && one['iconUrl'] === undefined && !isSelect(one)
      ? ['has a button without a title']
      : []),
  ];
}

/** What is pressed by pressing something else needs no title of its own. */
const isSelect = (action: Fields): boolean => selects.has(action);
const selects = new WeakSet<Fields>();

function inputFaults(one: Fields): readonly string[] {
  if (one['type'] !== 'Input.ChoiceSet') return [];
  const choices = listIn(one['choices']);
  const broken = choices.some(({ title, value }) => typeof title !== 'string' || typeof value !== 'string');
  const commas = one['isMultiSelect'] === true && choices.some(({ value }) => stringIn(value).includes(','));
  return [
    ...(broken ? ['has a choice without words'] : []),
    ...(commas ? ['has a choice with a comma'] : []),
  ];
}

/** Every element, action and part, from the outside in; not what stands in the data of an action. */
function everythingIn(card: Fields): readonly Fields[] {
  const inside = Object.entries(card).flatMap(([name, value]) => {
    if (name === 'data' || name === 'msteams' || name === 'fallback' || name === 'choices') return [];
    if (name === 'selectAction' && isFields(value)) selects.add(value);
    if (Array.isArray(value)) return value.filter(isTyped);
    return isTyped(value) ? [value] : [];
  });
  const facts = listIn(card['facts']).some(({ title, value }) => stringIn(title) + stringIn(value) === '');
  const empty = facts ? [{ type: 'Fact without words' }] : [];
  return [fieldsIn(card), ...inside.flatMap(everythingIn), ...empty];
}

const isTyped = (value: unknown): value is Fields => isFields(value) && typeof value['type'] === 'string';
