import { packThemeId } from '../features/themes/model.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { answers, opens } from './said.ts';

// Collecting: three of five have answered, one asks for more time, one says nothing.

const coordinator = 'RIEC - coördinator West-Utrecht';
const police = 'Politie - West-Utrecht';
const prosecution = 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland';
const tax = 'Belastingdienst - accountmanager ondermijning';
const woerden = 'Gemeente Woerden - adviseur OOV';
const labour = 'Arbeidsinspectie - inspecteur';

const opening: Opening = {
  codeName: 'WULP',
  variant: 'EXECUTION_THEME',
  themeId: packThemeId('risicolocaties', 'wu'),
  districtId: 'wu',
  municipalityIds: ['woerden', 'nieuwegein'],
  facilitator: coordinator,
  startsOn: -3,
  problem:
    'Loodsen en opslagboxen zijn hier snel en met contant geld te huren. Verhuurders vragen niet door, en wij weten niet van elkaar wie waar kijkt.',
  partners: [
    { organisationId: 'POL', account: police },
    { organisationId: 'OM', account: prosecution },
    { organisationId: 'BD', account: tax },
    { organisationId: 'GEM-WOERDEN', account: woerden },
    { organisationId: 'NLA', account: labour },
  ],
  dueOn: 2,
};

const script: readonly ScriptLine[] = [
  opens({ day: -3, time: '10:30', who: coordinator }),
  answers({ day: -3, time: '14:50', who: woerden }, 'GEM-WOERDEN', {
    problem: 'Wij zien leegstand en kort huren, maar controleren alleen na een klacht.',
    missing: ['PRU'],
    can: ['ADMINISTRATIVE_LAW', 'SUPERVISION', 'COMMUNICATION'],
    how: 'Met de schouwtool langs de terreinen gaan en verhuurders aanspreken.',
    approach: 'MULTI',
    because: 'Met politie en verhuurders komen we ver.',
  }),
  answers({ day: -2, time: '13:20', who: police }, 'POL', {
    problem: 'Locaties worden wekenlang gebruikt voordat iemand het merkt.',
    can: ['SUPERVISION', 'CRIMINAL_LAW', 'KNOWLEDGE'],
    how: 'Meegaan met de gemeente en vertellen waaraan je een risicolocatie herkent.',
    approach: 'INTEGRAL',
    because: 'Achter een loods zit vaak meer dan huur alleen.',
  }),
  answers({ day: -1, time: '11:35', who: prosecution }, 'OM', {
    problem: 'Bestuurlijke informatie komt laat bij ons, of niet.',
    can: ['CRIMINAL_LAW', 'KNOWLEDGE'],
    how: 'Afspreken wanneer een bestuurlijke rapportage kan.',
    approach: 'MULTI',
    because: 'Eerst de gemeenten en de politie, daarna kijken we verder.',
  }),
  {
    day: -1,
    time: '14:05',
    who: labour,
    event: ({ partner, days }) => ({
      type: 'requestMoreTime',
      partnerId: partner('NLA').id,
      until: days.day(5),
      reason: 'I first have to agree this with our own team, which meets next week.',
    }),
  },
];

export function wulp(days: DemoDays): DemoStep[] {
  return kickoffSteps(days, opening, script);
}
