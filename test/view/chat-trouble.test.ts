import { expect, it } from 'vitest';
import { chatTroubleSection, type TroubledChat } from '../../src/chat/chat-trouble.ts';
import { requestBy, viewerNamed } from '../support/engine.ts';

const away: TroubledChat = { name: 'Slack', state: 'unreachable' };
const shut: TroubledChat = { name: 'Slack', state: 'refused' };
const home = (troubled: readonly TroubledChat[], mayKnow: boolean) =>
  chatTroubleSection(
    () => troubled,
    async () => mayKnow,
  ).show(requestBy(viewerNamed('coordinator')));

it.each([
  ['all is well', [], true, []],
  ['Slack is away, for who looks after people', [away], true, ['Slack is nu niet te bereiken.']],
  ['Slack is away, for others', [away], false, []],
  ['Slack lets nobody in, for who looks after people', [shut], true, ['Slack laat Aftrap niet meer binnen.']],
] as const)('when %s, home says so or nothing', async (_when, troubled, mayKnow, said) => {
  const nodes = await home(troubled, mayKnow);
  expect(nodes).toHaveLength(said.length);
  for (const words of said) expect(JSON.stringify(nodes)).toContain(words);
});
