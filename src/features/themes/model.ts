import { z } from 'zod';
import type { Request } from '../../chat/surface.ts';
import { uuidFrom } from '../../lib/ids.ts';
import type { BothLanguages } from '../../lib/language.ts';
import type { Day } from '../../lib/time.ts';
import type { Level } from '../../regions/rule-schema.ts';
import type { ThemeKind } from '../../regions/schema.ts';
import type { WideNode } from '../../view/nodes.ts';

// Glossary. Theme: a kind of organised crime that a district works on for some years. Execution theme (doe-thema): the
// approach is known and carried out. Development theme (ontwikkelthema): the approach is still being found.

export const themeKinds = ['EXECUTION', 'DEVELOPMENT', 'BOTH'] as const satisfies readonly ThemeKind[];

export interface Theme {
  readonly id: string;
  /** The theme of the region pack this is; null for one of the district's own. */
  readonly code: string | null;
  readonly name: BothLanguages;
  readonly kind: ThemeKind;
  readonly level: Level;
  /** Null: the whole region. */
  readonly district: string | null;
  /** The body whose theme it is: the district's team, or the regional one. */
  readonly bodyId: string | null;
  /** The state of play, as the region pack tells it. */
  readonly note: BothLanguages | null;
  readonly createdOn: Day;
  readonly ended: ThemeEnd | null;
}

/** `reasonId` is the contribution that says why; a theme that left the pack has none. */
export type ThemeEnd =
  | { readonly on: Day; readonly by: 'account'; readonly reasonId: string }
  | { readonly on: Day; readonly by: 'pack' };

/** A theme of the pack in a district (null: the whole region) always has the same id. */
export function packThemeId(code: string, district: string | null): string {
  return uuidFrom(`theme:${code}:${district ?? 'region'}`);
}

/** What another feature adds to the page of a theme, for one reader; nothing when it has nothing to say. */
export type ThemePart = (request: Request, themeId: string) => Promise<readonly WideNode[]>;

export const themePayload = z.strictObject({ themeId: z.uuid() });
