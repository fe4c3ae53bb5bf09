import { type Denied, denied, type Reply, type Request } from '../../chat/surface.ts';
import { principalsOf, type Viewer } from '../../chat/viewer.ts';
import type { Engine, Outcome } from '../../engine/engine.ts';
import type { RegionPack } from '../../regions/schema.ts';
import { text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import type { ThemeAggregate } from './aggregate.ts';
import { themeKeepers } from './authority.ts';
import { type Theme, type ThemePart, themeKinds } from './model.ts';
import type { KeptPlaces } from './views-forms.ts';
import { refusalText } from './words.ts';

/** What the handlers of this feature work with. */
export interface Room {
  readonly engine: Engine;
  readonly region: RegionPack;
  readonly aggregate: ThemeAggregate;
  readonly partsOfTheme: readonly ThemePart[];
}

/** Where a viewer may make and keep themes, of whichever kind. */
export function keptPlaces({ region }: Room, viewer: Viewer): KeptPlaces {
  const own = new Set(principalsOf(viewer));
  const keeps = (district: string | null) =>
    themeKinds.some((kind) => themeKeepers(region, kind, district).some((one) => own.has(one)));
  return {
    region,
    language: viewer.language,
    districts: region.districts.map(({ id }) => id).filter(keeps),
    keepsRegion: keeps(null),
  };
}

export function done(words: string): Notice {
  return { size: 'notice', tone: 'success', spans: [text(words)] };
}

/** A refusal comes back to the form it is about; a denial says nothing more than what does not exist. */
export function replyTo(
  outcome: Outcome<Theme>,
  request: Request,
  said: (theme: Theme) => Exclude<Reply, Denied>,
): Reply {
  if (outcome.status === 'denied') return denied;
  if (outcome.status === 'done') return said(outcome.state);
  const spans = [text(refusalText(outcome.refusal, request.viewer.language))];
  const problem: Notice = { size: 'notice', tone: 'danger', spans };
  const { fields } = outcome.refusal;
  return { kind: 'again', problem, ...(fields ? { fields } : {}) };
}
