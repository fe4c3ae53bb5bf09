import { expect } from 'vitest';
import { type CaseStage, cast, outsiders, type Partner, partners, type Role } from './case-stage.ts';

/** What is agreed, one row each: by whom, and what. */
export const rows: readonly { readonly by: Partner; readonly what: string }[] = [
  { by: 'woerden', what: 'Boxen samen controleren' },
  { by: 'woerden', what: 'Regel over verhuur voorstellen' },
  { by: 'nieuwegein', what: 'Dezelfde regel voorstellen' },
  { by: 'police', what: 'Aanwezig zijn bij de controle' },
  { by: 'tax', what: 'Boekenonderzoek voorbereiden' },
  { by: 'prosecution', what: 'Meedenken over bewijs' },
];

async function opensAgreement({ is, codeName }: CaseStage, role: Role) {
  const person = await is(role);
  await person.says(`kickoff ${codeName}`);
  await person.presses('Naar het overzicht');
  await person.presses('Naar de afspraken');
  return person;
}

/** The facilitator writes down who does what. */
export async function writesCase(stage: CaseStage): Promise<void> {
  const { names, story, organisation } = stage;
  const coordinator = await opensAgreement(stage, 'coordinator');
  await coordinator.presses('Doel wijzigen');
  await coordinator.fills({
    'Wat willen we bereiken?': 'Verhuurders vragen door',
    'Wanneer is het gelukt?': 'Elke verhuurder vraagt om een legitimatie',
  });
  await coordinator.submits();
  await coordinator.presses('Aanpak wijzigen');
  await coordinator.fills({
    'Hoe pakken we het aan?': 'Met een paar partners (multi)',
    'Waarom zo?': 'Drie partners hebben een taak',
  });
  await coordinator.submits();
  await coordinator.presses('Acties wijzigen');
  await coordinator.fills({
    Acties: rows.map(({ by, what }, index) => ({
      'Wat gebeurt er?': what,
      'Wie doet het?': organisation(by),
      'Klaar op': story.workingDay(10 + index),
      Soort: names.rowKind('CHECK'),
    })),
  });
  await coordinator.submits();
  await coordinator.presses('Meetpunten wijzigen');
  await coordinator.fills({
    'Het proces': ['P3', 'P6', 'P8'].map(names.indicator),
    'De inhoud': ['I2', 'I6', 'I7'].map(names.indicator),
    'Wanneer kijken we terug?': story.workingDay(60),
  });
  await coordinator.submits();
  await coordinator.presses('Rollen wijzigen');
  await coordinator.fills({
    'Wie is de trekker?': names.seat(cast.woerden),
    'Wie is de vervanger van de trekker?': names.seat(cast.nieuwegein),
    ...Object.fromEntries(partners.map((role) => [`Rol van ${organisation(role)}`, 'doet'])),
    [`Rol van ${organisation('woerden')}`]: 'trekt',
  });
  await coordinator.submits();
  await coordinator.sees(...rows.map(({ what }) => what));
}

/** Everybody takes its own rows on and says that the summary is right. */
export async function confirmsCase(stage: CaseStage): Promise<void> {
  const { is, codeName } = stage;
  const coordinator = await opensAgreement(stage, 'coordinator');
  await coordinator.presses('Vraag partners of het klopt');
  await coordinator.sees('De partners hebben de vraag gekregen.');
  for (const role of partners) {
    const partner = await is(role);
    await partner.opensMessage('klopt de samenvatting?');
    await partner.sees(codeName);
    await partner.doesNotSee('Verhuurders vragen door', ...rows.map(({ what }) => what));
    for (const { what } of rows.filter(({ by }) => by === role)) {
      await opensAgreement(stage, role);
      await partner.presses('Ja, dat doen we', what);
    }
    await partner.goesHome();
    await partner.presses('Zeg of dit klopt');
    await partner.fills({ Antwoord: 'Ja' });
    await partner.submits();
    await partner.goesHome();
    await partner.doesNotSee('klopt de samenvatting?');
  }
}

/** The chair adopts it; everybody hears so, outsiders see what is not there. */
export async function adoptsCase(stage: CaseStage): Promise<void> {
  const { is, codeName } = stage;
  const chair = await is('chair');
  await chair.opensMessage('klaar om vast te stellen');
  await chair.presses('Vaststellen');
  await chair.sees('Niets staat in de weg.');
  await chair.submits();
  for (const role of [...partners, 'coordinator'] as const) {
    const reader = await is(role);
    expect(await reader.messages('afspraken vastgesteld, versie 1')).toBe(1);
    await reader.opensMessage('afspraken vastgesteld, versie 1');
    await reader.sees(codeName);
  }
  for (const role of outsiders) await stage.isHiddenFrom(role);
}

/** Four are done, one is stuck, one goes on. */
export async function worksOnCase(stage: CaseStage): Promise<void> {
  const { is } = stage;
  for (const { by, what } of rows.slice(0, 4)) {
    const partner = await is(by);
    await partner.opensMenu('Acties');
    await partner.presses('Klaar', what);
    await partner.sees('Opgeslagen: klaar.');
  }
  const tax = await is('tax');
  await tax.opensMenu('Acties');
  await tax.presses('Zit vast', rows[4]?.what);
  await tax.fills({ 'Waarom zit het vast?': 'Wacht op een collega' });
  await tax.submits();
  for (const role of ['woerden', 'coordinator'] as const) {
    const told = await is(role);
    await told.opensMessage('een actie zit vast');
    await told.doesNotSee('Wacht op een collega', 'Boekenonderzoek');
  }
  const prosecution = await is('prosecution');
  await prosecution.opensMenu('Acties');
  await prosecution.sees('loopt');
}
