import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Fields } from '../../support/slack/wire.ts';
import { type BareBot, openBareBot } from '../../support/teams/bare-bot.ts';
import { bareDesk } from '../../support/teams/bare-desk.ts';
import { fillInput, fillRow, inputText, rowsAt } from '../../support/teams/card-form.ts';
import { TeamsClient } from '../../support/teams/client.ts';
import { openTeamsDouble, type TeamsDouble } from '../../support/teams/double.ts';
import { teamsDriver } from '../../support/teams/driver.ts';
import { pressableCalled, pressablesOn, type Surface, surfaceText } from '../../support/teams/pressable.ts';
import type { Standing } from '../../support/teams/standing.ts';

// The Teams client that plays the stories, at work with a bot of the Teams SDK alone: it knows labels only.

let teams: TeamsDouble;
let bot: BareBot;
let anna: TeamsClient;
let bea: TeamsClient;
let sent: Fields[] = [];

beforeEach(async () => {
  sent = [];
  teams = await openTeamsDouble();
  const app = teams.app();
  bot = await openBareBot(teams, app, (made) => bareDesk(made, (data) => void sent.push(data)));
  const client = (name: string): TeamsClient => {
    const user = teams.user({ app, name });
    const doing = { app, user, conversation: teams.personal(app, user) };
    return new TeamsClient(teamsDriver(teams, bot.baseUrl), doing);
  };
  [anna, bea] = [client('anna'), client('bea')];
  await anna.says('KIEVIT');
});
afterEach(async () => {
  await bot.close();
  await teams.close();
});

/** The newest message, as somebody sees it. */
function newest(client: TeamsClient, conversation = client.doing.conversation): Surface {
  const message = teams.readable(conversation).at(-1);
  if (!message) throw new Error('There is no message.');
  return client.surfaceOf(message);
}

function dialogOf({ dialog }: TeamsClient): Surface & { readonly standing: Standing } {
  if (!dialog) throw new Error('There is no dialog.');
  return { kind: 'dialog', dialog, standing: dialog.standing };
}

async function press(client: TeamsClient, surface: Surface, label: string): Promise<number> {
  const found = pressableCalled(surface, label, undefined);
  if (!found) throw new Error(`There is no [${label}].`);
  return client.presses(surface, found.action);
}

it('reads a card as it looks, without what is hidden', () => {
  expect(surfaceText(newest(anna)).split('\n')).toEqual([
    'KIEVIT *nieuw*',
    'Het is open.',
    '[Klaar]',
    '[Antwoorden]',
    '[Weghalen]',
    '[Naar de pagina]',
  ]);
});

it('shows another card in place of one in which something was done, until it is read anew', async () => {
  await press(anna, newest(anna), 'Klaar');
  expect(surfaceText(newest(anna))).toContain('Het is klaar.');
  anna.readsAnew();
  expect(surfaceText(newest(anna))).toContain('Het is open.');
});

it('shows it to who pressed alone', async () => {
  const members = [anna.doing.user, bea.doing.user];
  const group = teams.group({ app: anna.doing.app, kind: 'groupChat', members });
  await anna.says('WULP', group);
  await press(anna, newest(anna, group), 'Klaar');
  expect(surfaceText(newest(anna, group))).toContain('Het is klaar.');
  expect(surfaceText(newest(bea, group))).toContain('Het is open.');
});

it('asks first where a button only brings a question into sight', async () => {
  await press(anna, newest(anna), 'Weghalen');
  expect(surfaceText(newest(anna))).toContain('Zeker weten?\n[Ja, weg ermee]');
  await press(anna, newest(anna), 'Ja, weg ermee');
  expect(surfaceText(newest(anna))).toBe('Weg.');
});

it('opens a dialog, sends nothing before it is filled in, and closes it with a word', async () => {
  await press(anna, newest(anna), 'Antwoorden');
  await press(anna, dialogOf(anna), 'Versturen');
  expect(surfaceText(dialogOf(anna))).toContain('! Waarom?: Vul dit in.');
  expect(sent).toEqual([]);
  fillInput(dialogOf(anna).standing, 'Waarom?', 'Omdat het moet.');
  fillInput(dialogOf(anna).standing, 'Hoe?', 'Samen');
  fillInput(dialogOf(anna).standing, 'Met wie?', ['Politie', 'Gemeente']);
  expect(inputText(dialogOf(anna).standing, 'Met wie?')).toBe('Politie, Gemeente');
  await press(anna, dialogOf(anna), 'Versturen');
  expect([anna.dialog, anna.told]).toEqual([null, 'Verstuurd.']);
  expect(sent).toEqual([{ does: 'send', why: 'Omdat het moet.', how: 'S', whom: 'P,G' }]);
});

it('draws a dialog anew with what is wrong, and with more rows', async () => {
  await press(anna, newest(anna), 'Antwoorden');
  fillInput(dialogOf(anna).standing, 'Waarom?', 'kort');
  await press(anna, dialogOf(anna), 'Versturen');
  expect(surfaceText(dialogOf(anna))).toContain('Niet goed: schrijf meer.');
  fillInput(dialogOf(anna).standing, 'Waarom?', 'Omdat het moet.');
  await press(anna, dialogOf(anna), 'Actie erbij');
  const { standing } = dialogOf(anna);
  const rows = rowsAt(standing, 'Acties')?.rows ?? [];
  expect(rows).toHaveLength(2);
  fillRow(standing, rows[1] ?? [], { 'Wat?': 'Bellen' });
  fillInput(standing, 'Waarom?', 'Omdat het moet.');
  await press(anna, dialogOf(anna), 'Versturen');
  expect(sent).toEqual([{ does: 'send', why: 'Omdat het moet.', what1: 'Bellen' }]);
});

it('sends again what was sent, and says so when nobody answers', async () => {
  await press(anna, newest(anna), 'Antwoorden');
  fillInput(dialogOf(anna).standing, 'Waarom?', 'Omdat het moet.');
  await press(anna, dialogOf(anna), 'Versturen');
  await anna.repeats();
  expect(sent).toHaveLength(2);
  await bot.close();
  expect(await anna.repeats()).toBe(0);
  expect(anna.told).toContain('Unable to reach app');
});

it('leads to the page', async () => {
  await press(anna, newest(anna), 'Naar de pagina');
  const links = pressablesOn(dialogOf(anna)).map(({ label, url }) => [label, url]);
  expect(links).toEqual([['Open de pagina', 'https://aftrap.example/x']]);
  expect(teams.faults).toEqual([]);
});
