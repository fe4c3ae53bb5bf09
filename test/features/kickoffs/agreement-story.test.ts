import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct, type TestProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import type { StoryPerson } from '../../support/story-person.ts';
import { type AtOnce, closedRound, names } from './at-once.ts';
import { peopleOfRound } from './people-of-round.ts';

describe.each(databases())('an agreement, from a closed round to its revision, on $kind', (kind) => {
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
  });
  afterAll(async () => {
    expect(product.faults).toEqual([]);
    await product.close();
    await place.remove();
  });

  /** Opens the agreement from the newest message that leads to it. */
  const agreementOf = async (name: string, message: string): Promise<StoryPerson> => {
    const person = await story.person(name);
    await person.opensMessage(message);
    await person.presses('Naar de afspraken');
    return person;
  };

  it('the facilitator is asked at home to write it, and sees what is still open', async () => {
    const coordinator = await story.person(names.coordinator);
    await coordinator.goesHome();
    await coordinator.presses('VUURTOREN: maak de afspraken');
    await coordinator.sees('Het doel, en wanneer het gelukt is.', 'Wie doet wat, en wanneer.');
  });

  it('writes goal, approach, who does what, roles and indicators', async () => {
    const coordinator = await story.person(names.coordinator);
    await coordinator.presses('Doel wijzigen');
    await coordinator.fills({
      'Wat willen we bereiken?': 'Vergunningen op orde',
      'Wanneer is het gelukt?': 'Elke zaak is gecontroleerd',
    });
    await coordinator.submits();
    await coordinator.sees('Opgeslagen.', 'Vergunningen op orde');
    await coordinator.presses('Aanpak wijzigen');
    await coordinator.fills({
      'Hoe pakken we het aan?': 'Met een paar partners (multi)',
      'Waarom zo?': 'Drie taken',
    });
    await coordinator.submits();
    await coordinator.presses('Acties wijzigen');
    await coordinator.fills({
      Acties: [
        {
          'Wat gebeurt er?': 'Controle van drie zaken',
          'Wie doet het?': 'Politie Midden-Nederland',
          'Klaar op': story.workingDay(15),
          Soort: 'Controle',
        },
        {
          'Wat gebeurt er?': 'Vergunningen nalopen',
          'Wie doet het?': 'Gemeente Woerden',
          'Klaar op': story.workingDay(15),
        },
      ],
    });
    await coordinator.submits();
    await coordinator.sees('Controle van drie zaken', 'nog geen antwoord');
    await coordinator.presses('Meetpunten wijzigen');
    await coordinator.fills({
      'Het proces': [
        'We hadden bij de start hetzelfde beeld van het probleem.',
        'Het was steeds duidelijk wie wat deed en wanneer.',
      ],
      'De inhoud': [
        'We haalden het doel dat we bij de start opschreven.',
        'Het probleem is niet alleen verplaatst.',
      ],
      'Wanneer kijken we terug?': story.workingDay(60),
    });
    await coordinator.submits();
    await coordinator.sees('Het probleem is niet alleen verplaatst.');
  });

  it('nobody can be asked before everything is written', async () => {
    const coordinator = await story.person(names.coordinator);
    await coordinator.sees('De rol van elke partner.', 'Wie de trekker is.');
    await coordinator.doesNotSee('Vraag partners of het klopt');
    await coordinator.presses('Rollen wijzigen');
    await coordinator.fills({
      'Wie is de trekker?': 'Gemeente Woerden - lid',
      'Rol van Politie Midden-Nederland': 'doet',
      'Rol van Belastingdienst': 'adviseert',
      'Rol van Gemeente Woerden': 'trekt',
    });
    await coordinator.submits();
    await coordinator.presses('Vraag partners of het klopt');
    await coordinator.sees('De partners hebben de vraag gekregen.', 'nog geen antwoord');
  });

  it('two who write at once: the second keeps what was written, and hears what to do', async () => {
    const coordinator = await story.person(names.coordinator);
    await coordinator.presses('Doel wijzigen');
    await coordinator.fills({ 'Wanneer is het gelukt?': 'Alle zaken hebben een vergunning' });
    await kickoff.does('coordinator', (_known, by) => ({
      type: 'editApproach',
      by,
      basedOn: 5,
      approach: 'MULTI',
      reason: 'Drie partners hebben een taak',
    }));
    await coordinator.submits();
    await coordinator.sees(
      'Iemand heeft de afspraken intussen veranderd.',
      'Alle zaken hebben een vergunning',
    );
    await coordinator.presses('de pagina met afspraken');
    await coordinator.sees('Drie partners hebben een taak');
    await coordinator.presses('Vraag partners of het klopt');
  });

  it('a partner accepts its action and confirms; another says no to it, with a reason', async () => {
    const police = await story.person(names.police);
    await police.opensMessage('doen jullie dit?');
    await police.sees('Controle van drie zaken');
    await police.presses('Anders antwoorden');
    await police.fills({ Antwoord: 'Nee' });
    await police.submits();
    await police.sees('Doen jullie dit?');
    await police.fills({ 'Reden (bij deels of nee)': 'Geen mensen in januari' });
    await police.submits();
    await police.sees('doet dit niet', 'Geen mensen in januari');
    const woerden = await story.person(names.woerden);
    await woerden.opensMessage('do you do this?');
    await woerden.presses('Yes, we do that');
    await woerden.sees('does this');
    const tax = await story.person(names.tax);
    await tax.goesHome();
    await tax.presses('VUURTOREN: klopt de samenvatting?');
    await tax.sees('Vergunningen op orde', 'Vergunningen nalopen');
    await tax.fills({ Antwoord: 'Ja' });
    await tax.submits();
    await tax.sees('Je antwoord is opgeslagen.');
  });

  it('who is against the approach stands beside it', async () => {
    const tax = await story.person(names.tax);
    await tax.presses('Ik ben het niet eens met de aanpak');
    await tax.fills({ 'Waarom niet?': 'Liever alleen de gemeente' });
    await tax.submits();
    await tax.sees('Belastingdienst is het hier niet mee eens', 'Liever alleen de gemeente');
    const coordinator = await agreementOf(names.coordinator, 'niet eens met de aanpak');
    await coordinator.sees('Liever alleen de gemeente');
  });

  it('the chair adopts all the same, with a reason that everyone reads', async () => {
    for (const [name, label, answer] of [
      [names.police, 'VUURTOREN: klopt de samenvatting?', 'Ja'],
      [names.woerden, 'VUURTOREN: is the summary right?', 'Yes'],
    ] as const) {
      const person = await story.person(name);
      await person.goesHome();
      await person.presses(label);
      await person.fills({ [name === names.woerden ? 'Answer' : 'Antwoord']: answer });
      await person.submits();
    }
    const chair = await story.person(names.chair);
    await story.timeComes(story.workingDay(5), '12:00');
    await chair.opensMessage('klaar om vast te stellen');
    await chair.sees('doet dit niet: Controle van drie zaken');
    await chair.presses('Vaststellen');
    await chair.submits();
    await chair.sees('Vul dit in.');
    await chair.fills({ 'Waarom toch vaststellen?': 'De gemeente begint alvast' });
    await chair.submits();
    await chair.sees('Versie 1 is vastgesteld', 'De gemeente begint alvast');
  });

  it('everyone hears of it, their own organisation first; a guest and an outsider see nothing', async () => {
    const woerden = await story.person(names.woerden);
    await woerden.opensMessage('agreement adopted, version 1');
    await woerden.sees('Vergunningen nalopen', 'You take the lead.');
    await woerden.doesNotSee('Controle van drie zaken');
    for (const name of [names.guest, names.elsewhere]) {
      const viewer = await (await story.person(name)).viewer();
      const request = { viewer, deliveryId: 'x', origin: 'test', now: product.clock.now() };
      const params = { kickoffId: kickoff.id };
      expect(await product.router.page(request, 'kickoffs.agreement', params)).toMatchObject({
        kind: 'denied',
      });
      for (const form of ['kickoffs.adopt', 'kickoffs.revise']) {
        expect(await product.router.open(request, form, params)).toMatchObject({ kind: 'denied' });
      }
    }
  });

  it('a change shows what it changed, and can be dropped', async () => {
    const coordinator = await agreementOf(names.coordinator, 'afspraken vastgesteld, versie 1');
    await coordinator.presses('Afspraken wijzigen');
    await coordinator.fills({ 'Waarom wijzig je de afspraken?': 'De controle schuift op' });
    await coordinator.submits();
    await coordinator.presses('Acties wijzigen');
    await coordinator.changesRow('Acties', 1, { 'Klaar op': story.workingDay(40) });
    await coordinator.submits();
    await coordinator.sees('Er wordt aan een nieuwe versie gewerkt. Versie 1 geldt', 'Veranderd', 'wordt');
    const police = await story.person(names.police);
    await police.opensMessage('de afspraken veranderen');
    await police.sees('De controle schuift op');
    await coordinator.presses('Stop met wijzigen');
    await coordinator.sees('De wijziging is gestopt.', 'Versie 1 is vastgesteld');
  });
});
