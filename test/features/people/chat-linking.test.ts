import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/chat/platform.ts';
import type { ChatIdentity } from '../../../src/engine/chat-identity.ts';
import { freshId } from '../../../src/lib/ids.ts';
import { databases, type Place } from '../../support/databases.ts';
import { openProduct } from '../../support/product.ts';
import { type Story, storyOf } from '../../support/story.ts';
import { adviser, colleague, coordinator, police, team } from './team.ts';

/** A chat is connected; in this story nobody is sent anything there. */
const slack: Platform = {
  name: 'slack',
  idempotent: true,
  send: async () => ({ outcome: 'delivered', messageRef: null }),
};
const someone = (userId: string): ChatIdentity => ({ platform: 'slack', tenant: 'T0123', userId });

describe.each(databases())('a chat that is linked, on $kind', (kind) => {
  let place: Place;
  let story: Story;
  beforeAll(async () => {
    place = await kind.migrated();
    const product = await openProduct(place, { morePlatforms: [slack] });
    await product.people.bringIn(team);
    story = storyOf(product);
  });
  afterAll(async () => {
    expect(story.product.faults).toEqual([]);
    await story.product.close();
    await place.remove();
  });

  /** What Aftrap says to somebody in chat whom it does not know. */
  const codeFor = (userId: string) =>
    story.product.identities.codeFor(someone(userId), story.product.clock.now());
  const whose = (userId: string) => story.product.identities.accountOf(someone(userId));
  const asked = async (label: string, origin: string) => {
    const viewer = await (await story.person(label)).viewer();
    return { viewer, deliveryId: freshId(), origin, now: story.product.clock.now() };
  };

  it('is linked by the person, with the code from the chat', async () => {
    const lelystad = await story.person(adviser);
    await lelystad.opensMenu('Mijn instellingen');
    await lelystad.sees('Er is geen chat gekoppeld.');
    await lelystad.presses('Chat koppelen');
    await lelystad.sees('een bericht in Slack', 'Vul alleen een code in die je zelf');
    const code = await codeFor('U1');
    await lelystad.fills({ Code: 'FKXM-7R3C' });
    await lelystad.submits();
    await lelystad.sees('! Code: Deze code klopt niet');
    await lelystad.fills({ Code: ` ${code.toLowerCase().replace('-', '')} ` });
    await lelystad.submits();
    await lelystad.sees(
      'De chat is gekoppeld.',
      'Slack, werkruimte T0123, gebruiker U1',
      'gekoppeld sinds dinsdag 24 november 2026',
    );
    expect(await whose('U1')).toBe(lelystad.accountId);
    await lelystad.repeats();
    await lelystad.sees('De chat is gekoppeld.');
    expect(await story.product.identities.of(lelystad.accountId)).toHaveLength(1);
  });

  it('is one of several that one may have', async () => {
    const lelystad = await story.person(adviser);
    await lelystad.presses('Chat koppelen');
    await lelystad.fills({ Code: await codeFor('U2') });
    await lelystad.submits();
    await lelystad.sees('gebruiker U1', 'gebruiker U2');
  });

  it('is linked for somebody by who manages people, at that account', async () => {
    const riec = await story.person(coordinator);
    await riec.opensMenu('Mensen');
    await riec.presses('lid, DTO Flevoland', police);
    await riec.presses(police);
    await riec.sees('Er is geen chat gekoppeld.');
    await riec.presses('Chat koppelen');
    await riec.sees(`${police}. Vraag wie dit account heeft`, 'Wees zeker van wie je de code krijgt');
    await riec.fills({ Code: await codeFor('U3') });
    await riec.submits();
    await riec.sees('De chat is gekoppeld.', 'gebruiker U3');
    const chief = await story.person(police);
    expect(await whose('U3')).toBe(chief.accountId);
    await chief.opensMenu('Mijn instellingen');
    await chief.sees('gebruiker U3');
  });

  it('moves to who fills in a new code', async () => {
    const deputy = await story.person(colleague);
    await deputy.opensMenu('Mijn instellingen');
    await deputy.presses('Chat koppelen');
    await deputy.fills({ Code: await codeFor('U2') });
    await deputy.submits();
    await deputy.sees('gebruiker U2');
    const lelystad = await story.person(adviser);
    await lelystad.looks();
    await lelystad.sees('gebruiker U1');
    await lelystad.doesNotSee('gebruiker U2');
  });

  it('is told of to who manages people when it is not reached, until it is', async () => {
    const riec = await story.person(coordinator);
    await riec.goesHome();
    await riec.doesNotSee('Niet te bereiken in chat');
    const { identities, clock } = story.product;
    await identities.markUnreachable(someone('U1'), 'user_not_found', clock.now());
    await riec.goesHome();
    const line = 'Slack: deze gebruiker is daar niet meer te vinden, sinds dinsdag 24 november 2026';
    await riec.sees('Niet te bereiken in chat', adviser, line, 'Hun berichten staan op de pagina.');
    await riec.opensMenu('Mensen');
    await riec.sees('Niet te bereiken in chat: 1', line);
    const chief = await story.person(police);
    await chief.goesHome();
    await chief.doesNotSee('Niet te bereiken in chat');

    const lelystad = await story.person(adviser);
    await lelystad.opensMenu('Mijn instellingen');
    await lelystad.sees('niet te bereiken', 'deze gebruiker is daar niet meer te vinden, sinds');
    await lelystad.presses('Chat koppelen');
    await lelystad.fills({ Code: await codeFor('U1') });
    await lelystad.submits();
    await lelystad.sees('Deze chat was al gekoppeld aan dit account.', 'gekoppeld sinds');
    await lelystad.doesNotSee('niet te bereiken');
    await riec.goesHome();
    await riec.doesNotSee('Niet te bereiken in chat');
  });

  it('is unlinked by the person, and by who manages people', async () => {
    const lelystad = await story.person(adviser);
    await lelystad.opensMenu('Mijn instellingen');
    await lelystad.presses('Ontkoppelen');
    await lelystad.sees('De chat is ontkoppeld.', 'Er is geen chat gekoppeld.');
    await lelystad.repeats();
    await lelystad.sees('De chat is ontkoppeld.');
    expect(await whose('U1')).toBeNull();
    const { identities, clock } = story.product;
    await identities.markTenantGone('slack', 'T0123', 'uninstalled', clock.now());
    const riec = await story.person(coordinator);
    await riec.goesHome();
    await riec.sees(police, colleague, 'Aftrap heeft geen toegang meer tot de werkruimte');
    await riec.presses(police);
    await riec.presses('Ontkoppelen');
    await riec.sees('De chat is ontkoppeld.');
    expect(await whose('U3')).toBeNull();
    await riec.goesHome();
    await riec.doesNotSee(police);
  });

  it('is nobody else’s business', async () => {
    const { router, people, identities } = story.product;
    const [own, other] = [await people.account(police), await people.account(colleague)];
    const [{ id: identityId } = { id: '' }] = await identities.of(other);
    const request = () => asked(police, 'web');
    const form = await router.open(await request(), 'people.linkChat', { accountId: other });
    expect(form).toEqual({ kind: 'denied' });
    const code = await codeFor('U4');
    const raw = { plain: { code }, rows: {} };
    const sent = await router.submit(await request(), 'people.linkChat', { accountId: other }, raw);
    expect(sent.kind).toBe('denied');
    for (const accountId of [other, own]) {
      await router.press(await request(), 'people.unlinkChat', { accountId, identityId });
    }
    expect(await whose('U2')).toBe(other);
    expect(await whose('U4')).toBeNull();
  });

  it('is filled in on the page only: chat sends people there', async () => {
    const { router, people } = story.product;
    const [own, other] = [await people.account(adviser), await people.account(police)];
    const code = await codeFor('U5');
    const opened = async (label: string, accountId: string) =>
      router.open(await asked(label, 'slack'), 'people.linkChat', { accountId });
    const settings = { kind: 'page', to: { page: 'people.settings', params: {} } };
    expect(await opened(adviser, own)).toEqual(settings);
    const account = { page: 'people.account', params: { accountId: other } };
    expect(await opened(coordinator, other)).toEqual({ kind: 'page', to: account });
    expect(await opened(adviser, other)).toEqual({ kind: 'denied' });
    const raw = { plain: { code }, rows: {} };
    const request = await asked(adviser, 'slack');
    expect(await router.submit(request, 'people.linkChat', { accountId: own }, raw)).toEqual(settings);
    expect(await whose('U5')).toBeNull();
  });

  it('is not linked by who guesses, and the audit knows', async () => {
    const chief = await story.person(police);
    await chief.opensMenu('Mijn instellingen');
    await chief.presses('Chat koppelen');
    for (let guess = 0; guess < 10; guess++) {
      await chief.fills({ Code: 'XXXX-XXXX' });
      await chief.submits();
    }
    await chief.sees('! Code: Deze code klopt niet');
    await chief.fills({ Code: await codeFor('U6') });
    await chief.submits();
    await chief.sees('! Code: Er is te vaak een verkeerde code ingevuld.');
    expect(await whose('U6')).toBeNull();
    const lines = await story.product.database.engine((tx) =>
      tx.query<{ result: string }>(
        `select result from audit_entry where chain = $1 and action = 'identity.confirmed' order by number`,
        [`account:${chief.accountId}`],
      ),
    );
    expect(lines.at(-1)).toEqual({ result: 'refused:tooOften' });
  });
});

describe('where no chat is connected', () => {
  it('nobody is asked to link one', async () => {
    const [kind] = databases();
    const place = await kind?.migrated();
    if (!place) throw new Error('There is always an embedded database');
    const product = await openProduct(place);
    await product.people.bringIn(team);
    const lelystad = await storyOf(product).person(adviser);
    await lelystad.opensMenu('Mijn instellingen');
    await lelystad.doesNotSee('Chat');
    await product.close();
    await place.remove();
  });
});
