import type { TypedCommand } from './chat/typed-command.ts';
import type { Viewer } from './chat/viewer.ts';
import { chatsAmong } from './compose-chats.ts';
import type { Engine } from './engine/engine.ts';
import { allFeatures } from './features/index.ts';
import { publicHolidays } from './lib/holidays.ts';
import type { Language } from './lib/language.ts';
import { loadRegion } from './regions/load.ts';

/**
 * What people can type to every feature, as help explains it. Asks no settings and opens no database: which
 * commands there are depends on neither.
 */
export async function typedCommands(language: Language): Promise<readonly TypedCommand[]> {
  const region = await loadRegion('demo');
  const features = await allFeatures({
    database: { engine: closed },
    engine: engineWithoutDatabase,
    region,
    calendar: publicHolidays(region.holidayCountry),
    makeLink: closed,
    identities: { confirm: closed, of: closed, unlink: closed, unreachable: closed },
    chats: chatsAmong([]),
  });
  const anybody: Viewer = { accountId: '', language, zone: 'UTC', label: '', seats: [] };
  return features
    .flatMap(({ commands }) => commands ?? [])
    .map((command) => ({ word: command.word, ...command.help(anybody) }));
}

const closed = (): Promise<never> => Promise.reject(new Error('There is no database here.'));

const engineWithoutDatabase: Engine = {
  run: closed,
  runAsSystem: closed,
  see: closed,
  look: closed,
  read: closed,
  asksOf: closed,
  arrivals: closed,
  now: () => {
    throw new Error('There is no clock here.');
  },
};
