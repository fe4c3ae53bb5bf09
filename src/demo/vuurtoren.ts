import { packThemeId } from '../features/themes/model.ts';
import { actionSteps } from './action-steps.ts';
import { communicationSteps, type Planned } from './communication-steps.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { type Agreed, adopts, answers, confirms, opens, takesOn, writes } from './said.ts';

// Adopted weeks ago: horeca in Gooi en Vechtstreek, with actions that are done, running and stuck, and a letter, a talk
// and its repetition as communication.

const coordinator = 'RIEC - coördinator Gooi en Vechtstreek';
const chair = 'Gemeente Hilversum - voorzitter DTO Gooi en Vechtstreek';
const police = 'Politie - Gooi en Vechtstreek';
const prosecution = 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland';
const tax = 'Belastingdienst - accountmanager ondermijning';
const huizen = 'Gemeente Huizen - adviseur OOV';
const adviser = 'Gemeente Hilversum - communicatieadviseur';
const gooiseMeren = 'Gemeente Gooise Meren - adviseur OOV';

const opening: Opening = {
  codeName: 'VUURTOREN',
  variant: 'EXECUTION_THEME',
  themeId: packThemeId('horeca', 'gv'),
  districtId: 'gv',
  municipalityIds: ['huizen', 'gooise-meren', 'hilversum'],
  facilitator: coordinator,
  startsOn: -32,
  problem:
    'Horeca: samen controleren en vergunningen op orde. Nu lopen die van de gemeenten langs elkaar heen, en wie regels ontduikt begint bij de buren opnieuw.',
  partners: [
    { organisationId: 'POL', account: police },
    { organisationId: 'OM', account: prosecution },
    { organisationId: 'BD', account: tax },
    { organisationId: 'GEM-HUIZEN', account: huizen },
    { organisationId: 'GEM-GOOISE-MEREN', account: gooiseMeren },
  ],
  dueOn: -27,
};

const agreed: Agreed = {
  goal: 'Alle gemeenten gebruiken dezelfde horecascan en checklist, en controleren samen.',
  successTest:
    'Over een half jaar is in elke gemeente een gezamenlijke controle gedaan en hoort de checklist bij elke vergunning.',
  approach: 'MULTI',
  because: 'Gemeenten en politie kunnen beginnen. De anderen kijken mee en schuiven aan als het nodig is.',
  lead: 'GEM-HUIZEN',
  deputy: 'GEM-GOOISE-MEREN',
  roles: {
    'GEM-HUIZEN': 'LEADS',
    'GEM-GOOISE-MEREN': 'ACTS',
    POL: 'ACTS',
    OM: 'ADVISES',
    BD: 'ADVISES',
  },
  rows: [
    {
      what: 'De horecascan en de checklist delen met alle gemeenten in het district',
      organisationId: 'GEM-HUIZEN',
      due: -12,
      kind: 'INFORMATION',
    },
    {
      what: 'De tweede gezamenlijke controle voorbereiden en uitvoeren',
      organisationId: 'POL',
      due: -2,
      kind: 'CHECK',
    },
    {
      what: 'Vergunningen langs de checklist leggen, en wat niet klopt op orde brengen',
      organisationId: 'GEM-GOOISE-MEREN',
      due: 12,
      kind: 'MEASURE',
    },
    {
      what: 'Bij de tweede controle meekijken naar de administratie',
      organisationId: 'BD',
      due: 8,
      kind: 'TAX',
    },
  ],
  indicatorIds: ['P3', 'P6', 'I2', 'I6'],
  reviewOn: 90,
};

const script: readonly ScriptLine[] = [
  opens({ day: -32, time: '10:05', who: coordinator }),
  answers({ day: -31, time: '09:40', who: police }, 'POL', {
    problem:
      'Zaken wisselen snel van eigenaar. Wat een wijkagent ziet, blijft in de eigen gemeente liggen en komt niet bij de buren.',
    missing: ['NVWA'],
    can: ['SUPERVISION', 'CRIMINAL_LAW'],
    how: 'Meegaan met controles en vastleggen wat we zien.',
    approach: 'MULTI',
    because: 'Met gemeenten en politie kunnen we meteen beginnen.',
  }),
  answers({ day: -30, time: '14:15', who: huizen }, 'GEM-HUIZEN', {
    problem:
      'Elke gemeente vraagt iets anders bij een vergunning. Onze horecascan gebruiken de buren nog niet.',
    can: ['ADMINISTRATIVE_LAW', 'SUPERVISION', 'COMMUNICATION'],
    how: 'De horecascan delen, vergunningen toetsen en samen controleren.',
    approach: 'INTEGRAL',
    because: 'Ook geld en arbeid spelen mee. Dan hebben we alle partners nodig.',
  }),
  answers({ day: -30, time: '15:30', who: prosecution }, 'OM', {
    problem: 'Een controle zonder overleg vooraf kan een lopend onderzoek in de weg zitten.',
    can: ['CRIMINAL_LAW', 'KNOWLEDGE'],
    how: 'Vooraf zeggen of een controle op een dag kan.',
    approach: 'MULTI',
    because: 'Wij hoeven niet bij elke stap te zijn, wel bij de keuze van de dagen.',
  }),
  answers({ day: -29, time: '11:00', who: gooiseMeren }, 'GEM-GOOISE-MEREN', {
    problem: 'Ondernemers weten niet waar wij op letten en wat zij zelf kunnen doen.',
    missing: ['CCV'],
    can: ['ADMINISTRATIVE_LAW', 'COMMUNICATION'],
    how: 'De brief en de gesprekken met ondernemers verzorgen.',
    approach: 'MULTI',
    because: 'Klein beginnen en laten zien dat het werkt.',
  }),
  answers({ day: -27, time: '10:45', who: tax }, 'BD', {
    problem: 'Wat er in de kassa zit, past niet altijd bij hoe druk het is.',
    can: ['TAX', 'KNOWLEDGE'],
    how: 'Meekijken naar de administratie als daar aanleiding voor is.',
    approach: 'MULTI',
    because: 'Wij sluiten aan als er iets te onderzoeken is.',
  }),
  ...writes({ day: -25, who: coordinator }, '10', agreed),
  takesOn({ day: -24, time: '09:05', who: huizen }, 'GEM-HUIZEN', 1),
  confirms({ day: -24, time: '09:08', who: huizen }, 'GEM-HUIZEN'),
  takesOn({ day: -24, time: '11:20', who: gooiseMeren }, 'GEM-GOOISE-MEREN', 3),
  confirms({ day: -24, time: '11:24', who: gooiseMeren }, 'GEM-GOOISE-MEREN'),
  takesOn({ day: -24, time: '13:30', who: police }, 'POL', 2),
  confirms({ day: -24, time: '13:31', who: police }, 'POL'),
  confirms(
    { day: -23, time: '09:45', who: prosecution },
    'OM',
    'Stem de dag van de controle een week vooraf met ons af.',
  ),
  takesOn({ day: -23, time: '10:10', who: tax }, 'BD', 4, 'Alleen als er een concrete aanleiding is.'),
  confirms({ day: -23, time: '10:12', who: tax }, 'BD'),
  adopts({ day: -22, time: '09:30', who: chair }),
];

const letter: Planned = {
  on: -9,
  repeatedOn: [],
  timing: 'before',
  audiences: ['residents', 'entrepreneurs'],
  media: ['letter'],
  message: 'Wijkbrief vooraf: we gaan samen controleren, en we vertellen waarom.',
  perspective: 'Kijk of je vergunning klopt, en bel de gemeente als je het niet weet.',
  voice: 'GEM-GOOISE-MEREN',
  approvers: ['GEM-HUIZEN'],
};

/** The talk after the check, and the same message once more six weeks later. */
const talk: Planned = {
  on: 4,
  repeatedOn: [34],
  timing: 'directlyAfter',
  audiences: ['entrepreneurs'],
  media: ['doorstep'],
  message: 'Gesprek met ondernemers na de controle: wat zagen we, en wat kan beter?',
  perspective: 'Gebruik de checklist zelf, en vraag je branche om hulp.',
  voice: 'GEM-HUIZEN',
  approvers: ['GEM-GOOISE-MEREN'],
};

export function vuurtoren(days: DemoDays): DemoStep[] {
  const { plans, approves, seesNoRisk } = communicationSteps(days, opening.codeName);
  const { isDone, isStuck, isSaid } = actionSteps(days, opening.codeName);
  return [
    ...kickoffSteps(days, opening, script),
    ...plans({ day: -21, time: '10:10', soon: '10:20', who: adviser }, 1, letter),
    approves({ day: -20, time: '09:15', who: huizen }, 1, 'GEM-HUIZEN'),
    seesNoRisk({ day: -20, time: '11:40', who: police }, 1, 'POL'),
    seesNoRisk({ day: -19, time: '13:05', who: prosecution }, 1, 'OM'),
    ...plans({ day: -13, time: '14:10', soon: '14:25', who: adviser }, 2, talk),
    seesNoRisk({ day: -12, time: '09:20', who: police }, 2, 'POL'),
    approves({ day: -12, time: '10:35', who: gooiseMeren }, 2, 'GEM-GOOISE-MEREN'),
    seesNoRisk({ day: -11, time: '15:45', who: prosecution }, 2, 'OM'),
    isDone({ day: -14, time: '16:10', who: huizen }, 1),
    isSaid({ day: -9, time: '12:05', who: gooiseMeren }, 1),
    isStuck(
      { day: -3, time: '15:40', who: police },
      2,
      'De dag van de controle valt samen met een grote inzet. We zoeken een nieuwe dag.',
    ),
  ];
}
