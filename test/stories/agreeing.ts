import { expect } from 'vitest';
import type { Person } from '../support/person.ts';
import type { Story } from '../support/story.ts';
import type { Actor, Names } from './kickoff-cast.ts';

/** A kick-off of which the round is closed, who agrees, and on what. Everybody reads Dutch. */
export interface Agreeing {
  readonly story: Story<Person>;
  readonly names: Names;
  readonly codeName: string;
  readonly coordinator: Actor;
  readonly chair: Actor;
  readonly partners: readonly Actor[];
  readonly lead: Actor;
  readonly deputy: Actor;
  /** Who does what: one row each. */
  readonly rows: readonly { readonly by: Actor; readonly what: string }[];
}

async function opensAgreement({ story, codeName }: Agreeing, actor: Actor): Promise<Person> {
  const person = await story.person(actor.label);
  await person.says(`kickoff ${codeName}`);
  await person.presses('Naar het overzicht');
  await person.presses('Naar de afspraken');
  return person;
}

/** The facilitator writes down who does what. */
export async function writesDown(agreeing: Agreeing): Promise<void> {
  const { names, story, rows } = agreeing;
  const coordinator = await opensAgreement(agreeing, agreeing.coordinator);
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
      'Wie doet het?': names.organisation(by),
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
  await coordinator.fills(roles(agreeing));
  await coordinator.submits();
  await coordinator.sees(...rows.map(({ what }) => what));
}

function roles({ names, partners, lead, deputy }: Agreeing): Readonly<Record<string, string>> {
  return {
    'Wie is de trekker?': names.seat(lead),
    'Wie is de vervanger van de trekker?': names.seat(deputy),
    ...Object.fromEntries(partners.map((one) => [`Rol van ${names.organisation(one)}`, 'doet'])),
    [`Rol van ${names.organisation(lead)}`]: 'trekt',
  };
}

/** Everybody takes its own rows on and says that the summary is right. `unsaid`: what no message may hold. */
export async function confirms(agreeing: Agreeing, unsaid: readonly string[] = []): Promise<void> {
  const { story, codeName, partners, rows } = agreeing;
  const coordinator = await opensAgreement(agreeing, agreeing.coordinator);
  await coordinator.presses('Vraag partners of het klopt');
  await coordinator.sees('De partners hebben de vraag gekregen.');
  for (const actor of partners) {
    const partner = await story.person(actor.label);
    await partner.opensMessage('klopt de samenvatting?');
    await partner.sees(codeName);
    await partner.doesNotSee(...unsaid);
    for (const { what } of rows.filter(({ by }) => by === actor)) {
      await opensAgreement(agreeing, actor);
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

/** The chair adopts it, and everybody hears so. */
export async function adopts({ story, codeName, ...who }: Agreeing): Promise<void> {
  const chair = await story.person(who.chair.label);
  await chair.opensMessage('klaar om vast te stellen');
  await chair.presses('Vaststellen');
  await chair.sees('Niets staat in de weg.');
  await chair.submits();
  for (const { label } of [...who.partners, who.coordinator]) {
    const reader = await story.person(label);
    expect(await reader.messages('afspraken vastgesteld, versie 1')).toBe(1);
    await reader.opensMessage('afspraken vastgesteld, versie 1');
    await reader.sees(codeName);
  }
}
