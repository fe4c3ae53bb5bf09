import { crossCheck, idsOf, oneOf, type PackPath, type Report, reportRepeats } from './cross-check.ts';
import { type NeededQuestion, neededQuestions } from './needed-questions.ts';
import { type Question, type QuestionColumn, type Variant, variants } from './question-schema.ts';
import type { RegionPack } from './schema.ts';

function checkColumn(one: QuestionColumn, at: PackPath, report: Report): void {
  if (one.type === 'choice' && !one.options)
    report(at, 'a choice has no options', 'add options to this column');
  if (one.type !== 'choice' && one.options) {
    report(
      [...at, 'options'],
      `a column of type ${one.type} takes no options`,
      'remove them, or write type: choice',
    );
  }
  reportRepeats(idList(one.options), (index) => [...at, 'options', index, 'id'], report);
}

function idList(items: readonly { readonly id: string }[] | undefined): readonly string[] {
  return (items ?? []).map((item) => item.id);
}

function checkOptions(one: Question, at: PackPath, report: Report): void {
  const chooses = one.type === 'choice' || one.type === 'multi';
  const lists = [one.options, one.optionsFrom].filter((list) => list !== undefined).length;
  if (chooses && lists === 0) report(at, `a ${one.type} has no options`, 'add options, or optionsFrom');
  if (chooses && lists === 2) {
    report([...at, 'optionsFrom'], 'options and optionsFrom exclude each other', 'keep one of the two');
  }
  if (!chooses && lists > 0) {
    const key = one.options ? 'options' : 'optionsFrom';
    report(
      [...at, key],
      `a question of type ${one.type} takes no options`,
      'remove them, or write type: choice',
    );
  }
  reportRepeats(idList(one.options), (index) => [...at, 'options', index, 'id'], report);
  if (one.type !== 'multi') {
    const index = (one.options ?? []).findIndex(({ alone }) => alone);
    const what = `of a ${one.type} only one option is chosen anyway`;
    if (index >= 0) report([...at, 'options', index, 'alone'], what, 'remove alone');
  }
}

function checkColumns(one: Question, at: PackPath, report: Report): void {
  if (one.type === 'rows' && !one.columns)
    report(at, 'a question of type rows has no columns', 'add columns');
  if (one.type !== 'rows' && one.columns) {
    report(
      [...at, 'columns'],
      `a question of type ${one.type} takes no columns`,
      'remove them, or write type: rows',
    );
  }
  reportRepeats(idList(one.columns), (index) => [...at, 'columns', index, 'id'], report);
  one.columns?.forEach((column, index) => {
    checkColumn(column, [...at, 'columns', index], report);
  });
}

function checkDays(one: Question, at: PackPath, report: Report): void {
  if (one.days === undefined || one.type === 'date') return;
  const what = `a question of type ${one.type} asks for no day`;
  report([...at, 'days'], what, 'remove days, or write type: date');
}

/** The core set and the answers that adoption waits for are the partners', so partners must be asked them. */
function checkAsked(one: Question, at: PackPath, report: Report): void {
  reportRepeats(
    one.asked.map(({ of, moment }) => `${of} ${moment}`),
    (index) => [...at, 'asked', index],
    report,
  );
  const inRound = one.asked.some(({ of, moment }) => of === 'PARTNER' && moment === 'ROUND');
  if (one.core && !inRound) {
    report(
      [...at, 'core'],
      'a core question is not asked of partners',
      'add {of: PARTNER, moment: ROUND} to asked',
    );
  }
  if (one.blocksAdoption && !one.asked.some(({ of }) => of === 'PARTNER')) {
    const remedy = 'add PARTNER to asked, or remove blocksAdoption';
    report([...at, 'blocksAdoption'], 'adoption would wait for an answer nobody is asked for', remedy);
  }
}

function checkReferences(
  pack: Pick<RegionPack, 'questions' | 'sections' | 'partnerTypes'>,
  report: Report,
): void {
  const sections = idsOf(pack.sections);
  const types = idsOf(pack.partnerTypes);
  pack.questions.forEach((one, index) => {
    if (!sections.has(one.section)) {
      const remedy = `name ${oneOf(sections)}`;
      report(['questions', index, 'section'], `section "${one.section}" does not exist`, remedy);
    }
    one.onlyPartnerTypes?.forEach((type, place) => {
      if (types.has(type)) return;
      const at = ['questions', index, 'onlyPartnerTypes', place];
      report(at, `partner type "${type}" does not exist`, `name ${oneOf(types)}`);
    });
  });
}

const lacking = (wanted: readonly string[] | undefined, given: readonly string[]) =>
  (wanted ?? []).filter((id) => !given.includes(id));

function checkNeededShape(one: Question, needed: NeededQuestion, at: PackPath, report: Report): void {
  const must = `the product reads the answer to ${one.id}`;
  if (one.type !== needed.type) {
    report([...at, 'type'], `${must} as ${needed.type}, not as ${one.type}`, `write type: ${needed.type}`);
    return;
  }
  const named = one.optionsFrom ?? one.options;
  if (needed.optionsFrom && named !== undefined && named !== needed.optionsFrom) {
    report(at, `${must} from the list ${needed.optionsFrom}`, `write optionsFrom: ${needed.optionsFrom}`);
  }
  for (const id of lacking(needed.options, idList(one.options))) {
    report([...at, 'options'], `${must} and finds no option ${id}`, `add an option with id: ${id}`);
  }
  for (const id of lacking(needed.columns, idList(one.columns))) {
    report([...at, 'columns'], `${must} and finds no column ${id}`, `add a column with id: ${id}`);
  }
}

function checkNeeded(questions: readonly Question[], wanted: ReadonlySet<Variant>, report: Report): void {
  for (const [id, needed] of Object.entries(neededQuestions)) {
    const index = questions.findIndex((one) => one.id === id);
    const found = questions[index];
    if (found) checkNeededShape(found, needed, ['questions', index], report);
    const missing = needed.variants.filter((one) => wanted.has(one) && !found?.variants.includes(one));
    for (const variant of missing) {
      const at = found ? ['questions', index, 'variants'] : ['questions'];
      const remedy = found ? `add ${variant} to its variants` : `add question ${id} for ${variant}`;
      report(at, `question ${id} is missing for ${variant}, and the product needs it`, remedy);
    }
  }
}

function checkCore(questions: readonly Question[], wanted: ReadonlySet<Variant>, report: Report): void {
  for (const variant of wanted) {
    if (questions.some((one) => one.core && one.variants.includes(variant))) continue;
    report(['questions'], `${variant} has no core question`, 'mark at least one of its questions core: true');
  }
}

export const questionChecks = [
  crossCheck(['sections'], ({ sections }, report) => {
    reportRepeats(idList(sections), (index) => ['sections', index, 'id'], report);
  }),
  crossCheck(['questions'], ({ questions }, report) => {
    reportRepeats(idList(questions), (index) => ['questions', index, 'id'], report);
    questions.forEach((one, index) => {
      checkOptions(one, ['questions', index], report);
      checkColumns(one, ['questions', index], report);
      checkDays(one, ['questions', index], report);
      checkAsked(one, ['questions', index], report);
    });
  }),
  crossCheck(['questions', 'sections', 'partnerTypes'], checkReferences),
  crossCheck(['questions', 'legalFrame'], ({ questions, legalFrame }, report) => {
    const wanted = new Set(variants.filter((variant) => variant !== 'CASE' || legalFrame !== 'NONE'));
    checkNeeded(questions, wanted, report);
    checkCore(questions, wanted, report);
  }),
];
