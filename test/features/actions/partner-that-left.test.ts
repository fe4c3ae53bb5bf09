import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, closedRound, names, writtenAgreement } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

describe.each(databases())('a partner that is taken out of an agreement in force, on $kind', (kind) => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  beforeAll(async () => {
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    kickoff = await closedRound(story, 'VUURTOREN');
    const inspector = await story.person(names.inspector);
    const [seat] = (await inspector.viewer()).seats;
    await kickoff.does('coordinator', () => ({
      type: 'addPartner',
      seatId: String(seat?.seatId),
      organisationId: 'NLA',
      deadline: story.workingDay(4),
    }));
    const due = story.workingDay(10);
    const lines = [
      { name: 'inspector', what: 'Loonstroken nazien', due },
      { name: 'inspector', what: 'Werktijden nazien', due },
      { name: 'police', what: 'Controle van drie zaken', due },
    ] as const;
    await writtenAgreement(kickoff, lines, story.workingDay(60));
    await kickoff.does('coordinator', () => ({ type: 'requestConfirmation' }));
    for (const row of kickoff.state().agreement.rows.slice(0, 2)) {
      const { partnerId, id: rowId } = row;
      await kickoff.does('inspector', () => ({ type: 'acceptRow', partnerId, rowId }));
    }
    const overrideReason = 'Haast';
    await kickoff.does('chair', (_state, by) => ({ type: 'adopt', by, overrideReason }));
    await product.worker.settle();
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  it('sees the actions as long as it takes part', async () => {
    const inspector = await story.person(names.inspector);
    await inspector.opensMenu('Acties');
    await inspector.sees('Loonstroken nazien', 'Werktijden nazien', 'VUURTOREN');
    await inspector.presses('Klaar: Loonstroken nazien');
    await inspector.goesHome();
    await inspector.sees('VUURTOREN');
  });

  it('sees nothing of them and is asked nothing from the moment it is taken out', async () => {
    await kickoff.does('coordinator', (_state, by) => ({ type: 'revise', by, reason: 'Andere partners' }));
    const partnerId = await kickoff.partnerId('inspector');
    await kickoff.does('coordinator', (_state, by) => ({
      type: 'removePartner',
      partnerId,
      by,
      reason: 'Geen rol meer',
    }));
    await product.worker.settle();
    const inspector = await story.person(names.inspector);
    await inspector.goesHome();
    await inspector.doesNotSee('VUURTOREN', 'Loonstroken', 'Werktijden');
    await inspector.opensMenu('Acties');
    await inspector.doesNotSee('VUURTOREN', 'Loonstroken', 'Werktijden', 'Controle van drie zaken');
    await inspector.says('acties');
    await inspector.doesNotSee('VUURTOREN', 'Loonstroken', 'Werktijden', 'Controle van drie zaken');
  });

  it('the others see that nobody does what it had taken on', async () => {
    const chair = await story.person(names.chair);
    await chair.opensMenu('Acties');
    await chair.presses('Toon alle acties');
    await chair.sees('Loonstroken nazien', 'klaar', 'Werktijden nazien', 'vervallen');
  });
});
