import type { Viewer } from '../../../src/chat/viewer.ts';
import type { MineSeen } from '../../../src/features/actions/card-views.ts';
import { isMine, type Listed, type Look } from '../../../src/features/actions/look.ts';
import { type ActionList, type Agreed, isOpen } from '../../../src/features/actions/model.ts';
import type { ActionsShown } from '../../../src/features/actions/page-views.ts';
import type { Language } from '../../../src/lib/language.ts';
import { line, moments, region, seats, stateAfter, version } from './agreed.ts';

export const monday = '2026-11-23T09:00:00Z';
const tuesday = '2026-11-24T09:00:00Z';
export const afterDue = '2026-12-14T09:00:00Z';

/** Who looks, by the seat they hold. */
function at(seatId: string, organisationId: string, language: Language = 'nl'): Viewer {
  const seat = { seatId, organisationId, functionId: 'member', bodyId: 'dto-gv', as: 'holder' } as const;
  return { accountId: seatId, language, zone: 'Europe/Amsterdam', label: organisationId, seats: [seat] };
}
export const owner = (language?: Language) => at(seats.police, 'POL', language);
export const colleague = (language?: Language) => at(seats.tax, 'POL', language);
export const lead = (language?: Language) => at(seats.lead, 'GEM-HUIZEN', language);

const said: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: { check: 'Controle van drie zaken.', letter: 'Brief aan de zaken.', stuck: 'Er zijn geen mensen.' },
  en: { check: 'Check of three businesses.', letter: 'Letter to the businesses.', stuck: 'There is nobody.' },
};

const check = line('check');
const letter = line('letter', { due: '2026-12-18' });
const declined = line('declined', { acceptance: 'declined', due: '2026-12-30' });

/** An action in each of its states, of a kick-off of this level. */
export function actionIn(
  state: 'running' | 'stuck' | 'done' | 'notTaken' | 'ended',
  level: Agreed['level'],
): ActionList {
  const start = stateAfter(null, { type: 'follow', agreed: version(1, [check], { level }) }, monday);
  const actionId = check.rowId;
  switch (state) {
    case 'running':
      return start;
    case 'stuck':
      return stateAfter(start, { type: 'markStuck', actionId, reason: 'x' }, tuesday);
    case 'done':
      return stateAfter(start, { type: 'markDone', actionId }, tuesday);
    case 'notTaken':
      return stateAfter(
        null,
        { type: 'follow', agreed: version(1, [{ ...check, acceptance: 'declined' }], { level }) },
        monday,
      );
    case 'ended':
      return stateAfter(start, { type: 'follow', agreed: version(2, [letter], { level }) }, tuesday);
  }
}

/** Three lines: one that is due, one later, one that was declined. */
export function severalActions(level: Agreed['level'] = 'OPEN'): ActionList {
  return stateAfter(
    null,
    { type: 'follow', agreed: version(1, [letter, check, declined], { level }) },
    monday,
  );
}

/** A day on which an approved message is said. */
export function momentAction(level: Agreed['level'] = 'OPEN'): ActionList {
  const { acceptance: _none, ...moment } = { ...check, kind: 'COMMUNICATION' };
  return stateAfter(null, { type: 'followMoments', agreed: moments([moment], { level }) }, monday);
}

/** What these lists look like to a viewer who may read every word. */
export function lookAt(
  lists: readonly ActionList[],
  viewer: Viewer,
  now = monday,
): { readonly look: Look; readonly found: readonly Listed[]; readonly one: Listed } {
  const words = said[viewer.language];
  const found = lists.flatMap((list) => list.actions.map((action): Listed => ({ list, action })));
  const notes = found.flatMap(({ action }) =>
    action.steps.flatMap(({ noteId }) => (noteId === null ? [] : [noteId])),
  );
  const known = new Map<string, unknown>([
    [check.whatContributionId, words['check']],
    [letter.whatContributionId, words['letter']],
    [declined.whatContributionId, words['letter']],
    ...notes.map((id): [string, unknown] => [id, words['stuck']]),
  ]);
  const [one] = found;
  if (!one) throw new Error('there is no action to look at');
  return { look: { region, viewer, now, words: known }, found, one };
}

/** What "acties" finds for them, of these. */
export function mineOf({ look, found }: Pick<ReturnType<typeof lookAt>, 'look' | 'found'>): MineSeen {
  const open = found
    .filter(({ action }) => isOpen(action))
    .toSorted((a, b) => a.action.due.localeCompare(b.action.due));
  const own = open.filter((one) => isMine(look, one));
  return { found: own.slice(0, 10), total: own.length, ofOthers: open.length - own.length };
}

const rank = ({ action }: Listed): string => `${isOpen(action) ? 0 : 1} ${action.due}`;

/** These on one page, with what they offer to choose from. */
export function pageWith(found: readonly Listed[], all = found): ActionsShown {
  const kickoffs = new Map(all.map(({ list }) => [list.kickoffId, list.codeName]));
  return {
    found: found.toSorted((a, b) => rank(a).localeCompare(rank(b))),
    total: found.length,
    choices: {
      organisationIds: [...new Set(all.map(({ action }) => action.organisationId))],
      kinds: [...new Set(all.flatMap(({ action }) => action.kind ?? []))],
      kickoffs: [...kickoffs].map(([kickoffId, codeName]) => ({ kickoffId, codeName })),
    },
  };
}
