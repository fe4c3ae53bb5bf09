import * as cards from '../../../src/features/kickoffs/agreement-card-views.ts';
import * as edit from '../../../src/features/kickoffs/agreement-edit-forms.ts';
import { agreementForms } from '../../../src/features/kickoffs/agreement-names.ts';
import { agreementPage } from '../../../src/features/kickoffs/agreement-page-views.ts';
import * as forms from '../../../src/features/kickoffs/agreement-partner-forms.ts';
import {
  closeOrWaitCard,
  lateAnswerCard,
  moreTimeAskedCard,
  roundClosedCard,
  statusCard,
} from '../../../src/features/kickoffs/facilitator-card-views.ts';
import { cards as cardNames, dialogs, pages } from '../../../src/features/kickoffs/names.ts';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { invitationCard } from '../../../src/features/kickoffs/partner-card-views.ts';
import { rulebook } from '../../../src/features/kickoffs/rulebook.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import { publicHolidays } from '../../../src/lib/holidays.ts';
import type { Language } from '../../../src/lib/language.ts';
import { shownTo, someone } from '../../features/kickoffs/agreement-viewer.ts';
import {
  newRow,
  writesApproach,
  writesGoal,
  writesIndicators,
  writesRoles,
} from '../../features/kickoffs/stages.ts';
import { choice, noonOn, region, Story, seat, start, submits } from '../../features/kickoffs/story.ts';
import type { Sample, View } from '../sample.ts';

/** Longer than any real one: nobody says how long the name of an organisation may be. */
const longRegion = {
  ...region,
  organisations: region.organisations.map((one) => ({
    ...one,
    name: {
      nl: `${one.name.nl}, afdeling Toezicht en Bestuurlijke Handhaving`,
      en: `${one.name.en}, department of Supervision and Enforcement`,
    },
  })),
};
const book = rulebook(longRegion, publicHolidays(region.holidayCountry));

const partners = [
  'POL',
  'BD',
  'GEM-WOERDEN',
  ...region.organisations
    .map(({ id }) => id)
    .filter((id) => !['POL', 'BD', 'GEM-WOERDEN', 'RIEC'].includes(id)),
].slice(0, 40);

const opened = (): Story =>
  new Story(book)
    .does(start)
    .does({ type: 'choosePartners', partners: partners.map((one) => choice(one)) })
    .does({ type: 'open' });

const answeredBy = (story: Story, organisationIds: readonly string[]): Story =>
  organisationIds.reduce(
    (played, one) => played.does(submits(played, one)),
    story.at('2026-11-24T10:00:00Z'),
  );

const late = (): Story => {
  const story = answeredBy(opened(), partners.slice(0, 3)).at(noonOn('2026-11-30'));
  return story.does({ type: 'deadlinesPass', at: noonOn('2026-11-30') });
};
const closed = (): Story => answeredBy(opened(), partners.slice(0, 3)).does({ type: 'closeRound' });
const everyone = (): Story => answeredBy(opened(), partners).does({ type: 'closeRound' });

/** Thirty actions, as many as fit. */
const asked = (): Story => {
  const story = everyone();
  const members = partners.filter((one) => !story.partner(one).isGuest);
  const rows = Array.from({ length: 30 }, (_, index) =>
    newRow(story, members[index % members.length] ?? 'POL'),
  );
  return story
    .does(writesGoal(story))
    .does(writesApproach(story))
    .does({ type: 'editRows', basedOn: story.kickoff.agreement.edit, by: seat('RIEC'), rows })
    .does(writesIndicators(story))
    .does(writesRoles(story, members))
    .does({ type: 'requestConfirmation' });
};
const wantsTime = (): Story => {
  const story = opened();
  const { id } = story.partner('POL');
  return story.does({ type: 'requestMoreTime', partnerId: id, until: '2026-12-02', reason: 'druk' });
};

const sentence: Readonly<Record<Language, string>> = {
  nl: 'Wij zien dit elke week terug bij controles en vergunningen. ',
  en: 'We come across it every week when we check shops and permits. ',
};

/** What everyone wrote: five hundred characters, as much as a field takes. */
function longest(body: unknown, language: Language): unknown {
  const words = sentence[language].repeat(10).slice(0, 500);
  if (typeof body === 'string') return words;
  return typeof body === 'object' && body !== null && 'text' in body ? { ...body, text: words } : body;
}

type Who = readonly [organisationId: string, functionId: string];
const guide: Who = ['RIEC', 'coordinator'];
const chair: Who = ['GEM-IJSSELSTEIN', 'chair'];
const police: Who = ['POL', 'member'];

function look(story: Story, [organisationId, functionId]: Who, language: Language): Shown {
  const shown = shownTo(story, someone(organisationId, functionId, language));
  const words = [...story.said.values()].filter(({ id }) => shown.words.has(id));
  const read = new Map(words.map(({ id, body }) => [id, longest(body, language)]));
  const themeName = language === 'nl' ? 'Horeca' : 'Hospitality trade';
  return { ...shown, words: read, themeName };
}

const sample = (of: string, who: Who, story: () => Story, draw: (shown: Shown) => View | null): Sample => ({
  of,
  when: `oversize: forty partners with the longest names, to the ${who[1]}`,
  show: (language) => {
    const view = draw(look(story(), who, language));
    if (!view) throw new Error(`${of}: nothing to show`);
    return view;
  },
});

const policeIn = ({ kickoff }: Shown) => {
  const found = kickoff.partners.find(({ organisationId }) => organisationId === 'POL');
  if (!found) throw new Error('The police are no partner');
  return found;
};
const rowIn = ({ kickoff }: Shown) => {
  const [found] = kickoff.agreement.rows;
  if (!found) throw new Error('There are no actions');
  return found;
};

/** Forty partners, thirty actions, five hundred characters everywhere: what a chat or a page could break on. */
export const samples: readonly Sample[] = [
  sample(`card ${cardNames.status}`, guide, opened, statusCard),
  sample(`card ${cardNames.closeOrWait}`, guide, late, closeOrWaitCard),
  sample(`card ${cardNames.roundClosed}`, guide, closed, roundClosedCard),
  sample(`card ${cardNames.moreTimeAsked}`, guide, wantsTime, (one) => moreTimeAskedCard(one, policeIn(one))),
  sample(`card ${cardNames.lateAnswer}`, guide, closed, (one) => lateAnswerCard(one, policeIn(one))),
  sample(`card ${cardNames.invitation}`, police, opened, (one) => invitationCard(one, policeIn(one))),
  sample(`page ${pages.show}`, guide, opened, overviewPage),
  sample(`page ${pages.show}`, police, everyone, overviewPage),
  sample(`card ${cardNames.writeAgreement}`, guide, everyone, cards.writeAgreementCard),
  sample(`card ${cardNames.rowToAccept}`, police, asked, (one) =>
    cards.rowToAcceptCard(one, policeIn(one), rowIn(one)),
  ),
  sample(`card ${cardNames.confirm}`, police, asked, (one) => cards.confirmCard(one, policeIn(one))),
  sample(`page ${pages.agreement}`, police, asked, (one) => agreementPage(one, {})),
  sample(`dialog ${dialogs.confirm}`, police, asked, (one) => forms.confirmDialog(one, policeIn(one))),
  sample(`dialog ${dialogs.answerRow}`, police, asked, (one) => forms.answerRowDialog(one, rowIn(one))),
  sample(`dialog ${agreementForms.adopt}`, chair, asked, forms.adoptDialog),
  sample(`dialog ${agreementForms.rows}`, guide, asked, (one) =>
    edit.rowsDialog(one, one.kickoff.agreement.edit),
  ),
  sample(`dialog ${agreementForms.roles}`, guide, asked, (one) => {
    const seats = partners.map((id) => ({ ...seat(id), label: id }));
    return edit.rolesDialog(one, one.kickoff.agreement.edit, seats);
  }),
];
