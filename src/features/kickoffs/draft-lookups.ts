import type { Reply, Request } from '../../chat/surface.ts';
import type { FormValues } from '../../view/fields.ts';
import type { DraftShown } from './draft-names.ts';
import type { SubjectAbout } from './draft-subject-forms.ts';
import type { Lookups } from './lookups.ts';
import { draftPhrases } from './phrases.ts';
import { notice } from './replies.ts';

export type KickoffPayload = { readonly kickoffId: string };

/** What a form about the subject needs; null when the viewer may not see the theme. */
export async function subjectAbout(
  lookups: Lookups,
  request: Request,
  themeId: string,
): Promise<SubjectAbout | null> {
  const { viewer } = request;
  const theme = await lookups.theme(viewer, themeId);
  if (!theme) return null;
  return { region: lookups.region, viewer, theme, usedNames: await lookups.codeNamesInUse(viewer) };
}

/** The draft; null when it is none (any more), or not the viewer's to see. */
export async function draftFor(
  lookups: Lookups,
  request: Request,
  kickoffId: string,
): Promise<DraftShown | null> {
  const shown = await lookups.shownTo(request.viewer, kickoffId, request.now);
  if (shown?.kickoff.status !== 'draft') return null;
  return { ...shown, kickoff: shown.kickoff };
}

/**
 * A reply for whoever chose a code name that somebody else took meanwhile; null when it is free, or their own already.
 * The database is the last guard: two at the very same moment meet there.
 */
export async function nameTaken(
  lookups: Lookups,
  { viewer }: Request,
  codeName: string,
  own: string | null,
): Promise<Reply | null> {
  if (codeName === own || !(await lookups.codeNamesInUse(viewer)).has(codeName)) return null;
  const problem = notice(draftPhrases(viewer.language).text('case.nameTaken'), 'warning');
  return { kind: 'again', problem, fields: ['codeName'] };
}

/** In whose region and words a reply is told. */
export const words = (lookups: Lookups, request: Request) => ({
  region: lookups.region,
  language: request.viewer.language,
});

/** What was chosen in a field with many options. */
export const listOf = (values: FormValues, name: string): readonly string[] => {
  const value = values.plain[name];
  return Array.isArray(value) ? value.map(String) : [];
};
