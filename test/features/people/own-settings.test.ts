import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleAggregate } from '../../../src/features/people/aggregate.ts';
import { registerId } from '../../../src/features/people/model.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { adviser, colleague, coordinator, police, team } from './team.ts';

describe.each(databases())('one’s own settings on $kind', (kind) => {
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

  const seenBy = async (label: string) => {
    const { engine, region } = story.product;
    const viewer = await (await story.person(label)).viewer();
    const seen = await engine.see(peopleAggregate(region), registerId, viewer);
    return seen?.state;
  };
  const labels = (accounts: readonly { readonly label: string }[] = []) =>
    accounts.map(({ label }) => label).sort();

  it('everyone chooses language and working hours', async () => {
    const lelystad = await story.person(adviser);
    await lelystad.opensMenu('Mijn instellingen');
    await lelystad.sees(
      'Taal: Nederlands',
      'maandag, dinsdag, woensdag, donderdag, vrijdag, van 08:30 tot 17:00',
    );
    await lelystad.presses('Taal en werktijden wijzigen');
    await lelystad.fills({ Taal: 'Engels', Werkdagen: ['maandag', 'dinsdag'], 'Werkt tot': '08:00' });
    await lelystad.submits();
    await lelystad.sees('! Werkt tot: Dit zijn geen werktijden');
    await lelystad.fills({ 'Werkt tot': '12:00' });
    await lelystad.submits();
    await lelystad.sees('My settings', 'Language: English', 'Monday, Tuesday, from 08:30 until 12:00');
  });

  it('a deputy is chosen among one’s own colleagues, for some days', async () => {
    const lelystad = await story.person(adviser);
    await lelystad.opensMenu('My settings');
    await lelystad.presses('Set a deputy');
    await lelystad.sees(`( ) ${colleague}`);
    await lelystad.doesNotSee(`( ) ${police}`, `( ) ${coordinator}`, `( ) ${adviser}`);
    await lelystad.fills({ 'Who stands in?': colleague, From: '2026-12-01', 'Last day': '2026-12-04' });
    await lelystad.submits();
    await lelystad.sees('The deputy has been set', `Deputy: ${colleague}`);
    await lelystad.presses('Set a deputy');
    await lelystad.fills({ 'Who stands in?': colleague, From: '2026-12-04', 'Last day': '2026-12-08' });
    await lelystad.submits();
    await lelystad.sees('! From: There is a deputy then');
  });

  it('the deputy sees the same on those days, and no longer', async () => {
    const deputy = await story.person(colleague);
    const seats = async () =>
      (await deputy.viewer()).seats.map(({ functionId, as }) => `${functionId} ${as}`);
    expect(await seats()).toEqual(['communication holder']);
    await story.timeComes('2026-12-01', '09:00');
    expect((await seats()).sort()).toEqual(['communication holder', 'member deputy']);
    await deputy.opensMenu('Mijn instellingen');
    await deputy.sees('Jij vervangt hier.');
    await deputy.presses('Gemeente Lelystad: communicatieadviseur, DTO Flevoland');
    await deputy.sees(`* ${colleague} (nu)`, 'Er is geen vervanger.');
    await story.timeComes('2026-12-05', '09:00');
    expect(await seats()).toEqual(['communication holder']);
  });

  it('an absence can be taken back; nobody else hears of it', async () => {
    const lelystad = await story.person(adviser);
    await lelystad.opensMenu('My settings');
    await lelystad.presses('Add an absence');
    await lelystad.fills({ From: '2026-12-21', 'Last day': '2027-01-01' });
    await lelystad.submits();
    await lelystad.sees('Monday, 21 December 2026 to Friday, 1 January 2027 inclusive (later)');
    expect((await seenBy(adviser))?.absences).toHaveLength(1);
    expect((await seenBy(coordinator))?.absences).toHaveLength(1);
    expect((await seenBy(colleague))?.absences).toEqual([]);
    await lelystad.presses('Remove');
    await lelystad.sees('The absence has been removed', 'No absence has been filled in.');
  });

  it('who manages people sees everyone; others themselves, their colleagues and all seats', async () => {
    const all = [adviser, colleague, coordinator, police, 'LTO - regiobestuurder'].sort();
    expect(labels((await seenBy(coordinator))?.accounts)).toEqual(all);
    expect(labels((await seenBy(adviser))?.accounts)).toEqual([adviser, colleague].sort());
    expect(labels((await seenBy(police))?.accounts)).toEqual([police]);
    expect((await seenBy(police))?.seats).toHaveLength(5);
    expect((await seenBy(police))?.holdings).toHaveLength(1);
    expect((await seenBy(police))?.deputyships).toEqual([]);
    expect((await seenBy(colleague))?.deputyships).toHaveLength(1);
  });

  it('somebody else’s settings, absence and deputy are nobody’s business', async () => {
    const chief = await (await story.person(police)).viewer();
    const { engine, region, clock, people } = story.product;
    const other = await people.account(adviser);
    const seatId = String((await seenBy(adviser))?.holdings[0]?.seatId);
    const deputyshipId = String((await seenBy(adviser))?.deputyships[0]?.id);
    const days = { from: '2026-12-10', until: '2026-12-12' };
    const hours = { days: [1], from: '09:00', until: '10:00' };
    const tried = [
      { type: 'setPreferences', accountId: other, language: 'nl', zone: 'UTC', hours },
      { type: 'setAbsence', accountId: other, ...days },
      { type: 'setDeputy', seatId, accountId: chief.accountId, ...days },
      { type: 'endDeputy', deputyshipId, on: '2026-12-10' },
      { type: 'assignHolder', seatId, accountId: chief.accountId, ...days },
      { type: 'changeAccount', accountId: chief.accountId, label: 'Politie - korpschef' },
      { type: 'seedFromPack' },
      { type: 'importRows', lines: [] },
    ] as const;
    for (const event of tried) {
      const request = { viewer: chief, deliveryId: `try ${event.type}`, origin: 'web', now: clock.now() };
      const outcome = await engine.run(peopleAggregate(region), registerId, event, request);
      expect([event.type, outcome.status]).toEqual([event.type, 'denied']);
    }
  });
});
