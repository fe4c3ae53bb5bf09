import type { Tone } from '../view/nodes.ts';
import type { ChatRendering } from './drawing.ts';
import type { DrawnKey } from './drawn-words.ts';
import { bold, type Run } from './runs.ts';

/** Never by colour alone: a tone is a sign, and in running text a word as well. */
const signs: Readonly<Record<Tone, string>> = {
  neutral: '',
  info: 'ℹ️ ',
  success: '✅ ',
  warning: '⚠️ ',
  danger: '⛔ ',
};

const toneWords: Readonly<Record<Exclude<Tone, 'neutral'>, DrawnKey>> = {
  info: 'tone.info',
  success: 'tone.success',
  warning: 'tone.warning',
  danger: 'tone.danger',
};

type Said = Pick<ChatRendering, 'words'>;

/** How a note begins: its sign and its word. A neutral one needs neither. */
export function toneRuns(tone: Tone, { words }: Said): readonly Run[] {
  return tone === 'neutral' ? [] : [{ text: signs[tone] }, bold(`${words.text(toneWords[tone])}: `)];
}

/** What is wrong with something filled in, told where it stands. */
export function problemRuns(problem: string, { words }: Said): readonly Run[] {
  return [{ text: signs.warning }, bold(`${words.text('form.problemWord')}: `), { text: problem }];
}

/** A badge says a word itself; the sign makes it stand out. */
export const badgeText = (badge: { readonly text: string; readonly tone: Tone }): string =>
  `${signs[badge.tone]}${badge.text}`;
