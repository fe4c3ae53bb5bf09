import { describe, expect, it } from 'vitest';
import { approveCard, momentCard, riskCard } from '../../../src/features/communication/card-views.ts';
import { approveDialog, momentDialog } from '../../../src/features/communication/form-views.ts';
import type { CommunicationPlan } from '../../../src/features/communication/model.ts';
import { momentButtons, obstacles } from '../../../src/features/communication/moment-views.ts';
import { planPage } from '../../../src/features/communication/page-views.ts';
import { facilitator, lookAt, planIn, planWith, police, type Situation, tax } from './looks.ts';
import {
  afterSaying,
  circleOf,
  follow,
  letter,
  partnerId,
  putForward,
  stateAfter,
  theMoment,
  tuesday,
} from './planned.ts';

const words = (view: unknown): string => JSON.stringify(view);

describe('the card of a message', () => {
  const cardsOf = (level: 'OPEN' | 'CONFIDENTIAL' | 'STRICT') => {
    const plan = planIn('forApproval', level);
    const look = lookAt(plan, police());
    return [approveCard, riskCard, momentCard].map((card) => card(look, theMoment(plan)));
  };

  it('of an open kick-off says what it is about and why one is asked', () => {
    const [approve, risk] = cardsOf('OPEN');
    expect(words(approve)).toMatch(/Je krijgt dit omdat .*We controleren deze maand samen/);
    expect(words(risk)).toContain('Zonder jouw antwoord gaat het niet door.');
  });

  it('of a confidential one says code name, day, deadline and what to press', () => {
    for (const card of cardsOf('CONFIDENTIAL')) {
      expect(card?.title).toContain('HORIZON');
      expect(card?.summary).toBe('Je hebt een taak in Aftrap');
      expect(words(card)).not.toMatch(/controleren|contant|Politie|buitengebied/);
      expect(words(card?.nodes)).toContain('2026-12-18');
      expect(card?.buttons.length).toBeGreaterThan(1);
    }
  });

  it('of a confidential one does not say in chat that somebody sees danger', () => {
    const plan = planIn('blocked', 'CONFIDENTIAL');
    const card = momentCard(lookAt(plan, facilitator()), theMoment(plan));
    expect(card.title).toBe('HORIZON: nieuws over een communicatiemoment');
    expect(words(card)).not.toMatch(/mag niet|gevaar/);
  });

  it('of a strict one says only that there is a task', () => {
    for (const card of cardsOf('STRICT')) {
      expect(card).toMatchObject({ title: 'Je hebt een taak in Aftrap', nodes: [] });
      expect(card?.buttons.map(({ target }) => target.kind)).toEqual(['page']);
      expect(words(card)).not.toMatch(/HORIZON|controleren|2026-12-18/);
    }
  });

  it('asks nothing any more of who has answered', () => {
    const plan = afterSaying(planIn('forApproval'), [
      ['police', 'approves'],
      ['police', 'noDanger'],
    ]);
    const look = lookAt(plan, police());
    expect(approveCard(look, theMoment(plan))).toBeNull();
    expect(riskCard(look, theMoment(plan))).toBeNull();
  });
});

describe('what can be done with a moment', () => {
  it.each<[Situation, readonly string[], readonly string[]]>([
    ['drafted', ['Vraag akkoord', 'Aanpassen', 'Laat vervallen'], []],
    ['lapsed', ['Vraag akkoord', 'Aanpassen', 'Laat vervallen'], []],
    [
      'forApproval',
      ['Aanpassen', 'Laat vervallen'],
      ['Zeg of je akkoord bent', 'Beantwoord de vraag over gevaar'],
    ],
    ['blocked', ['Aanpassen', 'Laat vervallen'], ['Zeg of je akkoord bent', 'Antwoord over gevaar wijzigen']],
    [
      'refused',
      ['Aanpassen', 'Laat vervallen'],
      ['Zeg of je akkoord bent', 'Beantwoord de vraag over gevaar'],
    ],
    ['approved', ['Laat vervallen'], ['Antwoord wijzigen', 'Antwoord over gevaar wijzigen']],
    ['done', [], []],
    ['dropped', [], []],
  ])('%s: who writes %j, the police %j, who only reads nothing', (situation, writes, speaks) => {
    const plan = planIn(situation);
    const labels = (who: typeof police) =>
      momentButtons(lookAt(plan, who()), theMoment(plan)).map(({ label }) => label);
    expect(labels(facilitator)).toEqual(writes);
    expect(labels(police)).toEqual(speaks);
    expect(labels(tax)).toEqual([]);
  });

  it('what was answered can be answered otherwise, but is no longer what one is asked to do', () => {
    const plan = planIn('blocked');
    const look = lookAt(plan, police());
    const emphasis = momentButtons(look, theMoment(plan)).map((button) => button.emphasis);
    expect(emphasis).toEqual(['primary', undefined]);
    const said = afterSaying(planIn('forApproval'), [['police', 'declines']]);
    const { fields } = approveDialog(lookAt(said, police()), theMoment(said));
    expect(fields).toMatchObject([{ value: 'no' }, { value: 'Wacht tot na de controle.' }]);
  });

  it('it is said that any change of what is brought asks everybody again', () => {
    const { nodes } = momentDialog(lookAt(planIn('blocked'), facilitator()), theMoment(planIn('blocked')));
    expect(words(nodes)).toMatch(/boodschap.*grotere verband.*zelf kunnen doen.*doelgroep.*middel.*dag/);
    const en = lookAt(planIn('blocked'), facilitator('en'));
    expect(words(momentDialog(en, theMoment(planIn('blocked'))).nodes)).toMatch(
      /message.*bigger frame.*do themselves.*audience.*medium.*day/,
    );
  });
});

describe('who stands in the way', () => {
  const page = (plan: CommunicationPlan, language: 'nl' | 'en' = 'nl') =>
    words(planPage(lookAt(plan, tax(language))));
  const left = (plan: CommunicationPlan, ...stay: Parameters<typeof circleOf>[0] & object) =>
    stateAfter(plan, [follow(circleOf(stay))], tuesday);

  it('is nobody who left: neither their danger nor their no', () => {
    const danger = page(left(planIn('blocked'), 'prosecution', 'town', 'tax'));
    expect(danger).toContain('weet niet of dit het onderzoek of iemand in gevaar brengt');
    expect(danger).not.toContain('dit kan het onderzoek of iemand in gevaar brengen');
    expect(danger).not.toContain('een partner die niet meer meedoet');
    const twice = afterSaying(planIn('refused'), [['police', 'declines']]);
    const refused = page(left(twice, 'prosecution', 'town', 'tax'));
    expect(refused).toContain(' is niet akkoord');
    expect(refused.match(/ is niet akkoord/g)).toHaveLength(1);
  });

  it('is not who has to approve no longer', () => {
    const plan = afterSaying(planIn('refused'), [['police', 'declines']]);
    const moments = plan.moments.map((one) => ({
      ...one,
      approverPartnerIds: one.approverPartnerIds.filter((id) => id !== partnerId('police')),
    }));
    expect(page({ ...plan, moments })).not.toContain('Politie Midden-Nederland is niet akkoord');
  });

  it.each([
    ['nl', '"De begeleider weet niet of'],
    ['en', '"The facilitator does not know whether'],
  ] as const)('%s: the facilitator begins a sentence as sentences begin', (language, words_) => {
    const alone = circleOf(['town', 'tax']);
    const asked = putForward(alone, letter({ approverPartnerIds: [partnerId('town')] }));
    const plan = afterSaying(asked, [['facilitator', 'noIdea']]);
    const sentence = JSON.stringify(obstacles(lookAt(plan, tax(language)), theMoment(plan)));
    expect(sentence.replaceAll('"},{"kind":"text","text":"', '')).toContain(words_);
  });

  it('is the day that has come, or that nobody is left to speak', () => {
    expect(page(planIn('lapsed'))).toContain('niet op tijd akkoord. Kies een andere dag');
    expect(page(planIn('lapsed'), 'en')).toContain('not agreed in time. Choose another day');
    const alone = page(left(planIn('approved'), 'police', 'prosecution', 'tax'));
    expect(alone).toContain('Wie zou spreken, doet niet meer mee. Kies wie spreekt');
    expect(alone).not.toContain('niet op tijd');
  });
});

describe('the page', () => {
  it('says who stands in the way, and what to do about it', () => {
    const page = words(planPage(lookAt(planIn('blocked'), tax())));
    expect(page).toContain(
      'Politie Midden-Nederland: dit kan het onderzoek of iemand in gevaar brengen. Pas de boodschap of de dag aan.',
    );
    expect(page).toContain('weet niet of dit het onderzoek of iemand in gevaar brengt');
    expect(words(planPage(lookAt(planIn('refused'), tax())))).toContain('Wacht tot na de controle.');
  });

  it('asks of a draft who will have to approve, and of what is over nothing any more', () => {
    expect(words(planPage(lookAt(planIn('drafted'), tax())))).toContain('Moet akkoord geven');
    for (const situation of ['drafted', 'dropped'] as const) {
      expect(words(planPage(lookAt(planIn(situation), tax())))).not.toContain('nog niet gezegd');
    }
  });

  it('shows what is over last', () => {
    const page = words(planPage(lookAt(planWith(['dropped', 'blocked']), tax())));
    expect(page.indexOf('mag niet door')).toBeLessThan(page.indexOf('"vervallen"'));
  });

  it('does not lead who reads the plan only to the kick-off', () => {
    const plan = planIn('drafted');
    const outside = { ...police(), seats: [] };
    expect(planPage(lookAt(plan, police())).trail).toHaveLength(1);
    expect(planPage(lookAt(plan, outside)).trail).toEqual([]);
  });

  it('words that may not be read say so', () => {
    const look = { ...lookAt(planIn('drafted'), tax()), words: new Map() };
    expect(words(planPage(look))).toContain('(niet meer te lezen)');
  });
});

it('a new moment begins with police, prosecution and municipality as who approves', () => {
  const { fields } = momentDialog(lookAt(planIn('drafted'), facilitator()), null);
  expect(fields.find(({ name }) => name === 'approvers')).toMatchObject({
    values: ['police', 'prosecution', 'town'].map((name) => partnerId(name as 'police')),
  });
});
