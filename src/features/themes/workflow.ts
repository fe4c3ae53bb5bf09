import { accept, type Context, type Decision } from '../../engine/workflow.ts';
import { type Day, dayOf } from '../../lib/time.ts';
import { levelOfTheme } from '../../regions/lookups.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { homeBody } from './authority.ts';
import type { ThemeEvent } from './events.ts';
import { packThemeId, type Theme } from './model.ts';
import { no, type ThemeRefusal } from './refusals.ts';

type Of<Type extends ThemeEvent['type']> = Extract<ThemeEvent, { readonly type: Type }>;

/** Every rule of a theme's life. Pure; days are counted in the region's zone. */
export function decideTheme(region: RegionPack) {
  return (theme: Theme | null, event: ThemeEvent, context: Context): Decision<Theme> => {
    const today = dayOf(context.now, region.timeZone);
    switch (event.type) {
      case 'seed':
        return seed(region, theme, event, today);
      case 'takeUp':
        return theme === null || theme.ended !== null
          ? takeUp(region, event, today)
          : refused(no('themeExists', 'code'));
      case 'create':
        return theme === null ? create(region, event, today) : refused(no('themeExists', 'name'));
      case 'rename':
        return rename(theme, event);
      case 'end':
        return end(region, theme, event, { today, reasonId: context.newId() });
    }
  };
}

/** A theme that people ended stays ended; one that only the pack ended comes back with the pack. */
function seed(region: RegionPack, theme: Theme | null, event: Of<'seed'>, today: Day): Decision<Theme> {
  const packed = themeOfPack(region, event.code, event.district, theme?.createdOn ?? today);
  if (packed === null) {
    if (theme === null) return refused(no('notInPlan'));
    return accept(theme.ended === null ? { ...theme, ended: { on: today, by: 'pack' } } : theme);
  }
  const ended = theme?.ended?.by === 'account' ? theme.ended : null;
  // What a district took up of its own accord has no state in the pack, and keeps the kind that was chosen.
  const kind = stateOf(region, event)?.kind ?? theme?.kind ?? packed.kind;
  return accept({ ...packed, kind, ended });
}

function takeUp(region: RegionPack, event: Of<'takeUp'>, today: Day): Decision<Theme> {
  if (!region.districts.some(({ id }) => id === event.district))
    return refused(no('unknownDistrict', 'district'));
  const packed = themeOfPack(region, event.code, event.district, today);
  return packed === null ? refused(no('notInPlan', 'code')) : accept({ ...packed, kind: event.kind });
}

function themeOfPack(
  region: RegionPack,
  code: string,
  district: string | null,
  createdOn: Day,
): Theme | null {
  const packed = region.themes.find(({ id }) => id === code);
  if (!packed) return null;
  const state = stateOf(region, { code, district });
  return {
    id: packThemeId(code, district),
    code,
    name: packed.name,
    kind: state?.kind ?? packed.kind,
    level: levelOfTheme(region, packed),
    district,
    bodyId: homeBody(region, district),
    note: state?.note ?? null,
    createdOn,
    ended: null,
  };
}

function stateOf(region: RegionPack, at: { readonly code: string; readonly district: string | null }) {
  const packed = region.themes.find(({ id }) => id === at.code);
  return packed?.states.find((one) => one.district === at.district);
}

function create(region: RegionPack, event: Of<'create'>, today: Day): Decision<Theme> {
  const { id, name, kind, district } = event;
  if (district !== null && !region.districts.some((one) => one.id === district))
    return refused(no('unknownDistrict', 'district'));
  const refusal = nameRefusal(name);
  if (refusal) return refused(refusal);
  return accept({
    id,
    code: null,
    name: { nl: name, en: name },
    kind,
    level: region.levels.theme,
    district,
    bodyId: homeBody(region, district),
    note: null,
    createdOn: today,
    ended: null,
  });
}

function rename(theme: Theme | null, { name }: Of<'rename'>): Decision<Theme> {
  if (theme === null || theme.ended !== null) return refused(no('themeEnded'));
  if (theme.code !== null) return refused(no('nameOfPack', 'name'));
  const refusal = nameRefusal(name);
  return refusal ? refused(refusal) : accept({ ...theme, name: { nl: name, en: name } });
}

function end(
  region: RegionPack,
  theme: Theme | null,
  event: Of<'end'>,
  { today, reasonId }: { readonly today: Day; readonly reasonId: string },
): Decision<Theme> {
  if (theme === null || theme.ended !== null) return refused(no('themeEnded'));
  const { organisationId, seatId, reason } = event;
  return accept(
    { ...theme, ended: { on: today, by: 'account', reasonId } },
    {
      facts: [{ name: 'theme.ended', data: { themeId: theme.id } }],
      contributions: [
        {
          id: reasonId,
          key: 'endReason',
          organisationId,
          seatId,
          right: 'see',
          audience: null,
          dataClass: 'process',
          legalBasis: region.legalFrame,
          body: reason,
        },
      ],
    },
  );
}

/** A theme is about a phenomenon: an address or a number says that it is about someone. */
function nameRefusal(name: string): ThemeRefusal | null {
  return /@|(?:\d[ -]?){6,}/.test(name) ? no('nameLooksPersonal', 'name') : null;
}

function refused(refusal: ThemeRefusal): Decision<Theme> {
  return { accepted: false, refusal };
}
