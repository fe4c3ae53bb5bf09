import type { Language } from '../../lib/language.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Button, WideNode } from '../../view/nodes.ts';
import { day, text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import type { Theme } from './model.ts';
import { themeWords } from './words.ts';

export interface ShownTheme {
  readonly theme: Theme;
  readonly region: RegionPack;
  readonly language: Language;
  readonly keeps: boolean;
  /** Why it ended, when someone said so and the reader may read it. */
  readonly reason: string | null;
  /** What other features have to say about it. */
  readonly parts: readonly WideNode[];
}

/** One theme: what it is, what is done on it, and why it ended. */
export function themePage(shown: ShownTheme): Page {
  const { theme, language } = shown;
  const words = themeWords(language);
  const buttons = shown.keeps && theme.ended === null ? keeperButtons(theme, language) : [];
  return {
    size: 'page',
    title: theme.name[language],
    trail: [{ label: words.text('theme.trail'), page: 'themes.list', params: {} }],
    nodes: [
      ...endedNote(shown),
      facts(shown),
      ...endReason(shown),
      ...(theme.note
        ? [
            { kind: 'heading', text: words.text('theme.note'), level: 2 } as const,
            { kind: 'paragraph', spans: [text(theme.note[language])] } as const,
          ]
        : []),
      ...shown.parts,
      ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
    ],
  };
}

function endedNote({ theme, language }: ShownTheme): WideNode[] {
  if (theme.ended === null) return [];
  const key = theme.ended.by === 'pack' ? 'theme.endedByPack' : 'theme.ended';
  const spans = themeWords(language).spans(key, { on: day(theme.ended.on) });
  return [{ kind: 'note', tone: 'info', spans }];
}

function endReason({ language, reason }: ShownTheme): WideNode[] {
  if (reason === null) return [];
  return [
    { kind: 'heading', text: themeWords(language).text('theme.reason'), level: 2 },
    { kind: 'paragraph', spans: [text(reason)] },
  ];
}

function facts({ theme, region, language }: ShownTheme): WideNode {
  const words = themeWords(language);
  const district = region.districts.find(({ id }) => id === theme.district)?.name[language];
  const body = region.bodies.find(({ id }) => id === theme.bodyId)?.name[language];
  const source = words.text(theme.code === null ? 'theme.fromDistrict' : 'theme.fromPack');
  return {
    kind: 'facts',
    facts: [
      { term: words.text('theme.kind'), spans: [text(words.text(`kind.${theme.kind}`))] },
      { term: words.text('theme.district'), spans: [text(district ?? words.text('list.region'))] },
      ...(body ? [{ term: words.text('theme.body'), spans: [text(body)] }] : []),
      { term: words.text('theme.level'), spans: [text(words.text(`level.${theme.level}`))] },
      { term: words.text('theme.source'), spans: [text(source)] },
      { term: words.text('theme.since'), spans: [day(theme.createdOn)] },
    ],
  };
}

/** The name of a theme of the pack changes in the pack. */
function keeperButtons(theme: Theme, language: Language): Button[] {
  const words = themeWords(language);
  const payload = { themeId: theme.id };
  const rename: Button = {
    label: words.text('do.rename'),
    target: { kind: 'dialog', name: 'themes.rename', payload },
  };
  const end: Button = {
    label: words.text('do.end'),
    target: { kind: 'dialog', name: 'themes.end', payload },
    emphasis: 'danger',
  };
  return theme.code === null ? [rename, end] : [end];
}
