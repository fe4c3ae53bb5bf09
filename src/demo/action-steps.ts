import { actionListId } from '../features/actions/model.ts';
import { agreedDays } from '../features/communication/facts.ts';
import { communicationPlanId } from '../features/communication/model.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep, type Stage } from './demo-step.ts';
import { kickoffId, type ScriptLine } from './kickoff-steps.ts';
import { rowId } from './said.ts';

type When = Pick<ScriptLine, 'day' | 'time' | 'who'>;
type Report = { readonly type: 'markDone' } | { readonly type: 'markStuck'; readonly reason: string };
type Find = (stage: Stage, who: string) => Promise<string>;

/** What owners say about the actions of one kick-off: a step each. Rows and days are counted from 1. */
export function actionSteps(days: DemoDays, codeName: string) {
  const step = (when: When, what: string, report: Report, find: Find): DemoStep => {
    const key = `${codeName} ${what}`;
    return {
      key,
      at: days.at(when.day, when.time),
      async carryOut(stage) {
        const viewer = await stage.person(when.who);
        const event = { ...report, actionId: await find(stage, when.who) };
        const aggregate = stage.aggregates.actions;
        await brings(stage, { aggregate, objectId: actionListId(kickoffId(codeName)), event, viewer, key });
      },
    };
  };
  const done: Report = { type: 'markDone' };
  return {
    isDone: (when: When, row: number): DemoStep => step(when, `action ${row}`, done, ofRow(codeName, row)),
    isStuck: (when: When, row: number, reason: string): DemoStep =>
      step(when, `action ${row}`, { type: 'markStuck', reason }, ofRow(codeName, row)),
    /** A message was brought, on this one of the days that are agreed for it. */
    isSaid: (when: When, number: number): DemoStep =>
      step(when, `message ${number}`, done, ofDay(codeName, number)),
  };
}

function ofRow(codeName: string, row: number): Find {
  return async (stage, who) => {
    const { agreement } = await stage.known(
      stage.aggregates.kickoffs,
      kickoffId(codeName),
      await stage.person(who),
    );
    return rowId(agreement.rows, row);
  };
}

function ofDay(codeName: string, number: number): Find {
  return async (stage, who) => {
    const planId = communicationPlanId(kickoffId(codeName));
    const agreed = agreedDays(
      await stage.known(stage.aggregates.communication, planId, await stage.person(who)),
    );
    return rowId(
      agreed.map((day) => ({ id: day.rowId })),
      number,
    );
  };
}
