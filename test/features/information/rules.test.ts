import { describe, expect, it } from 'vitest';
import type { InformationEvent } from '../../../src/features/information/events.ts';
import type { RequestStatus } from '../../../src/features/information/model.ts';
import { requestStatuses } from '../../../src/features/information/model.ts';
import { formPhrases } from '../../../src/features/information/phrases.ts';
import { refusals } from '../../../src/features/information/refusals.ts';
import {
  Asked,
  acting,
  answers,
  asked,
  asks,
  assigning,
  assigns,
  checking,
  checks,
  circle,
  done,
  nobodyThere,
  open,
  partnerOf,
  privacyCheck,
  promises,
  promisesNothing,
  seats,
  staffed,
  supports,
  used,
  without,
} from './asked.ts';

const isUnmet = (gate: string) => ({ status: 'unmet', gate });

describe('gate one: is it a question of several of us', () => {
  it('the asker’s own organisation counts as one, every other partner is asked', () => {
    const story = asked();
    expect(story.request).toMatchObject({
      status: 'endorsing',
      endorsements: [{ organisationId: 'POL', answer: 'yes' }],
      deadline: '2026-11-30T11:00:00Z',
    });
    expect(story.sent).toEqual(['endorse -> tax', 'endorse -> woerden']);
  });

  it('a facilitator that is no partner counts for nobody', () => {
    const story = new Asked().does({ ...asks, by: seats.facilitator }).does(supports('police'));
    expect(story.request.status).toBe('endorsing');
    expect(story.does(supports('tax')).request.status).toBe('acting');
  });

  it('“no” and “later” are no support, and can become a yes', () => {
    const story = asked().does(supports('tax', 'no')).does(supports('woerden', 'later'));
    expect(story.request.status).toBe('endorsing');
    expect(story.does(supports('tax')).request.status).toBe('acting');
    expect(story.sent).toEqual(['promise -> police', 'promise -> tax', 'promise -> woerden']);
  });

  it('one organisation with two seats is still one organisation', () => {
    const twice = { ...partnerOf('tax'), organisationId: 'POL' };
    const [police, , woerden] = circle.partners;
    const partners = [police ?? expect.fail('no police'), twice, woerden ?? expect.fail('no Woerden')];
    const story = new Asked().does({ ...asks, circle: { ...circle, partners } });
    expect(story.does(supports('tax')).request.status).toBe('endorsing');
  });

  it('when all have said no, asker and facilitator decide, and “no” stops it', () => {
    const story = asked().does(supports('tax', 'no')).does(supports('woerden', 'no'));
    expect(story.sent).toEqual(['decide -> police', 'decide -> facilitator']);
    expect(story.does({ type: 'stop' }).request).toMatchObject(isUnmet('JOINT_NEED'));
  });
});

describe('gate two: will somebody act on it', () => {
  it('the first promise opens gate three', () => {
    expect(acting().does(promisesNothing('tax')).request.status).toBe('acting');
    const story = checking();
    expect(story.request).toMatchObject({
      status: 'checking',
      willing: [{ organisationId: 'GEM-WOERDEN', due: '2027-01-15' }],
    });
    expect(story.sent).toContain('check -> role:information@dto-wu');
  });

  it('nobody: asker or facilitator says so, also before the deadline', () => {
    expect(acting().does({ type: 'stop' }).request).toMatchObject(isUnmet('WILL_ACT'));
    const nobody = acting().does(promisesNothing('police')).does(promisesNothing('tax'));
    expect(nobody.does(promisesNothing('woerden')).sent).toEqual([
      'decide -> police',
      'decide -> facilitator',
    ]);
  });

  it('others may promise more, also while it is being found out, and change what they said', () => {
    const story = open().does(promises('police'));
    expect(story.request).toMatchObject({
      status: 'open',
      willing: [{ organisationId: 'GEM-WOERDEN' }, { organisationId: 'POL' }],
    });
    const before = story.said.at(-1)?.id;
    expect(story.does(promises('police')).superseded).toEqual([before]);
  });
});

describe('gate three: can we get it and share it', () => {
  it('yes: the facilitator chooses who finds it out', () => {
    expect(assigning().request).toMatchObject({ status: 'assigning', verdict: { basis: 'WGS_RIEC' } });
    expect(assigning().sent).toEqual(['assign -> facilitator']);
  });

  it('no stops it', () => {
    const no = { ...checks, obtainable: 'no', basis: undefined, sharing: undefined } as const;
    expect(checking().does(no).request).toMatchObject(isUnmet('OBTAINABLE_SHAREABLE'));
  });

  it('not knowing whether it can be had is no reason to stop', () => {
    expect(checking().does({ ...checks, obtainable: 'unknown' }).request.status).toBe('assigning');
  });

  it('not knowing on what it may be shared goes to the privacy officer, who decides', () => {
    const story = privacyCheck();
    expect(story.sent).toContain('privacy -> role:privacy@dto-wu');
    const before = story.said.at(-1)?.id;
    story.does({ type: 'settleBasis', by: seats.information, basis: 'WPG', sharing: 'Mondeling' });
    expect(story.request).toMatchObject({ status: 'assigning', verdict: { basis: 'WPG' } });
    expect(story.superseded).toEqual([before]);
    const forbidden = privacyCheck().does({ type: 'forbid', by: seats.information });
    expect(forbidden.request).toMatchObject(isUnmet('OBTAINABLE_SHAREABLE'));
  });

  it('who does not know on what it may be shared, need not say how', () => {
    const story = checking().does({ ...checks, basis: 'UNKNOWN', sharing: ' ' });
    expect(story.request).toMatchObject({ status: 'privacyCheck', verdict: { sharingId: null } });
    const decided = {
      type: 'settleBasis',
      by: seats.information,
      basis: 'WPG',
      sharing: 'Mondeling',
    } as const;
    expect(story.does(decided).superseded).toEqual([]);
    const forbidden = checking()
      .does({ ...checks, basis: 'UNKNOWN', sharing: undefined })
      .does({ type: 'forbid', by: seats.information });
    expect(forbidden.request.status).toBe('unmet');
    const again = checking().does({ ...checks, basis: 'UNKNOWN', sharing: null });
    expect(again.does({ type: 'follow', circle: without('woerden'), staffed }).request.status).toBe('acting');
  });

  it('where nobody has that work, the facilitator does it', () => {
    const story = acting().does({ ...promises('woerden'), staffed: nobodyThere });
    expect(story.sent).toEqual(['check -> facilitator']);
    expect(story.does({ ...checks, basis: 'UNKNOWN' }).sent).toEqual(['privacy -> facilitator']);
  });
});

describe('finding it out', () => {
  it('its owner hears of it, and may be an information professional', () => {
    expect(open().sent).toEqual(['find -> tax']);
    const staff = assigning().does({ ...assigns, ownerSeatId: seats.information.seatId });
    expect(staff.request).toMatchObject({ ownerIsStaff: true, owner: seats.information });
  });

  it('stuck reaches asker and facilitator; running again takes it back', () => {
    const story = open().does({ type: 'markStuck', reason: 'Geen toegang' });
    expect(story.sent).toEqual(['status -> police', 'status -> facilitator']);
    expect(story.does({ type: 'markRunning' }).request).toMatchObject({ stuck: null });
  });

  it('done reaches asker, facilitator and who will act on it; later the asker is asked what became of it', () => {
    const story = done();
    expect(story.sent).toEqual(['status -> police', 'status -> facilitator', 'status -> woerden']);
    expect(story.does({ type: 'weeksPass' }).sent).toEqual(['use -> police']);
    expect(story.does({ type: 'weeksPass' }).sent).toEqual([]);
    const answer = { type: 'sayUse', by: seats.police, used: 'no', text: null } as const;
    expect(story.does(answer).request).toMatchObject({
      status: 'used',
      use: { was: false, textId: null, by: seats.police },
    });
  });
});

describe('a deadline that passes', () => {
  it('asks asker and facilitator to wait or stop, once', () => {
    const event = { type: 'deadlinePasses', gate: 'JOINT_NEED' } as const;
    const story = asked().does(event);
    expect(story.sent).toEqual(['decide -> police', 'decide -> facilitator']);
    expect(story.does(event).sent).toEqual([]);
  });

  it('of an earlier gate, or of what is over, changes nothing', () => {
    const event = { type: 'deadlinePasses', gate: 'JOINT_NEED' } as const;
    const [second, over] = [acting(), acting().does({ type: 'stop' })];
    const [before, ended] = [second.request, over.request];
    expect(second.does(event).request).toEqual(before);
    expect(over.does(event).request).toEqual(ended);
  });
});

describe('what stopped keeps no word', () => {
  it.each([
    ['gate one', asked, 'stop'],
    ['gate two', acting, 'stop'],
    ['what was taken back', open, 'withdraw'],
  ] as const)('%s', (_name, make, type) => {
    const story = make();
    const said = story.said.map(({ id }) => id);
    story.does({ type });
    expect([...story.superseded].sort()).toEqual([...said].sort());
    expect(JSON.stringify(story.request)).not.toMatch(new RegExp(said.join('|')));
  });
});

/** Every named "no", with how one comes to it. */
const noes: readonly (readonly [string, Asked, InformationEvent])[] = [
  ['unknownRequest', new Asked(), { type: 'stop' }],
  ['alreadyAsked', asked(), asks],
  ['kickoffStopped', new Asked(), { ...asks, circle: { ...circle, stage: 'withdrawn' } }],
  ['questionMissing', new Asked(), { ...asks, question: ' ' }],
  ['whyMissing', new Asked(), { ...asks, why: undefined }],
  ['levelMissing', new Asked(), { ...asks, level: 'HIGH' }],
  ['unknownPartner', asked(), supports('information')],
  ['unknownPartner', acting(), promises('information')],
  ['unknownPartner', acting(), promisesNothing('information')],
  ['answerMissing', asked(), { ...supports('tax'), answer: 'perhaps' }],
  ['whatMissing', acting(), { ...promises('tax'), what: '' }],
  ['dayMissing', acting(), { ...promises('tax'), due: 'soon' }],
  ['dayPassed', acting(), { ...promises('tax'), due: '2026-11-22' }],
  ['answerMissing', checking(), { ...checks, obtainable: undefined }],
  ['basisMissing', checking(), { ...checks, basis: undefined }],
  ['sharingMissing', checking(), { ...checks, sharing: '' }],
  ['basisMissing', privacyCheck(), { ...checks, type: 'settleBasis', basis: 'UNKNOWN' }],
  ['sharingMissing', checking(), { ...checks, basis: 'OWN_TASK', sharing: null }],
  ['sharingMissing', privacyCheck(), { ...checks, type: 'settleBasis', sharing: null }],
  ['productMissing', assigning(), { ...assigns, product: 'BOOK' }],
  ['ownerMissing', assigning(), { ...assigns, ownerSeatId: seats.facilitator.seatId }],
  ['dayMissing', assigning(), { ...assigns, due: null }],
  ['dayPassed', assigning(), { ...assigns, due: '2026-11-01' }],
  ['whereMissing', open(), { ...answers, where: '' }],
  ['reasonMissing', open(), { type: 'markStuck', reason: '' }],
  ['answerMissing', done(), { type: 'sayUse', by: seats.police, used: '', text: '' }],
];

describe('every named refusal', () => {
  it.each(noes)('%s', (name, story, event) => {
    expect(story.refusal(event)).toBe(name);
  });

  it('is reached here, and says something in both languages', () => {
    const reached = new Set([...noes.map(([name]) => name), 'notNow']);
    expect([...refusals].sort()).toEqual([...reached].sort());
    for (const name of refusals) {
      for (const language of ['nl', 'en'] as const) {
        expect(formPhrases(language).text(`refusal.${name}`)).toMatch(/\.$/);
      }
    }
  });
});

describe('what can be done when', () => {
  const events: readonly InformationEvent[] = [
    supports('woerden'),
    promises('tax'),
    promisesNothing('tax'),
    { type: 'stop' },
    { type: 'wait' },
    checks,
    { ...checks, type: 'settleBasis' },
    { type: 'forbid', by: seats.information },
    assigns,
    answers,
    { type: 'markStuck', reason: 'Geen toegang' },
    { type: 'markRunning' },
    { type: 'sayUse', by: seats.police, used: 'yes', text: null },
    { type: 'withdraw' },
  ];
  const can: { readonly [Status in RequestStatus]: readonly [Asked, readonly string[]] } = {
    endorsing: [asked(), ['endorse', 'stop', 'withdraw']],
    acting: [acting(), ['promise', 'promiseNothing', 'stop', 'withdraw']],
    checking: [checking(), ['promise', 'check', 'withdraw']],
    privacyCheck: [privacyCheck(), ['promise', 'settleBasis', 'forbid', 'withdraw']],
    assigning: [assigning(), ['promise', 'assign', 'withdraw']],
    open: [open(), ['promise', 'assign', 'markDone', 'markStuck', 'markRunning', 'withdraw']],
    done: [done(), ['sayUse']],
    used: [used(), []],
    unmet: [acting().does({ type: 'stop' }), []],
    withdrawn: [acting().does({ type: 'withdraw' }), []],
  };

  it.each(requestStatuses)('%s', (status) => {
    const [story, expected] = can[status];
    expect(story.request.status).toBe(status);
    const accepted = events.filter((event) => story.refusal(event) === null).map(({ type }) => type);
    expect(accepted).toEqual(expected);
    const others = events.filter((event) => !expected.includes(event.type));
    for (const event of others) expect(story.refusal(event)).toBe('notNow');
  });
});
