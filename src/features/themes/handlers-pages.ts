import { z } from 'zod';
import { denied, type PageRoute } from '../../chat/surface.ts';
import { themePayload } from './model.ts';
import { keptPlaces, type Room } from './room.ts';
import { themesIn } from './store.ts';
import { listPage, type ThemeFilter } from './views-list.ts';
import { themePage } from './views-theme.ts';

const shortText = z.string().max(40).default('');

export function themePages(room: Room): readonly PageRoute[] {
  return [listRoute(room), themeRoute(room)] as readonly PageRoute[];
}

function listRoute(room: Room): PageRoute<{ district: string; kind: string }> {
  return {
    name: 'themes.list',
    path: '/themas',
    params: z.object({ district: shortText, kind: shortText }),
    async show({ viewer }, filter: ThemeFilter) {
      const themes = await room.engine.read(viewer, themesIn);
      const places = keptPlaces(room, viewer);
      const keeps = places.districts.length > 0 || places.keepsRegion;
      return listPage({ themes, region: room.region, language: viewer.language, keeps }, filter);
    },
  };
}

function themeRoute(room: Room): PageRoute<z.infer<typeof themePayload>> {
  return {
    name: 'themes.theme',
    path: '/themas/:themeId',
    params: themePayload,
    async show(request, { themeId }) {
      const seen = await room.engine.see(room.aggregate, themeId, request.viewer);
      if (!seen) return denied;
      const { state: theme, rights, words } = seen;
      const reason = theme.ended?.by === 'account' ? words.get(theme.ended.reasonId) : undefined;
      const parts = await Promise.all(room.partsOfTheme.map((part) => part(request, themeId)));
      return themePage({
        theme,
        region: room.region,
        language: request.viewer.language,
        keeps: rights.has('keep'),
        reason: typeof reason === 'string' ? reason : null,
        parts: parts.flat(),
      });
    },
  };
}
