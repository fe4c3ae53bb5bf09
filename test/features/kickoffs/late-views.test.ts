import { describe, expect, it } from 'vitest';
import { invitationCard } from '../../../src/features/kickoffs/partner-card-views.ts';
import { textOf } from '../../support/story-screen.ts';
import { guest, police, tax, woerden } from './agreement-viewer.ts';
import { answered, closedWithSilence, opened } from './stages.ts';
import { choice, type Story, submits } from './story.ts';
import { told } from './told.ts';

// Rounds are opened on Monday 23 November 2026, with a week to answer; closed on Tuesday.
describe('the invitation of who answers after the round', () => {
  const promise = 'Niemand ziet jouw antwoord voordat de ronde sluit.';
  const atOnce = 'De ronde is al gesloten: wie jouw antwoord mag lezen, leest het meteen.';
  const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
  const cardOf = (story: Story, organisationId: string, viewer = tax): string => {
    const card = invitationCard(told(story, viewer), story.partner(organisationId));
    if (!card) throw new Error('there is no card');
    return textOf(card, reader);
  };
  const closedLater = (): Story => {
    const story = opened();
    for (const one of ['POL', 'GEM-WOERDEN', 'LTO']) story.does(submits(story, one));
    return story.at('2026-12-01T10:00:00Z').does({ type: 'closeRound' });
  };

  it('promises that nobody reads it before the closing, as long as that is to come', () => {
    expect(cardOf(opened(), 'BD')).toContain(promise);
    expect(cardOf(answered(), 'BD')).toContain(promise);
  });

  it('says that it is read at once, when the round has closed', () => {
    for (const story of [closedWithSilence(), closedLater()]) {
      expect(cardOf(story, 'BD')).not.toContain(promise);
      expect(cardOf(story, 'BD')).toContain(atOnce);
    }
    expect(cardOf(closedWithSilence(), 'POL', police)).not.toContain(promise);
  });

  it('says so to a partner that is asked afterwards, which was never late', () => {
    const story = closedWithSilence();
    story.does({ type: 'addPartner', ...choice('GEM-HOUTEN', '2026-12-07') });
    const card = cardOf(story, 'GEM-HOUTEN', woerden);
    expect(card).toContain(atOnce);
    expect(card).toContain('Uiterlijk: maandag 7 december');
    expect(card).not.toContain('dat het laat was');
  });

  it('tells who was late by which date there was no answer', () => {
    expect(cardOf(closedLater(), 'BD')).toContain('Er was geen antwoord op maandag 30 november');
  });

  it('tells whose date was still to come that the round closed before it, and names no other date', () => {
    const card = cardOf(closedWithSilence(), 'BD');
    expect(card).not.toContain('Er was geen antwoord op');
    expect(card).not.toContain('Uiterlijk');
    expect(card).toMatch(/De ronde is gesloten op dinsdag 24 november[^,]*, eerder dan jullie datum/);
    expect(card).toContain('er komt bij te staan dat het laat was');
  });

  it('promises a guest nothing about others', () => {
    expect(cardOf(closedWithSilence(), 'LTO', guest)).toContain(
      'Je ziet alleen je eigen vragen en antwoorden.',
    );
  });
});
