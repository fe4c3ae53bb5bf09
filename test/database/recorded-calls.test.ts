import { describe, expect, it } from 'vitest';
import { recordCalls } from '../../src/database/recorded-calls.ts';

interface Library {
  readonly shelf: { find(name: string): Promise<string> & { author(): Promise<string> } };
}

describe('calls on something that is not there yet', () => {
  const library = () => {
    const opened: string[] = [];
    const find = (name: string) =>
      Object.assign(Promise.resolve(name), { author: async () => `${name}'s author` });
    const open = async () => {
      opened.push('opened');
      return { shelf: { find } };
    };
    return { opened, stand: recordCalls(open) as unknown as Library };
  };

  it('are made on it when somebody awaits them', async () => {
    expect(await library().stand.shelf.find('A')).toBe('A');
    expect(await Promise.all([library().stand.shelf.find('A'), library().stand.shelf.find('B')])).toEqual([
      'A',
      'B',
    ]);
  });

  it('may follow one another', async () => {
    expect(await library().stand.shelf.find('A').author()).toBe("A's author");
  });

  it('do not open it before', async () => {
    const { opened, stand } = library();
    const call = stand.shelf.find('A');
    expect(opened).toEqual([]);
    await call;
    expect(opened).toEqual(['opened']);
  });

  it('may be caught and followed up like any promise', async () => {
    const broken = recordCalls(async () => {
      throw new Error('closed today');
    }) as unknown as Library;
    await expect(Promise.resolve(broken.shelf.find('A'))).rejects.toThrow('closed today');
    expect(
      await library()
        .stand.shelf.find('A')
        .then((name) => `${name}!`),
    ).toBe('A!');
  });

  it('are not mistaken for a promise half way', async () => {
    const { opened, stand } = library();
    const { shelf } = await Promise.resolve({ shelf: stand.shelf });
    expect(await Promise.resolve(shelf)).toBe(shelf);
    expect(opened).toEqual([]);
  });
});
