import { type Agreeing, adopts, confirms, writesDown } from './agreeing.ts';
import { type CaseStage, cast, outsiders, type Partner, partners } from './case-stage.ts';

/** What is agreed, one row each: by whom, and what. */
export const rows: readonly { readonly by: Partner; readonly what: string }[] = [
  { by: 'woerden', what: 'Boxen samen controleren' },
  { by: 'woerden', what: 'Regel over verhuur voorstellen' },
  { by: 'nieuwegein', what: 'Dezelfde regel voorstellen' },
  { by: 'police', what: 'Aanwezig zijn bij de controle' },
  { by: 'tax', what: 'Boekenonderzoek voorbereiden' },
  { by: 'prosecution', what: 'Meedenken over bewijs' },
];

const agreeing = ({ story, names, codeName }: CaseStage): Agreeing => ({
  story,
  names,
  codeName,
  coordinator: cast.coordinator,
  chair: cast.chair,
  partners: partners.map((role) => cast[role]),
  lead: cast.woerden,
  deputy: cast.nieuwegein,
  rows: rows.map(({ by, what }) => ({ by: cast[by], what })),
});

/** The facilitator writes down who does what. */
export const writesCase = (stage: CaseStage): Promise<void> => writesDown(agreeing(stage));

/** Everybody takes its own rows on and says that the summary is right; no message says what it is about. */
export const confirmsCase = (stage: CaseStage): Promise<void> =>
  confirms(agreeing(stage), ['Verhuurders vragen door', ...rows.map(({ what }) => what)]);

/** The chair adopts it; everybody hears so, outsiders see what is not there. */
export async function adoptsCase(stage: CaseStage): Promise<void> {
  await adopts(agreeing(stage));
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
