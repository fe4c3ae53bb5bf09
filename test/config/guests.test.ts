import { expect, it } from 'vitest';
import { lookAtRegion } from '../../scripts/doctor-checks.ts';
import { checkGuests } from '../../src/compose-guests.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const app = { clientId: tenantId, clientSecret: 's', managedIdentityClientId: null, tenantId };
const teamsWith = (allowedTenantIds: readonly string[]) => ({
  teams: { apps: [{ ...app, allowedTenantIds }] },
});

it.each([
  ['no Teams', { teams: undefined }, false],
  ['nobody of elsewhere', teamsWith([]), false],
  ['somebody of elsewhere, and the region lets guests in', teamsWith(['t']), true],
])('starts with %s', (_what, config, guestsInChat) => {
  expect(() => checkGuests(config, { guestsInChat })).not.toThrow();
});

it('does not start when the operator lets in whom the region does not', () => {
  expect(() => checkGuests(teamsWith(['t']), { guestsInChat: false })).toThrow(
    'TEAMS_APPS names allowedTenantIds, but the region pack lets no guests in (guestsInChat). Take allowedTenantIds out',
  );
});

it('says so beforehand too, with npm run doctor', async () => {
  const { said } = await lookAtRegion({ region: 'midden-nederland', slack: undefined, ...teamsWith(['t']) });
  expect(said).toContain('the region pack lets no guests in');
});
