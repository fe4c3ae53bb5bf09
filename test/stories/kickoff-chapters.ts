import { chaptersOn, type SettingOf } from './chapters.ts';
import * as after from './kickoff-after.ts';
import * as agreement from './kickoff-agreement.ts';
import * as draft from './kickoff-draft.ts';
import * as round from './kickoff-round.ts';
import type { Stage } from './kickoff-stage.ts';

export type Setting = SettingOf<Stage>;

/** The story of one kick-off, chapter by chapter. */
export function kickoffStory(setUp: () => Promise<Setting>): void {
  const chapter = chaptersOn(setUp);
  chapter('somebody who guides makes a theme of the district’s own', draft.makesTheme);
  chapter('and begins a kick-off, of which every step is kept', draft.begins);
  chapter('of which nobody else knows yet', draft.nobodyKnowsYet);
  chapter('chooses partners, a date for each, and questions', draft.choosesPartners);
  chapter('sends it: each partner has one message and one thing to do', draft.sends);
  chapter('one answers at once, another changes its answer', round.answersAndChanges);
  chapter('nobody sees what another answered', round.answersStayHidden);
  chapter('one asks for more time and gets it', round.asksMoreTime);
  chapter('one says it is not for them, and who it is for', round.leavesAndSuggests);
  chapter('who is asked instead hands over to the deputy', round.handsToDeputy);
  chapter('who is silent is reminded, who has answered is not', round.remindsTheSilent);
  chapter('the round closes by itself', round.closesByItself);
  chapter('the overview shows agreement, difference and silence', round.showsTheOverview);
  chapter('a late answer is welcome, and marked', round.answersLate);
  chapter('the agreement is written, part by part', agreement.writesTheAgreement);
  chapter('partners are asked whether it is right', agreement.asksForConfirmation);
  chapter('they take their rows on, in part, or not', agreement.answersRows);
  chapter('one is against the approach, and that stands beside it', agreement.dissents);
  chapter('they confirm the summary, one with a remark', agreement.confirmsAll);
  chapter('it cannot be adopted while a row is nobody’s', agreement.adoptionIsRefused);
  chapter('the row goes to another, and everyone confirms again', agreement.repairs);
  chapter('it is adopted, once', (stage) => agreement.adopts(stage, 1));
  chapter('there are actions, for who takes part', after.actionsAppear);
  chapter('one is done, one is stuck', after.reportsOnActions);
  chapter('who has not said how it stands is reminded', after.remindsOfActions);
  chapter('a change afterwards makes version 2, with its reason', after.changesAfterwards);
}
