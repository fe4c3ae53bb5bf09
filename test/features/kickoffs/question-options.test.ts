import { describe, expect, it } from 'vitest';
import { askingIn } from '../../../src/features/kickoffs/question-fields.ts';
import { absentOrganisations } from '../../../src/features/kickoffs/question-options.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import { facilitator, police } from './agreement-viewer.ts';
import { opened } from './stages.ts';
import { choice, region } from './story.ts';
import { told } from './told.ts';

const offered = (shown: Shown, chosen: readonly string[] = []) =>
  absentOrganisations(askingIn(shown), chosen).map(({ value }) => value);
const municipalitiesIn = (district: string) =>
  region.organisations.flatMap(({ id, municipality, districts }) =>
    municipality !== undefined && districts.includes(district) ? [id] : [],
  );

describe('who is missed at the table', () => {
  const shown = told(opened(), police);

  it('are the organisations of the district, and those of the whole region', () => {
    const ids = offered(shown);
    expect(ids).toContain('NLA');
    expect(ids).toEqual(expect.arrayContaining(municipalitiesIn('wu').filter((id) => id !== 'GEM-WOERDEN')));
    expect(municipalitiesIn('fl').filter((id) => ids.includes(id))).toEqual([]);
  });

  it('is nobody who takes part, nor who guides', () => {
    const taking = ['POL', 'BD', 'GEM-WOERDEN', 'LTO', 'RIEC'];
    expect(offered(shown).filter((id) => taking.includes(id))).toEqual([]);
  });

  it('may be who said it was not for them', () => {
    const story = opened();
    const partnerId = story.partner('BD').id;
    story.does({ type: 'notForUs', partnerId, reason: 'nooit', suggestedOrganisationId: null });
    expect(offered(told(story, facilitator))).toContain('BD');
  });

  it('is anyone in the region when the kick-off is of the whole region', () => {
    const regional = { ...shown, kickoff: { ...shown.kickoff, districtId: null } };
    expect(offered(regional)).toEqual(expect.arrayContaining(municipalitiesIn('fl')));
  });

  it('still counts who was named before and takes part since', () => {
    const story = opened().does({ type: 'addPartner', ...choice('NLA') });
    expect(offered(told(story, police), ['NLA', 'GEM-URK'])).toEqual(
      expect.arrayContaining(['NLA', 'GEM-URK']),
    );
    expect(offered(told(story, police))).not.toContain('NLA');
  });
});
