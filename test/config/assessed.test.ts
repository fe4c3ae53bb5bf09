import { expect, it } from 'vitest';
import { checkAssessed } from '../../src/compose-assessed.ts';
import type { Config } from '../../src/config.ts';

const slack = { signingSecret: 's' } as unknown as NonNullable<Config['slack']>;
const teams = { apps: [] } as unknown as NonNullable<Config['teams']>;
const assessed = (...platforms: string[]) => ({ platforms, date: '2026-01-15', by: 'dagelijks bestuur' });
const throughChat = { theme: 'OPEN', case: 'CONFIDENTIAL' } as const;

it.each([
  ['no chat at all', { slack: undefined, teams: undefined }, throughChat, assessed('slack')],
  ['a platform that was assessed', { slack, teams: undefined }, throughChat, assessed('slack')],
  ['cases on the own page only', { slack, teams }, { theme: 'OPEN', case: 'STRICT' } as const, null],
])('starts with %s', (_what, config, levels, chatVendorAssessed) => {
  expect(() => checkAssessed(config, { levels, chatVendorAssessed })).not.toThrow();
});

it('does not start when cases would go through a chat that nobody assessed', () => {
  const region = { levels: throughChat, chatVendorAssessed: assessed('slack') };
  expect(() => checkAssessed({ slack, teams }, region)).toThrow(
    'TEAMS_APPS sets up teams, which the region pack did not assess for cases (chatVendorAssessed)',
  );
});
