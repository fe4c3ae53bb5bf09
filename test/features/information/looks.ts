import type { Viewer } from '../../../src/chat/viewer.ts';
import { principalsOf } from '../../../src/chat/viewer.ts';
import { informationGrants } from '../../../src/features/information/access.ts';
import type { Look, Seen } from '../../../src/features/information/look.ts';
import type { InformationRequest } from '../../../src/features/information/model.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import { type Asked, calendar, circle, type Name, region, seats } from './asked.ts';

/** Somebody in one seat. */
export function at(name: Name, language: Language = 'nl', functionId = 'member'): Viewer {
  const seat = { ...seats[name], functionId, bodyId: 'dto-wu', as: 'holder' } as const;
  return {
    accountId: seat.seatId,
    language,
    zone: 'Europe/Amsterdam',
    label: name,
    seats: [seat],
  };
}

const said: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    question: 'Wie verhuurt panden in dit gebied?',
    why: 'Het staat in geen van onze systemen.',
    promise: 'Controles plannen',
    sharing: 'Met iedereen aan tafel',
    where: 'RIEC-IS, kenmerk 12',
    stuckReason: 'Er zijn geen mensen.',
    use: 'Twee controles gedaan.',
  },
  en: {
    question: 'Who lets premises in this area?',
    why: 'None of our systems shows it.',
    promise: 'Plan inspections',
    sharing: 'Everybody at the table',
    where: 'RIEC-IS, reference 12',
    stuckReason: 'There is nobody.',
    use: 'Two inspections were done.',
  },
};

export const withLevel = (request: InformationRequest, level: Level): InformationRequest => ({
  ...request,
  circle: { ...request.circle, level },
});

/** What a request looks like to a viewer who may read its words. */
export function lookAt(
  { request, said: given }: Asked,
  viewer: Viewer,
  level: Level = 'OPEN',
  now = '2026-11-24T09:00:00Z',
): { readonly look: Look; readonly seen: Seen } {
  const own = new Set(principalsOf(viewer));
  const state = withLevel(request, level);
  const granted = informationGrants(region, state).filter(({ principal }) => own.has(principal));
  const words = new Map(given.map(({ id, key }) => [id, said[viewer.language][key]]));
  const themeNames = new Map(circle.themeIds.map((id) => [id, 'Horeca']));
  return {
    look: { region, calendar, viewer, now, words, themeNames },
    seen: { request: state, rights: new Set(granted.map(({ right }) => right)) },
  };
}
