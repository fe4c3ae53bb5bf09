import { describe, expect, it } from 'vitest';
import { promised } from '../../../src/features/actions/model.ts';
import type { Circle } from '../../../src/features/information/model.ts';
import { type Asked, answers, circle, done, open, partnerOf, seats, staffed, without } from './asked.ts';

const told = ({ facts }: Asked) =>
  facts.filter(({ name }) => name === 'information.promised').map(({ data }) => promised.parse(data));
const who = (story: Asked) =>
  told(story).map(({ promises }) => promises.map(({ organisationId }) => organisationId));

describe('what was promised with an answer', () => {
  it('is nothing to do as long as there is no answer', () => {
    expect(told(open())).toEqual([]);
  });

  it('is to be done by who promised it, from the answer on', () => {
    const story = done();
    const [woerden] = story.request.status === 'done' ? story.request.willing : [];
    expect(told(story)).toMatchObject([
      {
        kickoffId: circle.kickoffId,
        requestId: story.request.id,
        readers: circle.members,
        promises: [
          {
            seatId: seats.woerden.seatId,
            due: '2027-01-15',
            whatContributionId: woerden?.whatId,
            organisationId: 'GEM-WOERDEN',
          },
        ],
      },
    ]);
  });

  it('leaves time after the answer, also where its day was chosen before', () => {
    const late = open().at('2027-02-01T10:00:00Z').does(answers);
    const [
      {
        promises: [kept],
      } = { promises: [] },
    ] = told(late);
    expect(kept?.due).toBe('2027-02-08');
  });

  it('is told once, and again only when others have to do with it', () => {
    const story = done();
    expect(told(story.does({ type: 'follow', circle, staffed }))).toEqual([]);
    expect(told(story.does({ type: 'weeksPass' }))).toEqual([]);
    expect(who(story.does({ type: 'follow', circle: without('tax'), staffed }))).toEqual([['GEM-WOERDEN']]);
  });

  it('is nobody’s any more when who promised it leaves, or the kick-off stops', () => {
    expect(who(done().does({ type: 'follow', circle: without('woerden'), staffed }))).toEqual([[]]);
    const stopped: Circle = { ...circle, stage: 'withdrawn', members: [], guides: [] };
    expect(who(done().does({ type: 'follow', circle: stopped, staffed }))).toEqual([[]]);
  });

  it('stays the same thing to do for a partner whose seat is another', () => {
    const story = done();
    const [before] = told(story);
    const moved = { ...partnerOf('woerden'), seatId: seats.information.seatId };
    const partners = circle.partners.map((one) => (one.partnerId === moved.partnerId ? moved : one));
    const [after] = told(story.does({ type: 'follow', circle: { ...circle, partners }, staffed }));
    expect(after?.promises[0]).toMatchObject({
      rowId: before?.promises[0]?.rowId,
      seatId: seats.information.seatId,
    });
  });
});
