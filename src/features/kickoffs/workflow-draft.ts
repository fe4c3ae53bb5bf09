import { accept, type Decision } from '../../engine/workflow.ts';
import { isBefore } from '../../lib/time.ts';
import { emptyAgreement } from './agreement-model.ts';
import { isCodeName } from './code-names.ts';
import type { SpokenAnswer } from './events.ts';
import { openedFact } from './facts.ts';
import { goalQuestionIds, goalsFault, goalsIn } from './goals.ts';
import type { CollectingKickoff, DraftKickoff, Given, Kickoff, Partner } from './model.ts';
import { cards, rights } from './names.ts';
import { asked, chosenPartner, partnerFault } from './new-partner.ts';
import { isBlank, type Pen, penOf } from './pen.ts';
import {
  leadQuestionIds,
  learningQuestionIds,
  problemQuestionId,
  roundQuestionIds,
  roundQuestions,
  unsaidOf,
} from './questions.ts';
import { closingMoment } from './round-times.ts';
import { type EventOf, type In, no, type Scene, statusCards, toPartner } from './scene.ts';

type Draft = Scene<In<'draft'>>;

export function start(scene: Scene<Kickoff | null>, event: EventOf<'start'>): Decision<Kickoff> {
  if (scene.state !== null) return no('alreadyStarted');
  const { region, questionsVersion } = scene.book;
  const home = region.bodies.find(({ id }) => id === event.bodyId);
  if (!home) return no('unknownBody', { fields: ['bodyId'] });
  const fault = subjectFault(scene, event, event.variant);
  if (fault) return fault;
  const pen = penOf(scene, event.by);
  const { leadWords } = said(pen, [], event.leadWords);
  const { goalsFit, goalIds } = goalsIn(event.leadWords, { goalsFit: null, goalIds: [] });
  const state: DraftKickoff = {
    status: 'draft',
    id: event.id,
    codeName: event.codeName,
    themeId: event.themeId,
    otherThemeIds: event.otherThemeIds ?? [],
    goalsFit,
    goalIds,
    variant: event.variant,
    level: event.level,
    levelChanges: [],
    districtId: home.district,
    bodyId: home.id,
    municipalityIds: event.municipalityIds,
    facilitator: event.by,
    startedAt: scene.context.now,
    leadWords,
    questions: { version: questionsVersion, ids: roundQuestionIds(region, event.variant, []) },
    partners: [],
    anonymous: [],
    escalations: [],
    agreement: emptyAgreement,
    versions: [],
  };
  return accept<Kickoff>(state, { contributions: pen.contributions });
}

export function changeSubject(scene: Draft, event: EventOf<'changeSubject'>): Decision<Kickoff> {
  const { state } = scene;
  const fault = subjectFault(scene, event, state.variant);
  if (fault) return fault;
  const pen = penOf(scene, event.by);
  const { leadWords, superseded } = said(pen, state.leadWords, event.leadWords);
  const { codeName, themeId, level, municipalityIds, otherThemeIds = state.otherThemeIds } = event;
  const goals = goalsIn(event.leadWords, state);
  return accept<Kickoff>(
    { ...state, codeName, themeId, otherThemeIds, level, municipalityIds, leadWords, ...goals },
    { contributions: pen.contributions, superseded },
  );
}

export function choosePartners(scene: Draft, event: EventOf<'choosePartners'>): Decision<Kickoff> {
  const { state } = scene;
  const partners: Partner[] = [];
  for (const choice of event.partners) {
    const fault = partnerFault(scene, choice, partners);
    if (fault) return fault;
    const known = state.partners.find(({ organisationId }) => organisationId === choice.organisationId);
    partners.push(chosenPartner(scene, choice, known?.id ?? scene.context.newId()));
  }
  return accept<Kickoff>({ ...state, partners });
}

export function chooseQuestions(scene: Draft, event: EventOf<'chooseQuestions'>): Decision<Kickoff> {
  const { state, book } = scene;
  const known = new Set(roundQuestions(book.region, state.variant).map(({ id }) => id));
  const unknown = event.extraIds.filter((id) => !known.has(id));
  if (unknown.length > 0) return no('unknownQuestion', { fields: unknown });
  const ids = roundQuestionIds(book.region, state.variant, event.extraIds);
  return accept<Kickoff>({ ...state, questions: { version: book.questionsVersion, ids } });
}

export function discardDraft({ state, context }: Draft): Decision<Kickoff> {
  return accept<Kickoff>(
    {
      ...state,
      status: 'withdrawn',
      leadWords: [],
      round: null,
      withdrawn: { at: context.now, reasonId: null },
    },
    { superseded: state.leadWords.map(({ contributionId }) => contributionId) },
  );
}

export function open(scene: Draft): Decision<Kickoff> {
  const { state, book, context } = scene;
  if (state.partners.length === 0) return no('noPartners');
  const unsaid = unsaidOf(state, book.region);
  if (unsaid.includes(problemQuestionId)) return no('problemMissing', { fields: [problemQuestionId] });
  const goals = goalsFault(state);
  if (goals) return no(goals, { fields: [...goalQuestionIds] });
  const learning = learningQuestionIds.filter((id) => unsaid.includes(id));
  if (learning.length > 0) return no('learningMissing', { fields: learning });
  const tooLate = state.partners.filter(({ deadline }) => !isBefore(context.now, deadline));
  if (tooLate.length > 0) return no('deadlinePassed', { fields: organisationsOf(tooLate) });
  const partners = state.partners.map((partner) => asked(scene, partner));
  const withNothing = partners.filter(({ questionIds }) => questionIds.length === 0);
  if (withNothing.length > 0) return no('nothingToAsk', { fields: organisationsOf(withNothing) });
  const round = { openedAt: context.now, reopenings: [], deadlinesPassed: false, closed: null };
  const opened: CollectingKickoff = {
    ...state,
    status: 'collecting',
    questions: { ...state.questions, version: book.questionsVersion },
    partners,
    round: { ...round, closesAt: closingMoment(book, round, partners) },
  };
  const invitations = partners.map((partner) => toPartner(opened, partner, cards.invitation));
  return accept<Kickoff>(opened, {
    effects: [...invitations, ...statusCards(opened)],
    facts: [openedFact(opened)],
  });
}

function organisationsOf(partners: readonly Partner[]): readonly string[] {
  return partners.map(({ organisationId }) => organisationId);
}

function subjectFault(
  { book }: Scene<unknown>,
  subject: EventOf<'changeSubject'> | EventOf<'start'>,
  variant: DraftKickoff['variant'],
): ReturnType<typeof no> | null {
  const { region } = book;
  if (!isCodeName(region.codeNames, subject.codeName)) return no('unknownCodeName', { fields: ['codeName'] });
  const municipalities = new Set(region.municipalities.map(({ id }) => id));
  if (subject.municipalityIds.some((id) => !municipalities.has(id))) {
    return no('unknownMunicipality', { fields: ['municipalityIds'] });
  }
  const known = leadQuestionIds(region, variant);
  const unknown = subject.leadWords.map(({ questionId }) => questionId).filter((id) => !known.includes(id));
  return unknown.length > 0 ? no('unknownQuestion', { fields: unknown }) : null;
}

/** The lead's words after this event: what is named is replaced, and taken away when left blank. */
function said(
  pen: Pen,
  before: readonly Given[],
  spoken: readonly SpokenAnswer[],
): { readonly leadWords: readonly Given[]; readonly superseded: readonly string[] } {
  const named = new Map(spoken.map((answer) => [answer.questionId, answer]));
  const kept = before.filter(({ questionId }) => !named.has(questionId));
  const added = [...named.values()]
    .filter(({ body }) => !isBlank(body))
    .map(({ questionId, body }) => ({
      questionId,
      contributionId: pen.write(questionId, rights.brief, body),
    }));
  return {
    leadWords: [...kept, ...added],
    superseded: before.filter((one) => !kept.includes(one)).map(({ contributionId }) => contributionId),
  };
}
