import { bodyChecks } from './check-bodies.ts';
import { codeNameChecks } from './check-code-names.ts';
import { indicatorChecks } from './check-indicators.ts';
import { organisationChecks } from './check-organisations.ts';
import { placeChecks } from './check-places.ts';
import { questionConditionChecks } from './check-question-conditions.ts';
import { questionSetChecks } from './check-question-sets.ts';
import { questionChecks } from './check-questions.ts';
import { ruleChecks } from './check-rules.ts';
import { type CrossCheck, canRun, type Report } from './cross-check.ts';
import { regionShape } from './schema.ts';

const checks: readonly CrossCheck[] = [
  ...placeChecks,
  ...organisationChecks,
  ...bodyChecks,
  ...questionChecks,
  ...questionConditionChecks,
  ...questionSetChecks,
  ...indicatorChecks,
  ...ruleChecks,
  ...codeNameChecks,
];

/**
 * A whole region pack: its shape, and every rule between its parts. A rule reports even when some other part is
 * broken, so that one look shows all mistakes; the remedy of each stands in the issue's `params.remedy`.
 */
export const regionPack = checks.reduce(
  (schema, check) =>
    schema.superRefine(
      (pack, context) => {
        const report: Report = (path, message, remedy) => {
          context.addIssue({ code: 'custom', path: [...path], message, params: { remedy } });
        };
        check.find(pack, report);
      },
      { when: (payload) => canRun(check, payload.value) },
    ),
  regionShape,
);
