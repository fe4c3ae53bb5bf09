import type { Drawing } from '../../chat/drawing.ts';
import { homeLink, pageButton } from '../../chat/drawn-buttons.ts';
import { emptyRows, type FormMemory, type FormRows, nameAllRows } from '../../chat/form-rows.ts';
import type { OpenDialog } from '../../chat/router.ts';
import type { ShownCard } from '../../chat/shown-answer.ts';
import { refsOf } from '../../chat/shown-parts.ts';
import { text } from '../../view/spans.ts';
import type { Notice } from '../../view/views.ts';
import type { AdaptiveCard, CardElement, HandedBack, Submit } from './adaptive-card.ts';
import { fits, fitting, sizeOf } from './fitting-card.ts';
import { writeMemory } from './form-memory.ts';
import { most } from './limits.ts';
import type { TeamsTarget } from './offer.ts';
import { actionFor, buttonTitle, drawButtons } from './render-buttons.ts';
import { drawMore, drawParts, wholeCard } from './render-card.ts';
import { canBeFilledIn, drawFields, drawProblems } from './render-form.ts';
import { drawNodes, drawNote, headingBlock } from './render-nodes.ts';
import { textBlocks } from './render-text.ts';
import { type Rendering, renderingFor } from './rendering.ts';
import { teamsWords } from './text.ts';

/** A card in a window of its own. Every button in it comes back as a submit of that window. */
export interface TeamsDialog {
  readonly title: string;
  readonly card: AdaptiveCard;
}

const productName = ({ reader }: Drawing): string => teamsWords(reader.language).text('product.name');

/** The title stands above the window; one that is too long for that, in it. */
function titled(title: string, drawing: Drawing, rendering: Rendering) {
  const isShort = title.length <= most('dialogTitle') && title.trim() !== '';
  return {
    title: isShort ? title.toWellFormed() : productName(drawing),
    head: isShort ? [] : [headingBlock(title, 'Large', rendering)],
  };
}

/** Where the form is in its steps, and what was said about the step before. */
function drawHead(
  { dialog }: OpenDialog,
  notice: Notice | null,
  rendering: Rendering,
): readonly CardElement[] {
  const step = dialog.step && rendering.words.text('form.step', dialog.step);
  return [
    ...(step === undefined ? [] : textBlocks([{ text: step, small: true }])),
    ...(notice ? drawNote(notice, rendering) : []),
  ];
}

function submitOf({ dialog }: OpenDialog, data: HandedBack): Submit {
  const style = dialog.submitEmphasis === 'danger' ? 'destructive' : 'positive';
  return { type: 'Action.Submit', title: buttonTitle(dialog.submit), style, data };
}

/** What one more row may take, with something wrong in each of its fields. */
const roomForRow = 3000;

/**
 * A form in its window. `rows` are those of the same form as it stood there before, so that nothing typed is lost; a
 * form that Teams has no room for leads to the page instead.
 */
export function dialogOf(
  open: OpenDialog,
  drawing: Drawing,
  { notice = null, rows }: { readonly notice?: Notice | null; readonly rows?: FormRows } = {},
): TeamsDialog {
  const { dialog, name, payload } = open;
  const start = renderingFor(drawing, { place: 'dialog' });
  const { title, head } = titled(dialog.title, drawing, start);
  const above = [...head, ...drawHead(open, notice, start), ...drawProblems(dialog, start)];
  const memory: FormMemory = {
    name,
    payload,
    drawing: drawing.drawing,
    ...nameAllRows(dialog, rows ?? emptyRows(drawing.drawing.slice(-8))),
  };
  const data = writeMemory(memory);
  if (data === null || !canBeFilledIn(dialog)) return tooLargeDialog(title, above, drawing);
  const actions = [submitOf(open, data)];
  // Only what stands above the fields gets shorter when there is less room: the fields are drawn once.
  const draw = (hasRoom: boolean): AdaptiveCard => {
    const fields = drawFields(dialog, memory, hasRoom, start);
    const least: AdaptiveCard = { ...wholeCard(fields), actions };
    if (!fits(least)) return least;
    return fitting((detail) => {
      const rendering = renderingFor(drawing, { place: 'dialog', detail });
      const nodes = drawNodes(dialog.nodes, rendering);
      const body = [...above, ...nodes, ...drawMore(homeLink, rendering), ...fields];
      return { ...wholeCard(body), actions };
    });
  };
  const whole = draw(true);
  const hasRows = dialog.fields.some(({ kind }) => kind === 'rows');
  const card = hasRows && sizeOf(whole) + roomForRow > most('cardBytes') ? draw(false) : whole;
  return fits(card) ? { title, card } : tooLargeDialog(title, above, drawing);
}

function tooLargeDialog(title: string, head: readonly CardElement[], drawing: Drawing): TeamsDialog {
  const rendering = renderingFor(drawing, { place: 'dialog' });
  const { words } = rendering;
  const why: Notice = { size: 'notice', tone: 'info', spans: [text(words.text('form.tooLarge'))] };
  const way = [...drawNote(why, rendering), ...drawButtons([pageButton(homeLink, words)], rendering)];
  const whole = wholeCard([...head, ...way]);
  return { title, card: fits(whole) ? whole : wholeCard(way) };
}

/** What came of something, with cards and their buttons. */
export function doneDialog(
  notice: Notice | null,
  cards: readonly ShownCard[],
  drawing: Drawing,
): TeamsDialog {
  const parts = { notice, cards };
  const refs = refsOf(parts);
  const card = fitting((detail) =>
    wholeCard(drawParts(parts, renderingFor(drawing, { place: 'dialog', refs, detail }))),
  );
  return { title: productName(drawing), card };
}

/** The way to the page, by an address that is good once and for this person alone. */
export function linkDialog(url: string, drawing: Drawing, notice: Notice | null): TeamsDialog {
  const card = fitting((detail) => {
    const rendering = renderingFor(drawing, { place: 'dialog', detail });
    const { words } = rendering;
    const said = notice ? drawNote(notice, rendering) : [];
    const title = words.text('link.button');
    return {
      ...wholeCard([...said, ...textBlocks([{ text: words.text('link.text') }])]),
      actions: [{ type: 'Action.OpenUrl', title, style: 'positive', url }],
    };
  });
  return { title: productName(drawing), card };
}

/**
 * All that is ever said in a group: a button, behind which who presses it, and nobody else, sees their own answer.
 * Says nothing of what was asked, or by whom.
 */
export function groupCard(
  { label, target }: { readonly label: string; readonly target: TeamsTarget },
  drawing: Drawing,
): AdaptiveCard {
  const rendering = renderingFor(drawing, { place: 'message' });
  const look = { title: buttonTitle(label), style: 'positive' } as const;
  return wholeCard([
    headingBlock(productName(drawing), 'Large', rendering),
    ...textBlocks([{ text: rendering.words.text('group.text') }]),
    { type: 'ActionSet', actions: [actionFor(target, look, rendering)] },
  ]);
}
