import { uuidFrom } from '../lib/ids.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep } from './demo-step.ts';
import {
  asks,
  assigns,
  concludesNobodyWill,
  endorses,
  finds,
  informationSteps,
  willDo,
  willDoNothing,
} from './information-steps.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { type Agreed, adopts, answersInFull, confirms, opens, takesOn, writes } from './said.ts';

// A development theme of Oost-Utrecht, with somebody of West-Utrecht: one question is being found out, one nobody
// would do anything with.

const keeper = 'RIEC - coördinator RTO';
const coordinator = 'RIEC - coördinator Oost-Utrecht';
const chair = 'Gemeente Amersfoort - voorzitter DTO Oost-Utrecht';
const police = 'Politie - Oost-Utrecht';
const zeist = 'Gemeente Zeist - adviseur OOV';
const soest = 'Gemeente Soest - adviseur OOV';
const woerden = 'Gemeente Woerden - adviseur OOV';
const professional = 'RIEC - informatieprofessional';

const themeId = uuidFrom('demo theme transport');

const opening: Opening = {
  codeName: 'LINDEBLAD',
  variant: 'DEVELOPMENT_THEME',
  themeId,
  districtId: 'ou',
  municipalityIds: ['zeist', 'soest'],
  facilitator: coordinator,
  startsOn: -30,
  problem: 'Transport en logistiek: waar is onze sector kwetsbaar?',
  brief: [
    { questionId: 'K04', body: { kind: 'choice', choice: 'REGIONAL_TEAM' } },
    { questionId: 'K05', body: { kind: 'choice', choice: 'YES' } },
    { questionId: 'K05b', body: { kind: 'choices', choices: ['weerbaarheid', 'leren'] } },
    { questionId: 'K06', body: { kind: 'choices', choices: ['PROCESSES', 'BRANCHES_LOCATIONS'] } },
    { questionId: 'K07b', body: { kind: 'text', text: 'Welke drie signalen kunnen planners zien?' } },
    { questionId: 'K07c', body: { kind: 'choice', choice: 'ou' } },
  ],
  extraIds: ['K20'],
  partners: [
    { organisationId: 'POL', account: police },
    { organisationId: 'GEM-ZEIST', account: zeist },
    { organisationId: 'GEM-SOEST', account: soest },
    { organisationId: 'GEM-WOERDEN', account: woerden },
  ],
  dueOn: -25,
};

const agreed: Agreed = {
  goal: 'We weten welke signalen een planner kan zien, en bedrijven weten wat zij dan kunnen doen.',
  successTest: 'Drie signalen staan op papier, en vijf bedrijven hebben ze geprobeerd.',
  approach: 'INTEGRAL',
  because: 'Het plan maken we samen. Uitvoeren kan daarna alleen, of met een paar partners.',
  lead: 'GEM-ZEIST',
  deputy: 'GEM-SOEST',
  roles: { 'GEM-ZEIST': 'LEADS', 'GEM-SOEST': 'ACTS', POL: 'ADVISES', 'GEM-WOERDEN': 'ACTS' },
  rows: [
    {
      what: 'Met planners van bedrijven praten over wat zij zien',
      organisationId: 'GEM-ZEIST',
      due: 16,
      kind: 'INFORMATION',
    },
    {
      what: 'Een avond met bedrijven langs de snelweg voorbereiden',
      organisationId: 'GEM-WOERDEN',
      due: 28,
      kind: 'COMMUNICATION',
    },
  ],
  indicatorIds: ['P1', 'P5', 'I3', 'I4'],
  reviewOn: 110,
};

const script: readonly ScriptLine[] = [
  opens({ day: -30, time: '10:20', who: coordinator }),
  answersInFull({ day: -29, time: '09:35', who: zeist }, 'GEM-ZEIST', {
    problem: 'Bedrijven krijgen vreemde vragen over ritten, en weten niet bij wie zij terechtkunnen.',
    whose: ['ENTREPRENEURS'],
    interest: 'Dat bedrijven hier veilig kunnen werken.',
    missing: ['DOU'],
    can: ['COMMUNICATION', 'KNOWLEDGE'],
    how: 'Praten met bedrijven die wij al kennen.',
    approach: 'INTEGRAL',
    because: 'We weten nog te weinig om het alleen te doen.',
    hours: 'FROM_4_TO_8',
    hoursUntil: 80,
    missingInformation: 'Wat voor ritten worden vaak gevraagd en weer afgezegd?',
  }),
  answersInFull({ day: -28, time: '13:45', who: woerden }, 'GEM-WOERDEN', {
    problem: 'Wij zien dezelfde vragen aan onze kant van de regio.',
    whose: ['ENTREPRENEURS', 'MUNICIPALITY'],
    interest: 'Leren wat in Oost-Utrecht werkt.',
    can: ['COMMUNICATION'],
    how: 'Een avond voor bedrijven organiseren.',
    approach: 'INTEGRAL',
    because: 'Een plan voor beide districten is beter dan twee.',
    hours: 'UNDER_4',
    hoursUntil: 60,
  }),
  answersInFull({ day: -27, time: '10:55', who: police }, 'POL', {
    problem: 'Meldingen van bedrijven komen laat of niet.',
    whose: ['ENTREPRENEURS', 'GOVERNMENT'],
    interest: 'Signalen die vroeg genoeg komen.',
    can: ['KNOWLEDGE'],
    how: 'Vertellen wat een goed signaal is.',
    approach: 'MULTI',
    because: 'Begin met wie de bedrijven kent.',
    hours: 'UNDER_4',
    hoursUntil: 60,
  }),
  answersInFull({ day: -26, time: '15:05', who: soest }, 'GEM-SOEST', {
    problem: 'Kleine bedrijven hebben niemand die hierop let.',
    whose: ['ENTREPRENEURS'],
    interest: 'Ook kleine bedrijven bereiken.',
    can: ['COMMUNICATION', 'ADMINISTRATIVE_LAW'],
    how: 'Bedrijven opzoeken die niet bij een vereniging horen.',
    approach: 'INTEGRAL',
    because: 'Iedereen ziet een ander deel van de sector.',
    hours: 'UNDER_4',
    hoursUntil: 60,
  }),
  ...writes({ day: -23, who: coordinator }, '13', agreed),
  takesOn({ day: -22, time: '09:10', who: zeist }, 'GEM-ZEIST', 1),
  confirms({ day: -22, time: '09:12', who: zeist }, 'GEM-ZEIST'),
  confirms({ day: -22, time: '11:30', who: soest }, 'GEM-SOEST'),
  confirms({ day: -22, time: '14:40', who: police }, 'POL'),
  takesOn({ day: -21, time: '10:20', who: woerden }, 'GEM-WOERDEN', 2),
  confirms({ day: -21, time: '10:22', who: woerden }, 'GEM-WOERDEN'),
  adopts({ day: -20, time: '09:15', who: chair }),
];

export function lindeblad(days: DemoDays): DemoStep[] {
  return [
    ownTheme(days),
    ...kickoffSteps(days, opening, script),
    ...informationSteps(days, opening.codeName, 1, [
      {
        day: -18,
        time: '10:10',
        who: zeist,
        deed: asks({
          question: 'Welke ritten worden vaak gevraagd en weer afgezegd?',
          why: 'Alleen bedrijven zelf zien dit, en niemand heeft het bij elkaar gezet.',
          level: 'TACTICAL',
        }),
      },
      { day: -17, time: '13:30', who: police, deed: endorses('POL') },
      {
        day: -16,
        time: '09:40',
        who: soest,
        deed: willDo('GEM-SOEST', 'De uitkomst bespreken met kleine bedrijven', 40),
      },
      {
        day: -14,
        time: '11:20',
        who: professional,
        deed: finds('OPEN_SOURCE', 'Alleen in soorten en aantallen, nooit per bedrijf.'),
      },
      { day: -13, time: '09:25', who: coordinator, deed: assigns('QUICKSCAN', 30) },
    ]),
    ...informationSteps(days, opening.codeName, 2, [
      {
        day: -18,
        time: '14:20',
        who: woerden,
        deed: asks({
          question: 'Hoeveel parkeerplaatsen langs de snelweg hebben ’s nachts geen toezicht?',
          why: 'De beheerders houden dit niet bij.',
          level: 'OPERATIONAL',
        }),
      },
      { day: -17, time: '15:10', who: zeist, deed: endorses('GEM-ZEIST') },
      { day: -15, time: '10:05', who: police, deed: willDoNothing('POL') },
      { day: -14, time: '15:50', who: coordinator, deed: concludesNobodyWill },
    ]),
  ];
}

/** The region's plan has no theme about this: it is one of the whole region, which this district develops. */
function ownTheme(days: DemoDays): DemoStep {
  const key = 'theme of LINDEBLAD';
  return {
    key,
    at: days.at(-31, '09:30'),
    async carryOut(stage) {
      const viewer = await stage.person(keeper);
      const aggregate = stage.aggregates.themes;
      const event = {
        type: 'create',
        id: themeId,
        name: 'Transport en logistiek',
        kind: 'DEVELOPMENT',
        district: null,
      } as const;
      await brings(stage, { aggregate, objectId: themeId, event, viewer, key });
    },
  };
}
