import * as cards from '../../../src/features/kickoffs/agreement-card-views.ts';
import * as edit from '../../../src/features/kickoffs/agreement-edit-forms.ts';
import { agreementForms } from '../../../src/features/kickoffs/agreement-names.ts';
import * as news from '../../../src/features/kickoffs/agreement-news-views.ts';
import { agreementPage } from '../../../src/features/kickoffs/agreement-page-views.ts';
import * as forms from '../../../src/features/kickoffs/agreement-partner-forms.ts';
import { escalateDialog } from '../../../src/features/kickoffs/escalation-views.ts';
import { levelDialog } from '../../../src/features/kickoffs/level-form-views.ts';
import { cards as cardNames, dialogs, pages } from '../../../src/features/kickoffs/names.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import { shownTo, someone } from '../../features/kickoffs/agreement-viewer.ts';
import {
  adopted,
  askedToConfirm,
  closed,
  confirms,
  newRow,
  opened,
  ready,
  revising,
  rowOf,
  writesApproach,
  writesGoal,
  writesRows,
  written,
} from '../../features/kickoffs/stages.ts';
import { type Story, seat } from '../../features/kickoffs/story.ts';
import type { Sample, View } from '../sample.ts';

type Words = Readonly<Record<string, string>>;

/** What people wrote, by what it is: the stories are Dutch, the gallery speaks the reader's language. */
const wrote: Readonly<Record<Language, Words>> = {
  nl: {
    goal: 'Vergunningen en controles sluiten op elkaar aan.',
    successTest: 'Elke zaak in de straat is dit jaar gecontroleerd.',
    approachReason: 'Drie partners hebben hier een taak.',
    rowWhat: 'Controle van drie zaken, samen met toezicht.',
    rowReason: 'Alleen in februari, daarna zijn er geen mensen.',
    dissent: 'Wij zien liever dat de gemeente dit alleen doet.',
    confirmationRemark: 'De datum van de controle is krap.',
    revisionReason: 'De controle schuift een maand op.',
    overrideReason: 'De controle staat al gepland.',
  },
  en: {
    goal: 'Permits and checks go together.',
    successTest: 'Every business in the street was checked this year.',
    approachReason: 'Three partners each hold a task here.',
    rowWhat: 'Check of three businesses, together with inspectors.',
    rowReason: 'Only in February, after that there is nobody.',
    dissent: 'We would rather see that the municipality does this alone.',
    confirmationRemark: 'The date of the check is tight.',
    revisionReason: 'The check moves by a month.',
    overrideReason: 'The check was planned already.',
  },
};

type Who = readonly [organisationId: string, functionId: string];
const facilitator: Who = ['RIEC', 'coordinator'];
const chair: Who = ['GEM-IJSSELSTEIN', 'chair'];
const police: Who = ['POL', 'member'];
const woerden: Who = ['GEM-WOERDEN', 'member'];

function look(story: Story, [organisationId, functionId]: Who, language: Language, level: Level): Shown {
  const shown = shownTo(story, someone(organisationId, functionId, language), level);
  const words = [...story.said.values()].flatMap(({ id, key, body }): [string, unknown][] =>
    shown.words.has(id) ? [[id, wrote[language][key] ?? body]] : [],
  );
  return { ...shown, words: new Map(words), themeName: language === 'nl' ? 'Horeca' : 'Catering' };
}

type Draw = (shown: Shown) => View | null;

const sample = (
  of: string,
  when: string,
  who: Who,
  story: () => Story,
  draw: Draw,
  level: Level = 'OPEN',
): Sample => ({
  of,
  when,
  show: (language) => {
    const view = draw(look(story(), who, language, level));
    if (!view) throw new Error(`${of}, ${when}: nothing to show`);
    return view;
  },
});

const partnerIn = (shown: Shown, organisationId: string) => {
  const found = shown.kickoff.partners.find((one) => one.organisationId === organisationId);
  if (!found) throw new Error(`${organisationId} is no partner`);
  return found;
};
const rowOfPolice = (shown: Shown) => {
  const partner = partnerIn(shown, 'POL');
  const found = shown.kickoff.agreement.rows.find(({ partnerId }) => partnerId === partner.id);
  if (!found) throw new Error('the police have no row');
  return found;
};

const declined = (): Story => {
  const story = askedToConfirm();
  const partnerId = story.partner('POL').id;
  return story.does({ type: 'declineRow', partnerId, rowId: rowOf(story, 'POL'), reason: 'Geen mensen' });
};
const refused = (): Story => {
  const story = askedToConfirm();
  return story.does(confirms(story, 'BD', 'no', 'Te krap'));
};
const remarked = (): Story => {
  const story = askedToConfirm();
  return story.does(confirms(story, 'POL', 'yesWithRemark', 'Te krap'));
};
const against = (): Story => {
  const story = written();
  return story.does({ type: 'dissent', partnerId: story.partner('BD').id, text: 'Liever alleen' });
};
const lapsed = (): Story => {
  const story = refused();
  const at = story.kickoff.agreement.asked?.confirmBy ?? story.now;
  return story.at(at).does({ type: 'confirmationLapses', at });
};
/** Changed since the version in force: the approach, and another partner with an action. */
const reworked = (): Story => {
  const story = revising();
  story.does(writesApproach(story, 'INTEGRAL'));
  const kept = story.kickoff.agreement.rows.map(({ id, partnerId, kind }) => ({
    id,
    partnerId,
    kind,
    due: '2027-03-01',
  }));
  return story.does(writesRows(story, [...kept.slice(0, 1), newRow(story, 'BD')]));
};
const escalated = (): Story => {
  const story = against().does({
    type: 'prepareEscalation',
    by: seat('RIEC'),
    bodyId: 'dis-wu',
    question: 'Doen we dit integraal, of eerst de politie alleen?',
    replyBy: '2027-01-12',
  });
  return story.does({
    type: 'editMore',
    by: seat('RIEC'),
    basedOn: story.kickoff.agreement.edit,
    words: [{ questionId: 'K36b', body: 'Iedereen kent de afspraken.' }],
  });
};
const dropped = (): Story => revising().does({ type: 'dropRevision' });
const editedAfterConfirming = (): Story => {
  const story = ready();
  return story.does(writesGoal(story));
};
const large = (): Story => {
  const story = closed();
  return story.does(
    writesRows(
      story,
      Array.from({ length: 30 }, (_, index) => ({ ...newRow(story, 'POL'), what: `rij ${index + 1}` })),
    ),
  );
};

const page =
  (compare = {}): Draw =>
  (shown) =>
    agreementPage(shown, compare);
const based = (shown: Shown): number => shown.kickoff.agreement.edit;
const choices = ['RIEC', 'POL', 'GEM-WOERDEN'].map((one) => ({ ...seat(one), label: one }));

const pageSamples: readonly Sample[] = [
  sample(`page ${pages.agreement}`, 'the round is still open', police, opened, page()),
  sample(`page ${pages.agreement}`, 'nothing is written yet', facilitator, closed, page()),
  sample(`page ${pages.agreement}`, 'written, not yet asked', facilitator, written, page()),
  sample(`page ${pages.agreement}`, 'a partner may answer', police, askedToConfirm, page()),
  sample(`page ${pages.agreement}`, 'somebody said no and somebody is silent', facilitator, lapsed, page()),
  sample(`page ${pages.agreement}`, 'nothing stands in the way', chair, ready, page()),
  sample(`page ${pages.agreement}`, 'in force', chair, adopted, page()),
  sample(`page ${pages.agreement}`, 'a note for the steering group is ready', facilitator, escalated, page()),
  sample(`page ${pages.agreement}`, 'a new version in the making, compared', chair, reworked, page()),
  sample(
    `page ${pages.agreement}`,
    'two versions that are the same',
    police,
    reworked,
    page({ from: '1', to: '1' }),
  ),
  sample(`page ${pages.agreement}`, 'oversize: thirty actions', facilitator, large, page()),
];

const formSamples: readonly Sample[] = [
  sample(`dialog ${agreementForms.goal}`, 'empty', facilitator, closed, (one) =>
    edit.goalDialog(one, based(one)),
  ),
  sample(`dialog ${agreementForms.goal}`, 'changed by someone else', facilitator, ready, (one) =>
    edit.goalDialog(one, 1),
  ),
  sample(`dialog ${agreementForms.approach}`, 'filled in', facilitator, written, (one) =>
    edit.approachDialog(one, based(one)),
  ),
  sample(`dialog ${agreementForms.rows}`, 'two actions', facilitator, written, (one) =>
    edit.rowsDialog(one, based(one)),
  ),
  sample(`dialog ${agreementForms.indicators}`, 'filled in', facilitator, written, (one) =>
    edit.indicatorsDialog(one, based(one)),
  ),
  sample(`dialog ${agreementForms.roles}`, 'filled in', facilitator, written, (one) =>
    edit.rolesDialog(one, based(one), choices),
  ),
  sample(`dialog ${agreementForms.more}`, 'empty', facilitator, closed, (one) =>
    edit.moreDialog(one, based(one)),
  ),
  sample(`dialog ${agreementForms.escalate}`, 'for the first time', facilitator, against, escalateDialog),
  sample(`dialog ${agreementForms.level}`, 'of a theme', facilitator, closed, levelDialog),
  sample(`dialog ${dialogs.answerRow}`, 'not answered yet', police, askedToConfirm, (one) =>
    forms.answerRowDialog(one, rowOfPolice(one)),
  ),
  sample(`dialog ${dialogs.answerRow}`, 'declined before', police, declined, (one) =>
    forms.answerRowDialog(one, rowOfPolice(one)),
  ),
  sample(`dialog ${dialogs.confirm}`, 'the whole summary', police, askedToConfirm, (one) =>
    forms.confirmDialog(one, partnerIn(one, 'POL')),
  ),
  sample(`dialog ${dialogs.confirm}`, 'answered before', police, remarked, (one) =>
    forms.confirmDialog(one, partnerIn(one, 'POL')),
  ),
  sample(`dialog ${agreementForms.dissent}`, 'for the first time', police, written, (one) =>
    forms.dissentDialog(one, partnerIn(one, 'POL')),
  ),
  sample(`dialog ${agreementForms.adopt}`, 'nothing stands in the way', chair, ready, forms.adoptDialog),
  sample(`dialog ${agreementForms.adopt}`, 'something stands in the way', chair, refused, forms.adoptDialog),
  sample(`dialog ${agreementForms.revise}`, 'of the version in force', chair, adopted, forms.reviseDialog),
];

type CardSample = readonly [name: string, when: string, who: Who, story: () => Story, draw: Draw];
const cardSamples: readonly CardSample[] = [
  [cardNames.writeAgreement, 'nothing is written yet', facilitator, closed, cards.writeAgreementCard],
  [
    cardNames.rowToAccept,
    'not answered yet',
    police,
    askedToConfirm,
    (one) => cards.rowToAcceptCard(one, partnerIn(one, 'POL'), rowOfPolice(one)),
  ],
  [
    cardNames.rowAnswered,
    'declined',
    facilitator,
    declined,
    (one) => news.rowAnsweredCard(one, partnerIn(one, 'POL'), rowOfPolice(one)),
  ],
  [
    cardNames.confirm,
    'not answered yet',
    police,
    askedToConfirm,
    (one) => cards.confirmCard(one, partnerIn(one, 'POL')),
  ],
  [
    cardNames.confirmationGiven,
    'a no',
    facilitator,
    refused,
    (one) => news.confirmationGivenCard(one, partnerIn(one, 'BD')),
  ],
  [
    cardNames.dissent,
    'against it',
    facilitator,
    against,
    (one) => news.dissentCard(one, partnerIn(one, 'BD')),
  ],
  [cardNames.toAdopt, 'nothing stands in the way', chair, ready, cards.toAdoptCard],
  [cardNames.toAdopt, 'something stands in the way', chair, refused, cards.toAdoptCard],
  [cardNames.adopted, 'with an action, and the lead', woerden, adopted, cards.adoptedCard],
  [cardNames.adopted, 'without an action', chair, adopted, cards.adoptedCard],
  [cardNames.changed, 'a revision', police, revising, news.changedCard],
  [cardNames.changed, 'after confirming', police, editedAfterConfirming, news.changedCard],
  [cardNames.changed, 'a revision was dropped', police, dropped, news.changedCard],
];

/** Every view of the agreement, in each of its states; every card at each level. */
export const samples: readonly Sample[] = [
  ...pageSamples,
  ...formSamples,
  ...cardSamples.flatMap(([name, when, who, story, draw]) =>
    (['OPEN', 'CONFIDENTIAL', 'STRICT'] as const).map((level) =>
      sample(`card ${name}`, `${when}, ${level.toLowerCase()}`, who, story, draw, level),
    ),
  ),
];
