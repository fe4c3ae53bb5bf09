import type { Viewer } from '../../chat/viewer.ts';
import { holders, textIn } from '../../regions/lookups.ts';
import type { Variant } from '../../regions/question-schema.ts';
import type { Level } from '../../regions/rule-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Field, Option } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import type { Dialog } from '../../view/views.ts';
import type { Theme } from '../themes/model.ts';
import { proposedCodeNames } from './code-names.ts';
import { draftSteps } from './draft-names.ts';
import type { DraftKickoff } from './model.ts';
import { draftPhrases } from './phrases.ts';

type OwnSeat = Viewer['seats'][number];

/** What the form of a new case needs of the world. */
export interface CaseAbout {
  readonly region: RegionPack;
  readonly viewer: Viewer;
  /** Every theme the viewer may see. */
  readonly themes: readonly Theme[];
  readonly usedNames: ReadonlySet<string>;
}

/** The viewer's seats that may start a case; none where the region works on themes alone. */
export function caseHomes(region: RegionPack, viewer: Viewer): readonly OwnSeat[] {
  return homesOf(region, viewer, 'CASE');
}

/** Whether there can be a theme that this viewer may start a kick-off about. */
export function mayStartTheme(region: RegionPack, viewer: Viewer): boolean {
  const kinds = ['EXECUTION_THEME', 'DEVELOPMENT_THEME'] as const;
  return kinds.some((variant) => homesOf(region, viewer, variant).length > 0);
}

function homesOf(region: RegionPack, viewer: Viewer, variant: Variant): readonly OwnSeat[] {
  const may = holders(region, 'creates', variant);
  return viewer.seats.filter((seat) => {
    const body = region.bodies.find(({ id }) => id === seat.bodyId);
    return (
      body !== undefined &&
      may.some(
        (one) => one.function === seat.functionId && (one.bodyType === null || one.bodyType === body.type),
      )
    );
  });
}

/** The themes a case of this body can belong to: those of its district and of the whole region, still running. */
export function themesFor(
  region: RegionPack,
  bodyId: string | null,
  themes: readonly Theme[],
): readonly Theme[] {
  const home = region.bodies.find(({ id }) => id === bodyId);
  return themes.filter(
    ({ ended, district }) =>
      ended === null && (district === null || home?.district === null || district === home?.district),
  );
}

/** A case starts at the region's level for cases, and never below that of one of its themes. */
export function levelOfCase(region: RegionPack, themes: readonly Pick<Theme, 'level'>[]): Level {
  return themes.some(({ level }) => level === 'STRICT') ? 'STRICT' : region.levels.case;
}

/** Step 1 of a new case: code name, themes, municipalities. `taken`: the name it has already. */
export function startCaseDialog(about: CaseAbout, taken: string | null = null): Dialog {
  const { region, viewer } = about;
  const phrases = draftPhrases(viewer.language);
  const homes = caseHomes(region, viewer);
  const home: Field = {
    kind: 'choice',
    name: 'home',
    label: phrases.text('case.home'),
    required: true,
    options: homes.map((seat) => ({ value: seat.seatId, label: bodyLabel(about, seat.bodyId) })),
    ...(homes[0] ? { value: homes[0].seatId } : {}),
  };
  const bodyIds = homes.map(({ bodyId }) => bodyId);
  return caseDialog(about, { draft: null, ownName: taken, bodyIds, more: homes.length > 1 ? [home] : [] });
}

/** The same step later on; where it is at home stays as it was. */
export function changeCaseDialog(about: CaseAbout, draft: DraftKickoff): Dialog {
  return caseDialog(about, { draft, ownName: draft.codeName, bodyIds: [draft.bodyId], more: [] });
}

interface CaseForm {
  readonly draft: DraftKickoff | null;
  readonly ownName: string | null;
  readonly bodyIds: readonly (string | null)[];
  readonly more: readonly Field[];
}

function caseDialog(about: CaseAbout, { draft, ownName, bodyIds, more }: CaseForm): Dialog {
  const { region, viewer, themes, usedNames } = about;
  const phrases = draftPhrases(viewer.language);
  const seed = draft?.id ?? bodyIds.join(' ');
  const names = proposedCodeNames(region.codeNames, usedNames, seed, ownName);
  const fitting = new Set(bodyIds.flatMap((id) => themesFor(region, id, themes)));
  return {
    size: 'dialog',
    title: phrases.text(draft ? 'subject.title' : 'case.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('case.intro') }],
    fields: [
      ...more,
      {
        kind: 'choice',
        name: 'codeName',
        label: phrases.text('subject.codeName'),
        hint: phrases.text('subject.codeNameHint'),
        required: true,
        options: names.map((name) => ({ value: name, label: name })),
        ...(names[0] === undefined ? {} : { value: names[0] }),
      },
      {
        kind: 'multiChoice',
        name: 'themes',
        label: phrases.text('case.themes'),
        hint: phrases.text('case.themesHint'),
        required: true,
        options: fittingOptions([...fitting].map((theme) => themeOption(about, theme))),
        ...(draft ? { values: [draft.themeId, ...draft.otherThemeIds] } : {}),
      },
      {
        kind: 'multiChoice',
        name: 'municipalities',
        label: phrases.text('subject.municipalities'),
        hint: phrases.text('subject.municipalitiesHint'),
        required: false,
        options: municipalitiesNear(region, bodyIds),
        ...(draft ? { values: draft.municipalityIds } : {}),
      },
    ],
    submit: phrases.text('step.next'),
    step: { number: 1, of: draftSteps },
  };
}

function themeOption({ viewer, region }: CaseAbout, { id, name, district }: Theme): Option {
  const place = region.districts.find((one) => one.id === district);
  const where = place ? ` (${textIn(place.name, viewer.language)})` : '';
  return { value: id, label: `${textIn(name, viewer.language)}${where}` };
}

function bodyLabel({ region, viewer }: CaseAbout, bodyId: string | null): string {
  const body = region.bodies.find(({ id }) => id === bodyId);
  return body ? textIn(body.name, viewer.language) : '-';
}

function municipalitiesNear(region: RegionPack, bodyIds: readonly (string | null)[]): readonly Option[] {
  const districts = new Set(
    bodyIds.map((bodyId) => region.bodies.find(({ id }) => id === bodyId)?.district ?? null),
  );
  return region.municipalities
    .filter(({ district }) => districts.has(null) || districts.has(district))
    .map(({ id, name }) => ({ value: id, label: name }));
}
