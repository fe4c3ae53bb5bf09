import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type BareApp, bareApp } from '../../support/slack/bare-app.ts';
import { bareDesk } from '../../support/slack/bare-desk.ts';
import { openSlackDouble, type SlackDouble } from '../../support/slack/double.ts';
import { slackDriver } from '../../support/slack/driver.ts';
import { SlackPerson, type SlackPersonOptions } from '../../support/slack/person.ts';
import { StoryPerson } from '../../support/story-person.ts';

// Somebody in Slack works with a bare app by what stands there, and goes on to the page by its links.

const label = 'Politie - West-Utrecht';

describe.each(['http', 'socket'] as const)('somebody in Slack, over %s', (transport) => {
  let place: Place;
  let product: TestProduct;
  let slack: SlackDouble;
  let bare: BareApp;
  let options: SlackPersonOptions;
  let anna: SlackPerson;
  let teamId: string;
  let userId: string;
  const sent: string[] = [];

  beforeAll(async () => {
    const [kind] = databases();
    if (!kind) throw new Error('There is no database.');
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    slack = await openSlackDouble();
    const team = slack.workspace();
    ({ teamId } = team);
    userId = slack.user({ teamId, name: 'anna' }).id;
    bare = await bareApp(slack, team, transport);
    const accountId = await product.people.account(label);
    const linkFor = async () => {
      const { token } = await product.sessions.makeLink(accountId, product.clock.now());
      return `https://aftrap.example/aanmelden/${token}`;
    };
    bareDesk(bare, team.token, linkFor, (words) => sent.push(words));
    const driver = slackDriver({ slack, transport, ...bare });
    const who = { teamId, userId };
    options = { label, accountId, who, driver, product, settle: bare.settle };
    anna = new SlackPerson(options);
  });
  afterAll(async () => {
    await bare.close();
    await slack.close();
    await product.close();
    await place.remove();
  });

  it('types a command and reads the answer', async () => {
    await anna.says('kickoff KIEVIT');
    expect(await anna.screen()).toBe('KIEVIT\nKIEVIT is <nieuw>: open\n[Antwoorden]\n[Klaar]');
    await anna.says('/kickoff WULP');
    await anna.sees('WULP is <nieuw>');
    await anna.doesNotSee('KIEVIT');
  });

  it('presses what stands there: it changes, and what is new stands before it', async () => {
    await anna.presses('Klaar');
    expect(await anna.screen()).toBe('Opgeslagen.\n\nWULP\nWULP is <nieuw>: klaar\n[Antwoorden]\n[Klaar]');
    await anna.repeats();
    await anna.sees('Opgeslagen.');
    await expect(anna.presses('Weg')).rejects.toThrow('no [Weg]. There is: [Antwoorden] [Klaar]');
  });

  it('fills in a window by its labels', async () => {
    await anna.presses('Antwoorden');
    await anna.sees('Waarom?:', '( ) Samen', '[Actie erbij]');
    await anna.doesNotSee('WULP');
    await anna.fills({
      'Waarom?': 'kort',
      'Hoe?': 'Samen',
      'Wie?': ['Gemeente Almere - adviseur', 'Politie'],
    });
    await anna.fills({
      'Wanneer?': '2026-12-01',
      Acties: [{ 'Wat?': 'een' }, { 'Wat?': 'twee', Opmerking: 'x' }],
    });
    expect(anna.filledIn('Hoe?')).toBe('Samen');
    await anna.changesRow('Acties', 1, { Opmerking: 'y' });
    await anna.submits();
    await anna.sees('! Waarom?: Schrijf meer.');
    await anna.fills({ 'Waarom?': 'lang genoeg' });
    await anna.submits();
    expect(sent.splice(0)).toEqual([
      '["lang genoeg",["Samen"],["Gemeente Almere …","Politie"],"2026-12-01","een","y","twee","x"]',
    ]);
    await anna.sees('Verstuurd. Dank je wel.', 'WULP');
  });

  it('cannot send off what Slack itself does not', async () => {
    await anna.says('kickoff KIEVIT');
    await anna.presses('Antwoorden');
    await anna.submits();
    await anna.sees('! Waarom?: Please complete this required field.');
    expect(sent).toEqual([]);
    await expect(anna.fills({ 'Waarom?': 'x'.repeat(41) })).rejects.toThrow('at most 40');
    await expect(anna.fills({ 'Hoe?': 'Nooit' })).rejects.toThrow('It has: "Alleen", "Samen"');
    await expect(anna.fills({ 'Wie ben je?': 'x' })).rejects.toThrow('There are 0 fields');
  });

  it('closes a window by going elsewhere', async () => {
    await anna.says('kickoff WULP');
    expect(sent.splice(0)).toEqual(['closed']);
    await anna.doesNotSee('Waarom?');
  });

  it('goes through a form until nothing is asked any more', async () => {
    await anna.presses('Antwoorden');
    await anna.goesThrough({ 'Waarom?': 'In een keer', 'Hoe?': 'Alleen' });
    expect(sent.splice(0)).toHaveLength(1);
    await anna.presses('Antwoorden');
    await expect(anna.goesThrough({ 'Waarom?': 'kort' })).rejects.toThrow('is stuck');
    await anna.closes();
    sent.length = 0;
  });

  it('finds messages in the conversation, and says near what is meant', async () => {
    await anna.says('kickoff KIEVIT');
    expect(await anna.messages('KIEVIT')).toBe(0);
    const wordy = new SlackPerson({ ...options, speaks: 'words' });
    await wordy.says('kickoff KIEVIT');
    await slack.until(() => slack.calls.at(-1)?.method === 'chat.postMessage');
    await wordy.sees('KIEVIT is <nieuw>: open');
    expect(await anna.messages('KIEVIT')).toBe(1);
    const channel = slack.conversation(teamId, userId).id;
    const token = `xoxb-${teamId}`;
    const both = ['een', 'twee'].flatMap((name) => [
      { type: 'header' as const, text: { type: 'plain_text' as const, text: name } },
      {
        type: 'actions' as const,
        elements: [
          {
            type: 'button' as const,
            text: { type: 'plain_text' as const, text: 'Klaar' },
            action_id: `done ${name}`,
            value: name,
          },
        ],
      },
    ]);
    await bare.app.client.chat.postMessage({ token, channel, text: 'Twee keer', blocks: both });
    await anna.opensMessage('twee');
    expect(await anna.messages('twee')).toBe(1);
    await expect(anna.presses('Klaar')).rejects.toThrow('is there 2 times');
    await anna.presses('Klaar', 'twee');
    await anna.sees('twee is <nieuw>: klaar');
    await anna.opensConversation();
    const said = (title: string, state: string) =>
      `${title}\n${title} is <nieuw>: ${state}\n[Antwoorden]\n[Klaar]`;
    expect(await anna.screen()).toBe(`${said('KIEVIT', 'open')}\n\n${said('twee', 'klaar')}`);
    await expect(anna.opensMessage('drie')).rejects.toThrow('has no message "drie"');
  });

  it('follows a link to the page, works there, and comes back', async () => {
    await anna.opensMenu('Thema’s');
    expect(sent.splice(0)).toEqual(['link pressed']);
    const onThePage = new StoryPerson(product, label, options.accountId);
    await onThePage.goesHome();
    expect(await anna.screen()).toContain(await onThePage.screen());
    await anna.opensHome();
    await anna.sees('Wat er van je gevraagd wordt', '[Thema’s]');
    await anna.presses('Thema’s');
    expect(await anna.screen()).toContain(await onThePage.screen());
    expect(slack.faults).toEqual([]);
    expect(product.faults).toEqual([]);
  });
});
