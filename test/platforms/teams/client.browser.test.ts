import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { names, openRound } from '../../features/kickoffs/at-once.ts';
import { peopleOfRound } from '../../features/kickoffs/people-of-round.ts';
import { browserTest } from '../../support/browser.ts';
import { databases } from '../../support/databases.ts';
import { storyOf } from '../../support/story.ts';
import { ClientPage } from '../../support/teams/client-page.ts';
import { openTeamsOffice, type TeamsOffice } from '../../support/teams/office.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';

// The essential chapters in a real browser, drawn, checked and gathered by the renderer that Teams' own client is
// built on: what the client of the stories does as data, this one does with Microsoft's code.

const [fastest] = databases().toReversed();
if (!fastest) throw new Error('There is always a database.');

const problem = 'Wat is het probleem? Schrijf het in een of twee zinnen.';
const written = 'Vergunningen en controles lopen langs elkaar heen: *niet* goed.';

describe(`partners in Teams in a browser, on ${fastest.kind}`, () => {
  let office: TeamsOffice;
  let police: TeamsPerson;
  let tax: TeamsPerson;
  let removes = async () => {};
  beforeAll(async () => {
    const place = await fastest.migrated();
    office = await openTeamsOffice(place, { region: 'demo' });
    removes = async () => {
      await office.close();
      await place.remove();
    };
    await office.product.people.bringIn(peopleOfRound);
    [police, tax] = [await office.inTeams(names.police), await office.inTeams(names.tax)];
    const asking = { variant: 'DEVELOPMENT_THEME', extraIds: ['K13'] } as const;
    await openRound(storyOf(office.product), 'VUURTOREN', 'OPEN', asking);
  });
  afterAll(() => removes());

  browserTest('one answers in a dialog: a mistake in place, rows, every step', async ({ page }) => {
    const teams = await ClientPage.open(page, police.client, office.settle);
    await teams.presses('Antwoorden');
    const dialog = page.getByRole('dialog', { name: 'VUURTOREN: jullie antwoord' });
    await dialog.getByLabel(problem).fill(written);
    await teams.presses('Bewaren en verder');
    expect(await dialog.textContent()).toContain('Niet goed: Vul dit in.');
    expect(await dialog.getByLabel(problem).inputValue()).toBe(written);

    await dialog.getByLabel('Inwoners').check();
    await teams.presses('Regel erbij');
    await dialog.getByLabel('Woord').fill('Horeca');
    await teams.presses('Regel erbij');
    await dialog.getByLabel('Woord').last().fill('Ondermijning');
    await dialog.getByLabel('Wat wij bedoelen').last().fill('Alles wat de zaak verzwakt');
    expect(await dialog.getByLabel('Woord').first().inputValue()).toBe('Horeca');
    expect(await dialog.getByLabel('Inwoners').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Regel weg' }).first().click();
    await teams.answered();
    expect(await dialog.getByLabel('Woord').count()).toBe(1);
    expect(await dialog.getByLabel('Woord').inputValue()).toBe('Ondermijning');

    await teams.presses('Bewaren en verder');
    expect(await dialog.textContent()).toContain('Stap 2 van 3');
    await fillsEverything(page);
    await teams.presses('Bewaren en verder');
    await fillsEverything(page);
    await teams.presses('Versturen');
    expect(await page.getByRole('dialog').textContent()).toContain('Verstuurd. Dank je wel.');
    await police.says('kickoff VUURTOREN');
    await teams.draws();
    await police.presses('Naar het overzicht');
    await police.sees(written, 'Ondermijning', 'Alles wat de zaak verzwakt');
    expect([...office.product.faults, ...office.faults()]).toEqual([]);
  });

  browserTest(
    'one presses, is asked whether that is right, and the answer takes the place of the card',
    async ({ page }) => {
      const teams = await ClientPage.open(page, tax.client, office.settle);
      await teams.says('kickoff VUURTOREN');
      const answer = page.getByRole('article').last();
      expect(await answer.textContent()).not.toContain('Je kunt hem terugnemen.');
      await teams.presses('Naar mijn vervanger');
      expect(await answer.textContent()).toContain(
        'Je vervanger krijgt deze vraag dan in jouw plaats. Klopt dat?',
      );
      await teams.presses('Ja, naar mijn vervanger');
      expect(await answer.textContent()).toContain(
        'Gelukt: Je vervanger krijgt de vraag nu. Je kunt hem terugnemen.',
      );
      expect(await answer.getByRole('button', { name: 'Zelf doen' }).count()).toBe(1);
      expect(office.faults()).toEqual([]);
    },
  );

  browserTest('one presses where the message is kept up to date: it is told beside it', async ({ page }) => {
    const teams = await ClientPage.open(page, tax.client, office.settle);
    const invitation = page.getByRole('article').filter({ hasText: 'jouw antwoord gevraagd' }).first();
    await invitation.getByRole('button', { name: 'Zelf doen' }).click();
    await teams.answered();
    expect(await page.getByRole('status').textContent()).toContain('Gelukt: ');
    expect(await invitation.getByRole('button', { name: 'Naar mijn vervanger' }).count()).toBe(1);
  });

  browserTest('one follows the way to the page, which opens it once', async ({ page }) => {
    const teams = await ClientPage.open(page, tax.client, office.settle);
    await teams.presses('Naar het overzicht');
    await page.getByRole('dialog').getByRole('link', { name: 'Naar de pagina' }).click();
    expect(await page.evaluate('window.opened')).toMatch(
      /^https:\/\/aftrap\.example\/aanmelden\/[^/]+\?_return=/,
    );
  });
});

/** Words where words go, and the first of what there is to choose. */
async function fillsEverything(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('textbox').all()) await box.fill('Zo doen we het hier.');
  for (const list of await dialog.getByRole('combobox').all()) await list.selectOption({ index: 1 });
  for (const group of await dialog
    .locator('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect')
    .all())
    await group.locator('input').first().check();
}
