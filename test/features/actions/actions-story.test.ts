import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgreementRow } from '../../../src/features/kickoffs/agreement-model.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { type AtOnce, adoptedAgreement, closedRound, names, writtenAgreement } from '../kickoffs/at-once.ts';
import { peopleOfRound } from '../kickoffs/people-of-round.ts';

/** A row of the form that nobody touched. */
const asItWas = ({ id, partnerId, due, kind }: AgreementRow) => ({ id, partnerId, due, kind });

describe.each(databases())('actions, from an adopted agreement to done, on $kind', (kind) => {
  let place: Place;
  let product: TestProduct;
  let story: Story;
  let kickoff: AtOnce;
  let due: string;
  beforeAll(async () => {
    place = await kind.migrated();
    product = await openProduct(place);
    await product.people.bringIn(peopleOfRound);
    story = storyOf(product);
    kickoff = await closedRound(story, 'VUURTOREN');
    due = story.workingDay(10);
    await writtenAgreement(
      kickoff,
      [
        { name: 'police', what: 'Controle van drie zaken', due },
        { name: 'woerden', what: 'Vergunningen nalopen', due },
      ],
      story.workingDay(60),
    );
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  it('there are none before the agreement is adopted', async () => {
    const police = await story.person(names.police);
    await police.opensMenu('Acties');
    await police.sees('Er zijn nog geen acties');
    await police.says('acties');
    await police.sees('Geen open acties');
  });

  it('adopting makes them, with the words of the agreement', async () => {
    await adoptedAgreement(story, kickoff);
    const police = await story.person(names.police);
    await police.says('acties');
    await police.sees('Controle van drie zaken', 'loopt');
    await police.doesNotSee('Vergunningen nalopen');
    await police.opensMenu('Acties');
    await police.sees('Controle van drie zaken');
  });

  it('the page of the kick-off says how far they are, and leads to them', async () => {
    const tax = await story.person(names.tax);
    await tax.visits(`/kickoffs/${kickoff.id}`);
    await tax.sees('Acties', 'Klaar: 0/2');
    await tax.presses('Naar de acties');
    await tax.sees('Controle van drie zaken', 'Vergunningen nalopen');
  });

  it('everyone with the agreement sees all of them; a guest and an outsider see none', async () => {
    const tax = await story.person(names.tax);
    await tax.opensMenu('Acties');
    await tax.sees('Geen acties met deze keuze');
    await tax.presses('Toon alle acties');
    await tax.sees('Controle van drie zaken', 'Vergunningen nalopen');
    for (const name of [names.guest, names.elsewhere]) {
      const person = await story.person(name);
      await person.opensMenu('Acties');
      await person.sees('Er zijn nog geen acties');
      await person.doesNotSee('VUURTOREN');
    }
  });

  it('its owner is asked at home, and reminded before the day', async () => {
    const police = await story.person(names.police);
    await police.goesHome();
    await police.sees('VUURTOREN: hoe staat het met je actie?');
    await story.timeComes(due, '09:00');
    await police.opensMessage('hoe staat het met je actie?');
    await police.sees('Je krijgt dit omdat', 'Controle van drie zaken');
  });

  it('stuck takes a reason, and reaches the lead and the facilitator', async () => {
    const police = await story.person(names.police);
    await police.opensMenu('Acties');
    await police.presses('Zit vast');
    await police.submits();
    await police.sees('Waarom zit het vast?');
    await police.fills({ 'Waarom zit het vast?': 'Geen mensen beschikbaar' });
    await police.submits();
    await police.sees('Opgeslagen: zit vast.', 'Geen mensen beschikbaar');
    const coordinator = await story.person(names.coordinator);
    await coordinator.opensMessage('een actie zit vast');
    await coordinator.sees('Geen mensen beschikbaar');
    const woerden = await story.person(names.woerden);
    await woerden.opensMessage('an action is stuck');
    await woerden.sees('Geen mensen beschikbaar');
  });

  it('done, a double click is still done, and it can be set back', async () => {
    const police = await story.person(names.police);
    await police.opensMenu('Acties');
    await police.presses('Klaar');
    await police.sees('Opgeslagen: klaar.');
    await police.repeats();
    await police.sees('Opgeslagen: klaar.');
    await police.goesHome();
    await police.doesNotSee('hoe staat het met je actie?');
    await police.opensMenu('Acties');
    await police.presses('Toch nog niet klaar');
    await police.sees('Opgeslagen: loopt.');
    await police.goesHome();
    await police.sees('hoe staat het met je actie?');
  });

  it('after its day it is late, and its owner hears of it every week', async () => {
    const police = await story.person(names.police);
    await story.timeComes(story.workingDay(6), '12:00');
    await police.opensMessage('hoe staat het met je actie?');
    await police.sees('te laat');
    await police.opensMenu('Acties');
    await police.presses('Klaar');
    await police.opensMenu('Acties');
    await police.sees('klaar');
    await police.doesNotSee('te laat');
  });

  it('a new version adds, ends what is gone and keeps what was done', async () => {
    await kickoff.does('chair', (_state, by) => ({ type: 'revise', by, reason: 'De planning verschuift' }));
    const [partnerId, policeId] = [await kickoff.partnerId('tax'), await kickoff.partnerId('police')];
    const more = { id: null, what: 'Boekenonderzoek', partnerId, due: story.workingDay(20), kind: 'TAX' };
    await kickoff.does('coordinator', (state, by) => ({
      type: 'editRows',
      by,
      basedOn: state.agreement.edit,
      rows: [more, ...state.agreement.rows.filter((row) => row.partnerId === policeId).map(asItWas)],
    }));
    await adoptedAgreement(story, kickoff);
    const tax = await story.person(names.tax);
    await tax.opensMenu('Acties');
    await tax.presses('Zit vast');
    await tax.sees('Boekenonderzoek');
    const woerden = await story.person(names.woerden);
    await woerden.opensMenu('Actions');
    await woerden.sees('Vergunningen nalopen', 'dropped');
    const police = await story.person(names.police);
    await police.opensMenu('Acties');
    await police.sees('Controle van drie zaken', 'klaar');
  });
});
