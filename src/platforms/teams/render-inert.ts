import { cleanWords } from '../../view/clean-words.ts';

// Headings, labels and things to choose from are text in which clients read a little Markdown and functions such as
// {{DATE(…)}}, each client its own part of it (CommonMark 0.31 is the most there can be). Escaping with a backslash
// is undone by some and shown by others. So what could be a mark gets a look-alike, or an invisible joiner beside it.

/** U+2060 WORD JOINER: no width, no line break. */
const joiner = '\u2060';

const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '`': 'ˋ', '~': '∼' };

/** One line of text that reads the same and that no client can take for formatting, a link or a function. */
export function inert(words: string): string {
  const line = cleanWords(words).replaceAll(/\s+/g, ' ');
  return line
    .replaceAll(/[*_`~]/g, (mark) => lookAlikes[mark] ?? mark)
    .replaceAll(/\](?=[([:])|[<\\|]|&(?=#?\w+;)|\{(?=\{)/g, (mark) => mark + joiner)
    .replace(/^(?=[-+#>=])/, joiner)
    .replace(/^(\d+)(?=[.)])/, `$1${joiner}`);
}
