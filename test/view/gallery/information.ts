import type { Viewer } from '../../../src/chat/viewer.ts';
import { statusCard, taskCardOf } from '../../../src/features/information/card-views.ts';
import {
  askDialog,
  assignDialog,
  checkDialog,
  endorseDialog,
  findDialog,
  followUpDialog,
  isLivingSeen,
  privacyDialog,
  promiseDialog,
} from '../../../src/features/information/form-views.ts';
import { partNodes, requestsPage } from '../../../src/features/information/list-views.ts';
import type { Look, Seen } from '../../../src/features/information/look.ts';
import type { LivingRequest } from '../../../src/features/information/model.ts';
import { cards, dialogs, pages, type Task, taskCard } from '../../../src/features/information/names.ts';
import { requestPage } from '../../../src/features/information/page-views.ts';
import { requestFilters } from '../../../src/features/information/payloads-model.ts';
import { unmetPage } from '../../../src/features/information/unmet-views.ts';
import type { Language } from '../../../src/lib/language.ts';
import {
  type Asked,
  acting,
  asked,
  asks,
  assigning,
  checking,
  checks,
  circle,
  done,
  open,
  privacyCheck,
  promises,
  promisesNothing,
  Asked as Story,
  seats,
  supports,
  used,
} from '../../features/information/asked.ts';
import { at, lookAt } from '../../features/information/looks.ts';
import type { Sample, View } from '../sample.ts';

type Who = (language: Language) => Viewer;
type Found = ReturnType<typeof lookAt>;
type Living = { readonly look: Look; readonly seen: Seen<LivingRequest> };

const levels = ['OPEN', 'CONFIDENTIAL', 'STRICT'] as const;
const police: Who = (language) => at('police', language);
const tax: Who = (language) => at('tax', language);
const woerden: Who = (language) => at('woerden', language);
const facilitator: Who = (language) => at('facilitator', language, 'coordinator');
const professional: Who = (language) => at('information', language, 'information');
const officer: Who = (language) => at('information', language, 'privacy');

const stuck = (): Asked => open().does({ type: 'markStuck', reason: 'x' });
const late = (): Asked => asked().does({ type: 'deadlinePasses', gate: 'JOINT_NEED' });
const answerId = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
const made = (): Asked => new Story().does({ ...asks, fromId: answerId });
const changing = (): Asked => asked().does(supports('tax', 'no'));
const spoken = (): Asked => changing().does(supports('woerden', 'no'));
const noBasisYet = (): Asked => checking().does({ ...checks, basis: 'UNKNOWN', sharing: '' });
const usedByGuide = (): Asked =>
  done().does({ type: 'sayUse', by: seats.facilitator, used: 'no', text: 'x' });
const followedUp = (): Asked => done().does({ type: 'weeksPass' });

const sample = (
  of: string,
  when: string,
  who: Who,
  story: () => Asked,
  draw: (found: Found) => View | null,
  level: (typeof levels)[number] = 'OPEN',
): Sample => ({
  of,
  when,
  show: (language) => {
    const view = draw(lookAt(story(), who(language), level));
    if (!view) throw new Error(`${of}, ${when}: nothing to show`);
    return view;
  },
});

const tasks: readonly (readonly [Task, Who, () => Asked])[] = [
  ['endorse', tax, asked],
  ['promise', police, acting],
  ['check', professional, checking],
  ['privacy', officer, privacyCheck],
  ['assign', facilitator, assigning],
  ['find', tax, open],
  ['use', police, followedUp],
  ['decide', police, late],
];

const form = (
  name: string,
  when: string,
  who: Who,
  story: () => Asked,
  draw: (living: Living) => View,
): Sample =>
  sample(`dialog ${name}`, when, who, story, ({ look, seen }) =>
    isLivingSeen(seen) ? draw({ look, seen }) : null,
  );

const forms: readonly Sample[] = [
  form(dialogs.ask, 'from nothing', police, asked, ({ look }) => askDialog(look, null)),
  form(dialogs.askFrom, 'from what somebody misses', police, asked, ({ look, seen }) =>
    askDialog(look, String(look.words.get(seen.request.questionId))),
  ),
  form(dialogs.endorse, 'of a partner', tax, asked, ({ look, seen }) => endorseDialog(look, seen)),
  form(dialogs.promise, 'of a partner', tax, acting, ({ look, seen }) => promiseDialog(look, seen)),
  form(dialogs.endorse, 'changing what was said', tax, changing, ({ look, seen }) =>
    endorseDialog(look, seen),
  ),
  form(dialogs.promise, 'changing what was promised', woerden, open, ({ look, seen }) =>
    promiseDialog(look, seen),
  ),
  form(dialogs.promise, 'one more promise', tax, checking, ({ look, seen }) => promiseDialog(look, seen)),
  form(dialogs.check, 'of a professional', professional, checking, ({ look, seen }) =>
    checkDialog(look, seen, true),
  ),
  form(dialogs.check, 'where nobody is privacy officer', professional, checking, ({ look, seen }) =>
    checkDialog(look, seen, false),
  ),
  form(dialogs.privacy, 'of an officer', officer, privacyCheck, ({ look, seen }) =>
    privacyDialog(look, seen),
  ),
  form(dialogs.assign, 'nobody yet', facilitator, assigning, ({ look, seen }) =>
    assignDialog(look, seen, [seats.information]),
  ),
  form(dialogs.assign, 'somebody else', facilitator, open, ({ look, seen }) =>
    assignDialog(look, seen, [seats.information]),
  ),
  form(dialogs.find, 'of its owner', tax, open, ({ look, seen }) => findDialog(look, seen)),
  form(dialogs.use, 'of the asker', police, followedUp, ({ look, seen }) => followUpDialog(look, seen)),
];

const states: readonly (readonly [string, Who, () => Asked])[] = [
  ['just asked', tax, () => asked().does(supports('woerden', 'later'))],
  ['waiting for a promise', facilitator, () => acting().does(promisesNothing('tax'))],
  ['with the professional', professional, checking],
  ['with the privacy officer', officer, privacyCheck],
  ['nobody knows how to share it', officer, noBasisYet],
  ['its deadline went by', police, late],
  ['accepted', facilitator, assigning],
  ['stuck, two promises', tax, () => stuck().does(promises('police'))],
  ['answered', police, done],
  ['used', police, used],
  ['what became of it, said by the guide', police, usedByGuide],
  ['stopped', police, () => acting().does({ type: 'stop' })],
  ['withdrawn', police, () => acting().does({ type: 'withdraw' })],
];

const listing = (found: Found, requests = [found.seen.request]) => ({
  requests,
  hasMore: requests.length > 1,
  pageSize: 50,
  themeIds: requests.length === 0 ? [] : circle.themeIds,
  seesUnmet: true,
});

const lists: readonly Sample[] = [
  sample(`page ${pages.list}`, 'one request', police, open, (found) =>
    requestsPage(found.look, listing(found), requestFilters.parse({})),
  ),
  sample(`page ${pages.list}`, 'a later page of many', police, stuck, (found) =>
    requestsPage(
      found.look,
      listing(
        found,
        Array.from({ length: 50 }, () => found.seen.request),
      ),
      requestFilters.parse({ from: '50' }),
    ),
  ),
  sample(`page ${pages.list}`, 'nothing at all', police, open, (found) =>
    requestsPage(found.look, listing(found, []), requestFilters.parse({})),
  ),
  sample(`page ${pages.list}`, 'nothing with this choice', police, open, (found) =>
    requestsPage(found.look, { ...listing(found), requests: [] }, requestFilters.parse({ who: 'mine' })),
  ),
  sample(`page ${pages.show}`, 'as part of the page of a kick-off', police, open, ({ look, seen }) => ({
    size: 'page',
    title: seen.request.circle.codeName,
    trail: [],
    nodes: partNodes(look, circle.kickoffId, [seen.request], {
      mayAsk: true,
      missing: [
        {
          contributionId: seen.request.id,
          organisation: 'POL',
          words: String([...look.words.values()][0]),
        },
      ],
    }),
  })),
  sample(`page ${pages.show}`, 'a request was made of an answer', police, made, ({ look, seen }) => ({
    size: 'page',
    title: seen.request.circle.codeName,
    trail: [],
    nodes: partNodes(look, circle.kickoffId, [seen.request], {
      mayAsk: true,
      missing: [
        { contributionId: answerId, organisation: 'POL', words: String([...look.words.values()][0]) },
      ],
    }),
  })),
  sample(`page ${pages.unmet}`, 'numbers', professional, open, ({ look }) =>
    unmetPage(look, {
      byTheme: circle.themeIds.map((themeId) => ({
        themeId,
        gate: 'WILL_ACT',
        districtId: 'wu',
        count: 3,
      })),
      byDistrict: [
        { gate: 'WILL_ACT', districtId: 'wu', count: 2 },
        { gate: 'JOINT_NEED', districtId: null, count: 1 },
      ],
    }),
  ),
  sample(`page ${pages.unmet}`, 'nothing yet', professional, open, ({ look }) =>
    unmetPage(look, { byTheme: [], byDistrict: [] }),
  ),
];

/** Information requests at every gate and level, for partner, facilitator, professional and officer. */
export const samples: readonly Sample[] = [
  ...levels.flatMap((level) => [
    ...tasks.map(([task, who, story]) =>
      sample(
        `card ${taskCard(task)}`,
        level.toLowerCase(),
        who,
        story,
        ({ look, seen }) => taskCardOf(look, seen, task),
        level,
      ),
    ),
    sample(
      `card ${cards.status}`,
      `stopped, ${level.toLowerCase()}`,
      police,
      () => acting().does({ type: 'stop' }),
      ({ look, seen }) => statusCard(look, seen),
      level,
    ),
  ]),
  sample(`card ${taskCard('decide')}`, 'everybody spoke', police, spoken, ({ look, seen }) =>
    taskCardOf(look, seen, 'decide'),
  ),
  sample(`card ${taskCard('find')}`, 'once it is reminded of', tax, open, ({ look, seen }) =>
    taskCardOf({ ...look, now: '2026-12-17T09:00:00Z' }, seen, 'find'),
  ),
  sample(`card ${cards.status}`, 'answered', police, done, ({ look, seen }) => statusCard(look, seen)),
  ...forms,
  ...states.map(([when, who, story]) =>
    sample(`page ${pages.show}`, when, who, story, ({ look, seen }) => requestPage(look, seen)),
  ),
  ...lists,
];
