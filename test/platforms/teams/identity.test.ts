import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { names } from '../../features/kickoffs/at-once.ts';
import { type Fields, fieldsIn } from '../../support/slack/wire.ts';
import { type Doing, messageActivity } from '../../support/teams/activities.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let work: Workplace;
beforeAll(async () => {
  work = await openWorkplace();
});
afterAll(async () => {
  expect(work.product.faults).toEqual([]);
  expect(work.teams.faults).toEqual([]);
  await work.close();
});

/** What the bot answers to words; `from`: what Teams tells otherwise of who typed them. */
async function answerTo(words: string, doing: Doing, from: Fields = {}): Promise<string> {
  const sent = messageActivity(work.teams, doing, words);
  await work.driver.send({
    ...sent,
    body: { ...sent.body, from: { ...fieldsIn(sent.body['from']), ...from } },
  });
  await work.settle();
  return work.saidIn(doing.conversation).at(-1) ?? '';
}

const codeIn = (said: string): string => /koppelcode is (\S+)\./.exec(said)?.[1] ?? '';
const stranger = 'Ik weet nog niet wie je bent';
const help = 'Wat kan ik voor je doen?';
const denied = 'Dat bestaat niet, of je hebt er geen toegang toe';

async function fillsIn(code: string, label: string): Promise<unknown> {
  const { product } = work;
  const account = await product.people.account(label);
  return product.identities.confirm(code, account, account, product.clock.now());
}

describe('who is it', () => {
  it('is told by a code that a person carries to the page; then the bot knows them', async () => {
    const doing = await work.somebody(null);
    const said = await answerTo('kickoff', doing);
    expect(said).toContain(stranger);
    expect(await answerTo('kickoff', doing)).toBe(said);
    expect(await fillsIn(codeIn(said), names.woerden)).toBe('linked');
    expect(await answerTo('help', doing)).toContain('What can I do for you?');
  });

  it('is told by tenant and object id, never by a name or by what Teams calls them to one bot', async () => {
    const known = await work.somebody(names.police);
    expect(await answerTo('help', known)).toContain(help);
    const sameName = await work.somebody(null);
    const from = { id: `29:${known.user.aadObjectId}`, name: known.user.name };
    expect(await answerTo('help', sameName, from)).toContain(stranger);
  });

  it('the same object id in another tenant is somebody else', async () => {
    const known = await work.somebody(names.tax);
    expect(await answerTo('help', known)).toContain(help);
    const { aadObjectId } = known.user;
    const elsewhere = await work.somebody(null, work.other);
    const from = { aadObjectId };
    expect(await answerTo('help', elsewhere, from)).toContain(stranger);
  });

  it('whose account has ended hears the one sentence for everything that is not theirs', async () => {
    const doing = await work.somebody(names.prosecutor);
    expect(await answerTo('help', doing)).toContain(help);
    await work.endAccount(names.prosecutor);
    expect(await answerTo('help', doing)).toContain(denied);
  });

  it('somebody whom Teams does not name hears that too, and gets no code', async () => {
    const doing = await work.somebody(null);
    const said = await answerTo('help', doing, { aadObjectId: undefined });
    expect(said).toContain(denied);
    expect(said).not.toContain('koppelcode');
  });
});
