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
import { fieldsIn, listIn, stringIn } from '../../support/slack/wire.ts';
import { storyOf } from '../../support/story.ts';
import { openTeamsOffice, type TeamsOffice } from '../../support/teams/office.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { standingCard } from '../../support/teams/standing.ts';
import { cardText } from '../../support/teams/visible-text.ts';
import type { Conversation } from '../../support/teams/world.ts';

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
    let office: TeamsOffice;
    let kickoff: AtOnce;
    let group: Conversation;
    const people = new Map<string, TeamsPerson>();

    beforeAll(async () => {
      place = await kind.migrated();
      office = await openTeamsOffice(place, { region: 'demo' });
      await office.product.people.bringIn(peopleOfRound);
      for (const label of Object.values(names)) people.set(label, await office.inTeams(label));
      const members = [...people.values()].map(({ client }) => client.doing.user);
      group = office.teams.group({ app: office.apps[0], kind: 'channel', members });
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
      expect(office.faults()).toEqual([]);
      await office.close();
      await place.remove();
    });

    /** Everything one can ask in words, alone with the bot and among others. */
    async function asksAround(label: string): Promise<void> {
      const person = people.get(label);
      for (const words of ['kickoff', 'kickoff VUURTOREN', 'acties', 'help', 'home', 'dossier']) {
        await person?.says(words);
        await person?.mentions(group, words);
      }
    }
    /** Everything that was ever sent to be read: what a notification shows, and what stands there. */
    const sent = () =>
      office.teams.calls
        .filter(({ body }) => body['type'] === 'message')
        .map(({ body, conversationId }) => ({
          conversationId,
          beside: `${stringIn(body['summary'])}\n${stringIn(body['text'])}`,
          read: listIn(body['attachments'])
            .map(({ content: card }) => cardText(standingCard(fieldsIn(card))))
            .join('\n'),
        }));

    it('was told to people, many times and in both languages', () => {
      expect(sent().length).toBeGreaterThan(30);
      const all = sent().map(({ beside }) => beside);
      expect(all.join('\n')).toContain('Je hebt een taak in Aftrap');
      expect(all.join('\n')).toContain('You have a task in Aftrap');
      expect(all.filter((words) => words.trim() === '')).toEqual([]);
    });

    it('shows nothing of itself in a notification', () => {
      const shown = [...new Set(sent().map(({ beside }) => beside))];
      expect(shown.filter((words) => content.test(words) || codeName.test(words))).toEqual([]);
    });

    it('says no more in its messages than its level allows', () => {
      const told = [...new Set(sent().map(({ read }) => read))];
      expect(told.filter((words) => content.test(words))).toEqual([]);
      expect(told.some((words) => codeName.test(words))).toBe(level === 'CONFIDENTIAL');
    });

    it('says nothing at all in a group, whatever is asked there', () => {
      const there = sent().filter(({ conversationId }) => conversationId === group.id);
      expect(there).toHaveLength(18);
      expect(new Set(there.map(({ read }) => read)).size).toBe(1);
      expect(there[0]?.read).not.toMatch(codeName);
    });
  },
);
