import { noticeOf } from '../../chat/deed-notices.ts';
import { catalogue } from '../../view/catalogue.ts';
import { deedsEn } from './text-deeds.en.ts';
import { deedsNl } from './text-deeds.nl.ts';

export const deedWords = catalogue(deedsNl, deedsEn);

/** For a button that nothing can be made of any more. */
export const oldNotice = noticeOf(deedWords, 'info', 'old.notice');
/** For a window that Slack would not open any more. */
export const tooLateNotice = noticeOf(deedWords, 'warning', 'tooLate.open');
