import type { z } from 'zod';
import type { Press } from '../../chat/surface.ts';
import { moment, strong } from '../../view/spans.ts';
import { absencePayload, accountPayload } from './model.ts';
import { notice, type Room, replyTo, run } from './room.ts';
import { formWords } from './words.ts';

/** Buttons that do one thing at once. */
export function peoplePresses(room: Room): readonly Press[] {
  return [removeAbsence(room), signInLink(room)] as readonly Press[];
}

function removeAbsence(room: Room): Press<z.infer<typeof absencePayload>> {
  return {
    name: 'people.removeAbsence',
    payload: absencePayload,
    async handle(request, { absenceId }) {
      const outcome = await run(room, request, { type: 'removeAbsence', absenceId });
      const said = formWords(request.viewer.language).text('removeAbsence.done');
      return replyTo(outcome, request, () => ({ kind: 'notice', notice: notice('success', said) }));
    },
  };
}

/** The link is shown once, to who asked for it; the audit knows that it was made. */
function signInLink(room: Room): Press<z.infer<typeof accountPayload>> {
  return {
    name: 'people.signInLink',
    payload: accountPayload,
    async handle(request, { accountId }) {
      const words = formWords(request.viewer.language);
      const outcome = await run(room, request, { type: 'makeSignInLink', accountId });
      if (outcome.status !== 'done' || outcome.repeated) {
        const said = notice('info', words.text('link.repeated'));
        return replyTo(outcome, request, () => ({ kind: 'notice', notice: said }));
      }
      const { url, expiresAt } = await room.signInLinks.make(accountId);
      const spans = words.spans('link.made', { until: moment(expiresAt), url: strong(url) });
      return { kind: 'notice', notice: notice('success', spans) };
    },
  };
}
