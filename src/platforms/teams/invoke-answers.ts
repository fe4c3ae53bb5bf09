import { deedWordsInEvery } from '../../chat/deed-notices.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import type { TeamsDialog } from './render-dialog.ts';
import type { HeardAnswer } from './sdk.ts';

/** What Teams waits for, in the shapes it knows. */

const contentType = 'application/vnd.microsoft.card.adaptive';

/** Takes the place of the card that was pressed. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards */
export const cardInstead = (card: AdaptiveCard): HeardAnswer => ({
  status: 200,
  body: { statusCode: 200, type: contentType, value: card },
});

/** The card stays as it is, and Teams says beside it what came of it. */
export const saidBeside = (words: string): HeardAnswer => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words },
});

/** The card stays as it is, and Teams says beside it that it did not work. */
export const pressFailed = (): HeardAnswer => ({
  status: 200,
  body: {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'InternalServerError', message: deedWordsInEvery('fault.notice') },
  },
});

/** Opens a window, or takes the place of what stood in it. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots */
export const windowWith = ({ title, card }: TeamsDialog): HeardAnswer => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title, width: 'medium', height: 'large', card: { contentType, content: card } },
    },
  },
});

/** For what this bot does not know: an empty success would be shown as one. */
export const notImplemented: HeardAnswer = { status: 501 };

/** Teams says that the app cannot be reached now, and leaves a window as it is with all that was typed in it. */
export const unavailable: HeardAnswer = { status: 503 };
