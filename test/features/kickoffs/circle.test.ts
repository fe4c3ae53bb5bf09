import { describe, expect, it } from 'vitest';
import { adopted, closed, drafted, opened } from './stages.ts';

const data = (fact: { readonly data: object } | null) => ({ ...fact?.data });

describe('who has to do with a kick-off', () => {
  it('is told from opening on, and at every stage', () => {
    expect(drafted().circle).toBeNull();
    expect(data(opened().circle)).toMatchObject({ stage: 'collecting', leadSeatId: null });
    expect(data(closed().circle)).toMatchObject({ stage: 'agreeing' });
    expect(data(adopted().circle)).toMatchObject({ stage: 'adopted', leadSeatId: expect.any(String) });
  });

  it('names nobody who only decides or advises on what is planned', () => {
    const { members } = data(opened().circle) as { members: string[] };
    expect(members).toEqual(expect.arrayContaining(['role:chair@dto-wu', 'role:member@dto-wu']));
    expect(members.filter((one) => /@(dis-wu|dvc-wu|expertisegroep|taskforce)$/.test(one))).toEqual([]);
  });

  it('names everyone who sees all of it, and no guest', () => {
    const story = opened();
    const { members, partners } = data(story.circle) as { members: string[]; partners: { seatId: string }[] };
    const guests = story.kickoff.partners.filter(({ isGuest }) => isGuest).map(({ seatId }) => seatId);
    const seats = story.kickoff.partners.filter(({ isGuest }) => !isGuest).map(({ seatId }) => seatId);
    expect(partners.map(({ seatId }) => seatId)).toEqual(seats);
    expect(members).toEqual(expect.arrayContaining(seats.map((seatId) => `seat:${seatId}`)));
    expect(members.filter((one) => guests.some((seatId) => one === `seat:${seatId}`))).toEqual([]);
  });

  it('is not told again when nobody comes or goes', () => {
    const story = opened();
    const [partner] = story.kickoff.partners;
    story.does({ type: 'handToDeputy', partnerId: partner?.id ?? '' });
    expect(story.circle).toBeNull();
  });
});
