import { crossCheck, type Report, reportRepeats } from './cross-check.ts';
import type { Indicator, IndicatorChoice, IndicatorKind } from './indicator-schema.ts';

const neverChosen: ReadonlySet<IndicatorKind> = new Set(['OPEN', 'NUMBER']);

function checkChoice(
  choice: IndicatorChoice,
  index: number,
  indicators: readonly Indicator[],
  report: Report,
): void {
  const at = ['indicatorChoice', index];
  if (choice.min > choice.max) {
    report([...at, 'min'], `min ${choice.min} is more than max ${choice.max}`, 'lower min, or raise max');
  }
  choice.kinds.forEach((kind, place) => {
    if (!neverChosen.has(kind)) return;
    const remedy = 'remove it: open questions and figures always belong to an evaluation';
    report([...at, 'kinds', place], `${kind} cannot be chosen at a kick-off`, remedy);
  });
  const count = indicators.filter((one) => choice.kinds.includes(one.kind)).length;
  if (count < choice.min) {
    report([...at, 'min'], `min ${choice.min}, but there are only ${count}`, 'lower min, or add indicators');
  }
}

export const indicatorChecks = [
  crossCheck(['indicators'], ({ indicators }, report) => {
    reportRepeats(
      indicators.map((one) => one.id),
      (index) => ['indicators', index, 'id'],
      report,
    );
    indicators.forEach((one, index) => {
      if (one.kind === 'NUMBER' && !one.measure) {
        report(['indicators', index], 'a NUMBER says not what it counts', 'add measure');
      }
      if (one.kind !== 'NUMBER' && one.measure) {
        report(
          ['indicators', index, 'measure'],
          `${one.kind} counts nothing`,
          'remove measure, or write kind: NUMBER',
        );
      }
    });
  }),
  crossCheck(['indicatorChoice', 'indicators'], ({ indicatorChoice, indicators }, report) => {
    const kinds = indicatorChoice.flatMap((choice, index) =>
      choice.kinds.map((kind, place) => ({ kind, at: ['indicatorChoice', index, 'kinds', place] })),
    );
    reportRepeats(
      kinds.map((one) => one.kind),
      (index) => kinds[index]?.at ?? ['indicatorChoice'],
      report,
    );
    indicatorChoice.forEach((choice, index) => {
      checkChoice(choice, index, indicators, report);
    });
  }),
];
