import type { ThemeKind } from '../../regions/schema.ts';

export type ThemeEvent =
  /** Makes a theme of the pack, or brings it up to date; ends it when the pack no longer has it. */
  | { readonly type: 'seed'; readonly code: string; readonly district: string | null }
  /** A theme of the region's plan, taken up by a district of its own accord. */
  | { readonly type: 'takeUp'; readonly code: string; readonly district: string; readonly kind: ThemeKind }
  /** A theme that is not in the region's plan. */
  | {
      readonly type: 'create';
      readonly id: string;
      readonly name: string;
      readonly kind: ThemeKind;
      /** Null: the whole region. */
      readonly district: string | null;
    }
  | { readonly type: 'rename'; readonly name: string }
  | {
      readonly type: 'end';
      readonly reason: string;
      /** For whom the words are: the seat that speaks. */
      readonly organisationId: string;
      readonly seatId: string;
    };
