import type { Entry, Tone } from '../../view/nodes.ts';
import { codeName, moment, text } from '../../view/spans.ts';
import { type Look, statusText, wordsOr } from './look.ts';
import { type InformationRequest, isLiving, type RequestStatus } from './model.ts';
import { pages } from './names.ts';
import { informationPhrases } from './phrases.ts';

const tones: { readonly [Status in RequestStatus]: Tone } = {
  endorsing: 'info',
  acting: 'info',
  checking: 'info',
  privacyCheck: 'info',
  assigning: 'info',
  open: 'info',
  done: 'success',
  used: 'success',
  unmet: 'neutral',
  withdrawn: 'neutral',
};

/** One line of a list: the question, where it was asked, how it stands. */
export function requestEntry(look: Look, request: InformationRequest): Entry {
  const phrases = informationPhrases(look.viewer.language);
  const ended = request.status === 'unmet' ? 'list.stopped' : 'list.withdrawn';
  const isStuck = request.status === 'open' && request.stuck !== null;
  return {
    title: [text(isLiving(request) ? wordsOr(look, request.questionId) : phrases.text(ended))],
    to: { kind: 'page', page: pages.show, params: { requestId: request.id } },
    details: [
      phrases.spans('list.from', {
        codeName: codeName(request.circle.codeName),
        at: moment(request.askedAt),
      }),
    ],
    badge: { text: statusText(look, request), tone: isStuck ? 'danger' : tones[request.status] },
  };
}
