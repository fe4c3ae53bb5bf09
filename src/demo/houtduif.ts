import { packThemeId } from '../features/themes/model.ts';
import { actionSteps } from './action-steps.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { type Agreed, adopts, answersInFull, confirms, opens, takesOn, writes } from './said.ts';

// A case that was adopted long ago, with everything done that was agreed: vulnerable shops in the city.

const coordinator = 'RIEC - coördinator Utrecht-Stad';
const chair = 'Gemeente Utrecht - voorzitter DTO Utrecht-Stad';
const team = 'Gemeente Utrecht - bestuurlijk uitvoeringsteam';
const police = 'Politie - Utrecht-Stad';

const opening: Opening = {
  codeName: 'HOUTDUIF',
  variant: 'CASE',
  themeId: packThemeId('kwetsbare-gebieden', 'us'),
  districtId: 'us',
  municipalityIds: ['utrecht'],
  facilitator: coordinator,
  startsOn: -62,
  problem:
    'In een verzonnen winkelstrook wisselen winkels snel van eigenaar, terwijl er bijna geen klanten komen.',
  brief: [
    { questionId: 'K04', body: { kind: 'choice', choice: 'LOCAL_CONSULTATION' } },
    { questionId: 'K05', body: { kind: 'choice', choice: 'YES' } },
    { questionId: 'K05b', body: { kind: 'choices', choices: ['weerbaarheid'] } },
    { questionId: 'K06', body: { kind: 'choices', choices: ['BRANCHES_LOCATIONS'] } },
  ],
  partners: [
    { organisationId: 'GEM-UTRECHT', account: team },
    { organisationId: 'POL', account: police },
  ],
  dueOn: -57,
};

const agreed: Agreed = {
  goal: 'Winkeliers weten waar zij terecht kunnen, en wie verhuurt kijkt vooraf met wie.',
  successTest: 'Elke eigenaar van een pand is gesproken, en de controles zijn gedaan.',
  approach: 'MULTI',
  because: 'De gemeente en de politie kunnen dit samen.',
  lead: 'GEM-UTRECHT',
  deputy: 'POL',
  roles: { 'GEM-UTRECHT': 'LEADS', POL: 'ACTS' },
  rows: [
    {
      what: 'Met elke eigenaar van een pand praten over verhuren',
      organisationId: 'GEM-UTRECHT',
      due: -35,
      kind: 'BARRIER',
    },
    { what: 'Twee keer meegaan met een controle', organisationId: 'POL', due: -30, kind: 'CHECK' },
  ],
  indicatorIds: ['P1', 'P3', 'I1', 'I5'],
  reviewOn: 12,
};

const script: readonly ScriptLine[] = [
  opens({ day: -62, time: '10:15', who: coordinator }),
  answersInFull({ day: -61, time: '11:10', who: team }, 'GEM-UTRECHT', {
    problem: 'Eigenaren van panden zien pas wie er huurt als het te laat is.',
    whose: ['ENTREPRENEURS', 'NEIGHBOURHOOD'],
    interest: 'Een winkelstrook waar bewoners graag komen.',
    can: ['ADMINISTRATIVE_LAW', 'COMMUNICATION'],
    how: 'Gesprekken met eigenaren, en controles.',
    approach: 'MULTI',
    because: 'Met de politie erbij komen we verder.',
    hours: 'FROM_4_TO_8',
    hoursUntil: -20,
  }),
  answersInFull({ day: -60, time: '09:45', who: police }, 'POL', {
    problem: 'Winkeliers durven niet te vertellen wat zij zien.',
    whose: ['ENTREPRENEURS'],
    interest: 'Meer meldingen, eerder.',
    can: ['SUPERVISION'],
    how: 'Meegaan met controles.',
    approach: 'MULTI',
    because: 'De gemeente heeft hier de meeste middelen.',
    hours: 'UNDER_4',
    hoursUntil: -20,
  }),
  ...writes({ day: -58, who: coordinator }, '13', agreed),
  takesOn({ day: -57, time: '09:05', who: team }, 'GEM-UTRECHT', 1),
  confirms({ day: -57, time: '09:07', who: team }, 'GEM-UTRECHT'),
  takesOn({ day: -57, time: '13:20', who: police }, 'POL', 2),
  confirms({ day: -57, time: '13:21', who: police }, 'POL'),
  adopts({ day: -56, time: '10:00', who: chair }),
];

export function houtduif(days: DemoDays): DemoStep[] {
  const { isDone } = actionSteps(days, opening.codeName);
  return [
    ...kickoffSteps(days, opening, script),
    isDone({ day: -38, time: '14:00', who: team }, 1),
    isDone({ day: -33, time: '15:30', who: police }, 2),
  ];
}
