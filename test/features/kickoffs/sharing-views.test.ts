import { describe, expect, it } from 'vitest';
import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import { roundClosedCard } from '../../../src/features/kickoffs/facilitator-card-views.ts';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { facilitator, police, shownTo, textIn } from './agreement-viewer.ts';
import { givesIn, inCase, openedCase, type Sharing } from './sharing-round.ts';
import type { Story } from './story.ts';

// What the round brought is told as far as the reader may read it, and says so.
describe('what the round brought, when something may not be read', () => {
  const choice = (of: string): AnswerBody => ({ kind: 'choice', choice: of });
  /** Everybody chose the same about the interest and the size; this is how the police share. */
  const story = (ofPolice: Sharing = {}, ofOthers: Sharing = {}): Story => {
    const told = openedCase(['K09', 'K16']);
    for (const one of inCase)
      told.does(givesIn(told, one, one === 'POL' ? { ...ofOthers, ...ofPolice } : ofOthers));
    return told.does({ type: 'closeRound' });
  };
  const page = (told: Story, viewer = facilitator): string => textIn(overviewPage(shownTo(told, viewer), []));
  const card = (told: Story): string => textIn(roundClosedCard(shownTo(told, facilitator)));
  const kept = (which: readonly string[]): Sharing => ({ how: 'NOT', which });

  it('whom partners miss', () => {
    expect(page(story())).toContain('Niemand werd gemist.');
    const told = story(kept(['K17']));
    expect(page(told)).not.toContain('Niemand werd gemist.');
    expect(page(told)).toContain('In wat jij mag lezen wordt niemand gemist.');
    expect(page(told, police)).toContain('Niemand werd gemist.');
  });

  it('that there are no differences', () => {
    expect(page(story())).toContain('Bij de keuzevragen zijn er geen verschillen.');
    const told = page(story(kept(['K16'])));
    expect(told).not.toContain('Bij de keuzevragen zijn er geen verschillen.');
    expect(told).toContain('In wat jij mag lezen zijn er bij de keuzevragen geen verschillen.');
    // What is kept back is no choice that could have been another one.
    expect(page(story(kept(['K14'])))).toContain('Bij de keuzevragen zijn er geen verschillen.');
  });

  it('that partners agree', () => {
    const asked = 'Is er een gezamenlijk belang, of steun je het belang van een ander?';
    expect(page(story())).toContain(`${asked} |  Gezamenlijk belang`);
    expect(page(story())).not.toContain('in wat jij mag lezen');
    expect(page(story(kept(['K16'])))).toContain(`${asked} |  Gezamenlijk belang |  (in wat jij mag lezen)`);
  });

  it('that they agree on nothing', () => {
    const none = 'Bij geen enkele keuzevraag kozen alle partners hetzelfde.';
    const apart = { instead: { K09: choice('5'), K16: choice('SUPPORT'), K28: choice('INTEGRAL') } };
    expect(page(story(apart))).toContain(none);
    const told = page(story({ ...apart, ...kept(['K09']) }, kept(['K09'])));
    expect(told).not.toContain(none);
    expect(told).toContain(
      'In wat jij mag lezen is er geen keuzevraag waarbij alle partners hetzelfde kozen.',
    );
  });

  it('in a message, too', () => {
    expect(card(story())).not.toContain('wat jij mag lezen');
    const told = card(story(kept(['K16'])));
    expect(told).toContain('Eens in wat jij mag lezen: Is er een gezamenlijk belang');
    expect(told).toContain('Eens over: Is dit vooral een klein lokaal probleem');
    expect(told).not.toMatch(/Eens over: [^|]*gezamenlijk belang/);
  });

  it('and silence is said once in its place', () => {
    const told = openedCase();
    told.does(givesIn(told, 'OM')).at('2026-11-24T10:00:00Z').does({ type: 'closeRound' });
    expect(page(told)).not.toContain('geen antwoord op  | 2026-11-24T10:00:00Z | geen antwoord');
    expect(page(told)).toContain('tot  | 2026-11-24T10:00:00Z | geen antwoord');
  });
});
