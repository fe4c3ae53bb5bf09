import type { Viewer } from '../../chat/viewer.ts';
import { holders, questionsFor, textIn } from '../../regions/lookups.ts';
import type { Question, Variant } from '../../regions/question-schema.ts';
import type { RegionPack } from '../../regions/schema.ts';
import type { Field, Option } from '../../view/fields.ts';
import { strong } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import type { Theme } from '../themes/model.ts';
import { proposedCodeNames } from './code-names.ts';
import { type DraftShown, draftSteps } from './draft-names.ts';
import type { DraftKickoff } from './model.ts';
import { draftPhrases } from './phrases.ts';
import { askingIn, fieldsOf } from './question-fields.ts';
import { givenWords } from './shown.ts';

/** What a form about the subject needs of the world. */
export interface SubjectAbout {
  readonly region: RegionPack;
  readonly viewer: Viewer;
  readonly theme: Theme;
  readonly usedNames: ReadonlySet<string>;
}

/** The body in which this viewer may start a kick-off of this variant about the theme; null when there is none. */
export function homeOf(
  region: RegionPack,
  viewer: Viewer,
  theme: Theme,
  variant: Variant,
): Viewer['seats'][number] | null {
  if (theme.ended) return null;
  const may = holders(region, 'creates', variant);
  const fits = viewer.seats.filter((seat) => {
    const body = region.bodies.find(({ id }) => id === seat.bodyId);
    if (!body || (theme.district !== null && body.district !== theme.district)) return false;
    return may.some(
      (one) => one.function === seat.functionId && (one.bodyType === null || one.bodyType === body.type),
    );
  });
  return fits.find(({ bodyId }) => bodyId === theme.bodyId) ?? fits[0] ?? null;
}

/** The variants a theme can be started in: what it is, first. */
export function variantsOf(theme: Theme): readonly Variant[] {
  return theme.kind === 'EXECUTION'
    ? ['EXECUTION_THEME', 'DEVELOPMENT_THEME']
    : ['DEVELOPMENT_THEME', 'EXECUTION_THEME'];
}

/** Step 1 of a new kick-off: code name, short or long form, municipalities. `taken`: the name it has already. */
export function startDialog(about: SubjectAbout, taken: string | null = null): Dialog {
  const { theme, viewer } = about;
  const phrases = draftPhrases(viewer.language);
  const [usual] = variantsOf(theme);
  const variant: Field = {
    kind: 'choice',
    name: 'variant',
    label: phrases.text('subject.variant'),
    hint: phrases.text('subject.variantHint'),
    required: true,
    options: variantsOf(theme).map((value) => ({ value, label: phrases.text(`variant.${value}`) })),
    ...(usual === undefined ? {} : { value: usual }),
  };
  return subjectDialog(about, null, taken, [variant]);
}

/** The same step later on: the variant stays what it was. */
export function changeSubjectDialog(about: SubjectAbout, shown: DraftShown): Dialog {
  return subjectDialog(about, shown.kickoff, shown.kickoff.codeName, []);
}

function subjectDialog(
  about: SubjectAbout,
  draft: DraftKickoff | null,
  ownName: string | null,
  more: readonly Field[],
): Dialog {
  const { region, viewer, theme, usedNames } = about;
  const phrases = draftPhrases(viewer.language);
  const names = proposedCodeNames(region.codeNames, usedNames, draft?.id ?? theme.id, ownName);
  const [first] = names;
  return {
    size: 'dialog',
    title: phrases.text(draft ? 'subject.title' : 'start.title'),
    nodes: [
      {
        kind: 'paragraph',
        spans: phrases.spans('subject.intro', { theme: strong(textIn(theme.name, viewer.language)) }),
      },
    ],
    fields: [
      {
        kind: 'choice',
        name: 'codeName',
        label: phrases.text('subject.codeName'),
        hint: phrases.text('subject.codeNameHint'),
        required: true,
        options: names.map((name) => ({ value: name, label: name })),
        ...(first === undefined ? {} : { value: first }),
      },
      ...more,
      {
        kind: 'multiChoice',
        name: 'municipalities',
        label: phrases.text('subject.municipalities'),
        hint: phrases.text('subject.municipalitiesHint'),
        required: false,
        options: municipalityOptions(region, theme),
        ...(draft ? { values: draft.municipalityIds } : {}),
      },
    ],
    submit: phrases.text('step.next'),
    step: { number: 1, of: draftSteps },
  };
}

function municipalityOptions(region: RegionPack, theme: Theme): readonly Option[] {
  return region.municipalities
    .filter(({ district }) => theme.district === null || district === theme.district)
    .map(({ id, name }) => ({ value: id, label: name }));
}

// Asked by the forms themselves, or known from the theme.
const askedElsewhere: ReadonlySet<string> = new Set(['CODE_NAMES', 'MUNICIPALITIES', 'THEMES']);
const caseOrThemeId = 'K01';

/** What the lead says in own words and choices while drafting. */
export function briefQuestions(region: RegionPack, variant: Variant): readonly Question[] {
  return questionsFor(region, { variant, askedOf: 'LEAD', moment: 'DRAFT' }).filter(
    ({ id, optionsFrom }) =>
      id !== caseOrThemeId && (optionsFrom === undefined || !askedElsewhere.has(optionsFrom)),
  );
}

/** Step 2: the problem, and what else the lead is asked. */
export function briefDialog(shown: DraftShown): Dialog {
  const { kickoff, book, language } = shown;
  const phrases = draftPhrases(language);
  const asking = askingIn(shown);
  return {
    size: 'dialog',
    title: phrases.text('brief.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('brief.intro') }],
    fields: briefQuestions(book.region, kickoff.variant).flatMap((question) => {
      const given = kickoff.leadWords.find(({ questionId }) => questionId === question.id);
      return fieldsOf(question, given ? givenWords(shown, given.contributionId) : null, asking);
    }),
    submit: phrases.text('step.next'),
    step: { number: 2, of: draftSteps },
  };
}
