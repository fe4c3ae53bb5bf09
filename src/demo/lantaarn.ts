import { packThemeId } from '../features/themes/model.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { type Agreed, answers, confirms, opens, takesOn, writes } from './said.ts';

// Agreeing: one partner stayed silent, two see the approach differently, and the agreement waits for confirmation.

const coordinator = 'RIEC - coördinator Flevoland';
const police = 'Politie - Flevoland';
const prosecution = 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland';
const tax = 'Belastingdienst - accountmanager ondermijning';
const lelystad = 'Gemeente Lelystad - adviseur OOV';
const lelystadDeputy = 'Gemeente Lelystad - juridisch adviseur';

const opening: Opening = {
  codeName: 'LANTAARN',
  variant: 'EXECUTION_THEME',
  themeId: packThemeId('weerbare-overheid', 'fl'),
  districtId: 'fl',
  municipalityIds: ['lelystad', 'almere', 'dronten'],
  facilitator: coordinator,
  startsOn: -10,
  problem:
    'Regels en controles verschillen per gemeente. Wie ergens wordt geweigerd, probeert het een gemeente verderop.',
  partners: [
    { organisationId: 'POL', account: police },
    { organisationId: 'OM', account: prosecution },
    { organisationId: 'BD', account: tax },
    { organisationId: 'GEM-LELYSTAD', account: lelystad },
  ],
  dueOn: -4,
};

const agreed: Agreed = {
  goal: 'De gemeenten in Flevoland stellen dezelfde eisen bij een vergunning.',
  successTest:
    'Voor de zomer werkt elke gemeente met dezelfde lijst, en een weigering is bij de buren bekend.',
  approach: 'MULTI',
  because: 'De gemeenten doen het werk. Politie en Belastingdienst helpen met wat zij mogen delen.',
  lead: 'GEM-LELYSTAD',
  deputy: 'POL',
  roles: { 'GEM-LELYSTAD': 'LEADS', POL: 'ACTS', BD: 'ADVISES', OM: 'INFORMED' },
  rows: [
    {
      what: 'Een lijst maken van de eisen per vergunning, en de verschillen',
      organisationId: 'GEM-LELYSTAD',
      due: 12,
      kind: 'MEASURE',
    },
    {
      what: 'Uitleggen welke signalen bij een aanvraag tellen',
      organisationId: 'POL',
      due: 15,
      kind: 'TRAINING',
    },
    {
      what: 'Een avond voor medewerkers aan de balie: wat kun je zien, wat doe je dan',
      organisationId: 'BD',
      due: 20,
      kind: 'TRAINING',
    },
  ],
  indicatorIds: ['P1', 'P3', 'I4', 'I7'],
  reviewOn: 100,
};

const script: readonly ScriptLine[] = [
  opens({ day: -10, time: '11:15', who: coordinator }),
  answers({ day: -9, time: '10:05', who: lelystad }, 'GEM-LELYSTAD', {
    problem: 'Wij horen te laat dat een buurgemeente al nee heeft gezegd.',
    missing: ['PFL', 'CCV'],
    can: ['ADMINISTRATIVE_LAW', 'KNOWLEDGE'],
    how: 'Onze eisen naast die van de buren leggen.',
    approach: 'INTEGRAL',
    because: 'Alleen als iedereen meedoet, verschuift het niet meer.',
  }),
  answers({ day: -7, time: '15:10', who: police }, 'POL', {
    problem: 'Vragen over een aanvraag komen bij ons op zes manieren binnen.',
    can: ['KNOWLEDGE', 'SUPERVISION'],
    how: 'Uitleggen welke signalen tellen.',
    approach: 'MONO',
    because: 'De gemeenten kunnen dit zelf. Wij komen erbij als er iets te controleren is.',
  }),
  answers({ day: -5, time: '09:30', who: tax }, 'BD', {
    problem: 'Ondernemers met schulden beginnen opnieuw onder een andere naam, in een andere gemeente.',
    can: ['TAX', 'KNOWLEDGE'],
    how: 'Vertellen wat een gemeente aan een bedrijf kan zien.',
    approach: 'MULTI',
    because: 'Met de gemeenten en de politie is het begin gemaakt.',
  }),
  ...writes({ day: -2, who: coordinator }, '13', agreed),
  {
    day: -1,
    time: '09:15',
    who: police,
    event: ({ partner }) => ({
      type: 'dissent',
      partnerId: partner('POL').id,
      text: 'Wij willen eerst zien of de gemeenten het samen eens worden, voordat wij tijd vrijmaken.',
    }),
  },
  takesOn({ day: -1, time: '09:20', who: police }, 'POL', 2),
  takesOn({ day: -1, time: '10:40', who: lelystadDeputy }, 'GEM-LELYSTAD', 1),
  confirms(
    { day: -1, time: '10:44', who: lelystadDeputy },
    'GEM-LELYSTAD',
    'Neem ook de evenementenvergunning mee in de lijst.',
  ),
];

export function lantaarn(days: DemoDays): DemoStep[] {
  return kickoffSteps(days, opening, script);
}
