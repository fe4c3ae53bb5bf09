import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { adviser, coordinator, police, team } from './team.ts';

describe.each(databases())('keeping people on $kind', (kind) => {
  let place: Place;
  let story: Story;
  beforeAll(async () => {
    place = await kind.migrated();
    const product = await openProduct(place);
    await product.people.bringIn(team);
    story = storyOf(product);
  });
  afterAll(async () => {
    await story.product.close();
    await place.remove();
  });

  it('a coordinator sees who has which seat', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.sees('# Gemeente Lelystad', '* lid, DTO Flevoland', `Bekleder: ${adviser}`, '5 zetels');
    await riec.sees('organisaties zonder zetel');
    expect(story.product.faults).toEqual([]);
  });

  it('nobody else finds the page, however they ask', async () => {
    const lelystad = await story.person(adviser);
    await expect(lelystad.opensMenu('Mensen')).rejects.toThrow('The menu has no "Mensen"');
    const { router, clock, people } = story.product;
    const viewer = await lelystad.viewer();
    const asking = { viewer, deliveryId: 'look', origin: 'web', now: clock.now() };
    const accountId = await people.account(police);
    const denied = { kind: 'denied' };
    expect(await router.page(asking, 'people.overview', {})).toEqual(denied);
    expect(await router.page(asking, 'people.account', { accountId })).toEqual(denied);
    expect(await router.page(asking, 'people.import', {})).toEqual(denied);
    for (const form of ['addAccount', 'addOrganisation', 'paste']) {
      expect(await router.open(asking, `people.${form}`, {})).toEqual(denied);
    }
    for (const form of ['changeAccount', 'endAccount', 'giveSeat', 'setAbsence', 'setPreferences']) {
      expect(await router.open(asking, `people.${form}`, { accountId })).toEqual(denied);
    }
    expect(await router.press(asking, 'people.signInLink', { accountId })).toMatchObject(denied);
  });

  it('a new colleague gets an account, a seat and a link to sign in', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('Account toevoegen');
    await riec.fills({ Functie: 'OM - officier' });
    await riec.submits();
    await riec.sees('Het account is toegevoegd', 'OM - officier', 'heeft geen zetel');
    await riec.opensMenu('Mensen');
    await riec.sees('1 account zonder zetel');
    await riec.presses('Zetel toevoegen bij Openbaar Ministerie Midden-Nederland');
    await riec.fills({ Functie: 'lid', Overleg: 'DTO Flevoland' });
    await riec.submits();
    await riec.sees('De zetel is toegevoegd', '* lid, DTO Flevoland (onbezet)');
    await riec.presses('lid, DTO Flevoland');
    await riec.presses('Iemand deze zetel geven');
    await riec.fills({ 'Wie krijgt de zetel?': 'OM - officier' });
    await riec.submits();
    await riec.sees('De zetel is vergeven', '* OM - officier (nu)');
    await riec.presses('OM - officier');
    await riec.presses('Maak een eenmalige aanmeldlink');
    await riec.sees('Aanmeldlink, geldig tot', 'https://aftrap.example');
    await riec.repeats();
    await riec.sees('Deze link is al gemaakt');
    await riec.doesNotSee('https://aftrap.example');
    const officer = await story.person('OM - officier');
    await officer.opensMenu('Mijn instellingen');
    await officer.sees('Je staat hier als OM - officier');
  });

  it('a rule that is broken is told at the field, and nothing is lost', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('Account toevoegen');
    await riec.fills({ Functie: 'iemand@example.org' });
    await riec.submits();
    await riec.sees('! Functie: Hier lijkt een e-mailadres te staan', '= iemand@example.org');
    await riec.fills({ Functie: adviser });
    await riec.submits();
    await riec.sees('! Functie: Er is al een account met deze functie');
  });

  it('an organisation that is not of the region is added as a guest', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('Organisatie toevoegen');
    await riec.fills({
      Code: 'school',
      'Naam van de organisatie': 'Scholengemeenschap Vlierhoek (verzonnen)',
    });
    await riec.submits();
    await riec.sees('! Code: Dit is geen code');
    await riec.fills({ Code: 'SCHOOL-1' });
    await riec.submits();
    await riec.sees('De organisatie is toegevoegd', 'Organisatie=SCHOOL-1');
    await riec.presses('Zetel toevoegen');
    await riec.sees('( ) gast');
    await riec.doesNotSee('( ) voorzitter');
  });

  it('a form with nothing to choose from says what to do first', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('lid, DTO Flevoland', police);
    await riec.presses(police);
    await riec.presses('Een zetel geven');
    await riec.sees('Er is geen vrije zetel. Voeg eerst bij een organisatie een zetel toe.', 'Begrepen');
    await riec.submits();
    await riec.sees('Er is geen vrije zetel');
    await riec.doesNotSee('Begrepen', 'Deze zetel kennen we niet');
  });

  it('a seat passes to the next on a day, and the last coordinator stays', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('lid, DTO Flevoland', police);
    await riec.presses(`Beëindigen: deze zetel van ${police}`);
    await riec.fills({ 'Rechten stoppen op': '2026-12-01' });
    await riec.submits();
    await riec.sees('donderdag 1 januari 2026 tot en met maandag 30 november 2026');
    await riec.presses('Iemand deze zetel geven');
    await riec.fills({ 'Wie krijgt de zetel?': adviser, Vanaf: '2026-11-30' });
    await riec.submits();
    await riec.sees('! Vanaf: Iemand anders heeft deze zetel dan al');
    await riec.fills({ Vanaf: '2026-12-01' });
    await riec.submits();
    await riec.sees(`* ${adviser} (later)`);
    await riec.opensMenu('Mensen');
    await riec.presses('coördinator, DTO Flevoland');
    await riec.presses('Zetel opheffen');
    await riec.submits();
    await riec.sees('Dan is er niemand meer die de mensen beheert');
  });

  it('who leaves is nobody from that day on', async () => {
    const riec = await story.person(coordinator);
    const guest = await story.person('LTO - regiobestuurder');
    await guest.opensMenu('Mijn instellingen');
    await riec.opensMenu('Mensen');
    await riec.presses('gast, DTO Flevoland');
    await riec.presses('LTO - regiobestuurder');
    await riec.presses('Account beëindigen');
    await riec.submits();
    await riec.sees('Dit account is beëindigd. Het heeft geen rechten meer.');
    await riec.doesNotSee('[Maak een eenmalige aanmeldlink]', '[Account beëindigen]');
    await expect(guest.opensMenu('Mijn instellingen')).rejects.toThrow('is nobody today');
    expect(story.product.faults).toEqual([]);
  });
});
