import type { Language } from '../lib/language.ts';
import type { Card } from '../view/views.ts';
import { chatPhrases } from './chat-phrases.ts';

/** What stands in the place of a message that means nothing to its reader any more. Says nothing of what it was. */
export function goneCard(language: Language): Card {
  const words = chatPhrases(language);
  return {
    size: 'card',
    title: words.text('gone.title'),
    summary: words.text('gone.title'),
    nodes: [{ kind: 'paragraph', spans: words.spans('gone.text') }],
    buttons: [],
  };
}
