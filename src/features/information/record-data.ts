import { type Look, nameOf } from './look.ts';
import { type InformationRequest, isLiving, isTimed, type LivingRequest } from './model.ts';

/** A request as data, for a record. Of what ended only that it did, where and when: its words are gone for everybody. */
export function requestData(look: Look, request: InformationRequest): Readonly<Record<string, unknown>> {
  const { status: stage, askedAt } = request;
  if (isLiving(request)) return { stage, askedAt, ...livingData(look, request) };
  const gate = request.status === 'unmet' ? { stoppedAtGate: request.gate } : {};
  return { stage, askedAt, ...gate, endedAt: request.at };
}

function livingData(look: Look, request: LivingRequest): Readonly<Record<string, unknown>> {
  return {
    askedBy: organisationIn(look, request.asker.organisationId),
    level: request.level,
    question: said(look, request.questionId),
    why: said(look, request.whyId),
    answerBy: isTimed(request) ? request.deadline : null,
    endorsements: request.endorsements.map(({ organisationId, answer, at }) => ({
      ...organisationIn(look, organisationId),
      answer,
      at,
    })),
    willing: request.willing.map(({ organisationId, whatId, due, at }) => ({
      ...organisationIn(look, organisationId),
      acts: whatId !== null,
      what: said(look, whatId),
      due,
      at,
    })),
    obtainable: 'verdict' in request ? verdictData(look, request.verdict) : null,
    ...('owner' in request ? workData(look, request) : { product: null, owner: null }),
  };
}

function verdictData(look: Look, verdict: Extract<LivingRequest, { status: 'open' }>['verdict']) {
  const { obtainable, basis, sharingId, by, at } = verdict;
  return {
    answer: obtainable,
    basis,
    sharing: said(look, sharingId),
    by: organisationIn(look, by.organisationId),
    at,
  };
}

/** Who finds it out, by when, and what became of it. */
function workData(look: Look, request: Extract<LivingRequest, { status: 'open' | 'done' | 'used' }>) {
  const stuck = request.status === 'open' ? request.stuck : null;
  return {
    product: request.product,
    owner: organisationIn(look, request.owner.organisationId),
    assignedAt: request.assignedAt,
    due: request.due,
    stuck: stuck === null ? null : { at: stuck.at, because: said(look, stuck.reasonId) },
    answeredAt: 'doneAt' in request ? request.doneAt : null,
    whereAnswerIs: 'whereId' in request ? said(look, request.whereId) : null,
    used: request.status === 'used' ? followUpData(look, request.use) : null,
  };
}

function followUpData(
  look: Look,
  { was, at, textId, by }: Extract<LivingRequest, { status: 'used' }>['use'],
) {
  return { was, at, words: said(look, textId), by: by ? organisationIn(look, by.organisationId) : null };
}

function organisationIn(look: Look, organisationId: string) {
  return { organisation: organisationId, name: nameOf(look, organisationId) };
}

/** What somebody wrote; null when there is nothing, or the reader may not read it. */
function said({ words }: Look, contributionId: string | null): string | null {
  const found = contributionId === null ? undefined : words.get(contributionId);
  return typeof found === 'string' ? found : null;
}
