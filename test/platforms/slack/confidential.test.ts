import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AtOnce,
  adoptedAgreement,
  closedRound,
  names,
  openRound,
  writtenAgreement,
} from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases, type Place } from '../../support/databases.ts';
import { homeOpenedRequest, messageRequest } from '../../support/slack/events.ts';
import { openSlackOffice, type SlackOffice } from '../../support/slack/office.ts';
import { commandRequest, type Who } from '../../support/slack/requests.ts';
import { messageText } from '../../support/slack/visible-text.ts';
import { type Fields, stringIn } from '../../support/slack/wire.ts';
import { storyOf } from '../../support/story.ts';

const [kind] = databases().toReversed();
if (!kind) throw new Error('There is always a database.');

/** What it is about, who takes part, what they said and agreed: in both languages. */
const content =
  /Horeca|[Hh]ospitality|langs elkaar|antwoord K\d|Vergunningen op orde|Drie partners|Geheime controle|Elke zaak|Politie|Police|Belasting|Tax|LTO|gemeente|municipality|Woerden|IJsselstein/;
const codeName = /VUURTOREN|KATROL/;

describe.each(['CONFIDENTIAL', 'STRICT'] as const)(
  'a kick-off that is %s, from its first message to its actions',
  (level) => {
    let place: Place;
    let office: SlackOffice;
    let kickoff: AtOnce;

    beforeAll(async () => {
      place = await kind.migrated();
      office = await openSlackOffice(place, { region: 'demo', transport: 'http' });
      await office.product.people.bringIn(peopleOfRound);
      for (const label of Object.values(names)) await office.inSlack(label);
      const story = storyOf(office.product);
      const moreTime = await openRound(story, 'KATROL', level);
      const partnerId = await moreTime.partnerId('police');
      await moreTime.does('police', () => ({
        type: 'requestMoreTime',
        partnerId,
        until: story.workingDay(5),
        reason: 'Geheime controle loopt nog.',
      }));
      await story.timeComes(story.workingDay(4), '12:00');
      kickoff = await closedRound(story, 'VUURTOREN', level);
      const due = story.workingDay(10);
      const line = { name: 'police', what: 'Geheime controle bij twee zaken', due } as const;
      await writtenAgreement(kickoff, [line], story.workingDay(60));
      await adoptedAgreement(story, kickoff);
      await story.timeComes(story.workingDay(12), '12:00');
      for (const label of [names.police, names.woerden, names.coordinator]) await asksAround(label);
      await office.settle();
    });
    afterAll(async () => {
      expect(office.product.faults).toEqual([]);
      expect(office.slack.faults).toEqual([]);
      await office.close();
      await place.remove();
    });

    const who = (label: string): Who => {
      const user = [...office.slack.world.users.values()].find(({ name }) => name === label);
      return { teamId: office.team.teamId, userId: user?.id ?? '' };
    };
    /** Everything one can ask in words, and home. */
    async function asksAround(label: string): Promise<void> {
      const { slack, driver } = office;
      const by = who(label);
      for (const [command, text] of [
        ['/kickoff', ''],
        ['/kickoff', 'VUURTOREN'],
        ['/acties', ''],
        ['/agenda', ''],
        ['/dossier', ''],
        ['/evaluatie', ''],
      ] as const)
        await driver.send(commandRequest(slack, by, command, text));
      await driver.send(messageRequest(slack, by, 'kickoff VUURTOREN'));
      await driver.send(homeOpenedRequest(slack, by));
      await office.settle();
    }
    /** Everything that was ever sent to be read, as it was sent. */
    const sent = (): readonly Fields[] =>
      office.slack.calls.flatMap(({ method, args }) => (/^chat\.|response_url/.test(method) ? [args] : []));
    const posted = (): readonly Fields[] =>
      office.slack.calls.flatMap(({ method, args }) => (method === 'chat.postMessage' ? [args] : []));
    const readable = ({ text, blocks }: Fields): string =>
      messageText({ text: stringIn(text), blocks: Array.isArray(blocks) ? blocks : [] });

    it('was told to people, many times and in both languages', () => {
      expect(posted().length).toBeGreaterThan(30);
      const all = sent()
        .map(({ text }) => stringIn(text))
        .join('\n');
      expect(all).toContain('Je hebt een taak in Aftrap');
      expect(all).toContain('You have a task in Aftrap');
    });

    it('shows nothing of itself in a notification, or in words that stand for a picture', () => {
      const shown = sent().map(({ text }) => stringIn(text));
      expect(shown.filter((text) => text === '')).toEqual([]);
      expect([...new Set(shown)].filter((text) => content.test(text) || codeName.test(text))).toEqual([]);
    });

    it('unfolds no link, and sends no file', () => {
      for (const args of posted())
        expect([args['unfurl_links'], args['unfurl_media']].map(String)).toEqual(['false', 'false']);
      const methods = new Set(office.slack.calls.map(({ method }) => method));
      expect([...methods].filter((method) => method.startsWith('files.'))).toEqual([]);
    });

    it('says no more in its messages than its level allows', () => {
      const told = [...new Set(sent().map(readable))];
      expect(told.filter((text) => content.test(text))).toEqual([]);
      expect(told.filter((text) => codeName.test(text)).length > 0).toBe(level === 'CONFIDENTIAL');
    });

    it('is at home and in every window no more than that', () => {
      const views = office.slack.calls.flatMap(({ args }) =>
        'view' in args ? [JSON.stringify(args['view'])] : [],
      );
      expect(views.length).toBeGreaterThan(0);
      expect(views.filter((view) => content.test(view))).toEqual([]);
      expect(views.some((view) => codeName.test(view))).toBe(level === 'CONFIDENTIAL');
    });

    it('holds in a message a title, a day and buttons at most', () => {
      const isGone = (text: string): boolean => /^(Afgehandeld|Done|Dealt with)/.test(text);
      const asWords = posted()
        .map(readable)
        .filter((text) => !isGone(text));
      const rest = asWords.flatMap((text) =>
        text
          .split('\n')
          .slice(1)
          .filter((line) => !/^\[.*\]$/.test(line) && !/202\d/.test(line)),
      );
      expect([...new Set(rest)]).toEqual([]);
    });
  },
);
