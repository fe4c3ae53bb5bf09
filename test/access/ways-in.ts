import type { Request } from '../../src/chat/surface.ts';
import type { Viewer } from '../../src/chat/viewer.ts';
import type { Product } from '../../src/compose.ts';
import { freshId } from '../../src/lib/ids.ts';
import { type Payload, shapesOf } from './payloads.ts';

/** One thing that a platform can ask of the product for somebody, with the keys its payload may have. */
export interface WayIn {
  readonly name: string;
  /** It does something, or lets one do something; not only shows. */
  readonly isDeed: boolean;
  readonly shapes: readonly (readonly string[])[];
  ask(viewer: Viewer, payload: Payload): Promise<unknown>;
}

/** Every button, form, card, page and file there is, as the features register them. */
export function waysIn({ features, router, clock }: Product): WayIn[] {
  const by = (viewer: Viewer): Request => ({
    viewer,
    deliveryId: freshId(),
    origin: 'test',
    now: clock.now(),
  });
  const nothing = { plain: {}, rows: {} };
  return features.flatMap(({ presses, dialogs, cards, pages, downloads }): WayIn[] => [
    ...(presses ?? []).map(({ name, payload }) => ({
      name: `press ${name}`,
      isDeed: true,
      shapes: shapesOf(payload),
      ask: (viewer: Viewer, given: Payload) => router.press(by(viewer), name, given),
    })),
    ...(dialogs ?? []).flatMap(({ name, payload }) => [
      {
        name: `open ${name}`,
        isDeed: true,
        shapes: shapesOf(payload),
        ask: (viewer: Viewer, given: Payload) => router.open(by(viewer), name, given),
      },
      {
        name: `submit ${name}`,
        isDeed: true,
        shapes: shapesOf(payload),
        ask: (viewer: Viewer, given: Payload) => router.submit(by(viewer), name, given, nothing),
      },
    ]),
    ...(cards ?? []).map(({ name, payload }) => ({
      name: `card ${name}`,
      isDeed: false,
      shapes: shapesOf(payload),
      ask: (viewer: Viewer, given: Payload) =>
        router.card(viewer, { card: name, payload: given }, clock.now()),
    })),
    ...(pages ?? []).map(({ name, params }) => ({
      name: `page ${name}`,
      isDeed: false,
      shapes: shapesOf(params),
      ask: (viewer: Viewer, given: Payload) => router.page(by(viewer), name, given),
    })),
    ...(downloads ?? []).map(({ name, params }) => ({
      name: `file ${name}`,
      isDeed: false,
      shapes: shapesOf(params),
      ask: (viewer: Viewer, given: Payload) => router.download(by(viewer), name, given),
    })),
  ]);
}

/** An answer to the letter, and every statement that it took, a line each. */
export async function observed({ database }: Product, ask: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const stop = database.onQuery((text) => statements.push(text.replaceAll(/\s+/g, ' ')));
  const answer = await ask().finally(stop);
  return [String(JSON.stringify(answer)), ...statements];
}

/** Where two observations part; null when they are the same. */
export function partingOf(a: readonly string[], b: readonly string[]): string | null {
  const index = Array.from({ length: Math.max(a.length, b.length) }, (_, at) => at).find(
    (at) => a[at] !== b[at],
  );
  if (index === undefined) return null;
  return `${index}: ${a[index]?.slice(0, 400)} | ${b[index]?.slice(0, 400)}`;
}
