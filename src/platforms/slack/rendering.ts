import { type ChatRendering, type Drawing, startRendering } from '../../chat/drawing.ts';
import { most } from './limits.ts';
import { type SlackKey, slackWords } from './text.ts';

/** What every part of one message or view needs while it is drawn. */
export interface Rendering extends ChatRendering<SlackKey> {
  /** Home has real headings; in a card and a form the title is the only one. */
  readonly inCard: boolean;
}

export const renderingFor = (
  drawing: Drawing,
  {
    inCard = true,
    idsOf = 'button',
    refs,
    detail,
  }: Partial<Pick<Rendering, 'refs' | 'inCard' | 'detail'>> & { readonly idsOf?: string } = {},
): Rendering => ({
  ...startRendering(drawing, {
    words: slackWords(drawing.reader.language),
    longestUrl: most('url'),
    idsOf,
    refs,
    detail,
  }),
  inCard,
});
