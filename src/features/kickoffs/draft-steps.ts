import { type Denied, type DialogRoute, denied, type Request } from '../../chat/surface.ts';
import { dayOf } from '../../lib/time.ts';
import type { FormValues } from '../../view/fields.ts';
import type { Dialog } from '../../view/views.ts';
import { changeCaseDialog, levelOfCase, themesFor } from './draft-case-forms.ts';
import { caseAbout } from './draft-case-handlers.ts';
import { draftFor, type KickoffPayload, listOf, nameTaken, subjectAbout, words } from './draft-lookups.ts';
import { type DraftShown, draftForms } from './draft-names.ts';
import { deadlinesDialog, partnersDialog, questionsDialog, seatsToAsk } from './draft-partner-forms.ts';
import { briefDialog, briefQuestions, changeSubjectDialog } from './draft-subject-forms.ts';
import type { KickoffEvent, PartnerChoice } from './events.ts';
import type { Lookups } from './lookups.ts';
import type { DraftKickoff } from './model.ts';
import { pages } from './names.ts';
import { kickoffPayload } from './payloads.ts';
import { draftPhrases } from './phrases.ts';
import { bodyFrom } from './question-fields.ts';
import { notice, replyTo } from './replies.ts';
import { actingSeat } from './shown.ts';

/** The forms that change a draft, each saved on its own and leading on to the next. */
export const stepForms = (lookups: Lookups): readonly DialogRoute<KickoffPayload>[] => [
  subjectForm(lookups),
  briefForm(lookups),
  partnersForm(lookups),
  deadlinesForm(lookups),
  questionsForm(lookups),
];

/** What a form of the draft has in common with the others: it needs the draft, and leads on to the next. */
interface Step {
  readonly name: string;
  readonly next: string | null;
  build(request: Request, draft: DraftShown): Promise<Dialog | Denied>;
  event(request: Request, draft: DraftShown, values: FormValues): Promise<KickoffEvent | null>;
}

function stepForm(lookups: Lookups, step: Step): DialogRoute<KickoffPayload> {
  return {
    name: step.name,
    payload: kickoffPayload,
    build: async (request, { kickoffId }) => {
      const draft = await draftFor(lookups, request, kickoffId);
      return draft ? step.build(request, draft) : denied;
    },
    submit: async (request, { kickoffId }, values) => {
      const draft = await draftFor(lookups, request, kickoffId);
      const chosen = values.plain['codeName'];
      const own = draft?.kickoff.codeName ?? null;
      const taken = chosen === undefined ? null : await nameTaken(lookups, request, String(chosen), own);
      if (taken) return taken;
      const event = draft ? await step.event(request, draft, values) : null;
      if (event === null) return denied;
      const outcome = await lookups.engine.run(lookups.aggregate, kickoffId, event, request);
      const saved = notice(draftPhrases(request.viewer.language).text('saved'));
      return replyTo(words(lookups, request), 'form', outcome, (_state, said) =>
        step.next === null
          ? { kind: 'page', to: { page: pages.show, params: { kickoffId } }, notice: said(saved) }
          : { kind: 'dialog', dialog: step.next, payload: { kickoffId }, notice: said(saved) },
      );
    },
  };
}

function subjectForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return stepForm(lookups, {
    name: draftForms.subject,
    next: null,
    build: async (request, draft) => {
      if (draft.kickoff.variant === 'CASE') {
        return changeCaseDialog(await caseAbout(lookups, request), draft.kickoff);
      }
      const about = await subjectAbout(lookups, request, draft.kickoff.themeId);
      return about ? changeSubjectDialog(about, draft) : denied;
    },
    event: async (request, draft, values) => {
      const by = actingSeat(draft);
      const about = await themesAbout(lookups, request, draft, values);
      if (!by || !about) return null;
      return {
        type: 'changeSubject',
        codeName: String(values.plain['codeName']),
        ...about,
        municipalityIds: listOf(values, 'municipalities'),
        leadWords: [],
        by,
      };
    },
  });
}

/** The themes a case is about after this form, and the level they ask for; a theme's kick-off keeps its own. */
async function themesAbout(
  lookups: Lookups,
  request: Request,
  { kickoff }: DraftShown,
  values: FormValues,
): Promise<Pick<DraftKickoff, 'themeId' | 'otherThemeIds' | 'level'> | null> {
  const { themeId, otherThemeIds, level } = kickoff;
  if (kickoff.variant !== 'CASE') return { themeId, otherThemeIds, level };
  const wanted = listOf(values, 'themes');
  const all = themesFor(lookups.region, kickoff.bodyId, await lookups.themes(request.viewer));
  const chosen = all.filter(({ id }) => wanted.includes(id));
  const first = chosen.find(({ id }) => id === themeId) ?? chosen[0];
  if (!first) return null;
  return {
    themeId: first.id,
    otherThemeIds: chosen.filter((theme) => theme !== first).map(({ id }) => id),
    level: level === 'STRICT' ? level : levelOfCase(lookups.region, chosen),
  };
}

function briefForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return stepForm(lookups, {
    name: draftForms.brief,
    next: draftForms.partners,
    build: async (_request, draft) => briefDialog(draft),
    event: async (_request, draft, values) => {
      const by = actingSeat(draft);
      const { codeName, themeId, level, municipalityIds, variant } = draft.kickoff;
      if (!by) return null;
      const leadWords = briefQuestions(lookups.region, variant).map((question) => ({
        questionId: question.id,
        body: bodyFrom(question, values),
      }));
      return { type: 'changeSubject', codeName, themeId, level, municipalityIds, leadWords, by };
    },
  });
}

function partnersForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return stepForm(lookups, {
    name: draftForms.partners,
    next: draftForms.deadlines,
    build: async (request, draft) => partnersDialog(draft, await lookups.seats(request.viewer)),
    event: async (request, draft, values) => {
      const seats = seatsToAsk(draft, await lookups.seats(request.viewer));
      const wanted = listOf(values, 'seats');
      const partners = seats
        .filter(({ seatId }) => wanted.includes(seatId))
        .map(({ seatId, organisationId, functionId }): PartnerChoice => {
          const known = draft.kickoff.partners.find((one) => one.seatId === seatId);
          const deadline = known
            ? dayOf(known.deadline, lookups.region.timeZone)
            : String(values.plain['deadline']);
          return { seatId, organisationId, functionId, deadline };
        });
      return { type: 'choosePartners', partners };
    },
  });
}

function deadlinesForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return stepForm(lookups, {
    name: draftForms.deadlines,
    next: draftForms.questions,
    build: async (request, draft) => deadlinesDialog(draft, await lookups.seats(request.viewer)),
    event: async (request, draft, values) => {
      const seats = await lookups.seats(request.viewer);
      const rows = values.rows['deadlines'] ?? [];
      const partners = draft.kickoff.partners.map(({ seatId, organisationId, deadline }): PartnerChoice => {
        const row = rows.findLast((one) => one['seat'] === seatId);
        const before = dayOf(deadline, lookups.region.timeZone);
        const functionId = seats.find((seat) => seat.seatId === seatId)?.functionId;
        const on = row ? String(row['deadline']) : before;
        return { seatId, organisationId, deadline: on, ...(functionId === undefined ? {} : { functionId }) };
      });
      return { type: 'choosePartners', partners };
    },
  });
}

function questionsForm(lookups: Lookups): DialogRoute<KickoffPayload> {
  return stepForm(lookups, {
    name: draftForms.questions,
    next: null,
    build: async (_request, draft) => questionsDialog(draft),
    event: async (_request, _draft, values) => ({
      type: 'chooseQuestions',
      extraIds: listOf(values, 'extra'),
    }),
  });
}
