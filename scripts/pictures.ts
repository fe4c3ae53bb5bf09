import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageIn } from '../test/browser/play.ts';
import { serveDemo } from '../test/browser/served-demo.ts';
import { adoptionChapters } from '../test/browser/story-adoption.ts';
import { agreementChapters } from '../test/browser/story-agreement.ts';
import { draftChapters } from '../test/browser/story-draft.ts';
import { roundChapters } from '../test/browser/story-round.ts';
import type { Visitor } from '../test/browser/visitor.ts';
import { startBrowser } from '../test/support/start-browser.ts';
import { takeSlackPictures } from './slack-pictures.ts';
import { drawTeamsIcons } from './teams-icons.ts';
import { takeTeamsPictures } from './teams-pictures.ts';

// npm run pictures: plays the README's tour on the running demo and takes its pictures on the way; then those of Slack and Teams.
interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}
const pictures: Readonly<Record<string, Picture>> = {
  'asked to adopt': { name: 'home', width: 1280, height: 760, colorScheme: 'light' },
  invitation: { name: 'conversation', width: 1280, height: 900, colorScheme: 'dark' },
  'answer form': { name: 'answer-phone', width: 390, height: 844, colorScheme: 'light' },
  overview: { name: 'overview', width: 1280, height: 1500, colorScheme: 'light' },
  'agreement with every answer': { name: 'agreement', width: 1280, height: 1500, colorScheme: 'light' },
};

const folder = join(import.meta.dirname, '../docs/pictures');

async function take(state: string, { page }: Visitor): Promise<void> {
  const picture = pictures[state];
  if (!picture) return;
  const before = page.viewportSize();
  await page.setViewportSize({ width: picture.width, height: picture.height });
  await page.emulateMedia({ colorScheme: picture.colorScheme, reducedMotion: 'reduce' });
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: join(folder, `${picture.name}.png`) });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(before ?? { width: 1280, height: 800 });
}

const dataDir = await mkdtemp(join(tmpdir(), 'aftrap-pictures-'));
await mkdir(folder, { recursive: true });
const demo = await serveDemo({ where: { databaseUrl: undefined, dataDir } });
const started = await startBrowser();
if ('why' in started) throw new Error(started.why);
const { browser } = started;
try {
  const stage = stageIn(browser, demo, { language: 'nl', theme: 'Nagelstudio’s', look: take });
  const chapters = [...draftChapters, ...roundChapters, ...agreementChapters, ...adoptionChapters];
  for (const chapter of chapters) {
    process.stdout.write(`${chapter.title}\n`);
    await chapter.play(stage);
  }
  await stage.close();
  await takeSlackPictures(browser, folder);
  await takeTeamsPictures(browser, folder);
  await drawTeamsIcons(browser, join(import.meta.dirname, '../manifests/teams'));
} finally {
  await browser.close();
  await demo.stop();
  await rm(dataDir, { recursive: true, force: true });
}
