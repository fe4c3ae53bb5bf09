import { type Everything, everythingIn } from '../../support/everything.ts';
import type { SendOptions } from '../../support/slack/driver.ts';
import type { SlackRequest } from '../../support/slack/requests.ts';
import type { Scene } from './scene.ts';

/** What came of a request that should come to nothing. */
export interface Attempt {
  /** Of the HTTP answer. */
  readonly status: number;
  /** Everything that went to Slack because of it, the answer included: as Slack got it, without who it went to. */
  readonly shown: readonly string[];
  /** Tables whose rows are not what they were. */
  readonly changed: readonly string[];
}

// A stranger is given a code, events that came are known again, and a way to the page signs in who asks for it.
const notesOfItsOwn = ['identity_code', 'received', 'sign_in_link'];

/** Sends a request, and looks at everything there is before and after. */
export async function attempt(
  { office }: Scene,
  request: SlackRequest,
  options: SendOptions = {},
): Promise<Attempt> {
  const { product, slack, driver } = office;
  const look = (): Promise<Everything> => everythingIn(product.database, ...notesOfItsOwn);
  // What follows from what was there before is none of it.
  await office.settle();
  const before = await look();
  const since = slack.calls.length;
  // Nobody presses what stands behind an open window.
  if (request.view === undefined) slack.world.modals.clear();
  const { status, text } = await driver.send(request, options);
  await office.settle();
  const after = await look();
  const calls = slack.calls
    .slice(since)
    .map(({ args: { text: words, blocks, view } }) => JSON.stringify({ words, blocks, view }));
  const shown = text === '' ? calls : [...calls, text];
  return { status, shown, changed: Object.keys(after).filter((table) => after[table] !== before[table]) };
}

/** What only people who take part may ever read: the code name, the theme, what it is about, who takes part. */
export const secrets =
  /VUURTOREN|KATROL|Horeca|Vergunningen en controles|Midden-Nederland|Woerden|antwoord K\d/;
