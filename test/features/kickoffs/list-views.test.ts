import { expect, it } from 'vitest';
import { listPageOf } from '../../../src/features/kickoffs/list-views.ts';
import type { RegionPack } from '../../../src/regions/schema.ts';
import { textOf } from '../../support/story-screen.ts';
import { facilitator, guest } from './agreement-viewer.ts';
import { region } from './story.ts';

const filters = { kind: '', stage: '', district: '', theme: '' };
const nothing = { themes: [], filters, page: 1, lines: [], total: 0 };

function emptyFor(viewer: typeof guest, mayStartCase: boolean, pack: RegionPack = region): string {
  const page = listPageOf({ region: pack, viewer, mayStartCase, ...nothing });
  return textOf(page, { language: 'nl', zone: 'Europe/Amsterdam' });
}

it('an empty list tells who may start a case and a theme how', () => {
  expect(emptyFor(facilitator, true)).toMatch(/‘Nieuwe casus’.*op je beginpagina/);
});

it('an empty list names no button to who has none', () => {
  const words = emptyFor(guest, false);
  expect(words).not.toMatch(/Nieuwe casus|start je/);
  expect(words).toContain('Word je ergens voor gevraagd, dan staat het hier en op je beginpagina.');
});

it('an empty list tells who may start themes only where', () => {
  const words = emptyFor(facilitator, false);
  expect(words).toContain('Een thema start je op de pagina van dat thema.');
  expect(words).not.toContain('Nieuwe casus');
});
