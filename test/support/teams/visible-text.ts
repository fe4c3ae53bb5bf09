import { type Fields, listIn, stringIn } from '../slack/wire.ts';
import { type Item, itemsOf, type Standing, standingCard } from './standing.ts';
import type { Content } from './world.ts';

/** What a person reads in Teams: one line a thing, buttons in brackets. */

export function contentText({ text, card }: Content): string {
  return card === null ? text : cardText(standingCard(card));
}

export function cardText(standing: Standing): string {
  return itemsOf(standing)
    .flatMap((item) => itemLines(item, standing))
    .filter((line) => line !== '')
    .join('\n');
}

export function itemLines(item: Item, standing: Standing): readonly string[] {
  switch (item.kind) {
    case 'text':
      return [item.text];
    case 'line':
      return ['---'];
    case 'input':
      return inputLines(item.input, standing);
    case 'action':
      return [`[${item.label}]`];
  }
}

function inputLines(input: Fields, { values, errors }: Standing): readonly string[] {
  const id = stringIn(input['id']);
  const label = stringIn(input['label']);
  const refused = errors[id];
  return [
    `${label}:`,
    `= ${valueText(input, values[id] ?? '')}`,
    ...listIn(input['choices']).map(({ title }) => `( ) ${stringIn(title)}`),
    ...(refused === undefined ? [] : [`! ${label}: ${refused}`]),
  ];
}

/** What was filled in, in words. */
export function valueText(input: Fields, value: string): string {
  if (input['type'] !== 'Input.ChoiceSet') return value;
  const chosen = input['isMultiSelect'] === true ? value.split(',') : [value];
  return listIn(input['choices'])
    .filter((choice) => chosen.includes(stringIn(choice['value'])))
    .map(({ title }) => stringIn(title))
    .join(', ');
}
