import { packThemeId } from '../features/themes/model.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { answersInFull, opens } from './said.ts';

// A case whose round closed at the deadline: two of seven stayed silent, and two want another approach.

const coordinator = 'RIEC - coördinator Flevoland';
const police = 'Politie - Flevoland';
const prosecution = 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland';
const tax = 'Belastingdienst - accountmanager ondermijning';
const lelystad = 'Gemeente Lelystad - adviseur OOV';
const almere = 'Gemeente Almere - voorzitter DTO Flevoland';
const noordoostpolder = 'Gemeente Noordoostpolder - adviseur OOV';
const labour = 'Arbeidsinspectie - inspecteur';

const opening: Opening = {
  codeName: 'ZANDLOPER',
  variant: 'CASE',
  themeId: packThemeId('buitengebied', 'fl'),
  districtId: 'fl',
  municipalityIds: ['noordoostpolder', 'lelystad'],
  facilitator: coordinator,
  startsOn: -11,
  problem: 'Leegstaande schuren in het verzonnen dorp Zilverhoek worden kort verhuurd voor onduidelijk werk.',
  brief: [
    { questionId: 'K04', body: { kind: 'choice', choice: 'PARTNER' } },
    { questionId: 'K05', body: { kind: 'choice', choice: 'YES' } },
    { questionId: 'K05b', body: { kind: 'choices', choices: ['csvs-verstoren', 'weerbaarheid'] } },
    { questionId: 'K06', body: { kind: 'choices', choices: ['BRANCHES_LOCATIONS'] } },
  ],
  extraIds: ['K08', 'K09'],
  partners: [
    { organisationId: 'POL', account: police },
    { organisationId: 'OM', account: prosecution },
    { organisationId: 'BD', account: tax },
    { organisationId: 'GEM-LELYSTAD', account: lelystad },
    { organisationId: 'GEM-ALMERE', account: almere },
    { organisationId: 'GEM-NOORDOOSTPOLDER', account: noordoostpolder },
    { organisationId: 'NLA', account: labour },
  ],
  dueOn: -5,
};

const script: readonly ScriptLine[] = [
  opens({ day: -11, time: '10:40', who: coordinator }),
  answersInFull({ day: -10, time: '13:25', who: noordoostpolder }, 'GEM-NOORDOOSTPOLDER', {
    problem: 'Eigenaren verhuren een schuur voor een paar weken en weten niet wat er gebeurt.',
    whose: ['NEIGHBOURHOOD', 'ENTREPRENEURS'],
    interest: 'Dat leegstand geen lokaas wordt.',
    missing: ['NLA', 'WS'],
    can: ['ADMINISTRATIVE_LAW', 'SUPERVISION', 'COMMUNICATION'],
    how: 'Controleren en eigenaren aanspreken.',
    approach: 'INTEGRAL',
    because: 'Werk, geld en bouw lopen door elkaar. Dat kan geen van ons alleen.',
    hours: 'FROM_4_TO_8',
    hoursUntil: 50,
    size: 3,
  }),
  answersInFull({ day: -9, time: '10:10', who: lelystad }, 'GEM-LELYSTAD', {
    problem: 'Wie hier weg moet, huurt een schuur verderop.',
    whose: ['NEIGHBOURHOOD', 'MUNICIPALITY'],
    interest: 'Dat het niet naar onze gemeente verschuift.',
    can: ['ADMINISTRATIVE_LAW', 'KNOWLEDGE'],
    how: 'Onze ervaring met leegstand delen.',
    approach: 'INTEGRAL',
    because: 'Alleen samen voorkomen we dat het verschuift.',
    hours: 'UNDER_4',
    hoursUntil: 40,
    size: 2,
  }),
  answersInFull({ day: -8, time: '15:35', who: prosecution }, 'OM', {
    problem: 'Er is te weinig bekend om te zeggen of dit strafbaar is.',
    whose: ['GOVERNMENT'],
    interest: 'Een goede bestuurlijke rapportage als er iets is.',
    can: ['CRIMINAL_LAW', 'KNOWLEDGE'],
    how: 'Meekijken wat er nodig is voor een onderzoek.',
    approach: 'MULTI',
    because: 'Begin klein, en deel wat je vindt.',
    hours: 'UNDER_4',
    hoursUntil: 40,
    size: 3,
  }),
  answersInFull({ day: -6, time: '11:55', who: police }, 'POL', {
    problem: 'Wij zien korte huur en veel wissel van gebruikers.',
    whose: ['NEIGHBOURHOOD'],
    interest: 'Weten wat er speelt, zonder een onderzoek te storen.',
    can: ['SUPERVISION', 'CRIMINAL_LAW'],
    how: 'Eerst zelf kijken.',
    approach: 'MONO',
    because: 'Laat ons eerst kijken. Een bezoek met velen valt te veel op.',
    hours: 'UNDER_4',
    hoursUntil: 30,
    checkedOn: -6,
    size: 4,
  }),
  answersInFull({ day: -6, time: '16:05', who: almere }, 'GEM-ALMERE', {
    problem: 'Eigenaren doen niets fout, maar weten niet waar zij op moeten letten.',
    whose: ['ENTREPRENEURS'],
    interest: 'Eigenaren die zelf nee durven zeggen.',
    can: ['COMMUNICATION', 'KNOWLEDGE'],
    how: 'Uitleg voor eigenaren maken.',
    approach: 'INTEGRAL',
    because: 'Elk van ons ziet maar een stukje.',
    hours: 'UNDER_4',
    hoursUntil: 40,
    size: 2,
  }),
  {
    day: -3,
    time: '10:15',
    who: coordinator,
    event: ({ by, days }) => ({
      type: 'prepareEscalation',
      by,
      bodyId: 'dis-fl',
      question:
        'De gemeenten willen meteen met alle partners beginnen. De politie wil eerst alleen kijken. Welke aanpak kiezen we?',
      replyBy: days.day(7),
    }),
  },
];

export function zandloper(days: DemoDays): DemoStep[] {
  return kickoffSteps(days, opening, script);
}
