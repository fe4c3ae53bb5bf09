import { homePage } from '../../../src/chat/home-page.ts';
import { chatsAmong } from '../../../src/compose-chats.ts';
import type { LinkedIdentity, UnreachableAccount } from '../../../src/engine/chat-identity.ts';
import { unreachedReasons } from '../../../src/features/people/chats.ts';
import type { Look } from '../../../src/features/people/look.ts';
import type { Account, People } from '../../../src/features/people/model.ts';
import { notice } from '../../../src/features/people/room.ts';
import { accountPage, settingsPage } from '../../../src/features/people/views-account.ts';
import { linkChatForm, unreachedAtHome } from '../../../src/features/people/views-chat.ts';
import { overviewPage } from '../../../src/features/people/views-overview.ts';
import { chatWords } from '../../../src/features/people/words.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import type { Language } from '../../../src/lib/language.ts';
import { fillDialog } from '../../../src/view/fill-dialog.ts';
import { accountId, crowdIn, lookOf, type Somebody, teamIn } from '../../features/people/looks.ts';
import type { Sample, View } from '../sample.ts';

const chats = chatsAmong(['slack', 'teams']);
const all = { organisation: '', body: '', district: '' };
const monday = '2026-11-23T07:45:00Z';

const identity = (number: number, more: Partial<LinkedIdentity> = {}): LinkedIdentity => ({
  id: uuidFrom(`gallery of chats: ${number}`),
  platform: 'slack',
  tenant: 'T0123',
  userId: `U045${number}`,
  linkedAt: '2026-10-05T08:12:00Z',
  unreachableSince: null,
  unreachableReason: null,
  ...more,
});
const lost = identity(2, { unreachableSince: monday, unreachableReason: 'user_not_found' });
const elsewhere = identity(3, {
  platform: 'teams',
  tenant: '0b1d2c3e-4f50-4a61-8b72-9c83ad94be05',
  userId: '29:1k9dQ7c0yYw',
});

const accountIn = (look: Look, who: Somebody): Account => {
  const found = look.people.accounts.find(({ id }) => id === accountId(who));
  if (!found) throw new Error('This sample shows somebody who is not there');
  return found;
};

/** As the coordinator sees it, or as the adviser sees their own. */
const sample = (
  of: string,
  when: string,
  draw: (look: Look) => View | Promise<View>,
  { people = teamIn, isOwn = false }: { people?: (language: Language) => People; isOwn?: boolean } = {},
): Sample => ({
  of,
  when: `chat: ${when}`,
  show: (language) => {
    const viewer = isOwn ? ({ who: 'adviser', manages: false } as const) : {};
    return draw(lookOf(people(language), language, viewer));
  },
});

const account = (when: string, who: Somebody, linked: readonly LinkedIdentity[]): Sample =>
  sample('page people.account', when, (look) => accountPage(look, accountIn(look, who), { chats, linked }));
const settings = (when: string, linked: readonly LinkedIdentity[]): Sample =>
  sample(
    'page people.settings',
    when,
    (look) => settingsPage(look, accountIn(look, 'adviser'), { chats, linked }),
    { isOwn: true },
  );

const pages: readonly Sample[] = [
  account('none linked', 'adviser', []),
  account('one linked, one not reached', 'adviser', [identity(1), lost]),
  account('of somebody who left', 'leaver', [lost]),
  settings('none linked', []),
  settings('two linked', [identity(1), elsewhere]),
  settings('of a platform that is gone', [identity(4, { platform: 'tamtam' })]),
];

const lostIn = (count: number) => (look: Look) => ({
  chats,
  unreachable: look.people.accounts.slice(0, count).map(
    ({ id }, index): UnreachableAccount => ({
      accountId: id,
      platform: 'slack',
      tenant: 'T0123',
      userId: `U${index}`,
      reason: unreachedReasons[index % unreachedReasons.length] ?? '',
      since: monday,
    }),
  ),
});

const home = (look: Look, count: number): Promise<View> => {
  const { accountId: id, language, now } = look;
  const viewer = { accountId: id, language, zone: 'Europe/Amsterdam', label: '', seats: [] };
  const section = { place: 60, show: async () => unreachedAtHome(look, lostIn(count)(look)) };
  const failed = (error: unknown): never => {
    throw error;
  };
  const request = { viewer, deliveryId: 'home', origin: 'web', now };
  return homePage(request, { tasks: [], show: async () => null, sections: [section], failed });
};

const unreached: readonly Sample[] = [
  sample('page home', 'two are not reached', (look) => home(look, 2)),
  sample('page home', 'oversize: nobody is reached', (look) => home(look, 400), { people: crowdIn }),
  sample('page people.overview', 'two are not reached', (look) => overviewPage(look, all, lostIn(2)(look))),
  sample(
    'page people.overview',
    'oversize: nobody is reached',
    (look) => overviewPage(look, all, lostIn(400)(look)),
    { people: crowdIn },
  ),
];

const form = (look: Look, from = chats) => linkChatForm(look, accountIn(look, 'adviser'), from);
const dialog = 'dialog people.linkChat';
const forms: readonly Sample[] = [
  sample(dialog, 'one’s own', (look) => form(look), { isOwn: true }),
  sample(dialog, 'of somebody else', (look) => form(look)),
  sample(dialog, 'nothing is connected any more', (look) => form(look, chatsAmong([]))),
  ...(['unknown', 'tooOften'] as const).map((why) =>
    sample(
      dialog,
      `the code is not taken: ${why}`,
      (look) => {
        const message = chatWords(look.language).text(`linkChat.${why}`);
        const raw = { plain: { code: 'fkxm7r3c' }, rows: {} };
        return fillDialog(form(look), raw, [{ field: 'code', message }]);
      },
      { isOwn: true },
    ),
  ),
];

const said = ['linkChat.linked', 'linkChat.already', 'unlinkChat.done', 'unlinkChat.gone'] as const;
const notices = said.map((key) =>
  sample('notice people.chat', key, (look) => notice('success', chatWords(look.language).text(key))),
);

/** Who is who in chat: how one is linked, by oneself or by who manages people, and who is not reached there. */
export const samples: readonly Sample[] = [...pages, ...unreached, ...forms, ...notices];
