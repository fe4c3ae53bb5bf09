import { packThemeId } from '../features/themes/model.ts';
import type { DemoDays } from './demo-day.ts';
import type { DemoStep } from './demo-step.ts';
import { kickoffSteps, type Opening } from './kickoff-steps.ts';

// A draft: partners are chosen, nobody has been asked yet.

const opening: Opening = {
  codeName: 'KATROL',
  variant: 'EXECUTION_THEME',
  themeId: packThemeId('bedrijventerreinen', 'fl'),
  districtId: 'fl',
  municipalityIds: ['lelystad'],
  facilitator: 'RIEC - coördinator Flevoland',
  startsOn: -1,
  problem:
    'Op onze bedrijventerreinen staan loodsen leeg die kort en contant worden verhuurd. Niemand heeft het hele beeld.',
  partners: [
    { organisationId: 'POL', account: 'Politie - Flevoland' },
    { organisationId: 'BD', account: 'Belastingdienst - accountmanager ondermijning' },
    { organisationId: 'GEM-LELYSTAD', account: 'Gemeente Lelystad - adviseur OOV' },
  ],
  dueOn: 6,
};

export function katrol(days: DemoDays): DemoStep[] {
  return kickoffSteps(days, opening, []);
}
