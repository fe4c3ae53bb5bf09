import { actionAggregate } from '../features/actions/aggregate.ts';
import type { ActionEvent } from '../features/actions/events.ts';
import { actionListId } from '../features/actions/model.ts';
import { kickoffAggregate } from '../features/kickoffs/aggregate.ts';
import type { DemoDays } from './demo-day.ts';
import { brings, type DemoStep } from './demo-step.ts';
import { kickoffId, kickoffSteps, type Opening, type ScriptLine } from './kickoff-steps.ts';
import { type Agreed, answers, confirms, opens, rowId, takesOn, writes } from './said.ts';

// Adopted weeks ago: horeca in Gooi en Vechtstreek, with actions that are done, running and stuck.

const coordinator = 'RIEC - coördinator Gooi en Vechtstreek';
const chair = 'Gemeente Hilversum - voorzitter DTO Gooi en Vechtstreek';
const police = 'Politie - Gooi en Vechtstreek';
const prosecution = 'OM Midden-Nederland - officier Gooi, West-Utrecht en Flevoland';
const tax = 'Belastingdienst - accountmanager ondermijning';
const huizen = 'Gemeente Huizen - adviseur OOV';
const gooiseMeren = 'Gemeente Gooise Meren - adviseur OOV';

const opening: Opening = {
  codeName: 'VUURTOREN',
  theme: 'horeca',
  districtId: 'gv',
  municipalityIds: ['huizen', 'gooise-meren', 'hilversum'],
  facilitator: coordinator,
  startsOn: -32,
  problem:
    'In de horeca lopen vergunningen en controles van de gemeenten langs elkaar heen. Wie regels ontduikt, begint in een buurgemeente opnieuw.',
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
      what: 'Wijkbrief vooraf: wat we gaan doen en wat ondernemers zelf kunnen doen',
      organisationId: 'GEM-GOOISE-MEREN',
      due: -9,
      kind: 'COMMUNICATION',
    },
    {
      what: 'De tweede gezamenlijke controle voorbereiden en uitvoeren',
      organisationId: 'POL',
      due: -2,
      kind: 'CHECK',
    },
    {
      what: 'Gesprek met ondernemers na de controle: wat zagen we, wat kan beter',
      organisationId: 'GEM-HUIZEN',
      due: 4,
      kind: 'COMMUNICATION',
    },
    {
      what: 'Bij de tweede controle meekijken naar de administratie',
      organisationId: 'BD',
      due: 8,
      kind: 'TAX',
    },
    {
      what: 'De boodschap herhalen, zes weken na de controle',
      organisationId: 'GEM-GOOISE-MEREN',
      due: 32,
      kind: 'COMMUNICATION',
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
  takesOn({ day: -24, time: '09:06', who: huizen }, 'GEM-HUIZEN', 4),
  confirms({ day: -24, time: '09:08', who: huizen }, 'GEM-HUIZEN'),
  takesOn({ day: -24, time: '11:20', who: gooiseMeren }, 'GEM-GOOISE-MEREN', 2),
  takesOn({ day: -24, time: '11:21', who: gooiseMeren }, 'GEM-GOOISE-MEREN', 6),
  confirms({ day: -24, time: '11:24', who: gooiseMeren }, 'GEM-GOOISE-MEREN'),
  takesOn({ day: -24, time: '13:30', who: police }, 'POL', 3),
  confirms({ day: -24, time: '13:31', who: police }, 'POL'),
  confirms(
    { day: -23, time: '09:45', who: prosecution },
    'OM',
    'Stem de dag van de controle een week vooraf met ons af.',
  ),
  takesOn({ day: -23, time: '10:10', who: tax }, 'BD', 5, 'Alleen als er een concrete aanleiding is.'),
  confirms({ day: -23, time: '10:12', who: tax }, 'BD'),
  {
    day: -22,
    time: '09:30',
    who: chair,
    event: ({ by }) => ({ type: 'adopt', by, overrideReason: null }),
  },
];

export function vuurtoren(days: DemoDays): DemoStep[] {
  return [
    ...kickoffSteps(days, opening, script),
    reports(days, { day: -14, time: '16:10', who: huizen }, 1, 'markDone'),
    reports(days, { day: -10, time: '12:05', who: gooiseMeren }, 2, 'markDone'),
    reports(days, { day: -3, time: '15:40', who: police }, 3, 'markStuck'),
  ];
}

type When = Pick<ScriptLine, 'day' | 'time' | 'who'>;

/** The owner says how the action of this row (from 1) stands. */
function reports(days: DemoDays, when: When, row: number, type: 'markDone' | 'markStuck'): DemoStep {
  const key = `${opening.codeName} action ${row}`;
  return {
    key,
    at: days.at(when.day, when.time),
    async carryOut(stage) {
      const viewer = await stage.person(when.who);
      const id = kickoffId(opening.codeName);
      const kickoffs = kickoffAggregate(stage.region, stage.calendar);
      const seen = await stage.past.engine.see(kickoffs, id, viewer);
      const actionId = rowId(seen?.state.agreement.rows ?? [], row);
      const reason = 'De dag van de controle valt samen met een grote inzet. We zoeken een nieuwe dag.';
      const event: ActionEvent =
        type === 'markDone' ? { type, actionId } : { type: 'markStuck', actionId, reason };
      const aggregate = actionAggregate(stage.region, stage.calendar);
      await brings(stage, { aggregate, objectId: actionListId(id), event, viewer, key });
    },
  };
}
