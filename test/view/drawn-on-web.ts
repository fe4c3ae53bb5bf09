import type { Language } from '../../src/lib/language.ts';
import { addressesOf } from '../../src/platforms/web/addresses.ts';
import { drawDialog } from '../../src/platforms/web/render-dialog.ts';
import { drawCard, drawFlash, drawPage } from '../../src/platforms/web/render-page.ts';
import { type Rendering, renderingFor } from '../../src/platforms/web/rendering.ts';
import type { View } from './sample.ts';

/** The pages there are: a link to any other is a fault. */
export type KnownPages = readonly { readonly name: string; readonly path: string }[];

export function renderingIn(language: Language, pages: KnownPages): Rendering {
  let tokens = 0;
  return renderingFor({
    reader: { language, zone: 'Europe/Amsterdam' },
    addresses: addressesOf(pages),
    here: '/',
    newToken: () => `token-${String(++tokens).padStart(8, '0')}`,
  });
}

/** What the web page makes of a view, without the frame around it. */
export function drawnOnWeb(view: View, rendering: Rendering): string {
  switch (view.size) {
    case 'notice':
      return String(drawFlash(view, rendering));
    case 'card':
      return String(drawCard(view, rendering));
    case 'page':
      return String(drawPage(view, rendering, false));
    case 'dialog': {
      const open = { name: 'sample', payload: {}, dialog: view };
      const refused = (view.errors ?? []).length > 0;
      const state = { sent: null, step: null, delivery: null, returnTo: '/', refused };
      return String(drawDialog(open, state, rendering, false));
    }
  }
}
