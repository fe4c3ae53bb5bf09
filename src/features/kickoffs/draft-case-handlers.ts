import { type CardRoute, type DialogRoute, denied, type Reply, type Request } from '../../chat/surface.ts';
import { idsFrom } from '../../lib/ids.ts';
import type { FormValues } from '../../view/fields.ts';
import { beginCard } from './draft-begin-views.ts';
import { type CaseAbout, caseHomes, levelOfCase, startCaseDialog, themesFor } from './draft-case-forms.ts';
import { listOf, nameTaken, words } from './draft-lookups.ts';
import { draftForms } from './draft-names.ts';
import type { Lookups } from './lookups.ts';
import { cards } from './names.ts';
import { listPage } from './page-names.ts';
import { nothing } from './payloads.ts';
import { draftPhrases } from './phrases.ts';
import { notice, replyTo } from './replies.ts';

/** What a form about a case needs. */
export async function caseAbout(lookups: Lookups, { viewer }: Request): Promise<CaseAbout> {
  const [themes, usedNames] = await Promise.all([lookups.themes(viewer), lookups.codeNamesInUse(viewer)]);
  return { region: lookups.region, viewer, themes, usedNames };
}

/** A new case, for whoever may start one. */
export function startCaseForm(lookups: Lookups): DialogRoute<Record<string, never>> {
  const { region, engine, aggregate } = lookups;
  return {
    name: draftForms.startCase,
    payload: nothing,
    onlyOn: async () => (region.levels.case === 'STRICT' ? { page: listPage, params: {} } : null),
    build: async (request) => {
      if (caseHomes(region, request.viewer).length === 0) return denied;
      // The same delivery again meets the name that it took itself: still one to choose.
      const made = await engine.see(aggregate, caseIdOf(request), request.viewer);
      return startCaseDialog(await caseAbout(lookups, request), made?.state.codeName ?? null);
    },
    submit: (request, _payload, values) => startCase(lookups, request, values),
  };
}

async function startCase(lookups: Lookups, request: Request, values: FormValues): Promise<Reply> {
  const { region, engine, aggregate } = lookups;
  const { viewer } = request;
  const homes = caseHomes(region, viewer);
  const home = homes.find(({ seatId }) => seatId === values.plain['home']) ?? homes[0];
  if (!home?.bodyId) return denied;
  const phrases = draftPhrases(viewer.language);
  const about = await caseAbout(lookups, request);
  const wanted = listOf(values, 'themes');
  const themes = themesFor(region, home.bodyId, about.themes).filter(({ id }) => wanted.includes(id));
  const [first, ...others] = themes;
  if (!first || themes.length < wanted.length) {
    return {
      kind: 'again',
      problem: notice(phrases.text('case.otherTheme'), 'warning'),
      fields: ['themes'],
    };
  }
  const codeName = String(values.plain['codeName']);
  const id = caseIdOf(request);
  const made = await engine.see(aggregate, id, viewer);
  const taken = await nameTaken(lookups, request, codeName, made?.state.codeName ?? null);
  if (taken) return taken;
  const event = {
    type: 'start',
    id,
    variant: 'CASE',
    bodyId: home.bodyId,
    codeName,
    themeId: first.id,
    otherThemeIds: others.map((theme) => theme.id),
    level: levelOfCase(region, themes),
    municipalityIds: listOf(values, 'municipalities'),
    leadWords: [],
    by: { seatId: home.seatId, organisationId: home.organisationId },
  } as const;
  const outcome = await engine.run(aggregate, id, event, request);
  return replyTo(words(lookups, request), 'form', outcome, (_state, said) => ({
    kind: 'dialog',
    dialog: draftForms.brief,
    payload: { kickoffId: id },
    notice: said(notice(phrases.text('saved'))),
  }));
}

/** The case that this delivery begins. */
const caseIdOf = (request: Request): string => idsFrom(`case ${request.deliveryId}`)();

/** "kickoff nieuw": what the viewer can begin, and where. */
export function beginCardRoute({ region }: Lookups): CardRoute<Record<string, never>> {
  return {
    name: cards.begin,
    payload: nothing,
    show: async (viewer) => beginCard(viewer.language, caseHomes(region, viewer).length > 0),
  };
}
