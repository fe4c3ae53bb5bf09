import { z } from 'zod';
import { type DialogRoute, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { idsFrom } from '../../lib/ids.ts';
import type { ThemeKind } from '../../regions/schema.ts';
import type { FormValues } from '../../view/fields.ts';
import { themeKeepers } from './authority.ts';
import { packThemeId, type Theme, themeKinds, themePayload } from './model.ts';
import { done, keptPlaces, type Room, replyTo } from './room.ts';
import { createForm, endForm, renameForm, takeUpForm } from './views-forms.ts';
import { wholeRegion } from './views-list.ts';
import { themeWords } from './words.ts';

const nothing = z.strictObject({});
type Nothing = Record<string, never>;
type ThemePayload = z.infer<typeof themePayload>;

export function themeForms(room: Room): readonly DialogRoute[] {
  return [createRoute(room), takeUpRoute(room), renameRoute(room), endRoute(room)] as readonly DialogRoute[];
}

const textIn = ({ plain }: FormValues, name: string): string => String(plain[name] ?? '');

function kindIn(values: FormValues): ThemeKind {
  return themeKinds.find((kind) => kind === textIn(values, 'kind')) ?? 'BOTH';
}

function shown(request: Request, key: 'create.done' | 'takeUp.done' | 'rename.done' | 'end.done') {
  return ({ id }: Theme): Extract<Reply, { readonly kind: 'page' }> => ({
    kind: 'page',
    to: { page: 'themes.theme', params: { themeId: id } },
    notice: done(themeWords(request.viewer.language).text(key)),
  });
}

function createRoute(room: Room): DialogRoute<Nothing> {
  return {
    name: 'themes.create',
    payload: nothing,
    async build({ viewer }) {
      const places = keptPlaces(room, viewer);
      return places.districts.length > 0 || places.keepsRegion ? createForm(places) : denied;
    },
    async submit(request, _payload, values) {
      const id = idsFrom(request.deliveryId)();
      const chosen = textIn(values, 'district');
      const district = chosen === wholeRegion ? null : chosen;
      const event = {
        type: 'create',
        id,
        name: textIn(values, 'name'),
        kind: kindIn(values),
        district,
      } as const;
      const outcome = await room.engine.run(room.aggregate, id, event, request);
      return replyTo(outcome, request, shown(request, 'create.done'));
    },
  };
}

function takeUpRoute(room: Room): DialogRoute<Nothing> {
  return {
    name: 'themes.takeUp',
    payload: nothing,
    async build({ viewer }) {
      const places = keptPlaces(room, viewer);
      return places.districts.length > 0 ? takeUpForm(places) : denied;
    },
    async submit(request, _payload, values) {
      const code = textIn(values, 'code');
      const district = textIn(values, 'district');
      const event = { type: 'takeUp', code, district, kind: kindIn(values) } as const;
      const outcome = await room.engine.run(room.aggregate, packThemeId(code, district), event, request);
      return replyTo(outcome, request, shown(request, 'takeUp.done'));
    },
  };
}

function renameRoute(room: Room): DialogRoute<ThemePayload> {
  return {
    name: 'themes.rename',
    payload: themePayload,
    async build({ viewer }, { themeId }) {
      const theme = await keptTheme(room, viewer, themeId);
      return theme && theme.code === null ? renameForm(theme, viewer.language) : denied;
    },
    async submit(request, { themeId }, values) {
      const event = { type: 'rename', name: textIn(values, 'name') } as const;
      const outcome = await room.engine.run(room.aggregate, themeId, event, request);
      return replyTo(outcome, request, shown(request, 'rename.done'));
    },
  };
}

function endRoute(room: Room): DialogRoute<ThemePayload> {
  return {
    name: 'themes.end',
    payload: themePayload,
    async build({ viewer }, { themeId }) {
      const theme = await keptTheme(room, viewer, themeId);
      return theme ? endForm(theme, viewer.language) : denied;
    },
    async submit(request, { themeId }, values) {
      const theme = await keptTheme(room, request.viewer, themeId);
      const seat = theme && keepingSeat(room, request.viewer, theme);
      if (!seat) return denied;
      const { organisationId, seatId } = seat;
      const event = { type: 'end', reason: textIn(values, 'reason'), organisationId, seatId } as const;
      const outcome = await room.engine.run(room.aggregate, themeId, event, request);
      return replyTo(outcome, request, shown(request, 'end.done'));
    },
  };
}

async function keptTheme(room: Room, viewer: Viewer, themeId: string): Promise<Theme | null> {
  const seen = await room.engine.see(room.aggregate, themeId, viewer);
  return seen?.rights.has('keep') ? seen.state : null;
}

/** The seat someone keeps this theme with: in its name the reason is given. */
function keepingSeat(room: Room, viewer: Viewer, theme: Theme) {
  const keepers = themeKeepers(room.region, theme.kind, theme.district);
  return viewer.seats.find((seat) => keepers.includes(`role:${seat.functionId}@${seat.bodyId}`));
}
