import type { RowEdit } from '../../../src/features/kickoffs/events.ts';
import type { Rulebook } from '../../../src/features/kickoffs/rulebook.ts';
import { book, chair, choice, coordinator, Story, seat, start, submits } from './story.ts';

// A kick-off brought as far as a test needs it: police, tax administration, Woerden, and LTO as a guest.

const partners = ['POL', 'BD', 'GEM-WOERDEN', 'LTO'] as const;

export const drafted = (rules: Rulebook = book): Story =>
  new Story(rules).does(start).does({ type: 'choosePartners', partners: partners.map((one) => choice(one)) });

export const opened = (rules: Rulebook = book): Story => drafted(rules).does({ type: 'open' });

/** Everyone answered, on Tuesday. */
export const answered = (rules: Rulebook = book): Story => {
  const story = opened(rules).at('2026-11-24T10:00:00Z');
  for (const one of partners) story.does(submits(story, one));
  return story;
};

export const closed = (rules: Rulebook = book): Story => answered(rules).does({ type: 'closeRound' });

/** Closed by hand while the tax administration was still silent. */
export const closedWithSilence = (rules: Rulebook = book): Story => {
  const story = opened(rules).at('2026-11-24T10:00:00Z');
  for (const one of ['POL', 'GEM-WOERDEN', 'LTO']) story.does(submits(story, one));
  return story.does({ type: 'closeRound' });
};

const basedOn = (story: Story): number => story.kickoff.agreement.edit;

export const newRow = (story: Story, organisationId: string, due = '2027-01-15'): RowEdit => ({
  id: null,
  what: `rij van ${organisationId}`,
  partnerId: story.partner(organisationId).id,
  due,
  kind: 'CHECK',
});

export const writesGoal = (story: Story) =>
  ({
    type: 'editGoal',
    basedOn: basedOn(story),
    by: coordinator,
    goal: 'Vergunningen op orde',
    successTest: 'Alle zaken gecontroleerd',
  }) as const;

export const writesApproach = (story: Story, approach: 'MONO' | 'MULTI' | 'INTEGRAL' = 'MULTI') =>
  ({
    type: 'editApproach',
    basedOn: basedOn(story),
    by: coordinator,
    approach,
    reason: 'Drie partners hebben een rol',
  }) as const;

export const writesRows = (story: Story, rows: readonly RowEdit[]) =>
  ({ type: 'editRows', basedOn: basedOn(story), by: coordinator, rows }) as const;

export const writesIndicators = (
  story: Story,
  indicatorIds = ['P1', 'P3', 'I1', 'I2'],
  reviewDay = '2027-05-10',
) => ({ type: 'editIndicators', basedOn: basedOn(story), by: coordinator, indicatorIds, reviewDay }) as const;

export const writesRoles = (
  story: Story,
  organisationIds: readonly string[] = ['POL', 'BD', 'GEM-WOERDEN'],
) =>
  ({
    type: 'editRoles',
    basedOn: basedOn(story),
    by: coordinator,
    roles: organisationIds.map((one) => ({ partnerId: story.partner(one).id, role: 'ACTS' as const })),
    lead: seat('GEM-WOERDEN'),
    deputy: seat('POL'),
  }) as const;

/** Every part written: a row each for the police and for Woerden. */
export const writes = (story: Story): Story =>
  story
    .does(writesGoal(story))
    .does(writesApproach(story))
    .does(writesRows(story, [newRow(story, 'POL'), newRow(story, 'GEM-WOERDEN')]))
    .does(writesIndicators(story))
    .does(writesRoles(story));

export const written = (rules: Rulebook = book): Story => writes(closed(rules));
export const askedToConfirm = (rules: Rulebook = book): Story =>
  written(rules).does({ type: 'requestConfirmation' });

export const rowOf = (story: Story, organisationId: string): string => {
  const partnerId = story.partner(organisationId).id;
  const row = story.kickoff.agreement.rows.find((one) => one.partnerId === partnerId);
  if (!row) throw new Error(`${organisationId} has no row`);
  return row.id;
};

export const accepts = (story: Story, organisationId: string) =>
  ({
    type: 'acceptRow',
    partnerId: story.partner(organisationId).id,
    rowId: rowOf(story, organisationId),
  }) as const;

export const confirms = (
  story: Story,
  organisationId: string,
  answer: 'yes' | 'yesWithRemark' | 'no' = 'yes',
  remark: string | null = null,
) => ({ type: 'confirm', partnerId: story.partner(organisationId).id, answer, remark }) as const;

/** Everyone accepted and confirmed: nothing stands in the way. */
export const ready = (rules: Rulebook = book): Story => {
  const story = askedToConfirm(rules);
  for (const one of ['POL', 'GEM-WOERDEN']) story.does(accepts(story, one));
  for (const one of ['POL', 'BD', 'GEM-WOERDEN']) story.does(confirms(story, one));
  return story;
};

export const adopts = { type: 'adopt', by: chair, overrideReason: null } as const;
export const adopted = (rules: Rulebook = book): Story => ready(rules).does(adopts);

export const revises = { type: 'revise', by: chair, reason: 'De datum van de controle verschuift' } as const;
export const revising = (rules: Rulebook = book): Story => adopted(rules).does(revises);
