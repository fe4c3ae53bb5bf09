import { cast, says } from './cast.ts';
import { communicationApproved } from './script-communication.ts';
import { type Board, kickoff, reports } from './script-kickoffs.ts';
import { from, type Step, timeComes } from './timeline.ts';

const { coordinator, chair, police, tax, woerden, prosecution } = cast;
const lighthouse = kickoff('lighthouse');
const writes = (board: Board) => ({ by: board.seat(coordinator), basedOn: board.edit });
const row = (board: Board, organisationId: string) => ({
  id: null,
  what: says(`rij van ${organisationId}`),
  partnerId: board.partner(organisationId).id,
  due: '2026-12-18',
  kind: 'CHECK',
});

const written: readonly Step[] = from('2026-12-04', '10:00', [
  lighthouse(coordinator, 'editGoal', (board) => ({
    type: 'editGoal',
    ...writes(board),
    goal: says('Vergunningen op orde'),
    successTest: says('Alle zaken gecontroleerd'),
  })),
  lighthouse(coordinator, 'editApproach', (board) => ({
    type: 'editApproach',
    ...writes(board),
    approach: 'MULTI',
    reason: says('Drie partners hebben een rol'),
  })),
  lighthouse(coordinator, 'editRows', (board) => ({
    type: 'editRows',
    ...writes(board),
    rows: ['POL', 'BD', 'GEM-WOERDEN'].map((one) => row(board, one)),
  })),
  lighthouse(coordinator, 'editIndicators', (board) => ({
    type: 'editIndicators',
    ...writes(board),
    indicatorIds: ['P1', 'P3', 'I1', 'I2'],
    reviewDay: '2027-05-10',
  })),
  lighthouse(coordinator, 'editRoles', (board) => ({
    type: 'editRoles',
    ...writes(board),
    roles: ['POL', 'BD', 'GEM-WOERDEN'].map((one) => ({ partnerId: board.partner(one).id, role: 'ACTS' })),
    lead: board.seat(woerden),
    deputy: board.seat(police),
  })),
  lighthouse(coordinator, 'editMore', (board) => ({
    type: 'editMore',
    ...writes(board),
    words: [{ questionId: 'K36b', body: says('Twee keer zo veel meldingen') }],
  })),
  lighthouse(coordinator, 'requestConfirmation', () => ({ type: 'requestConfirmation' })),
  lighthouse(police, 'acceptRow', (board) => ({ type: 'acceptRow', ...board.row('POL') })),
  lighthouse(tax, 'declineRow', (board) => ({
    type: 'declineRow',
    ...board.row('BD'),
    reason: says('Daar is geen capaciteit voor'),
  })),
  lighthouse(woerden, 'acceptRowPartly', (board) => ({
    type: 'acceptRowPartly',
    ...board.row('GEM-WOERDEN'),
    reason: says('De helft van de zaken'),
  })),
  lighthouse(tax, 'dissent', (board) => ({
    type: 'dissent',
    partnerId: board.partner('BD').id,
    text: says('Dit kan ieder voor zich'),
  })),
  lighthouse(coordinator, 'prepareEscalation', (board) => ({
    type: 'prepareEscalation',
    by: board.seat(coordinator),
    bodyId: 'dis-wu',
    question: says('Is dit een zaak voor ieder of voor allen?'),
    replyBy: '2026-12-22',
  })),
  lighthouse(coordinator, 'withdrawEscalation', (board) => ({
    type: 'withdrawEscalation',
    by: board.seat(coordinator),
    escalationId: board.kickoff?.escalations.at(-1)?.id ?? '',
  })),
  lighthouse(woerden, 'confirm', (board) => ({
    type: 'confirm',
    partnerId: board.partner('GEM-WOERDEN').id,
    answer: 'yesWithRemark',
    remark: says('Met een tussenstand in januari'),
  })),
]);

/** From a closed round to an agreement in force, its actions, and a change that is dropped again. */
export const agreementSteps: readonly Step[] = [
  ...written,
  timeComes('2026-12-08', '08:30'),
  timeComes('2026-12-09', '12:00'),
  ...from('2026-12-09', '14:00', [
    lighthouse(chair, 'adopt', (board) => ({
      type: 'adopt',
      by: board.seat(chair),
      overrideReason: says('De Belastingdienst sluit later aan'),
    })),
    // Its actions become as confidential as it is.
    ...(['CONFIDENTIAL', 'OPEN'] as const).map((level) =>
      lighthouse(coordinator, 'changeLevel', (board) => ({
        type: 'changeLevel',
        by: board.seat(coordinator),
        level,
        reason: says(`Dit is nu ${level}`),
      })),
    ),
    reports(police, 'POL', 'markStuck'),
    reports(police, 'POL', 'markRunning'),
    reports(police, 'POL', 'markDone'),
    lighthouse(chair, 'revise', (board) => ({
      type: 'revise',
      by: board.seat(chair),
      reason: says('De datum van de controle verschuift'),
    })),
    // Whoever comes in sees the actions at once.
    lighthouse(coordinator, 'addPartner', (board) => ({
      type: 'addPartner',
      ...board.seat(prosecution),
      deadline: '2026-12-16',
    })),
    lighthouse(chair, 'dropRevision', () => ({ type: 'dropRevision' })),
  ]),
  ...communicationApproved,
  timeComes('2026-12-15', '08:30'),
  timeComes('2026-12-18', '08:30'),
  timeComes('2026-12-25', '08:30'),
  timeComes('2026-12-28', '08:30'),
];
