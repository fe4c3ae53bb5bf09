import { describe, expect, it } from 'vitest';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
import { withheldOptions } from '../../../src/features/kickoffs/sharing.ts';
import { facilitator, shownTo, textIn } from './agreement-viewer.ts';
import { givesIn, openedCase } from './sharing-round.ts';
import type { Story } from './story.ts';

// Whether somebody looked for a link with a known criminal network: only that it was done, and on which day.
describe('the check on a known network', () => {
  const page = (story: Story): string =>
    textIn(overviewPage(shownTo(story, facilitator, 'CONFIDENTIAL'), []));
  const notYet = 'nog niet gemeld';
  const round = () => openedCase(['K08']);
  const closed = (story: Story): Story => story.does({ type: 'closeRound' });

  it('is not called undone while nobody can see whether it was done', () => {
    const story = round();
    expect(page(story)).not.toContain(notYet);
    story.does(givesIn(story, 'POL'));
    expect(page(story)).not.toContain(notYet);
  });

  it('is for everyone, whatever the police share: orally only, a day is kept all the same', () => {
    for (const how of ['ORALLY', 'NOT', 'SOME'] as const) {
      const story = round();
      story.does(givesIn(story, 'POL', { how, which: ['K08', 'K14'], withWhom: ['OM'] }));
      expect(page(closed(story))).toContain('2026-11-20');
    }
    expect(withheldOptions(round().partner('POL'))).not.toContain('K08');
  });

  it('is not called undone where it was kept back before that was so', () => {
    const story = round();
    story.does(givesIn(story, 'POL'));
    const { kickoff } = closed(story);
    const partners = kickoff.partners.map((one) => ({
      ...one,
      answers: one.answers.map((given) =>
        given.questionId === 'K08' ? ({ ...given, sharing: 'orally', contributionId: null } as const) : given,
      ),
    }));
    story.state = { ...kickoff, partners };
    expect(page(story)).not.toContain(notYet);
  });

  it('has its day for who may read it, and is undone when nobody said it was done', () => {
    const story = round();
    story.does(givesIn(story, 'POL'));
    expect(page(closed(story))).toContain('2026-11-20');
    expect(page(closed(round()))).toContain(notYet);
  });
});
