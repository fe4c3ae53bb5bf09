import { describe, expect, it } from 'vitest';
import { overviewPage } from '../../../src/features/kickoffs/overview-views.ts';
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

  it('nor when the police keep it to themselves', () => {
    const story = round();
    story.does(givesIn(story, 'POL', { how: 'NOT', which: ['K08'] }));
    expect(page(closed(story))).not.toContain(notYet);
  });

  it('has its day for who may read it, and is undone when nobody said it was done', () => {
    const story = round();
    story.does(givesIn(story, 'POL'));
    expect(page(closed(story))).toContain('2027-03-01');
    expect(page(closed(round()))).toContain(notYet);
  });
});
