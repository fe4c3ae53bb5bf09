import { parseArgs } from 'node:util';
import { invite } from '../src/compose-invite.ts';
import { InviteFault } from '../src/compose-invite-seat.ts';
import { ConfigFault, readConfig } from '../src/config.ts';
import { DatabaseFault } from '../src/database/fault.ts';
import { RegionClaimFault } from '../src/engine/region-claim.ts';
import { SealFault } from '../src/engine/sealing.ts';
import { languages } from '../src/lib/language.ts';
import { RegionFault } from '../src/regions/region-fault.ts';

// Prints a link that signs someone in, once: the way into a live installation for its first coordinator, and
// for anyone who lost theirs. Started by `npm run invite`.
const usage = `npm run invite -- --function <id> [--body <id>] [--organisation <id>] [--label "<function>"] [--language nl|en]
For example: npm run invite -- --body dto-fl --function coordinator`;

const running = `Aftrap is running and has the embedded database to itself. Either let a coordinator make the link, on the
page with people; or stop Aftrap, run this again, and start Aftrap.`;

const explained = [ConfigFault, DatabaseFault, SealFault, RegionFault, RegionClaimFault, InviteFault];

function asked() {
  const text = { type: 'string' } as const;
  const options = { function: text, body: text, organisation: text, label: text, language: text };
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    throw new InviteFault(`${error instanceof Error ? error.message : 'This is not understood.'}\n${usage}`, {
      cause: error,
    });
  }
}

async function main(): Promise<void> {
  const given = asked();
  const language = languages.find((one) => one === (given.language ?? 'nl'));
  if (given.function === undefined) throw new InviteFault(`Say which function is invited.\n${usage}`);
  if (language === undefined) throw new InviteFault(`--language is nl or en.\n${usage}`);
  const { url, expiresAt, account, zone, managesPeople } = await invite(readConfig(), {
    function: given.function,
    body: given.body ?? null,
    organisation: given.organisation ?? null,
    label: given.label ?? null,
    language,
  });
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  console.log(
    `This link signs in "${account}". It works once, until ${until.format(Date.parse(expiresAt))}:`,
  );
  console.log(`  ${url}`);
  if (!managesPeople) console.log('This function does not manage people: it cannot invite others.');
}

main().catch((error: unknown) => {
  const isRunning = error instanceof DatabaseFault && error.reason === 'in-use';
  const isExplained = explained.some((kind) => error instanceof kind);
  const told = error instanceof Error ? (isExplained ? error.message : error.stack) : String(error);
  console.error(isRunning ? running : told);
  process.exitCode = 1;
});
