import { principalsOf, type Viewer } from '../../../src/chat/viewer.ts';
import type { Asking } from '../../../src/engine/workflow.ts';
import { grants, mayTable } from '../../../src/features/kickoffs/access.ts';
import type { KickoffEvent } from '../../../src/features/kickoffs/events.ts';
import type { Kickoff } from '../../../src/features/kickoffs/model.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import { region, type Story, seat } from './story.ts';

/** Someone who sits for an organisation in the district's team, as the stories name them. */
export function someone(organisationId: string, functionId = 'member', language: Language = 'nl'): Viewer {
  const { seatId } = seat(organisationId);
  return {
    accountId: `account-${organisationId}`,
    language,
    zone: 'Europe/Amsterdam',
    label: organisationId,
    seats: [{ seatId, organisationId, functionId, bodyId: 'dto-wu', as: 'holder' }],
  };
}

export const facilitator = someone('RIEC', 'coordinator');
export const chairman = someone('GEM-IJSSELSTEIN', 'chair');
export const police = someone('POL');
export const tax = someone('BD');
export const woerden = someone('GEM-WOERDEN');
export const guest = someone('LTO', 'guest');

/** What the database would show this viewer of the story: rights by its grants, rows and words by its policies. */
export function shownTo(story: Story, viewer: Viewer, level: Level = 'OPEN'): Shown {
  const whole: Kickoff = { ...story.kickoff, level };
  const principals = new Set(principalsOf(viewer));
  const own = grants(region, whole).filter(({ principal }) => principals.has(principal));
  const rights = new Set(own.map(({ right }) => right));
  const words = [...story.said.values()].filter(
    ({ id, right, seatId, audience }) =>
      !story.replaced.has(id) &&
      (principals.has(`seat:${seatId}`) ||
        (rights.has(right) && (audience === null || audience.some((one) => principals.has(one))))),
  );
  return {
    kickoff: rowsFor(whole, rights),
    rights,
    words: new Map(words.map(({ id, body }) => [id, body])),
    book: story.book,
    language: viewer.language,
    viewer,
    now: story.now,
    themeName: 'Horeca',
    otherThemeNames: [],
  };
}

function rowsFor(whole: Kickoff, rights: ReadonlySet<string>): Kickoff {
  const partners = whole.partners
    .filter(({ id }) => rights.has('process') || rights.has(`speak:${id}`))
    .map((partner) => {
      if (rights.has(`speak:${partner.id}`)) return partner;
      const answers = rights.has(`answers:${partner.id}`) ? partner.answers : [];
      return { ...partner, answers, saved: [], anonymousIn: [] };
    });
  return { ...whole, partners, anonymous: rights.has('anonymous') ? whole.anonymous : [] };
}

/** Whether the rules let this viewer bring an event about now, and the process has room for it. */
export function works(story: Story, viewer: Viewer, event: KickoffEvent): boolean {
  const shown = shownTo(story, viewer);
  const asking: Asking = {
    rights: shown.rights,
    principals: new Set(principalsOf(viewer)),
    isSystem: false,
  };
  const rule: (asking: Asking, event: never, state: Kickoff) => boolean = mayTable(region)[event.type];
  return rule(asking, event as never, story.kickoff) && story.refusal(event) === null;
}

/** Every text that a view would show, as one string. */
export function textIn(view: unknown): string {
  const found: string[] = [];
  JSON.stringify(view, (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'kind' && key !== 'name' && key !== 'page') found.push(value);
    return value;
  });
  return found.join(' | ');
}
