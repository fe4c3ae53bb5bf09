import { describe, expect, it } from 'vitest';
import { copyOfZandkust, edit, faultOf, lineShowing } from '../support/regions/edited-pack.ts';
import { placeMistakes } from './place-mistakes.ts';
import { questionMistakes } from './question-mistakes.ts';
import { ruleMistakes } from './rule-mistakes.ts';

describe('one mistake in a region pack is told with its file, line, path and remedy', () => {
  it.each([...placeMistakes, ...ruleMistakes, ...questionMistakes])('$called', async (one) => {
    const folder = await copyOfZandkust();
    await edit(folder, one.file, one.from, one.to);

    const fault = await faultOf(folder);

    const file = one.toldIn ?? one.file;
    const line = await lineShowing(folder, file, one.line);
    expect(fault.mistakes).toEqual([{ file, line, path: one.path, what: one.what, remedy: one.remedy }]);
    expect(fault.message.split('\n')).toEqual([
      `Region pack "${folder}" has one mistake:`,
      `  ${`${file}:${line} ${one.path}`.trim()}: ${one.what}. To do: ${one.remedy}.`,
    ]);
  });
});
