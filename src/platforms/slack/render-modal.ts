import type { KnownBlock, ModalView } from '@slack/types';
import type { Drawing } from '../../chat/drawing.ts';
import { homeLink, pageButton } from '../../chat/drawn-buttons.ts';
import { emptyRows, type FormRows, nameAllRows } from '../../chat/form-rows.ts';
import type { OpenDialog } from '../../chat/router.ts';
import type { ShownCard } from '../../chat/shown-answer.ts';
import { refsOf } from '../../chat/shown-parts.ts';
import { type Language, languages } from '../../lib/language.ts';
import { text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import { fitting, viewRoom } from './fitting-blocks.ts';
import { writeMemory } from './form-memory.ts';
import { drawButtons } from './render-buttons.ts';
import { drawMore, drawParts } from './render-card.ts';
import { drawForm } from './render-form.ts';
import { drawNodes, drawNote } from './render-nodes.ts';
import { plain, textBlocks } from './render-text.ts';
import { type Rendering, renderingFor } from './rendering.ts';
import { slackWords } from './text.ts';

/** What all windows of ours are called by Slack. */
const callbackId = 'aftrap';

function windowOf(
  language: Language,
  blocks: readonly KnownBlock[],
  form?: { readonly submit: string; readonly memory: string },
): ModalView {
  const words = slackWords(language);
  const close = words.text(form === undefined ? 'modal.close' : 'modal.cancel');
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plain(words.text('product.name'), 'viewTitle'),
    close: plain(close, 'viewTitle'),
    blocks: [...blocks],
    ...(form === undefined ? {} : { submit: plain(form.submit, 'viewTitle'), private_metadata: form.memory }),
  };
}

/** The title of the form, where it is in its steps, and what was said about the step before. */
function drawHead(
  { dialog }: OpenDialog,
  notice: Notice | null,
  rendering: Rendering,
): readonly KnownBlock[] {
  const step = dialog.step && rendering.words.text('form.step', dialog.step);
  return [
    { type: 'header', text: plain(dialog.title, 'headerText') },
    ...(step === undefined ? [] : [{ type: 'context' as const, elements: [plain(step, 'contextText')] }]),
    ...(notice ? drawNote(notice, rendering) : []),
  ];
}

/** Kept free for what stands above the fields, which gets shorter when there is less room. */
const leastForNodes = 8;

/**
 * A form in its window. `rows` are those of the same form as it stood there before, so that nothing typed is lost; a
 * form that Slack has no room for leads to the page instead.
 */
export function modalOf(
  open: OpenDialog,
  drawing: Drawing,
  { notice = null, rows }: { readonly notice?: Notice | null; readonly rows?: FormRows } = {},
): ModalView {
  const { dialog, name, payload } = open;
  const named = nameAllRows(dialog, rows ?? emptyRows(drawing.drawing));
  const memory = writeMemory({ name, payload, drawing: drawing.drawing, ...named });
  const head = drawHead(open, notice, renderingFor(drawing));
  const form = drawForm(dialog, named, () => renderingFor(drawing), head.length + leastForNodes);
  if (memory === null || form === null) return tooLargeModal(head, drawing);
  const taken = head.length + form.problems.length + form.fields.length;
  const nodes = fitting(viewRoom(taken), (detail) => {
    // The buttons of the form's own rows have other names.
    const rendering = renderingFor(drawing, { detail, idsOf: 'above' });
    return [...drawNodes(dialog.nodes, rendering), ...drawMore(homeLink, rendering)];
  });
  const blocks = [...head, ...form.problems, ...nodes, ...form.fields];
  if (!viewRoom().has(blocks)) return tooLargeModal(head, drawing);
  return windowOf(drawing.reader.language, blocks, { submit: dialog.submit, memory });
}

function tooLargeModal(head: readonly KnownBlock[], drawing: Drawing): ModalView {
  const rendering = renderingFor(drawing);
  const { words, reader } = rendering;
  const why: Notice = { size: 'notice', tone: 'info', spans: [text(words.text('form.tooLarge'))] };
  return windowOf(reader.language, [
    ...head,
    ...drawNote(why, rendering),
    ...drawButtons([pageButton(homeLink, words)], rendering),
  ]);
}

/** What stands in a window while what it will show is being looked up: also who reads it. */
export function loadingModal(): ModalView {
  const inAll = (key: 'modal.loading' | 'modal.close'): string =>
    languages.map((language) => slackWords(language).text(key)).join(' / ');
  const view = windowOf(languages[0], textBlocks([{ text: inAll('modal.loading') }]));
  return { ...view, close: plain(inAll('modal.close'), 'viewTitle') };
}

/** What came of something, with cards and their buttons. */
export function doneModal(notice: Notice | null, cards: readonly ShownCard[], drawing: Drawing): ModalView {
  const parts = { notice, cards };
  const refs = refsOf(parts);
  const blocks = fitting(viewRoom(), (detail) => drawParts(parts, renderingFor(drawing, { refs, detail })));
  return windowOf(drawing.reader.language, blocks);
}

/** The way to the page, by an address that is good once and for this person alone. */
export function linkModal(url: string, drawing: Drawing, notice: Notice | null): ModalView {
  const rendering = renderingFor(drawing);
  const { words, reader } = rendering;
  return windowOf(reader.language, [
    ...(notice ? drawNote(notice, rendering) : []),
    ...textBlocks([{ text: words.text('link.text') }]),
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          style: 'primary',
          text: plain(words.text('link.button'), 'buttonText'),
          action_id: rendering.nextId(),
          url,
        },
      ],
    },
  ]);
}
