/** What Teams takes, and who says so. */
interface Limit {
  readonly most: number;
  readonly source: string;
}

const docs = 'https://learn.microsoft.com/microsoftteams/platform';

/** Every limit of Teams' that a drawing has to keep, each once: bytes (UTF-8), characters (UTF-16), or how many. */
export const teamsLimits = {
  // "About 28 KB" for what a bot sends; read as thousands, so that there is room for doubt.
  cardBytes: { most: 28_000, source: `${docs}/task-modules-and-cards/cards/cards-reference` },
  actions: { most: 6, source: `${docs}/task-modules-and-cards/cards/cards-format` },
  // None is documented for these: as much as can be read in one line, and what every browser opens.
  buttonText: { most: 120, source: 'own choice' },
  dialogTitle: { most: 80, source: 'own choice' },
  summary: { most: 300, source: 'own choice' },
  offer: { most: 2000, source: 'own choice: what a button hands back counts twice in the bytes of a card' },
  memory: { most: 4000, source: 'own choice: as many row names as a form of Aftrap can have, and more' },
  url: { most: 2000, source: 'own choice' },
} as const satisfies Readonly<Record<string, Limit>>;

export type TeamsLimit = keyof typeof teamsLimits;

export const most = (limit: TeamsLimit): number => teamsLimits[limit].most;
