import type { Button, Entry, Target, WideNode } from '../../src/view/nodes.ts';
import type { Reader } from '../../src/view/reader.ts';
import type { Span } from '../../src/view/spans.ts';
import { entryText, nodesText, spansText, textOf, type View } from './story-screen.ts';

/** Something on the screen that can be pressed, with the words that stand around it. */
export interface Offer {
  readonly labels: readonly string[];
  readonly target: Target;
  readonly around: string;
}

/** Everything a view lets someone press. A form is sent off, not pressed. */
export function offersOn(view: View, reader: Reader): readonly Offer[] {
  const all = textOf(view, reader);
  switch (view.size) {
    case 'notice':
      return linksIn(view.spans, all);
    case 'card':
      return [...offersIn(view.nodes, view.title, reader), ...view.buttons.map((one) => offer(one, all))];
    case 'page':
      return [
        ...view.trail.map(({ label, page, params }): Offer => pageOffer(label, { page, params }, all)),
        ...linksIn(view.intro ?? [], all),
        ...offersIn(view.nodes, view.title, reader),
      ];
    case 'dialog':
      return offersIn(view.nodes, view.title, reader);
  }
}

/** The one that carries this label; with `near`, the one beside these words. Fails naming what is there. */
export function theOffer(offers: readonly Offer[], label: string, near: string | undefined): Offer {
  const named = offers.filter(({ labels }) => labels.includes(label));
  const found = near === undefined ? named : named.filter(({ around }) => around.includes(near));
  const [first, ...others] = found;
  if (!first) {
    const there = offers.map(({ labels }) => `[${labels[0]}]`).join(' ');
    throw new Error(
      `There is no [${label}]${near === undefined ? '' : ` near "${near}"`}. There is: ${there}`,
    );
  }
  const asFirst = JSON.stringify(first.target);
  if (others.some(({ target }) => JSON.stringify(target) !== asFirst)) {
    const places = found.map(({ around }) => around.replaceAll('\n', ' / ')).join('\n- ');
    throw new Error(`[${label}] is there ${found.length} times. Say near what:\n- ${places}`);
  }
  return first;
}

function offer(button: Button, around: string): Offer {
  const { label, spoken, target } = button;
  return { labels: spoken === undefined ? [label] : [label, spoken], target, around };
}

function pageOffer(
  label: string,
  to: { readonly page: string; readonly params: Readonly<Record<string, string>> },
  around: string,
): Offer {
  return { labels: [label], target: { kind: 'page', ...to }, around };
}

function linksIn(spans: readonly Span[], around: string): readonly Offer[] {
  return spans.flatMap((span) => (span.kind === 'link' ? [pageOffer(span.text, span.to, around)] : []));
}

/** Buttons belong to what was said since the last heading. */
function offersIn(nodes: readonly WideNode[], title: string, reader: Reader): readonly Offer[] {
  let said: string[] = [title];
  return nodes.flatMap((node) => {
    if (node.kind === 'heading') said = [];
    said.push(...nodesText([node], reader));
    return offersOf(node, said.join('\n'), reader);
  });
}

function offersOf(node: WideNode, around: string, reader: Reader): readonly Offer[] {
  switch (node.kind) {
    case 'buttons':
      return node.buttons.map((button) => offer(button, around));
    case 'empty':
      return (node.buttons ?? []).map((button) => offer(button, around));
    case 'entries':
      return node.entries.flatMap((entry) => entryOffers(entry, reader));
    case 'fold':
      return offersIn(node.nodes, node.summary, reader);
    case 'paragraph':
    case 'note':
    case 'quote':
      return linksIn(node.spans, around);
    case 'bullets':
      return node.items.flatMap((item) => linksIn(item, spansText(item, reader)));
    case 'facts':
      return node.facts.flatMap(({ term, spans }) => linksIn(spans, `${term}: ${spansText(spans, reader)}`));
    case 'grid':
      return node.rows.flatMap(({ header, cells }) => cells.flatMap(({ spans }) => linksIn(spans, header)));
    case 'heading':
    case 'progress':
    case 'badges':
    case 'divider':
    case 'filters':
      return [];
  }
}

function entryOffers(entry: Entry, reader: Reader): readonly Offer[] {
  const around = entryText(entry, reader).join('\n');
  const title = spansText(entry.title, reader);
  return [
    ...(entry.to ? [{ labels: [title], target: entry.to, around }] : []),
    ...entry.details.flatMap((spans) => linksIn(spans, around)),
    ...(entry.buttons ?? []).map((button) => offer(button, around)),
  ];
}
