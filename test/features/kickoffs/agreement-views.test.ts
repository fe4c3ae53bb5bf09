import { describe, expect, it } from 'vitest';
import * as cards from '../../../src/features/kickoffs/agreement-card-views.ts';
import { rolesDialog, rowsDialog } from '../../../src/features/kickoffs/agreement-edit-forms.ts';
import * as news from '../../../src/features/kickoffs/agreement-news-views.ts';
import { agreementPage } from '../../../src/features/kickoffs/agreement-page-views.ts';
import { adoptDialog, confirmDialog } from '../../../src/features/kickoffs/agreement-partner-forms.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Card } from '../../../src/view/views.ts';
import {
  chairman,
  facilitator,
  guest,
  police,
  shownTo,
  someone,
  tax,
  textIn,
  woerden,
} from './agreement-viewer.ts';
import {
  adopted,
  askedToConfirm,
  closed,
  confirms,
  opened,
  ready,
  revising,
  rowOf,
  writesGoal,
  written,
} from './stages.ts';
import type { Story } from './story.ts';

const page = (story: Story, viewer = facilitator, compare = {}) =>
  textIn(agreementPage(shownTo(story, viewer), compare));
const partnerIn = (shown: Shown, organisationId: string) =>
  shown.kickoff.partners.find((one) => one.organisationId === organisationId) ??
  expect.fail('no such partner');
const rowIn = (shown: Shown, id: string) =>
  shown.kickoff.agreement.rows.find((one) => one.id === id) ?? expect.fail('no such row');

describe('the page with the agreement', () => {
  it('before the round is closed says that there is nothing yet', () => {
    expect(page(opened())).toContain('Er zijn nog geen afspraken');
  });

  it('lists what is still to be written', () => {
    const text = page(closed());
    expect(text).toContain('Wie doet wat, en wanneer.');
    expect(text).toContain('Waaraan we straks meten of het goed ging.');
    expect(text).toContain('Doel wijzigen');
  });

  it('shows goal, approach, who does what, roles, indicators and the day of the review', () => {
    const text = page(written());
    for (const part of [
      'Vergunningen op orde',
      'Alle zaken gecontroleerd',
      'Met een paar partners (multi)',
      'rij van POL',
      '2027-01-15',
      'nog geen antwoord',
      '2027-05-10',
      'We hadden bij de start hetzelfde beeld van het probleem.',
      'Vraag partners of het klopt',
    ])
      expect(text).toContain(part);
  });

  it('shows who is against the approach beside it', () => {
    const story = written();
    story.does({ type: 'dissent', partnerId: story.partner('BD').id, text: 'Wij doen dit liever alleen' });
    const text = page(story, police);
    expect(text).toContain('Belastingdienst is het hier niet mee eens');
    expect(text).toContain('Wij doen dit liever alleen');
  });

  it('a row says what its partner said to it, with the reason', () => {
    const story = askedToConfirm();
    const partnerId = story.partner('POL').id;
    story.does({
      type: 'declineRow',
      partnerId,
      rowId: rowOf(story, 'POL'),
      reason: 'Geen mensen in januari',
    });
    const text = page(story, tax);
    expect(text).toContain('doet dit niet');
    expect(text).toContain('Geen mensen in januari');
    expect(page(story)).toContain('Politie Midden-Nederland | ');
  });

  it('each partner’s confirmation stands there: yes, with a remark, no, or silent', () => {
    const story = askedToConfirm();
    story.does(confirms(story, 'POL')).does(confirms(story, 'BD', 'no', 'Het doel is te breed'));
    expect(page(story)).toContain('nog geen antwoord');
    const confirmBy = story.kickoff.agreement.asked?.confirmBy ?? expect.fail('not asked');
    story.at(confirmBy).does({ type: 'confirmationLapses', at: confirmBy });
    const text = page(story);
    expect(text).toContain('Het doel is te breed');
    expect(text).toContain('geen antwoord op tijd');
    expect(text).toContain(' zegt dat de samenvatting niet klopt.');
  });

  it('offers each reader what is theirs', () => {
    const story = askedToConfirm();
    expect(page(story, police)).toContain('Zeg of dit klopt');
    expect(page(story, police)).toContain('Ja, dat doen we');
    expect(page(story, police)).not.toContain('Doel wijzigen');
    expect(page(story, facilitator)).not.toContain('Zeg of dit klopt');
    expect(page(ready(), chairman)).toContain('Vaststellen');
  });

  it('a revision shows its reason, and what differs from the version in force', () => {
    const story = revising();
    story.does({ ...writesGoal(story), goal: 'Alle horeca op orde' });
    const text = page(story, tax);
    expect(text).toContain('De datum van de controle verschuift');
    expect(text).toContain('Doel:  | “Vergunningen op orde” |  wordt  | “Alle horeca op orde”');
  });

  it('two versions can be compared, also the other way round', () => {
    const story = revising();
    story.does({ ...writesGoal(story), goal: 'Alle horeca op orde' });
    expect(page(story, tax, { from: 'now', to: '1' })).toContain(
      '“Alle horeca op orde” |  wordt  | “Vergunningen',
    );
    expect(page(story, tax, { from: '1', to: '1' })).toContain('Tussen deze twee is niets veranderd.');
    expect(page(story, tax, { from: '99', to: '' })).toContain(' wordt ');
  });

  it('is there in English too', () => {
    const text = page(written(), someone('RIEC', 'coordinator', 'en'));
    expect(text).toContain('Who does what, and when is it done?');
    expect(text).not.toContain('Wie doet wat');
  });
});

describe('forms', () => {
  it('the summary to confirm is the whole agreement', () => {
    const story = askedToConfirm();
    const shown = shownTo(story, police);
    const text = textIn(confirmDialog(shown, partnerIn(shown, 'POL')));
    for (const part of ['Vergunningen op orde', 'rij van GEM-WOERDEN', '2027-05-10', 'Ja, met een opmerking'])
      expect(text).toContain(part);
  });

  it('adopting asks for a reason only when something stands in the way', () => {
    expect(adoptDialog(shownTo(ready(), chairman)).fields).toEqual([]);
    const blocked = adoptDialog(shownTo(askedToConfirm(), chairman));
    expect(blocked.fields).toMatchObject([{ name: 'reason', required: true }]);
    expect(textIn(blocked)).toContain('heeft nog niet gezegd of de samenvatting klopt');
  });

  it('rows are filled in with what stands there; guests cannot be given one', () => {
    const [field] = rowsDialog(shownTo(written(), facilitator), 5).fields;
    expect(field).toMatchObject({
      kind: 'rows',
      rows: [{ what: 'rij van POL' }, { what: 'rij van GEM-WOERDEN' }],
    });
    expect(textIn(field)).not.toContain('LTO');
  });

  it('a form that is based on something older says so at once', () => {
    const shown = shownTo(written(), facilitator);
    expect(textIn(rolesDialog(shown, 1, []))).toContain('Iemand heeft de afspraken intussen veranderd');
    expect(textIn(rolesDialog(shown, shown.kickoff.agreement.edit, []))).not.toContain('intussen veranderd');
  });
});

/** Every card, in a situation in which it says something. */
const everyCard: readonly (readonly [string, (level: Shown['kickoff']['level']) => Card | null])[] = [
  ['writeAgreement', (level) => cards.writeAgreementCard(shownTo(closed(), facilitator, level))],
  ['toAdopt', (level) => cards.toAdoptCard(shownTo(ready(), chairman, level))],
  ['adopted', (level) => cards.adoptedCard(shownTo(adopted(), police, level))],
  ['changed', (level) => news.changedCard(shownTo(revising(), police, level))],
  [
    'rowToAccept',
    (level) => {
      const story = askedToConfirm();
      const shown = shownTo(story, police, level);
      return cards.rowToAcceptCard(shown, partnerIn(shown, 'POL'), rowIn(shown, rowOf(story, 'POL')));
    },
  ],
  [
    'rowAnswered',
    (level) => {
      const story = ready();
      const shown = shownTo(story, facilitator, level);
      return news.rowAnsweredCard(shown, partnerIn(shown, 'POL'), rowIn(shown, rowOf(story, 'POL')));
    },
  ],
  [
    'confirm',
    (level) => {
      const shown = shownTo(askedToConfirm(), police, level);
      return cards.confirmCard(shown, partnerIn(shown, 'POL'));
    },
  ],
  [
    'confirmationGiven',
    (level) => {
      const story = askedToConfirm();
      const shown = shownTo(story.does(confirms(story, 'BD', 'no', 'Te breed')), facilitator, level);
      return news.confirmationGivenCard(shown, partnerIn(shown, 'BD'));
    },
  ],
  [
    'dissent',
    (level) => {
      const story = written();
      story.does({ type: 'dissent', partnerId: story.partner('BD').id, text: 'Liever alleen' });
      const shown = shownTo(story, facilitator, level);
      return news.dissentCard(shown, partnerIn(shown, 'BD'));
    },
  ],
];
const secrets =
  /rij van|Vergunningen op orde|Te breed|Liever alleen|Belastingdienst|Politie|datum van de controle/;

describe.each(everyCard)('the card %s', (_name, card) => {
  it('open: says everything, in the card itself', () => {
    const shown = card('OPEN') ?? expect.fail('no card');
    expect(shown.title).toContain('VUURTOREN');
    expect(shown.nodes.length).toBeGreaterThan(0);
    expect(shown.buttons.length).toBeGreaterThan(0);
  });

  it('confidential: code name, label, deadline and buttons, and nothing that anyone wrote', () => {
    const shown = card('CONFIDENTIAL') ?? expect.fail('no card');
    expect(shown.title).toContain('VUURTOREN');
    expect(textIn(shown)).not.toMatch(secrets);
    expect(shown.summary).toBe('Je hebt een taak in Aftrap');
    expect(shown.buttons.filter(({ target }) => target.kind === 'press')).toEqual([]);
  });

  it('strict: only a task and a link', () => {
    const shown = card('STRICT') ?? expect.fail('no card');
    expect(textIn(shown)).not.toMatch(secrets);
    expect(textIn(shown)).not.toContain('VUURTOREN');
    expect(shown.nodes).toEqual([]);
    expect(shown.buttons.map(({ target }) => target.kind)).toEqual(['page']);
  });
});

describe('cards that no longer mean anything', () => {
  it('are not shown', () => {
    expect(cards.writeAgreementCard(shownTo(adopted(), facilitator))).toBeNull();
    expect(cards.toAdoptCard(shownTo(adopted(), chairman))).toBeNull();
    const late = shownTo(adopted(), police);
    expect(cards.confirmCard(late, partnerIn(late, 'POL'))).toBeNull();
    const [row] = late.kickoff.agreement.rows;
    expect(row && cards.rowToAcceptCard(late, partnerIn(late, 'POL'), row)).toBeNull();
  });

  it('the adopted card begins with what the reader’s own organisation does', () => {
    const own = cards.adoptedCard(shownTo(adopted(), woerden)) ?? expect.fail('no card');
    expect(textIn(own.nodes[1])).toContain('rij van GEM-WOERDEN');
    expect(textIn(own.nodes[1])).not.toContain('rij van POL');
    expect(textIn(own)).toContain('Jij bent de trekker.');
    const other = cards.adoptedCard(shownTo(adopted(), tax)) ?? expect.fail('no card');
    expect(textIn(other)).toContain('Bij jouw organisatie staat geen actie.');
  });

  it('a guest has no agreement to read', () => {
    expect(news.changedCard(shownTo(revising(), guest))).toBeNull();
    expect([...shownTo(askedToConfirm(), guest).rights]).not.toContain('agreement');
  });
});
