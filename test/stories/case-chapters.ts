import * as agreement from './case-agreement.ts';
import * as draft from './case-draft.ts';
import { isUnmet, stopsAtGateTwo } from './case-information.ts';
import { takesRecord } from './case-record.ts';
import * as round from './case-round.ts';
import type { CaseStage } from './case-stage.ts';
import { chaptersOn, type SettingOf } from './chapters.ts';

export type CaseSetting = SettingOf<CaseStage>;

/** The story of one case, chapter by chapter, from its first click to its record. Gives how to tell one more. */
export function caseStory(
  setUp: () => Promise<CaseSetting | null>,
): ReturnType<typeof chaptersOn<CaseStage>> {
  const chapter = chaptersOn(setUp);
  chapter('a coordinator begins a case, under a code name', draft.beginsCase);
  chapter('chooses who is asked, among whom there can be no guest', draft.choosesPartners);
  chapter('sends it: partners hear of it, and not what it is about', draft.sendsCase);
  chapter('each answers: for one other only, orally only, without a name, or for all', round.answersCase);
  chapter('each reads what was shared with them, and nobody reads more', round.showsCase);
  chapter('afterwards one lets fewer read what it said', round.sharesLess);
  chapter('the case stands in the list, with its communication plan', round.looksAround);
  chapter('what is missing is asked for together, and stops when nobody will act on it', stopsAtGateTwo);
  chapter('who looks after the region reads that something was not met, and not what', isUnmet);
  chapter('who does what is written down', agreement.writesCase);
  chapter('everybody takes its own part on, and confirms', agreement.confirmsCase);
  chapter('the chair adopts it', agreement.adoptsCase);
  chapter('four actions are done, one is stuck', agreement.worksOnCase);
  chapter('the record holds what its reader may read', takesRecord);
  return chapter;
}
