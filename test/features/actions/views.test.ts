import { describe, expect, it } from 'vitest';
import { actionCard, mineCard, reminderCard, stuckCard } from '../../../src/features/actions/card-views.ts';
import { stuckDialog } from '../../../src/features/actions/form-views.ts';
import { actionFilters } from '../../../src/features/actions/model.ts';
import { actionsPage } from '../../../src/features/actions/page-views.ts';
import { spansText } from '../../support/story-screen.ts';
import {
  actionIn,
  afterDue,
  colleague,
  lead,
  lookAt,
  mineOf,
  momentAction,
  owner,
  pageWith,
  severalActions,
} from './looks.ts';

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
  const cardOf = (looked: ReturnType<typeof lookAt>) => mineCard(looked.look, mineOf(looked));

  it('lists one’s own open actions, soonest first, and counts those of others in the organisation', () => {
    expect(words(cardOf(lookAt([severalActions()], owner())))).toMatch(/Controle.*Brief/);
    const other = cardOf(lookAt([severalActions()], colleague()));
    expect(words(other)).toContain('Geen open acties');
    expect(words(other)).toContain('Van anderen in jouw organisatie staan nog 2 acties open.');
    expect(words(other)).not.toContain('Controle');
    expect(other.buttons.map(({ target }) => target)).toMatchObject([{ params: { who: 'organisation' } }]);
  });

  it('shows ten, and says how many more there are', () => {
    const card = words(
      cardOf(
        lookAt(
          Array.from({ length: 7 }, () => severalActions()),
          owner(),
        ),
      ),
    );
    expect(card.match(/Klaar op/g)).toHaveLength(10);
    expect(card).toContain('Nog 4 andere acties vind je op de pagina.');
  });

  it('counts what is strict, and says no more of it', () => {
    const card = words(cardOf(lookAt([severalActions('STRICT')], owner())));
    expect(card).toContain('Nog 2 acties staan alleen op de eigen pagina van Aftrap.');
    expect(card).not.toMatch(/HORIZON|Controle|Brief/);
  });

  it('of who has nothing open says so', () => {
    const { look } = lookAt([severalActions()], lead());
    expect(words(mineCard(look, { found: [], total: 0, ofOthers: 0 }))).toContain('Geen open acties');
  });
});

describe('the page', () => {
  it('takes an address that makes no sense as one without filters', () => {
    const nonsense = { who: 'them', status: 'nonsense', page: '-1' };
    expect(actionFilters.parse(nonsense)).toEqual(actionFilters.parse({}));
  });

  it('says what is empty, and leads to those of the organisation and to everything', () => {
    const { look, found } = lookAt([severalActions()], lead());
    const filters = actionFilters.parse({});
    const none = words(actionsPage(look, pageWith([], found), filters));
    expect(none).toContain('Toon die van mijn organisatie');
    expect(none).toContain('Toon alle acties');
    expect(words(actionsPage(look, pageWith([]), filters))).toContain('Er zijn nog geen acties');
  });

  it('shows a declined line as declined, to everyone who sees the agreement', () => {
    const { look, found } = lookAt([severalActions()], lead());
    const page = actionsPage(look, pageWith(found), actionFilters.parse({ who: 'all' }));
    expect(words(page)).toContain('geweigerd');
  });

  it.each([
    ['1', '1 tot en met 50 van 120', ['Volgende']],
    ['2', '51 tot en met 100 van 120', ['Vorige', 'Volgende']],
    ['3', '101 tot en met 120 van 120', ['Vorige']],
    ['9', '101 tot en met 120 van 120', ['Vorige']],
  ])('page %s says %s, and offers %j', (page, range, labels) => {
    const { look, one } = lookAt([severalActions()], owner());
    const found = Array.from({ length: range.startsWith('101') ? 20 : 50 }, () => one);
    const shown = { ...pageWith(found), total: 120 };
    const view = actionsPage(look, shown, actionFilters.parse({ page, status: 'open' }));
    expect(words(view)).toContain(range);
    const buttons = view.nodes.flatMap((node) => (node.kind === 'buttons' ? node.buttons : []));
    expect(buttons.map(({ label }) => label)).toEqual(labels);
    for (const { target } of buttons) expect(target).toMatchObject({ params: { status: 'open' } });
  });
});

describe('a moment of communication', () => {
  it('says who speaks and when, and leads to the plan it comes from', () => {
    const { look, one } = lookAt([momentAction()], owner());
    const card = actionCard(look, one);
    const entry = card.nodes.flatMap((node) => (node.kind === 'entries' ? node.entries : []))[0];
    expect(entry?.to).toMatchObject({ page: 'communication.plan' });
    expect(words(entry)).toContain('uit het communicatieplan van ');
    expect(words(reminderCard(look, one))).toContain('deze boodschap brengt');
  });
});

it('words that may no longer be read say so', () => {
  const { look, one } = lookAt([actionIn('running', 'OPEN')], owner());
  expect(words(stuckDialog({ ...look, words: new Map() }, one))).toContain('(niet meer te lezen)');
});
