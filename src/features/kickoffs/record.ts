import { textIn } from '../../regions/lookups.ts';
import type { AgreedContent } from './agreement-model.ts';
import { maySeeAgreement } from './agreement-offers.ts';
import type { AnswerBody } from './answer-body.ts';
import { type HistoryEntry, historyOf } from './history.ts';
import { type Authors, authorData, authorOf, nobodyMore } from './history-authors.ts';
import { rights } from './names.ts';
import type { RecordedPart } from './part-model.ts';
import { hasLeft } from './partners.ts';
import { givenWords, nameOf, plainWords, questionOf, type Shown } from './shown.ts';
import { tlpLabels, tlpOf } from './tlp.ts';

/** The name of this form of a record; a change that a reader has to know of gets a new number. */
const recordSchema = 'aftrap.kickoff/2';

/** What stands in a record and not in the kick-off itself. */
export interface Beside {
  /** Who is behind the course of things, where the state does not say so. */
  readonly authors: Authors;
  /** What later features know of it, as this reader may see it. */
  readonly parts: readonly RecordedPart[];
}
export const nothingBeside: Beside = { authors: nobodyMore, parts: [] };

/**
 * A kick-off as data, as far as this reader may see it: codes of the region pack with their words in the reader's
 * language, moments as ISO 8601 in UTC, days as YYYY-MM-DD. What may not be read is null, or not there.
 */
export function recordOf(shown: Shown, beside: Beside = nothingBeside): Readonly<Record<string, unknown>> {
  return {
    ...aboutIn(shown),
    partners: partnersIn(shown),
    withoutName: shown.kickoff.anonymous.flatMap((given) => {
      const said = answerIn(shown, given);
      return said.answer === null ? [] : [said];
    }),
    ...(maySeeAgreement(shown) ? agreementIn(shown) : {}),
    ...Object.fromEntries(beside.parts.map(({ key, data }) => [key, data])),
    history: shown.rights.has(rights.process) ? historyIn(shown, beside.authors) : [],
  };
}

/** Which kick-off it is, for whom it was taken along, and what the lead said to begin with. */
function aboutIn(shown: Shown): Readonly<Record<string, unknown>> {
  const { kickoff, book, language, viewer, now } = shown;
  const { region } = book;
  const body = region.bodies.find(({ id }) => id === kickoff.bodyId);
  return {
    schema: recordSchema,
    takenAt: now,
    takenBy: viewer.label,
    language,
    contact: textIn(region.contactPoint.name, language),
    codeName: kickoff.codeName,
    kind: kickoff.variant,
    level: kickoff.level,
    tlp: tlpLabels[tlpOf(kickoff)],
    stage: kickoff.status,
    body: { id: kickoff.bodyId, name: body ? textIn(body.name, language) : null },
    themes: [...(shown.themeName === null ? [] : [shown.themeName]), ...shown.otherThemeNames],
    goals: region.goals
      .filter(({ id }) => kickoff.goalIds.includes(id))
      .map(({ id, text }) => ({ id, text: textIn(text, language) })),
    municipalities: kickoff.municipalityIds,
    startedAt: kickoff.startedAt,
    brief: kickoff.leadWords.map((given) => answerIn(shown, given)).filter(({ answer }) => answer !== null),
  };
}

function partnersIn(shown: Shown): readonly unknown[] {
  return shown.kickoff.partners.map((partner) => ({
    organisation: partner.organisationId,
    name: nameOf(shown, partner.organisationId),
    guest: partner.isGuest,
    status: partner.status,
    deadline: partner.deadline,
    noAnswerBy: partner.noAnswerBy,
    left: hasLeft(partner),
    answers: partner.answers.map((answer) => ({
      ...answerIn(shown, answer),
      at: answer.at,
      late: answer.late,
      sharing: answer.sharing,
    })),
  }));
}

interface SaidIn {
  readonly question: string;
  readonly text: string;
  readonly answer: AnswerBody | null;
}

function answerIn(
  shown: Shown,
  given: { readonly questionId: string; readonly contributionId: string | null },
): SaidIn {
  const question = questionOf(shown, given.questionId);
  return {
    question: given.questionId,
    text: question ? textIn(question.text, shown.language) : given.questionId,
    answer: givenWords(shown, given.contributionId),
  };
}

function agreementIn(shown: Shown): Readonly<Record<string, unknown>> {
  const { agreement, versions, escalations } = shown.kickoff;
  return {
    agreement: contentIn(shown, agreement),
    versions: versions.map((version) => ({
      number: version.number,
      adoptedAt: version.adoptedAt,
      adoptedBy: version.adoptedBy.organisationId,
      reason: plainWords(shown, version.reasonId),
      adoptedAllTheSameBecause: plainWords(shown, version.overrideId),
      content: contentIn(shown, version.content),
    })),
    escalations: escalations.map((one) => ({
      body: one.bodyId,
      preparedAt: one.preparedAt,
      preparedBy: one.preparedBy.organisationId,
      question: plainWords(shown, one.questionTextId),
      replyBy: one.replyBy,
      withdrawnAt: one.withdrawnAt,
    })),
  };
}

function contentIn(shown: Shown, content: AgreedContent): Readonly<Record<string, unknown>> {
  const organisationOf = (partnerId: string): string | null =>
    shown.kickoff.partners.find(({ id }) => id === partnerId)?.organisationId ?? null;
  return {
    goal: plainWords(shown, content.goalId),
    successTest: plainWords(shown, content.successTestId),
    approach: content.approach,
    approachReason: plainWords(shown, content.approachReasonId),
    against: content.dissents.map(({ partnerId, approach, textId, at }) => ({
      organisation: organisationOf(partnerId),
      approach,
      words: plainWords(shown, textId),
      at,
    })),
    lead: content.lead?.organisationId ?? null,
    deputy: content.deputy?.organisationId ?? null,
    roles: content.roles.map(({ partnerId, role }) => ({ organisation: organisationOf(partnerId), role })),
    actions: content.rows.map((row) => ({
      id: row.id,
      what: plainWords(shown, row.whatId),
      organisation: organisationOf(row.partnerId),
      due: row.due,
      kind: row.kind,
      acceptance: row.acceptance.status,
      reason: 'reasonId' in row.acceptance ? plainWords(shown, row.acceptance.reasonId) : null,
    })),
    further: content.more.map((given) => answerIn(shown, given)),
    indicators: content.indicatorIds,
    reviewDay: content.reviewDay,
    confirmations: content.confirmations.map(({ partnerId, answer, remarkId, at }) => ({
      organisation: organisationOf(partnerId),
      answer,
      remark: plainWords(shown, remarkId),
      at,
    })),
  };
}

function historyIn(shown: Shown, authors: Authors): readonly unknown[] {
  return historyOf(shown.kickoff).map((entry) => entryIn(shown, entry, authors));
}

function entryIn(shown: Shown, entry: HistoryEntry, authors: Authors): Readonly<Record<string, unknown>> {
  const author = authorOf(entry, authors);
  const organisationOf = (partnerId: string): string | null =>
    shown.kickoff.partners.find(({ id }) => id === partnerId)?.organisationId ?? null;
  return {
    at: entry.at,
    what: entry.what,
    ...('partnerId' in entry ? { organisation: organisationOf(entry.partnerId) } : {}),
    ...('bodyId' in entry ? { body: entry.bodyId } : {}),
    ...('number' in entry ? { version: entry.number } : {}),
    ...('change' in entry ? { from: entry.change.from, to: entry.change.to } : {}),
    ...('how' in entry ? { how: entry.how } : {}),
    by: author === null ? null : authorData(shown, author, authors),
    ...('reasonId' in entry ? { reason: plainWords(shown, entry.reasonId) } : {}),
    ...('overrideId' in entry ? { adoptedAllTheSameBecause: plainWords(shown, entry.overrideId) } : {}),
  };
}
