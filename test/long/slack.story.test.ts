import { describe } from 'vitest';
import { flevoland } from '../stories/casts.ts';
import { kickoffStory } from '../stories/kickoff-chapters.ts';
import { slackInFlevoland } from '../stories/slack-setting.ts';
import { databases } from '../support/databases.ts';
import type { Whereabouts } from '../support/slack/office.ts';

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

const onThePage = new Set([flevoland.quick.label, flevoland.adopter.label, flevoland.suggested.label]);
const everybody = (): Whereabouts => 'slack';
const some = (label: string): Whereabouts => (onThePage.has(label) ? 'page' : 'slack');

describe.each([
  ['everybody in Slack', 'http', 'nl', everybody],
  ['everybody in Slack', 'socket', 'en', everybody],
  ['some in Slack and some on the page', 'http', 'nl', some],
  ['some in Slack and some on the page', 'socket', 'en', some],
] as const)(
  `a kick-off with %s, over %s, in %s, on ${fastest.kind}`,
  (_who, transport, language, whereIs) => {
    kickoffStory(() => slackInFlevoland(fastest, { language, transport, whereIs }));
  },
);
