import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshId } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, closedRound, names, writtenAgreement } from './at-once.ts';
import { peopleOfRound } from './people-of-round.ts';

// What a forged or an old button in chat could ask for: every form there is, with everything its payload can hold.
const [kind] = databases();

describe('the forms of a kick-off, opened outside the own page', () => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  const kickoffs = new Map<string, AtOnce>();

  beforeAll(async () => {
    if (!kind) throw new Error('there is always the embedded database');
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    for (const [codeName, level] of [
      ['VUURTOREN', 'OPEN'],
      ['KATROL', 'STRICT'],
    ] as const) {
      const kickoff = await closedRound(story, codeName, level);
      const due = story.workingDay(10);
      await writtenAgreement(kickoff, [{ name: 'police', what: 'Controle', due }], story.workingDay(60));
      await kickoff.does('coordinator', () => ({ type: 'requestConfirmation' }));
      kickoffs.set(level, kickoff);
    }
  }, 120_000);
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  /** Everything that a form's payload may hold, about one kick-off. */
  const payloadsOf = (level: 'OPEN' | 'STRICT') => {
    const kickoff = kickoffs.get(level);
    const agreement = kickoff?.state().agreement;
    const [row] = agreement?.rows ?? [];
    const kickoffId = String(kickoff?.id);
    const [partnerId, rowId] = [String(row?.partnerId), String(row?.id)];
    return [
      { kickoffId },
      { kickoffId, partnerId },
      { kickoffId, partnerId, rowId },
      { kickoffId, partnerId, questionId: 'K10' },
      { kickoffId, basedOn: String(agreement?.edit) },
      { kickoffId, organisationId: '' },
      { kickoffId, actionId: rowId },
    ];
  };

  /** Which forms of a kick-off of this level open there, for its facilitator or for a partner. */
  const opened = async (level: 'OPEN' | 'STRICT', origin: string): Promise<string[]> => {
    const forms = product.features.flatMap(({ dialogs = [] }) => dialogs.map(({ name }) => name));
    const found = new Set<string>();
    for (const person of [names.coordinator, names.police]) {
      const viewer = await (await story.person(person)).viewer();
      const request = { viewer, deliveryId: freshId(), origin, now: product.clock.now() };
      const all = forms.flatMap((form) => payloadsOf(level).map((payload) => ({ form, payload })));
      for (const { form, payload } of all) {
        const open = await product.router.open(request, form, payload);
        if ('dialog' in open) found.add(form);
      }
    }
    return [...found].sort();
  };

  it('of an open one they open in chat as on the page', async () => {
    const onThePage = await opened('OPEN', 'web');
    expect(onThePage.length).toBeGreaterThan(10);
    expect(await opened('OPEN', 'slack')).toEqual(onThePage);
  });

  it('of a strict one they open on the page only', async () => {
    expect((await opened('STRICT', 'web')).length).toBeGreaterThan(10);
    expect(await opened('STRICT', 'slack')).toEqual([]);
  });

  it('what is sent all the same is not even read', async () => {
    const kickoffId = String(kickoffs.get('STRICT')?.id);
    const viewer = await (await story.person(names.coordinator)).viewer();
    const request = { viewer, deliveryId: freshId(), origin: 'slack', now: product.clock.now() };
    const values = { plain: { reason: 'Toch maar niet' }, rows: {} };
    expect(await product.router.submit(request, 'kickoffs.withdraw', { kickoffId }, values)).toEqual({
      kind: 'page',
      to: { page: 'kickoffs.show', params: { kickoffId } },
    });
    expect(kickoffs.get('STRICT')?.state().status).toBe('agreeing');
  });

  it('who may open one is led to the page; who may not gets what does not exist', async () => {
    const kickoffId = String(kickoffs.get('STRICT')?.id);
    const answers = await Promise.all(
      [names.coordinator, names.elsewhere].map(async (name) => {
        const viewer = await (await story.person(name)).viewer();
        const request = { viewer, deliveryId: freshId(), origin: 'slack', now: product.clock.now() };
        return product.router.open(request, 'kickoffs.withdraw', { kickoffId });
      }),
    );
    expect(answers).toEqual([
      { kind: 'page', to: { page: 'kickoffs.show', params: { kickoffId } } },
      { kind: 'denied' },
    ]);
  });

  it('the same goes for the actions that came of it', async () => {
    for (const kickoff of kickoffs.values()) {
      const { partnerId, id: rowId } = kickoff.state().agreement.rows[0] ?? { partnerId: '', id: '' };
      await kickoff.does('police', () => ({ type: 'acceptRow', partnerId, rowId }));
      await kickoff.does('chair', (_state, by) => ({ type: 'adopt', by, overrideReason: 'Haast' }));
    }
    await product.worker.settle();
    const report = ['actions.report', 'actions.stuck'];
    expect(await opened('OPEN', 'slack')).toEqual(expect.arrayContaining(report));
    expect(await opened('STRICT', 'web')).toEqual(expect.arrayContaining(report));
    expect(await opened('STRICT', 'slack')).toEqual([]);
  });
});
