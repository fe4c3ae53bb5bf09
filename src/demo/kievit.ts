import { packThemeId } from '../features/themes/model.ts';
import { actionSteps } from './action-steps.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { type Agreed, adopts, answersInFull, confirms, opens, takesOn, writes } from './said.ts';

// A case that is being carried out: storage boxes in West-Utrecht, with four actions done, one running and one stuck.

const coordinator = 'RIEC - coördinator West-Utrecht';
const chair = 'Gemeente Nieuwegein - voorzitter DTO West-Utrecht';
const woerden = 'Gemeente Woerden - adviseur OOV';
const police = 'Politie - West-Utrecht';
const prosecution = 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland';
const tax = 'Belastingdienst - accountmanager ondermijning';
const support = 'RIEC - adviseur TOV';

const opening: Opening = {
  codeName: 'KIEVIT',
  variant: 'CASE',
  themeId: packThemeId('risicolocaties', 'wu'),
  districtId: 'wu',
  municipalityIds: ['woerden'],
  facilitator: coordinator,
  startsOn: -34,
  problem:
    'Opslagboxen op bedrijventerrein Vlierhoek (verzonnen) worden vaak met contant geld gehuurd. De verhuurder vraagt niet door.',
  brief: [
    { questionId: 'K04', body: { kind: 'choice', choice: 'LOCAL_CONSULTATION' } },
    {
      questionId: 'K05',
      body: { kind: 'choice', choice: 'YES', text: 'Opslag zonder vragen is nodig voor de handel.' },
    },
    { questionId: 'K05b', body: { kind: 'choices', choices: ['csvs-verstoren', 'geldstromen'] } },
    { questionId: 'K06', body: { kind: 'choices', choices: ['PROCESSES', 'BRANCHES_LOCATIONS'] } },
  ],
  extraIds: ['K08', 'K18'],
  partners: [
    { organisationId: 'GEM-WOERDEN', account: woerden },
    { organisationId: 'POL', account: police },
    { organisationId: 'OM', account: prosecution },
    { organisationId: 'BD', account: tax },
    { organisationId: 'RIEC', account: support },
  ],
  dueOn: -29,
};

const agreed: Agreed = {
  goal: 'De verhuurder vraagt door, en een box met contant geld huren lukt hier niet meer.',
  successTest:
    'Bij de tweede controle klopt de administratie van de verhuurder, en ondernemers melden zelf wat niet klopt.',
  approach: 'MULTI',
  because: 'Gemeente, politie en TOV kunnen dit samen. De Belastingdienst doet mee op afroep.',
  lead: 'GEM-WOERDEN',
  deputy: 'POL',
  roles: { 'GEM-WOERDEN': 'LEADS', POL: 'ACTS', RIEC: 'ACTS', BD: 'ADVISES', OM: 'ADVISES' },
  rows: [
    {
      what: 'Het draaiboek opslaglocaties op maat maken voor dit terrein',
      organisationId: 'RIEC',
      due: -20,
      kind: 'INFORMATION',
    },
    {
      what: 'De eerste controle doen, op grond van de APV',
      organisationId: 'GEM-WOERDEN',
      due: -16,
      kind: 'CHECK',
    },
    { what: 'Aanwezig zijn bij de eerste controle', organisationId: 'POL', due: -16, kind: 'CHECK' },
    {
      what: 'Met de verhuurder afspreken welke vragen hij aan een huurder stelt',
      organisationId: 'GEM-WOERDEN',
      due: -10,
      kind: 'BARRIER',
    },
    {
      what: 'Bepalen of een boekenonderzoek zin heeft, en wanneer',
      organisationId: 'BD',
      due: 14,
      kind: 'TAX',
    },
    {
      what: 'Een datum kiezen voor de tweede controle, en die voorbereiden',
      organisationId: 'GEM-WOERDEN',
      due: 9,
      kind: 'CHECK',
    },
  ],
  indicatorIds: ['P3', 'P6', 'P8', 'I2', 'I6', 'I7'],
  reviewOn: 80,
  more: [
    { questionId: 'K31', body: { kind: 'choices', choices: ['CHECKS'] } },
    {
      questionId: 'K29',
      body: {
        kind: 'rows',
        rows: [{ organisation: 'NLA', chance: 'Meekijken als er in boxen wordt gewerkt' }],
      },
    },
  ],
};

const answers: readonly ScriptLine[] = [
  answersInFull({ day: -33, time: '10:20', who: woerden }, 'GEM-WOERDEN', {
    problem: 'Boxen worden zonder vragen verhuurd, ook ’s nachts. Wij weten niet wie er gebruik van maakt.',
    whose: ['ENTREPRENEURS', 'MUNICIPALITY', 'NEIGHBOURHOOD'],
    interest: 'Een gezond ondernemersklimaat: wie eerlijk verhuurt, mag geen nadeel hebben.',
    can: ['SUPERVISION', 'ADMINISTRATIVE_LAW', 'COMMUNICATION'],
    how: 'Controle op grond van de APV, en een gesprek met de verhuurder.',
    approach: 'MULTI',
    because: 'Met de politie en TOV kunnen we snel beginnen.',
    hours: 'FROM_4_TO_8',
    hoursUntil: 60,
  }),
  answersInFull({ day: -32, time: '14:40', who: police }, 'POL', {
    problem: 'Wat wij hiervan weten, vertellen we aan tafel.',
    whose: ['ENTREPRENEURS', 'NEIGHBOURHOOD'],
    interest: 'Zicht op wat waar wordt opgeslagen.',
    shared: { how: 'ORALLY', which: ['K10'] },
    can: ['SUPERVISION', 'CRIMINAL_LAW'],
    how: 'Aanwezig zijn bij de controle.',
    approach: 'MULTI',
    because: 'De gemeente voert uit, wij staan erbij.',
    hours: 'UNDER_4',
    hoursUntil: 40,
    checkedOn: -32,
  }),
  answersInFull({ day: -31, time: '09:50', who: support }, 'RIEC', {
    problem: 'Verhuurders weten niet waar zij op moeten letten.',
    whose: ['ENTREPRENEURS'],
    interest: 'Dat het draaiboek opslaglocaties in de praktijk werkt.',
    can: ['KNOWLEDGE', 'SUPERVISION'],
    how: 'Het draaiboek opslaglocaties en hulp van TOV bij de controle.',
    approach: 'MULTI',
    because: 'Zo is het elders ook gelukt.',
    hours: 'UNDER_4',
    hoursUntil: 40,
  }),
  answersInFull({ day: -31, time: '15:15', who: prosecution }, 'OM', {
    problem: 'Bij een controle zonder overleg kan bewijs verloren gaan.',
    whose: ['ENTREPRENEURS', 'GOVERNMENT'],
    interest: 'Een controle mag bewijs niet verstoren.',
    can: ['CRIMINAL_LAW', 'KNOWLEDGE'],
    how: 'Vooraf zeggen of een controle op die dag kan.',
    approach: 'MULTI',
    because: 'Wij hoeven niet bij alles te zijn, wel bij de keuze van de dag.',
    hours: 'UNDER_4',
    hoursUntil: 30,
    saidWithoutName: 'Wij horen vaak pas achteraf wat een ander al wist.',
  }),
  answersInFull({ day: -30, time: '10:45', who: tax }, 'BD', {
    problem: 'Wat er aan huur binnenkomt, past niet bij het aantal boxen.',
    whose: ['GOVERNMENT', 'ENTREPRENEURS'],
    interest: 'Onverklaarbare omzet kunnen onderzoeken, zonder dat het te vroeg bekend is.',
    shared: { how: 'SOME', withWhom: ['POL', 'OM'], which: ['K14'] },
    can: ['TAX', 'KNOWLEDGE'],
    how: 'Later een boekenonderzoek, als daar reden voor is.',
    approach: 'MULTI',
    because: 'Wij doen mee op afroep.',
    hours: 'UNDER_4',
    hoursUntil: 40,
  }),
];

const script: readonly ScriptLine[] = [
  opens({ day: -34, time: '10:05', who: coordinator }),
  ...answers,
  ...writes({ day: -28, who: coordinator }, '13', agreed),
  takesOn({ day: -27, time: '09:02', who: woerden }, 'GEM-WOERDEN', 2),
  takesOn({ day: -27, time: '09:03', who: woerden }, 'GEM-WOERDEN', 4),
  takesOn({ day: -27, time: '09:04', who: woerden }, 'GEM-WOERDEN', 6),
  confirms({ day: -27, time: '09:06', who: woerden }, 'GEM-WOERDEN'),
  takesOn({ day: -27, time: '10:30', who: support }, 'RIEC', 1),
  confirms({ day: -27, time: '10:31', who: support }, 'RIEC'),
  takesOn({ day: -27, time: '14:15', who: police }, 'POL', 3),
  confirms({ day: -27, time: '14:16', who: police }, 'POL'),
  confirms({ day: -26, time: '09:20', who: prosecution }, 'OM', 'Bel ons drie dagen voor elke controle.'),
  takesOn(
    { day: -26, time: '11:00', who: tax },
    'BD',
    5,
    'Op afroep: alleen als de controle er reden voor geeft.',
  ),
  confirms({ day: -26, time: '11:02', who: tax }, 'BD'),
  adopts({ day: -25, time: '09:30', who: chair }),
];

export function kievit(days: DemoDays): DemoStep[] {
  const { isDone, isStuck } = actionSteps(days, opening.codeName);
  return [
    ...kickoffSteps(days, opening, script),
    isDone({ day: -20, time: '15:10', who: support }, 1),
    isDone({ day: -16, time: '16:30', who: woerden }, 2),
    isDone({ day: -16, time: '16:45', who: police }, 3),
    isDone({ day: -11, time: '11:15', who: woerden }, 4),
    isStuck(
      { day: -5, time: '14:20', who: woerden },
      6,
      'We wachten op een dag waarop iedereen kan. Dit staat op de agenda van het DTO.',
    ),
  ];
}
