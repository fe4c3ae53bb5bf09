import type { Context, Decision } from '../../engine/workflow.ts';
import type { KickoffEvent, KickoffEventType } from './events.ts';
import type { Kickoff } from './model.ts';
import type { Rulebook } from './rulebook.ts';
import { during, type EventOf, ofPartner, type Rule } from './scene.ts';
import { settle } from './settle.ts';
import { adopt, dropRevision, revise } from './workflow-adoption.ts';
import { editApproach, editGoal, editIndicators, editMore, editRoles } from './workflow-agreement.ts';
import { saveAnswers, submitAnswers } from './workflow-answers.ts';
import {
  acceptRow,
  acceptRowPartly,
  confirm,
  confirmationLapses,
  declineRow,
  dissent,
  requestConfirmation,
} from './workflow-confirmation.ts';
import {
  changeSubject,
  choosePartners,
  chooseQuestions,
  discardDraft,
  open,
  start,
} from './workflow-draft.ts';
import { prepareEscalation, withdrawEscalation } from './workflow-escalation.ts';
import { changeLevel } from './workflow-level.ts';
import {
  addPartner,
  grantMoreTime,
  handToDeputy,
  notForUs,
  refuseMoreTime,
  removePartner,
  requestMoreTime,
  takeBack,
} from './workflow-partners.ts';
import { closeByClock, closeRound, deadlinesPass, reopenRound, withdraw } from './workflow-round.ts';
import { editRows } from './workflow-rows.ts';
import { shareAnswer } from './workflow-sharing.ts';

type Rules = { readonly [Type in KickoffEventType]: Rule<EventOf<Type>> };

/** What happens on each event, and in which stages it can happen at all. */
const rules: Rules = {
  start,
  changeSubject: during(['draft'], changeSubject),
  choosePartners: during(['draft'], choosePartners),
  chooseQuestions: during(['draft'], chooseQuestions),
  discardDraft: during(['draft'], discardDraft),
  open: during(['draft'], open),
  saveAnswers: ofPartner(['collecting', 'agreeing'], saveAnswers),
  submitAnswers: ofPartner(['collecting', 'agreeing'], submitAnswers),
  shareAnswer: ofPartner(['collecting', 'agreeing', 'adopted'], shareAnswer),
  requestMoreTime: ofPartner(['collecting'], requestMoreTime),
  grantMoreTime: ofPartner(['collecting'], grantMoreTime),
  refuseMoreTime: ofPartner(['collecting'], refuseMoreTime),
  handToDeputy: ofPartner(['collecting', 'agreeing'], handToDeputy),
  takeBack: ofPartner(['collecting', 'agreeing'], takeBack),
  notForUs: ofPartner(['collecting', 'agreeing'], notForUs),
  addPartner: during(['collecting', 'agreeing'], addPartner),
  removePartner: ofPartner(['collecting', 'agreeing'], removePartner),
  closeRound: during(['collecting'], closeRound),
  closeByClock: during(['collecting'], closeByClock),
  deadlinesPass: during(['collecting'], deadlinesPass),
  reopenRound: during(['agreeing'], reopenRound),
  withdraw: during(['collecting', 'agreeing'], withdraw),
  editGoal: during(['agreeing'], editGoal),
  editApproach: during(['agreeing'], editApproach),
  editRows: during(['agreeing'], editRows),
  editIndicators: during(['agreeing'], editIndicators),
  editRoles: during(['agreeing'], editRoles),
  editMore: during(['agreeing'], editMore),
  prepareEscalation: during(['agreeing', 'adopted'], prepareEscalation),
  withdrawEscalation: during(['agreeing', 'adopted'], withdrawEscalation),
  changeLevel: during(['draft', 'collecting', 'agreeing', 'adopted'], changeLevel),
  requestConfirmation: during(['agreeing'], requestConfirmation),
  confirmationLapses: during(['agreeing'], confirmationLapses),
  acceptRow: ofPartner(['agreeing'], acceptRow),
  declineRow: ofPartner(['agreeing'], declineRow),
  acceptRowPartly: ofPartner(['agreeing'], acceptRowPartly),
  dissent: ofPartner(['agreeing'], dissent),
  confirm: ofPartner(['agreeing'], confirm),
  adopt: during(['agreeing'], adopt),
  revise: during(['adopted'], revise),
  dropRevision: during(['agreeing'], dropRevision),
};

/** Every rule of a kick-off: what comes of an event, or why not. Decides nothing but by its arguments. */
export function decide(
  book: Rulebook,
  state: Kickoff | null,
  event: KickoffEvent,
  context: Context,
): Decision<Kickoff> {
  const scene = { book, state, context };
  const rule: Rule<never> = rules[event.type];
  const decided = rule(scene, event as never);
  return decided.accepted ? settle(scene, decided) : decided;
}
