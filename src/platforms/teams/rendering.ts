import { type ChatRendering, type Drawing, startRendering } from '../../chat/drawing.ts';
import { most } from './limits.ts';
import { type TeamsKey, teamsWords } from './text.ts';

/** A dialog does not open another, nor does it know Action.Execute: whatever is pressed in it is a submit. */
export type Place = 'message' | 'dialog';

/** What every part of one card needs while it is drawn. */
export interface Rendering extends ChatRendering<TeamsKey> {
  readonly place: Place;
}

export const renderingFor = (
  drawing: Drawing,
  { place, refs, detail }: Pick<Rendering, 'place'> & Partial<Pick<Rendering, 'refs' | 'detail'>>,
): Rendering => ({
  ...startRendering(drawing, {
    words: teamsWords(drawing.reader.language),
    longestUrl: most('url'),
    idsOf: `ask-${drawing.drawing.slice(-8)}`,
    refs,
    detail,
  }),
  place,
});
