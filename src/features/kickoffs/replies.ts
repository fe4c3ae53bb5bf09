import { denied, type Reply } from '../../chat/surface.ts';
import type { Outcome } from '../../engine/engine.ts';
import type { Refusal } from '../../lib/refusal.ts';
import { organisation, question, textIn } from '../../regions/lookups.ts';
import { text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import type { Kickoff } from './model.ts';
import { refusalPhrases } from './phrases.ts';
import type { OptionWords } from './question-options.ts';
import { type KickoffRefusal, refusals } from './refusals.ts';

const isNamed = (name: string): name is KickoffRefusal => refusals.some((one) => one === name);

/** A refusal in words, with the questions or organisations it is about. */
export function refusalNotice({ region, language }: OptionWords, refusal: Refusal): Notice {
  const name = isNamed(refusal.name) ? refusal.name : 'unknownKickoff';
  const about = (refusal.fields ?? [])
    .flatMap((field) => organisation(region, field)?.name ?? question(region, field)?.text ?? [])
    .map((words) => textIn(words, language))
    .join('; ');
  const params = { about, days: '', ...refusal.details };
  const said = refusalPhrases(language).text(`refusal.${name}`, params).trim();
  return { size: 'notice', tone: 'warning', spans: [text(said)] };
}

export const notice = (words: string, tone: Notice['tone'] = 'success'): Notice => ({
  size: 'notice',
  tone,
  spans: [text(words)],
});

type Shape = 'form' | 'press';

/**
 * The reply to what somebody did: `then` when it was done; a press that was refused says why; a form comes back with
 * the problem in place, so that nothing filled in is lost. Done before reads as "that was already done".
 */
export function replyTo(
  words: OptionWords,
  shape: Shape,
  outcome: Outcome<Kickoff>,
  then: (state: Kickoff, said: (fresh: Notice) => Notice) => Reply,
): Reply {
  switch (outcome.status) {
    case 'denied':
      return denied;
    case 'refused': {
      const problem = refusalNotice(words, outcome.refusal);
      if (shape === 'press') return { kind: 'notice', notice: problem };
      const { fields } = outcome.refusal;
      return { kind: 'again', problem, ...(fields ? { fields } : {}) };
    }
    case 'done': {
      const before = notice(refusalPhrases(words.language).text('repeated'), 'info');
      return then(outcome.state, (fresh) => (outcome.repeated ? before : fresh));
    }
  }
}
