import { cast, says } from './cast.ts';
import { chooses, kickoff, opens, spoken, startOf, submits } from './script-kickoffs.ts';
import { businessParks, hospitality, riskPlaces } from './script-themes.ts';
import { from, type Step, timeComes } from './timeline.ts';

const { coordinator, police, tax, woerden, houten, prosecution, farmers } = cast;
const lighthouse = kickoff('lighthouse');
const deadline = '2026-12-01';
const partners = [police, tax, woerden, farmers];

const tuesday: readonly Step[] = from('2026-11-24', '10:00', [
  startOf('lighthouse', coordinator, { codeName: 'KIEVIT', themeId: hospitality, bodyId: 'dto-wu' }),
  lighthouse(coordinator, 'changeSubject', (board) => ({
    type: 'changeSubject',
    by: board.seat(coordinator),
    codeName: 'GRUTTO',
    themeId: hospitality,
    level: 'OPEN',
    municipalityIds: ['woerden'],
    leadWords: [{ questionId: 'K10', body: says('Vergunningen en controles lopen langs elkaar heen') }],
  })),
  chooses('lighthouse', coordinator, partners, deadline),
  lighthouse(coordinator, 'chooseQuestions', () => ({ type: 'chooseQuestions', extraIds: ['K27'] })),
  opens('lighthouse', coordinator),
  lighthouse(police, 'saveAnswers', (board) => {
    const { id, questionIds } = board.partner('POL');
    return { type: 'saveAnswers', partnerId: id, answers: spoken(questionIds.slice(0, 2), 'POL') };
  }),
  lighthouse(police, 'handToDeputy', (board) => ({
    type: 'handToDeputy',
    partnerId: board.partner('POL').id,
  })),
  lighthouse(police, 'takeBack', (board) => ({ type: 'takeBack', partnerId: board.partner('POL').id })),
  lighthouse(tax, 'requestMoreTime', (board) => ({
    type: 'requestMoreTime',
    partnerId: board.partner('BD').id,
    until: '2026-12-03',
    reason: says('De collega is er donderdag weer'),
  })),
  lighthouse(coordinator, 'refuseMoreTime', (board) => ({
    type: 'refuseMoreTime',
    partnerId: board.partner('BD').id,
    by: board.seat(coordinator),
    reason: says('Het overleg is woensdag'),
  })),
  lighthouse(woerden, 'requestMoreTime', (board) => ({
    type: 'requestMoreTime',
    partnerId: board.partner('GEM-WOERDEN').id,
    until: '2026-12-02',
    reason: says('Het college vergadert dinsdag'),
  })),
  lighthouse(coordinator, 'grantMoreTime', (board) => ({
    type: 'grantMoreTime',
    partnerId: board.partner('GEM-WOERDEN').id,
  })),
  lighthouse(coordinator, 'addPartner', (board) => ({
    type: 'addPartner',
    ...board.seat(prosecution),
    deadline,
  })),
  lighthouse(prosecution, 'notForUs', (board) => ({
    type: 'notForUs',
    partnerId: board.partner('OM').id,
    reason: says('Dit ligt bij de inspectie'),
    suggestedOrganisationId: 'NLA',
  })),
  lighthouse(coordinator, 'addPartner', (board) => ({ type: 'addPartner', ...board.seat(houten), deadline })),
  submits(police, 'POL'),
  lighthouse(police, 'shareAnswer', (board) => ({
    type: 'shareAnswer',
    partnerId: board.partner('POL').id,
    questionId: 'K10',
    sharing: 'some',
    withOrganisationIds: ['GEM-HOUTEN', 'BD'],
    body: says('Alleen voor Houten en de Belastingdienst'),
  })),
  lighthouse(police, 'shareAnswer', (board) => ({
    type: 'shareAnswer',
    partnerId: board.partner('POL').id,
    questionId: 'K27',
    sharing: 'some',
    withOrganisationIds: ['GEM-HOUTEN'],
    body: says('Alleen voor Houten'),
  })),
  // What was shared with it by name is nobody's, or the other's alone.
  lighthouse(coordinator, 'removePartner', (board) => ({
    type: 'removePartner',
    partnerId: board.partner('GEM-HOUTEN').id,
    by: board.seat(coordinator),
    reason: says('Er speelt niets in Houten'),
  })),
  submits(farmers, 'LTO'),
]);

/** Kick-offs that do not come far, and the one of another district. */
const others: readonly Step[] = from('2026-11-24', '14:00', [
  startOf('thrownAway', coordinator, { codeName: 'WULP', themeId: riskPlaces, bodyId: 'dto-wu' }),
  kickoff('thrownAway')(coordinator, 'discardDraft', () => ({ type: 'discardDraft' })),
  startOf('stopped', coordinator, { codeName: 'FUUT', themeId: riskPlaces, bodyId: 'dto-wu' }),
  chooses('stopped', coordinator, [police, houten], '2026-12-04'),
  opens('stopped', coordinator),
  kickoff('stopped')(coordinator, 'withdraw', (board) => ({
    type: 'withdraw',
    by: board.seat(coordinator),
    reason: says('Het valt samen met een ander thema'),
  })),
  startOf('elsewhere', cast.coordinatorElsewhere, {
    codeName: 'KLUUT',
    themeId: businessParks,
    bodyId: 'dto-fl',
  }),
  chooses('elsewhere', cast.coordinatorElsewhere, [cast.almere, cast.prevention], '2026-12-15'),
  opens('elsewhere', cast.coordinatorElsewhere),
]);

/** Only until the first reminder. */
export const firstRound: readonly Step[] = [
  ...from('2026-11-24', '10:00', [
    startOf('lighthouse', coordinator, { codeName: 'KIEVIT', themeId: riskPlaces, bodyId: 'dto-wu' }),
    chooses('lighthouse', coordinator, partners, deadline),
    opens('lighthouse', coordinator),
  ]),
  timeComes('2026-11-26', '08:30'),
];

/** From the first question to a round that is closed: by the clock, opened once more, then by hand. */
export const roundSteps: readonly Step[] = [
  ...tuesday,
  ...others,
  timeComes('2026-11-26', '08:30'),
  timeComes('2026-11-30', '08:30'),
  timeComes('2026-12-01', '08:30'),
  timeComes('2026-12-02', '12:00'),
  timeComes('2026-12-03', '12:00'),
  ...from('2026-12-03', '14:00', [
    lighthouse(coordinator, 'reopenRound', (board) => ({
      type: 'reopenRound',
      by: board.seat(coordinator),
      reason: says('Twee partners willen alsnog'),
      deadline: '2026-12-09',
    })),
    submits(tax, 'BD'),
    submits(woerden, 'GEM-WOERDEN'),
    lighthouse(coordinator, 'closeRound', () => ({ type: 'closeRound' })),
  ]),
];
