import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { homeOpenedRequest, messageRequest } from '../../support/slack/events.ts';
import { fillInput } from '../../support/slack/modal-form.ts';
import { modalsOf } from '../../support/slack/modals.ts';
import { signingSecret } from '../../support/slack/office.ts';
import {
  commandRequest,
  type SlackRequest,
  submissionRequest,
  type Who,
} from '../../support/slack/requests.ts';
import { signed } from '../../support/slack/signing.ts';
import { fieldsIn, stringIn } from '../../support/slack/wire.ts';
import type { OpenView } from '../../support/slack/world.ts';
import { type Attempt, attempt, secrets } from './attempt.ts';
import { former, names, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(async () => {
  expect(scene.office.product.faults).toEqual([]);
  expect(scene.office.slack.faults).toEqual([]);
  await scene.close();
});

const asked = 'VUURTOREN: jouw antwoord gevraagd';
const standing = 'VUURTOREN: Partners antwoorden';

/** All that somebody could do about a round: words, and every button that others have. */
function everyWayIn(by: Who): readonly (() => SlackRequest)[] {
  const { office, message, press } = scene;
  const toPolice = message(names.police, asked);
  const toCoordinator = message(names.coordinator, standing);
  return [
    () => commandRequest(office.slack, by, '/kickoff', 'VUURTOREN'),
    () => commandRequest(office.slack, by, '/dossier', ''),
    () => messageRequest(office.slack, by, 'kickoff VUURTOREN'),
    () => homeOpenedRequest(office.slack, by),
    () => press(toPolice, 'Antwoorden', by),
    () => press(toPolice, 'Meer tijd vragen', by),
    () => press(toPolice, 'Naar mijn vervanger', by),
    () => press(toPolice, 'Niet voor ons', by),
    () => press(toCoordinator, 'Ronde sluiten', by),
    () => press(toCoordinator, 'Naar het overzicht', by),
  ];
}

/** The same by the same id, as another workspace would send it. */
function from(teamId: string, request: SlackRequest): SlackRequest {
  const { user, event } = request.payload;
  const payload = {
    ...request.payload,
    ...('team_id' in request.payload ? { team_id: teamId } : { team: { id: teamId, domain: 'elders' } }),
    ...(user === undefined ? {} : { user: { ...fieldsIn(user), team_id: teamId } }),
    ...(event === undefined ? {} : { context_team_id: teamId, event: { ...fieldsIn(event), team: teamId } }),
  };
  return { ...request, payload };
}

describe('what does not come from Slack', () => {
  const forged = ['wrongSignature', 'changedBody', 'unsigned', 'stale'] as const;

  it.each(forged)('%s: is sent away unread', async (tampering) => {
    for (const request of everyWayIn(scene.who(names.police))) {
      const { status, shown, changed } = await attempt(scene, request(), { tampering });
      expect({ status, shown, changed }).toEqual({ status: 401, shown: [], changed: [] });
    }
  });

  it('a signature of four minutes ago is still good, one of six is not', async () => {
    const { driver, slack } = scene.office;
    const { body, headers } = driver.sign(
      commandRequest(slack, scene.who(names.elsewhere), '/aftrap', 'help'),
    );
    const contentType = headers['content-type'] ?? '';
    const minutesAgo = (minutes: number) =>
      driver.deliver(
        signed(body, { secret: signingSecret, contentType, now: Date.now() - minutes * 60_000 }),
      );
    expect((await minutesAgo(4)).status).toBe(200);
    expect((await minutesAgo(6)).status).toBe(401);
  });
});

describe('who is nobody here', () => {
  it('changes nothing and learns nothing, whatever they do', async () => {
    const { slack, team } = scene.office;
    const passerBy = slack.user({ teamId: team.teamId, name: 'voorbijganger' });
    const elsewhere = slack.workspace();
    const outsider = slack.user({ teamId: elsewhere.teamId, name: 'van een ander bedrijf' });
    slack.channel({ teamId: team.teamId, members: [scene.who(names.police).userId, outsider.id] });
    const theirs = [
      // A colleague whom nobody linked, somebody of another company in a shared channel, and whose account has ended.
      { by: { teamId: team.teamId, userId: passerBy.id }, hears: 'Ik weet nog niet wie je bent.' },
      { by: { teamId: team.teamId, userId: outsider.id }, hears: 'Ik weet nog niet wie je bent.' },
      { by: scene.who(former), hears: 'Dat bestaat niet, of je hebt er geen toegang toe.' },
    ];
    for (const { by, hears } of theirs) {
      for (const request of everyWayIn(by)) {
        const { status, shown, changed } = await attempt(scene, request());
        expect({ status, changed }).toEqual({ status: 200, changed: [] });
        expect(shown.at(-1)).toContain(hears);
        expect(shown.join('\n')).not.toMatch(secrets);
      }
    }
  });

  it('is who has the same name in another workspace', async () => {
    const { slack } = scene.office;
    const other = slack.workspace().teamId;
    const everything = everyWayIn(scene.who(names.police));
    for (const request of everything) {
      const { status, shown, changed } = await attempt(scene, from(other, request()));
      expect({ status, changed }).toEqual({ status: 200, changed: [] });
      expect(shown.at(-1)).toContain('Ik weet nog niet wie je bent.');
      expect(shown.join('\n')).not.toMatch(secrets);
    }
  });
});

/** A form of the police's, filled in, that was not sent off yet. */
async function formOf(button: string, fillings: Readonly<Record<string, string>>): Promise<OpenView> {
  const { office, message, press, who } = scene;
  const by = who(names.police);
  office.slack.world.modals.clear();
  await office.driver.send(press(message(names.police, asked), button, by));
  await office.settle();
  const open = modalsOf(office.slack.world, by.teamId, by.userId).at(-1);
  if (!open) throw new Error(`[${button}] opens nothing.`);
  for (const [label, filling] of Object.entries(fillings)) fillInput(open, label, filling);
  return open;
}

/** The same window, remembering something else. */
function remembering(request: SlackRequest, metadata: string): SlackRequest {
  const view = { ...fieldsIn(request.payload['view']), private_metadata: metadata };
  return { ...request, payload: { ...request.payload, view } };
}

/** Ids of the round and its partners, made into ids of nothing. */
const ofNothing = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '00000000-0000-4000-8000-000000000000');

/** What is read of it, without what differs from drawing to drawing. */
const readOf = ({ shown }: Attempt): readonly string[] =>
  shown.map((one) => one.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|aanmelden\/[\w-]+/g, '*'));

describe('who has an account, but nothing to do with it', () => {
  const outsiders = [names.elsewhere, names.inspector] as const;

  it.each(outsiders)('%s: a button of others does and shows the same as one about nothing', async (label) => {
    const { message, press, who } = scene;
    const by = who(label);
    const offers = [
      [
        message(names.police, asked),
        ['Antwoorden', 'Meer tijd vragen', 'Naar mijn vervanger', 'Niet voor ons'],
      ],
      [message(names.coordinator, standing), ['Ronde sluiten', 'Naar het overzicht']],
    ] as const;
    for (const [there, buttons] of offers) {
      for (const button of buttons) {
        const real = await attempt(scene, press(there, button, by));
        const none = await attempt(
          scene,
          press(there, button, by, (action) => ({ ...action, value: ofNothing(stringIn(action['value'])) })),
        );
        expect(real).toMatchObject({ status: 200, changed: [] });
        expect(real.shown.join('\n')).not.toMatch(secrets);
        expect(readOf(real)).toEqual(readOf(none));
      }
    }
  });

  it.each(outsiders)('%s: words about it are answered as words about nothing', async (label) => {
    const { office, who } = scene;
    const by = who(label);
    const told = async (codeName: string) => [
      await attempt(scene, commandRequest(office.slack, by, '/kickoff', codeName)),
      await attempt(scene, commandRequest(office.slack, by, '/evaluatie', codeName)),
      await attempt(scene, messageRequest(office.slack, by, `dossier ${codeName}`)),
    ];
    const real = await told('VUURTOREN');
    for (const one of real) expect(one).toMatchObject({ status: 200, changed: [] });
    expect(real.flatMap(readOf).join('\n')).not.toMatch(secrets);
    expect(real.map(readOf)).toEqual((await told('BESTAATNIET')).map(readOf));
  });

  it.each([...outsiders, names.tax])('%s: a form of the police is not theirs to send off', async (label) => {
    const { office, who } = scene;
    const by = who(label);
    const open = await formOf('Niet voor ons', { 'Waarom niet?': 'Dat is niet aan mij.' });
    const real = submissionRequest(office.slack, by, open);
    const metadata = stringIn(open.view['private_metadata']);
    const tried = await attempt(scene, real);
    const none = await attempt(scene, remembering(real, ofNothing(metadata)));
    expect(tried).toMatchObject({ status: 200, changed: [] });
    expect(tried.shown.join('\n')).not.toMatch(secrets);
    expect(readOf(tried)).toEqual(readOf(none));
  });
});

describe('a kick-off that is over', () => {
  it.each(['Antwoorden', 'Meer tijd vragen', 'Naar mijn vervanger', 'Niet voor ons'])(
    'an old [%s] changes nothing',
    async (button) => {
      const { oldMessage, press, who } = scene;
      const old = oldMessage(names.police, 'KATROL: jouw antwoord gevraagd');
      const { status, shown, changed } = await attempt(scene, press(old, button, who(names.police)));
      expect({ status, changed }).toEqual({ status: 200, changed: [] });
      expect(shown.at(-1)).not.toContain('K10');
    },
  );

  it('an old [Ronde sluiten] closes nothing', async () => {
    const { oldMessage, press, who } = scene;
    const old = oldMessage(names.coordinator, 'KATROL: Partners antwoorden');
    const { status, changed } = await attempt(scene, press(old, 'Ronde sluiten', who(names.coordinator)));
    expect({ status, changed }).toEqual({ status: 200, changed: [] });
  });
});

describe('what arrives again', () => {
  it('words that Slack delivers four times are answered once', async () => {
    const { office, who } = scene;
    const words = messageRequest(office.slack, who(names.tax), 'kickoff VUURTOREN');
    const first = await attempt(scene, words);
    expect(first.shown).toHaveLength(1);
    for (const number of [1, 2, 3]) {
      const retry = { number, reason: 'http_timeout' } as const;
      const again = await attempt(scene, words, { retry });
      expect(again).toMatchObject({ status: 200, shown: [], changed: [] });
    }
  });

  it('a form sent off twice is one deed', async () => {
    const { office, who } = scene;
    const by = who(names.police);
    const open = await formOf('Niet voor ons', { 'Waarom niet?': 'Dat is aan de inspectie.' });
    const sent = submissionRequest(office.slack, by, open);
    const before = await done();
    const [first, second] = await Promise.all([office.driver.send(sent), office.driver.send(sent)]);
    await office.settle();
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.text + second.text).toContain('Doorgegeven');
    expect(await done()).toBe(before + 1);
    const { changed } = await attempt(scene, sent);
    expect(changed).toEqual([]);
  });

  it('a button pressed twice is one deed', async () => {
    const { office, message, press, who } = scene;
    const by = who(names.coordinator);
    const before = await done();
    const drawn = message(names.coordinator, standing);
    const [first, second, third] = [1, 2, 3].map(() => press(drawn, 'Ronde sluiten', by));
    if (!first || !second || !third) throw new Error('Three clicks are three requests.');
    await Promise.all([office.driver.send(first), office.driver.send(second)]);
    await office.settle();
    expect(await done()).toBe(before + 1);
    const { status, changed } = await attempt(scene, third);
    expect({ status, changed }).toEqual({ status: 200, changed: [] });
  });
});

/** How many events of a kick-off were done so far. */
async function done(): Promise<number> {
  const [row] = await scene.office.product.database.engine((tx) =>
    tx.query<{ count: number }>(
      `select count(*)::int as count from audit_entry where result = 'done' and object_kind = 'kickoff'`,
    ),
  );
  return row?.count ?? 0;
}
