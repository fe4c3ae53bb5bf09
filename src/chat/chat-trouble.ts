import type { Node } from '../view/nodes.ts';
import { chatPhrases } from './chat-phrases.ts';
import type { HomeSection } from './surface.ts';
import type { Viewer } from './viewer.ts';

/** A chat platform that does not do what it should. */
export interface TroubledChat {
  /** As people call it. */
  readonly name: string;
  /** Away for now, or it does not let the bot in any more: then somebody has to do something. */
  readonly state: 'unreachable' | 'refused';
}

/** Tells who looks after people that messages in chat do not arrive at the moment, and that nothing is lost. */
export function chatTroubleSection(
  troubled: () => readonly TroubledChat[],
  mayKnow: (viewer: Viewer) => Promise<boolean>,
): HomeSection {
  return {
    place: 58,
    async show({ viewer }) {
      const chats = troubled();
      if (chats.length === 0 || !(await mayKnow(viewer))) return [];
      const words = chatPhrases(viewer.language);
      return chats.map(
        ({ name, state }): Node => ({
          kind: 'note',
          tone: 'warning',
          spans: words.spans(`trouble.${state}`, { name }),
        }),
      );
    },
  };
}
