import { crossCheck, type PackPath, type Report, reportRepeats } from './cross-check.ts';
import type { Question, QuestionType } from './question-schema.ts';

const isInRound = ({ asked }: Question): boolean =>
  asked.some(({ of, moment }) => of === 'PARTNER' && moment === 'ROUND');

const inRound = 'add {of: PARTNER, moment: ROUND} to asked';

/** Answers to these are options that the pack or the product spells out. */
function optionsKnownOf({ type, options, optionsFrom }: Question): readonly string[] | null {
  const fixed: Partial<Record<QuestionType, readonly string[]>> = {
    scale5: ['1', '2', '3', '4', '5'],
    yesNoUnknown: ['YES', 'NO', 'UNKNOWN'],
  };
  if (type === 'choice' || type === 'multi') {
    return optionsFrom === undefined ? (options ?? []).map(({ id }) => id) : null;
  }
  return fixed[type] ?? null;
}

/** What a question rests on must have been answered by then, by the same partner, from options that are known. */
function checkCondition(
  one: Question,
  condition: NonNullable<Question['onlyIf']>[number],
  earlier: readonly Question[],
  all: readonly Question[],
  { at, report }: { readonly at: PackPath; readonly report: Report },
): void {
  const id = condition.question;
  const named = all.find((other) => other.id === id);
  const place = [...at, 'question'];
  if (!named) {
    report(place, `question "${id}" does not exist`, 'name a question of this pack');
  } else if (!earlier.includes(named)) {
    report(place, `${id} does not come before ${one.id}`, `move ${one.id} to after ${id}`);
  } else if (!isInRound(named)) {
    report(place, `partners are not asked ${id} in the round`, 'name a question that they are asked there');
  } else {
    checkReach(one, named, place, report);
    checkOptions(named, condition.anyOf, at, report);
  }
}

function checkReach(one: Question, named: Question, place: PackPath, report: Report): void {
  for (const variant of one.variants.filter((wanted) => !named.variants.includes(wanted))) {
    const remedy = `add ${variant} to ${named.id}, or take it from ${one.id}`;
    report(place, `${named.id} is not asked for ${variant}, so ${one.id} never is`, remedy);
  }
}

function checkOptions(named: Question, anyOf: readonly string[], at: PackPath, report: Report): void {
  const known = optionsKnownOf(named);
  if (known === null) {
    const remedy = 'name a choice, multi, scale5 or yesNoUnknown with options of its own';
    report([...at, 'question'], `${named.id} has no options that can be named here`, remedy);
    return;
  }
  anyOf.forEach((option, index) => {
    if (known.includes(option)) return;
    const remedy = `name one of: ${known.join(', ')}`;
    report([...at, 'anyOf', index], `${named.id} has no option "${option}"`, remedy);
  });
  reportRepeats(anyOf, (index) => [...at, 'anyOf', index], report);
}

function checkConditions(one: Question, index: number, all: readonly Question[], report: Report): void {
  if (!one.onlyIf) return;
  const path: PackPath = ['questions', index, 'onlyIf'];
  if (!isInRound(one)) report(path, `${one.id} is not asked in the round, where conditions count`, inRound);
  one.onlyIf.forEach((condition, place) => {
    checkCondition(one, condition, all.slice(0, index), all, { at: [...path, place], report });
  });
}

/** Among partners who all have to say something, one who said it without a name would be found by their silence. */
function checkAnonymous(one: Question, index: number, report: Report): void {
  if (!one.mayBeAnonymous) return;
  const path: PackPath = ['questions', index, 'mayBeAnonymous'];
  if (one.type !== 'text' && one.type !== 'longText') {
    report(path, 'only words can be said without a name', 'write type: text, or remove mayBeAnonymous');
  }
  if (!one.optional) {
    report(path, 'who says it without a name would be found out', 'add optional: true');
  }
  if (!isInRound(one)) report(path, `partners are not asked ${one.id} in the round`, inRound);
}

/** Lists that exist only for a partner that answers in the round. */
function checkOwnLists(one: Question, index: number, report: Report): void {
  const { optionsFrom } = one;
  if ((optionsFrom !== 'PARTNERS' && optionsFrom !== 'OWN_ANSWERS') || isInRound(one)) return;
  report(['questions', index, 'optionsFrom'], `there is no list ${optionsFrom} outside the round`, inRound);
}

export const questionConditionChecks = [
  crossCheck(['questions'], ({ questions }, report) => {
    questions.forEach((one, index) => {
      checkConditions(one, index, questions, report);
      checkAnonymous(one, index, report);
      checkOwnLists(one, index, report);
    });
  }),
];
