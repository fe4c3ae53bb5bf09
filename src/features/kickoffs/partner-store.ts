import type { Row, Rows } from '../../engine/workflow.ts';
import type { Kickoff, Partner } from './model.ts';
import { answerRow, partnerRow, rowsInPlace } from './row-shapes.ts';

/** Who is asked: one row a partner, without what it said. */
export function partnerRows(state: Kickoff): readonly Row[] {
  return state.partners.map((partner, place) => ({
    id: partner.id,
    kickoff_id: state.id,
    place,
    organisation_id: partner.organisationId,
    seat_id: partner.seatId,
    is_guest: partner.isGuest,
    status: partner.status,
    question_ids: partner.questionIds,
    asked_at: partner.askedAt,
    deadline: partner.deadline,
    first_deadline: partner.firstDeadline,
    added_later: partner.addedLater,
    extension: partner.extension,
    handed_to: partner.handedTo,
    departure: partner.departure,
    no_answer_by: partner.noAnswerBy,
  }));
}

/** What was given and what was only saved: rows of their own, because not everyone sees both. */
export function answerRows(state: Kickoff): readonly Row[] {
  return state.partners.flatMap((partner) => {
    const row = (
      kind: 'given' | 'saved' | 'anonymous',
      questionId: string,
      contributionId: string | null,
    ) => ({
      kickoff_id: state.id,
      partner_id: partner.id,
      question_id: questionId,
      kind,
      contribution_id: contributionId,
    });
    return [
      ...partner.answers.map((answer, place) => ({
        ...row('given', answer.questionId, answer.contributionId),
        sharing: answer.sharing,
        at: answer.at,
        late: answer.late,
        place,
      })),
      ...partner.saved.map((saved, place) => ({
        ...row('saved', saved.questionId, saved.contributionId),
        sharing: 'own',
        at: saved.savedAt,
        late: false,
        place,
      })),
      // When it was said would tell by whom.
      ...partner.anonymousIn.map((questionId, place) => ({
        ...row('anonymous', questionId, null),
        sharing: 'own',
        at: partner.askedAt ?? state.startedAt,
        late: false,
        place,
      })),
    ];
  });
}

/** The partners a reader may see, with the answers they may see. */
export function partnersFrom(rows: Rows): readonly Partner[] {
  const answers = rowsInPlace(rows, 'kickoff_answer', answerRow);
  return rowsInPlace(rows, 'kickoff_partner', partnerRow).map((row) => {
    const own = answers.filter((answer) => answer.partner_id === row.id);
    return {
      id: row.id,
      organisationId: row.organisation_id,
      seatId: row.seat_id,
      isGuest: row.is_guest,
      status: row.status,
      questionIds: row.question_ids,
      askedAt: row.asked_at,
      deadline: row.deadline,
      firstDeadline: row.first_deadline,
      addedLater: row.added_later,
      answers: own
        .filter(({ kind }) => kind === 'given')
        .map((one) => ({
          questionId: one.question_id,
          contributionId: one.contribution_id,
          sharing: one.sharing,
          at: one.at,
          late: one.late,
        })),
      saved: own
        .filter(({ kind }) => kind === 'saved')
        .flatMap(({ question_id, contribution_id, at }) =>
          contribution_id === null
            ? []
            : [{ questionId: question_id, contributionId: contribution_id, savedAt: at }],
        ),
      anonymousIn: own.filter(({ kind }) => kind === 'anonymous').map(({ question_id }) => question_id),
      extension: row.extension,
      handedTo: row.handed_to,
      departure: row.departure,
      noAnswerBy: row.no_answer_by,
    };
  });
}
