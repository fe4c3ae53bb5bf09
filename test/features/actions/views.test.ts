import { describe, expect, it } from 'vitest';
import { actionCard, mineCard, reminderCard, stuckCard } from '../../../src/features/actions/card-views.ts';
import { stuckDialog } from '../../../src/features/actions/form-views.ts';
import { actionFilters } from '../../../src/features/actions/model.ts';
import { actionsPage, filtered } from '../../../src/features/actions/page-views.ts';
import { spansText } from '../../support/story-screen.ts';
import { actionIn, afterDue, colleague, lead, lookAt, owner, severalActions } from './looks.ts';

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
const words = (view: unknown): string => JSON.stringify(view);
const buttonsOf = (view: { readonly buttons?: readonly { readonly label: string }[] }) =>
  (view.buttons ?? []).map(({ label }) => label);

describe('the card of an action', () => {
  it.each([
    ['running', ['Klaar', 'Zit vast', 'Loopt nog', 'Naar de acties']],
    ['stuck', ['Klaar', 'Loopt weer', 'Naar de acties']],
    ['done', ['Toch nog niet klaar', 'Naar de acties']],
    ['notTaken', ['Naar de acties']],
    ['ended', ['Naar de acties']],
  ] as const)('%s offers its owner %j', (state, labels) => {
    const { look, found } = lookAt([actionIn(state, 'OPEN')], owner());
    const one = found.find(({ action }) => action.due === '2026-12-11') ?? expect.fail('no action');
    expect(buttonsOf(actionCard(look, one))).toEqual(labels);
  });

  it('offers nobody else a say', () => {
    for (const viewer of [colleague(), lead()]) {
      const { look, one } = lookAt([actionIn('running', 'OPEN')], viewer);
      expect(buttonsOf(actionCard(look, one))).toEqual(['Naar de acties']);
      expect(reminderCard(look, one)).toBeNull();
    }
  });

  it('says why its owner is reminded, and nothing once it is done', () => {
    const open = lookAt([actionIn('running', 'OPEN')], owner(), afterDue);
    expect(words(reminderCard(open.look, open.one))).toContain('te laat');
    const [first] = reminderCard(open.look, open.one)?.nodes ?? [];
    const why = first?.kind === 'paragraph' ? spansText(first.spans, reader) : '';
    expect(why).toContain(
      'Je krijgt dit omdat Politie Midden-Nederland deze actie heeft aangenomen bij HORIZON.',
    );
    const done = lookAt([actionIn('done', 'OPEN')], owner());
    expect(reminderCard(done.look, done.one)).toBeNull();
  });

  it('a stuck one tells the lead why, until it runs again', () => {
    const stuck = lookAt([actionIn('stuck', 'OPEN')], lead());
    expect(words(stuckCard(stuck.look, stuck.one))).toContain('Er zijn geen mensen.');
    const running = lookAt([actionIn('running', 'OPEN')], lead());
    expect(stuckCard(running.look, running.one)).toBeNull();
  });

  it('of a confidential kick-off says code name and day, and asks the rest in a form', () => {
    const { look, one } = lookAt([actionIn('stuck', 'CONFIDENTIAL')], owner());
    for (const card of [actionCard(look, one), reminderCard(look, one), stuckCard(look, one)]) {
      expect(card?.title).toContain('HORIZON');
      expect(card?.summary).toBe('Je hebt een taak in Aftrap');
      expect(words(card)).not.toMatch(/Controle|geen mensen|Politie/);
      expect(card?.buttons.map(({ target }) => target.kind)).toEqual(['dialog', 'page']);
    }
  });

  it('of a strict kick-off says only that there is a task', () => {
    const { look, one } = lookAt([actionIn('stuck', 'STRICT')], owner());
    for (const card of [actionCard(look, one), reminderCard(look, one), stuckCard(look, one)]) {
      expect(card).toMatchObject({ title: 'Je hebt een taak in Aftrap', nodes: [] });
      expect(words(card)).not.toMatch(/HORIZON|Controle|geen mensen|Politie/);
      expect(card?.buttons.map(({ target }) => target.kind)).toEqual(['page']);
    }
  });
});

describe('"acties"', () => {
  it('lists one’s own and one’s organisation’s open actions, soonest first', () => {
    const own = lookAt([severalActions()], owner());
    expect(words(mineCard(own.look, own.found))).toMatch(/Van jou.*Controle.*Brief/);
    const other = lookAt([severalActions()], colleague());
    expect(words(mineCard(other.look, other.found))).toMatch(/Van anderen in jouw organisatie.*Controle/);
    expect(words(mineCard(other.look, other.found))).not.toContain('Van jou"');
  });

  it('counts what is strict, and says no more of it', () => {
    const { look, found } = lookAt([severalActions('STRICT')], owner());
    const card = words(mineCard(look, found));
    expect(card).toContain('Nog 2 acties staan alleen op de eigen pagina van Aftrap.');
    expect(card).not.toMatch(/HORIZON|Controle|Brief/);
  });

  it('of who has nothing open says so', () => {
    const { look, found } = lookAt([severalActions()], lead());
    expect(words(mineCard(look, found))).toContain('Geen open acties');
  });
});

describe('the page', () => {
  const days = (filters: Readonly<Record<string, string>>, now = afterDue) => {
    const { look, found } = lookAt([severalActions()], owner(), now);
    return filtered(look, found, actionFilters.parse(filters)).map(({ action }) => action.due);
  };

  it('shows open actions first, soonest day first', () => {
    expect(days({})).toEqual(['2026-12-11', '2026-12-18', '2026-12-30']);
  });

  it('is filtered by what the address says', () => {
    expect(days({ status: 'late' })).toEqual(['2026-12-11']);
    expect(days({ status: 'notTaken' })).toEqual(['2026-12-30']);
    expect(days({ organisation: 'BD' })).toEqual([]);
    expect(days({ kickoff: 'another' })).toEqual([]);
  });

  it('takes an address that makes no sense as one without filters', () => {
    expect(days({ who: 'them', status: 'nonsense' })).toHaveLength(3);
  });

  it('says what is empty, and leads back to everything', () => {
    const { look, found } = lookAt([severalActions()], lead());
    const filters = actionFilters.parse({});
    expect(words(actionsPage(look, found, filters))).toContain('Toon alle acties');
    expect(words(actionsPage(look, [], filters))).toContain('Er zijn nog geen acties');
  });

  it('shows a declined line as declined, to everyone who sees the agreement', () => {
    const { look, found } = lookAt([severalActions()], lead());
    expect(words(actionsPage(look, found, actionFilters.parse({ who: 'all' })))).toContain('geweigerd');
  });
});

it('words that may no longer be read say so', () => {
  const { look, one } = lookAt([actionIn('running', 'OPEN')], owner());
  expect(words(stuckDialog({ ...look, words: new Map() }, one))).toContain('(niet meer te lezen)');
});
