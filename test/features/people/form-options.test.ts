import { describe, expect, it } from 'vitest';
import { accountChoices, freeSeatChoices } from '../../../src/features/people/form-options.ts';
import type { People, Seat } from '../../../src/features/people/model.ts';
import { accountId, anAccount, aSeat, lookOf, nobodyYet, teamIn } from './looks.ts';

const numbers = Array.from({ length: 150 }, (_, index) => index + 1);
const labelsOf = ({ options }: { options: readonly { label: string }[] }) =>
  options.map(({ label }) => label);

const municipal = aSeat('seat of Urk', 'GEM-URK', 'member');
const police = aSeat('seat of the police', 'POL', 'member');
const held = (seat: Seat, account: string) => ({
  id: `${account} has ${seat.id}`,
  seatId: seat.id,
  accountId: account,
  from: '2026-01-01',
  until: null,
});

/** A hundred and fifty with a seat at the police, one who has none yet, one of Urk. */
const crowd: People = {
  ...nobodyYet,
  accounts: [
    ...numbers.map((number) => anAccount(`police ${number}`, `Politie ${String(number).padStart(3, '0')}`)),
    anAccount('new', 'Zonder zetel'),
    anAccount('urk', 'Zee en visserij'),
  ],
  seats: [municipal, police],
  holdings: [...numbers.map((number) => held(police, `police ${number}`)), held(municipal, 'urk')],
};

describe('whom one can choose', () => {
  it('is everyone still there, by label, while there is room', () => {
    const look = lookOf(teamIn('nl'), 'nl');
    const { options, isCut } = accountChoices(look, municipal, ({ id }) => id === accountId('officer'));
    expect(isCut).toBe(false);
    expect(options.map(({ label }) => label)).toEqual([
      'Gemeente Lelystad - adviseur OOV',
      'Gemeente Lelystad - beleidsadviseur',
      'LTO - regiobestuurder',
      'RIEC - coördinator Flevoland',
    ]);
  });

  it('is a hundred of too many: colleagues and who has no seat stay among them', () => {
    const found = accountChoices(lookOf(crowd, 'nl'), municipal);
    expect(found.isCut).toBe(true);
    const labels = labelsOf(found);
    expect(labels).toHaveLength(100);
    expect(labels.slice(-3)).toEqual(['Politie 098', 'Zee en visserij', 'Zonder zetel']);
  });
});

describe('the seats one can give', () => {
  const seats = (organisationId: string) =>
    numbers.map((number) =>
      aSeat(`${organisationId} ${number}`, organisationId, 'member', { label: `${number}` }),
    );

  it('are free ones, and of too many those of the own organisation first', () => {
    const urk = aSeat('second of Urk', 'GEM-URK', 'chair');
    const people = { ...crowd, seats: [...crowd.seats, ...seats('BD'), urk] };
    const [account] = people.accounts.filter(({ id }) => id === 'urk');
    const { options, isCut } = freeSeatChoices(lookOf(people, 'nl'), account ?? anAccount('', ''));
    expect(isCut).toBe(true);
    expect(options).toHaveLength(100);
    expect(options.map(({ value }) => value)).toContain(urk.id);
    expect(options.map(({ value }) => value)).not.toContain(municipal.id);
  });
});
