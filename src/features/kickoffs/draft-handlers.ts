import { type DialogRoute, denied, type Reply, type Request, type Surface } from '../../chat/surface.ts';
import { idsFrom } from '../../lib/ids.ts';
import { variants } from '../../regions/question-schema.ts';
import { beginCardRoute, startCaseForm } from './draft-case-handlers.ts';
import { draftFor, type KickoffPayload, listOf, nameTaken, subjectAbout, words } from './draft-lookups.ts';
import { draftForms, draftPresses } from './draft-names.ts';
import { stepForms } from './draft-steps.ts';
import { homeOf, startDialog } from './draft-subject-forms.ts';
import type { Lookups } from './lookups.ts';
import { pages } from './names.ts';
import { listPage } from './page-names.ts';
import { kickoffPayload, themePayload } from './payloads.ts';
import { draftPhrases } from './phrases.ts';
import { notice, refusalNotice, replyTo } from './replies.ts';
import { standsApart } from './seats-apart.ts';

/** Drafting a kick-off: five forms, each saved on its own, and sending or throwing away. */
export function draftSurface(lookups: Lookups): Partial<Surface> {
  return {
    dialogs: [startForm(lookups), startCaseForm(lookups), ...stepForms(lookups)],
    cards: [beginCardRoute(lookups)],
    presses: [openPress(lookups), discardPress(lookups)],
  };
}

type ThemePayload = { readonly themeId: string };

/** The kick-off that this delivery begins. */
const idOf = (request: Request): string => idsFrom(request.deliveryId)();

function startForm(lookups: Lookups): DialogRoute<ThemePayload> {
  return {
    name: draftForms.start,
    payload: themePayload,
    build: async (request, { themeId }) => {
      const about = await subjectAbout(lookups, request, themeId);
      if (!about) return denied;
      // The same delivery again meets the name that it took itself: still one to choose.
      const made = await lookups.engine.see(lookups.aggregate, idOf(request), request.viewer);
      return startDialog(about, made?.state.codeName ?? null);
    },
    submit: async (request, { themeId }, values) => {
      const { viewer } = request;
      const theme = await lookups.theme(viewer, themeId);
      const variant = variants.find((one) => one === values.plain['variant']);
      if (!theme || !variant) return denied;
      const home = homeOf(lookups.region, viewer, theme, variant);
      const phrases = draftPhrases(viewer.language);
      if (!home?.bodyId) return { kind: 'again', problem: notice(phrases.text('start.noHome'), 'warning') };
      const id = idOf(request);
      const made = await lookups.engine.see(lookups.aggregate, id, viewer);
      const codeName = String(values.plain['codeName']);
      const taken = await nameTaken(lookups, request, codeName, made?.state.codeName ?? null);
      if (taken) return taken;
      const event = {
        type: 'start',
        id,
        variant,
        bodyId: home.bodyId,
        codeName,
        themeId,
        level: theme.level,
        municipalityIds: listOf(values, 'municipalities'),
        leadWords: [],
        by: { seatId: home.seatId, organisationId: home.organisationId },
      } as const;
      const outcome = await lookups.engine.run(lookups.aggregate, id, event, request);
      return replyTo(words(lookups, request), 'form', outcome, (_state, said) => ({
        kind: 'dialog',
        dialog: draftForms.brief,
        payload: { kickoffId: id },
        notice: said(notice(phrases.text('saved'))),
      }));
    },
  };
}

function openPress(lookups: Lookups) {
  return {
    name: draftPresses.open,
    payload: kickoffPayload,
    handle: async (request: Request, { kickoffId }: KickoffPayload): Promise<Reply> => {
      const apart = await seatsApartIn(lookups, request, kickoffId);
      if (apart) return apart;
      const outcome = await lookups.engine.run(lookups.aggregate, kickoffId, { type: 'open' }, request);
      const done = notice(draftPhrases(request.viewer.language).text('open.done'));
      return replyTo(words(lookups, request), 'press', outcome, (_state, said) => ({
        kind: 'page',
        to: { page: pages.show, params: { kickoffId } },
        notice: said(done),
      }));
    },
  };
}

/** A draft can be older than the rule about whom one may ask: nothing is sent to such a seat. */
async function seatsApartIn(lookups: Lookups, request: Request, kickoffId: string): Promise<Reply | null> {
  const draft = await draftFor(lookups, request, kickoffId);
  const seats = draft ? await lookups.seats(request.viewer) : [];
  const functionOf = new Map(seats.map(({ seatId, functionId }) => [seatId, functionId]));
  const fields = (draft?.kickoff.partners ?? [])
    .filter(({ seatId }) => standsApart(lookups.region, functionOf.get(seatId) ?? ''))
    .map(({ organisationId }) => organisationId);
  if (fields.length === 0) return null;
  const refusal = { name: 'seatWithoutContent', fields };
  return { kind: 'notice', notice: refusalNotice(words(lookups, request), refusal) };
}

function discardPress(lookups: Lookups) {
  return {
    name: draftPresses.discard,
    payload: kickoffPayload,
    handle: async (request: Request, { kickoffId }: KickoffPayload) => {
      const event = { type: 'discardDraft' } as const;
      const outcome = await lookups.engine.run(lookups.aggregate, kickoffId, event, request);
      const done = notice(draftPhrases(request.viewer.language).text('discard.done'), 'info');
      return replyTo(words(lookups, request), 'press', outcome, (_state, said) => ({
        kind: 'page',
        to: { page: listPage, params: {} },
        notice: said(done),
      }));
    },
  };
}
