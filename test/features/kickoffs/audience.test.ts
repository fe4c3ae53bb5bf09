import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/chat/viewer.ts';
import { agreementPage } from '../../../src/features/kickoffs/agreement-page-views.ts';
import {
  closeOrWaitCard,
  lateAnswerCard,
  roundClosedCard,
  statusCard,
} from '../../../src/features/kickoffs/facilitator-card-views.ts';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { invitationCard } from '../../../src/features/kickoffs/partner-card-views.ts';
import { answeringPartners } from '../../../src/features/kickoffs/shown.ts';
import { levels } from '../../../src/regions/rule-schema.ts';
import { textOf } from '../../support/story-screen.ts';
import { facilitator, shownTo, someone, textIn } from './agreement-viewer.ts';
import {
  givesIn,
  type InCase,
  inCase,
  mark,
  openedCase,
  type Sharing,
  withoutName,
} from './sharing-round.ts';
import type { Story } from './story.ts';

// Words that are marked, and a search for the marks in everything that people would be shown of them.

const reader = { language: 'nl', zone: 'Europe/Amsterdam' } as const;
const chairman = someone('GEM-IJSSELSTEIN', 'chair');
const readers: readonly Viewer[] = [
  ...inCase.map((one) => someone(one)),
  facilitator,
  chairman,
  someone('GEM-UTRECHT', 'member'),
  someone('RIEC', 'privacy'),
  { ...someone('FIOD'), seats: [] },
];
const namedTwice = new Set(['K21b', 'K21c']);
/** A day has no room for a mark. */
const asksForDay = /K(08|30b)!$/;
const withheld = ['K10', 'K11', 'K12', 'K13', 'K14', 'K15', 'K17', 'K22', 'K23'];

const anySharing: fc.Arbitrary<Sharing & { readonly nameless: boolean }> = fc.record({
  how: fc.constantFrom('ALL', 'SOME', 'ORALLY', 'NOT', 'FIND_OUT'),
  withWhom: fc.subarray([...inCase, 'RIEC']),
  which: fc.subarray(withheld, { minLength: 1 }),
  nameless: fc.boolean(),
});
const anyRound = fc.record({
  sharings: fc.tuple(anySharing, anySharing, anySharing, anySharing, anySharing, anySharing),
  level: fc.constantFrom(...levels),
  isClosed: fc.boolean(),
  silent: fc.nat({ max: 9 }),
});
type Round = typeof anyRound extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const unnamed = (organisationId: string): string => `NIEMAND-${inCase.indexOf(organisationId as InCase)}#`;

function played({ sharings, isClosed, silent }: Round): Story {
  const story = openedCase().at('2026-11-24T10:00:00Z');
  inCase.forEach((one, index) => {
    const sharing = sharings[index] ?? {};
    const instead = sharings[index]?.nameless ? { instead: { K18: withoutName(unnamed(one)) } } : {};
    if (index !== silent) story.does(givesIn(story, one, { ...sharing, ...instead }));
  });
  return isClosed ? story.does({ type: 'closeRound' }) : story;
}

/** Everything that is drawn of a kick-off for somebody: the pages with their folds, and the cards. */
function drawnFor(story: Story, viewer: Viewer, level: Round['level']): string {
  const shown = shownTo(story, viewer, level);
  if (!shown.rights.has('see')) return '';
  const cards = [
    statusCard(shown),
    closeOrWaitCard(shown),
    roundClosedCard(shown),
    ...shown.kickoff.partners.map((partner) => lateAnswerCard(shown, partner)),
    ...answeringPartners(shown).map((partner) => invitationCard(shown, partner)),
  ];
  return [overviewPage(shown), agreementPage(shown, { from: '', to: '' }), ...cards]
    .map((view) => textIn(view))
    .join('\n');
}

/** Who may read what an organisation said, by what it said about that itself. */
function mayRead(
  round: Round,
  organisationId: InCase,
  questionId: string,
  { viewer, mayAnswers }: { readonly viewer: Viewer; readonly mayAnswers: boolean },
): boolean {
  const own = viewer.seats[0]?.organisationId;
  const { how, withWhom = [], which = [] } = round.sharings[inCase.indexOf(organisationId)] ?? {};
  if (!own) return false;
  const isChosen = which.includes(questionId);
  if (isChosen && how === 'ORALLY') return false;
  if (own === organisationId && viewer.seats[0]?.functionId === 'member') return true;
  if (!mayAnswers || !isChosen || how === 'ALL') return mayAnswers;
  return how === 'SOME' && withWhom.includes(own);
}

const marksIn = (text: string): readonly string[] => [...new Set(text.match(/[A-Z-]+\/K\d\d[a-z]?!/g) ?? [])];

describe('whatever organisations choose', () => {
  it('nobody is shown a word outside its audience, and everybody in it is', () => {
    fc.assert(
      fc.property(anyRound, fc.constantFrom(...readers), (round, viewer) => {
        const story = played(round);
        const spoken = inCase.flatMap((one) =>
          story.partner(one).answers.map(({ questionId }) => [one, questionId] as const),
        );
        const mayAnswers = shownTo(story, viewer).rights.has('answers');
        const free = spoken.filter(
          ([one, id]) => !namedTwice.has(id) && mayRead(round, one, id, { viewer, mayAnswers }),
        );
        const expected = free.map(([one, id]) => mark(one, id)).filter((each) => !asksForDay.test(each));
        const shown = marksIn(drawnFor(story, viewer, round.level));
        expect(shown.filter((one) => !expected.includes(one))).toEqual([]);
        const scaleOrChoice = /K(18|28|30|21)!$/;
        expect(expected.filter((one) => !shown.includes(one) && !scaleOrChoice.test(one))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('what was said without a name is shown from four on, and never with a name', () => {
    fc.assert(
      fc.property(anyRound, fc.constantFrom(...readers), (round, viewer) => {
        const story = played(round);
        const page = drawnFor(story, viewer, round.level);
        const found = new Set(page.match(/NIEMAND-\d#/g) ?? []);
        const count = story.kickoff.anonymous.length;
        const mayAnswers = shownTo(story, viewer).rights.has('answers');
        expect(found.size).toBe(count >= 4 && mayAnswers ? count : 0);
      }),
      { numRuns: 100 },
    );
  });

  it('and who said it makes no difference to what anybody else is shown', () => {
    const anyAuthors = fc.shuffledSubarray([...inCase], { minLength: 1 });
    fc.assert(
      fc.property(anyAuthors, fc.boolean(), (drawn, enough) => {
        const count = enough ? 4 : Math.min(drawn.length, 3);
        const lines = (order: readonly string[]): string => {
          const authors = inCase.filter((one) => order.slice(0, count).includes(one));
          const story = openedCase().at('2026-11-24T10:00:00Z');
          for (const one of inCase) {
            const words = authors.includes(one) ? withoutName(`NIEMAND-${authors.indexOf(one)}#`) : null;
            story.does(givesIn(story, one, { instead: { K18: words } }));
          }
          story.does({ type: 'closeRound' });
          const page = textOf(overviewPage(shownTo(story, facilitator)), reader);
          return page.split('\n').sort().join('\n');
        };
        const others = [...inCase].filter((one) => !drawn.includes(one));
        const whole = [...drawn, ...others];
        expect(lines(whole)).toBe(lines([...whole].reverse()));
      }),
      { numRuns: 25 },
    );
  });
});
