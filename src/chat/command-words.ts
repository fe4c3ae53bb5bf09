import { z } from 'zod';
import { cleanWords } from '../view/clean-words.ts';
import { strong } from '../view/spans.ts';
import type { Card } from '../view/views.ts';
import { chatPhrases } from './chat-phrases.ts';
import type { CardRoute, Command, Reply, Request } from './surface.ts';
import type { Viewer } from './viewer.ts';

/** What stands in front of a command on some platforms: "/kickoff", "aftrap kickoff". */
const prefix = /^\/?(aftrap\s+)?\/?/i;

/** Gives the words to the command they begin with; unknown words get a hint. */
export async function answerWords(
  commands: readonly Command[],
  request: Request,
  said: string,
): Promise<Reply> {
  const words = cleanWords(said).replace(prefix, '').trim();
  const [first = '', ...rest] = words.split(/\s+/);
  const word = first.toLowerCase();
  if (word === '' || word === helpWord) return { kind: 'cards', cards: [{ card: helpCard, payload: {} }] };
  const command = commands.find((known) => known.word === word);
  if (command) return command.handle(request, rest.join(' '));
  return {
    kind: 'notice',
    notice: { size: 'notice', tone: 'info', spans: hint(commands, request.viewer, word) },
  };
}

const helpWord = 'help';
const helpCard = 'chat.help';

function hint(commands: readonly Command[], viewer: Viewer, word: string): ReturnType<Phrases['spans']> {
  const words = chatPhrases(viewer.language);
  const meant = commands.map((command) => command.word).find((known) => isNear(known, word));
  return meant ? words.spans('unknown.meant', { word: strong(meant) }) : words.spans('unknown.command');
}
type Phrases = ReturnType<typeof chatPhrases>;

/** Meant the same but for an unfinished word, a swapped pair or one letter: enough to recognise a slip. */
function isNear(known: string, word: string): boolean {
  if (word.length >= 2 && (known.startsWith(word) || word.startsWith(known))) return true;
  const letters = (text: string): string => [...text].sort().join('');
  if (letters(known) === letters(word)) return true;
  const without = (text: string): string[] =>
    [...text].map((_, index) => text.slice(0, index) + text.slice(index + 1));
  return (
    without(known).some((short) => short === word || without(word).includes(short)) ||
    without(word).includes(known)
  );
}

/** The card that lists what one can type. */
export function helpRoute(commands: readonly Command[]): CardRoute {
  return {
    name: helpCard,
    payload: z.object({}),
    show: async (viewer) => helpView(commands, viewer),
  };
}

function helpView(commands: readonly Command[], viewer: Viewer): Card {
  const words = chatPhrases(viewer.language);
  const known = [
    ...commands.map((command) => command.help(viewer)),
    { usage: helpWord, means: words.text('help.help') },
  ];
  return {
    size: 'card',
    title: words.text('help.title'),
    summary: words.text('help.summary'),
    nodes: [
      { kind: 'paragraph', spans: words.spans('help.intro') },
      {
        kind: 'facts',
        facts: known.map(({ usage, means }) => ({ term: usage, spans: [{ kind: 'text', text: means }] })),
      },
    ],
    buttons: [],
  };
}
