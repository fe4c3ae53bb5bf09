import type { App } from '@slack/bolt';
import type { View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { deedWordsInEvery, faultNotice } from '../../chat/deed-notices.ts';
import type { Hands } from '../../chat/hands.ts';
import { answerWithin, inTime } from '../../chat/in-time.ts';
import { unknownReader } from '../../chat/visitor.ts';
import { readCommand, readEvent, readPress, readSubmit, type SlackView } from './bodies.ts';
import { hearCommand, type Whisper } from './deeds-commands.ts';
import { hearEvent } from './deeds-events.ts';
import { carryOut, openFrom, openingOf, type Pressed, type Respond, tellFault } from './deeds-presses.ts';
import { takeRowStep } from './deeds-rows.ts';
import { submitView } from './deeds-submits.ts';
import { readRowStep } from './form-memory.ts';
import { messageOf } from './render-message.ts';
import { loadingModal } from './render-modal.ts';
import { noticeModal } from './show.ts';
import type { SlackSite } from './site.ts';

const anything = /^/;

/** Everything the app hears. What has the wrong shape is acknowledged and left. */
export function listen(app: App, site: SlackSite, hands: Hands): void {
  app.use(({ next }) => hands.hold(next()));
  app.command(anything, async ({ body, ack, client, respond }) => {
    const said = readCommand(body);
    await ack();
    if (said === null) return;
    const whisper: Whisper = async (message) => {
      await respond({ ...message, blocks: [...message.blocks], response_type: 'ephemeral' });
    };
    await told(
      site,
      'command',
      () => hearCommand(site, said, client, whisper),
      () => whisper(messageOf({ notice: faultNotice(), cards: [] }, site.drawing(unknownReader))),
    );
  });
  app.action(anything, async ({ body, ack, client, respond }) => {
    const press = readPress(body);
    if (press === null) return ack();
    const answer: Respond = async (message, replace) => {
      const { text, blocks } = message;
      await respond({ text, blocks: [...blocks], replace_original: replace, response_type: 'ephemeral' });
    };
    const pressed: Pressed = { press, client, respond: press.message === null ? null : answer };
    await hearPress(site, pressed, () => ack());
  });
  app.view(anything, async ({ body, ack, client }) => {
    await hearSubmit(site, body, client, (answer) => ack(answer));
  });
  app.view({ callback_id: anything, type: 'view_closed' }, async ({ ack }) => ack());
  for (const type of ['app_home_opened', 'message', 'app_uninstalled', 'tokens_revoked']) {
    app.event(type, async ({ body, client }) => {
      const event = readEvent(body);
      if (event !== null) await told(site, 'event', () => hearEvent(site, event, client));
    });
  }
}

/** What only shows something is acknowledged at once; what does something when it is done, or at the last moment. */
async function hearPress(site: SlackSite, pressed: Pressed, ack: () => Promise<void>): Promise<void> {
  const { press } = pressed;
  const fault = () => tellFault(pressed, site, faultNotice());
  // A button that is a link says so too; the browser is on its way already.
  if (press.value === '') return ack();
  if (readRowStep(press.value) !== null) {
    await ack();
    return told(site, 'row', () => takeRowStep(site, pressed), fault);
  }
  const target = openingOf(press);
  if (target !== null) {
    await ack();
    return told(site, 'open', () => openFrom(site, pressed, target), fault);
  }
  // Killed before this ends, the person is told by Slack that it failed and presses again; nothing is done twice.
  const work = told(site, 'press', () => carryOut(site, pressed), fault);
  await inTime(work, answerWithin);
  await ack();
  await work;
}

async function hearSubmit(
  site: SlackSite,
  body: unknown,
  client: WebClient,
  ack: (answer: SubmitAnswer) => Promise<void>,
): Promise<void> {
  const submit = readSubmit(body);
  if (submit === null) return ack(next(noticeModal(site, faultNotice())));
  // null: it went wrong.
  const work = submitView(site, submit).catch((fault: unknown) => {
    site.ports.onFault(fault, 'submit');
    return null;
  });
  const failed = (): SubmitAnswer =>
    staying(submit.view, 'fault.form') ?? next(noticeModal(site, faultNotice()));
  const ended = await inTime(work, answerWithin);
  if (ended.kind === 'done') return ack(ended.value === null ? failed() : next(ended.value));
  await ack(staying(submit.view, 'late.form') ?? next(loadingModal()));
  const view = await work;
  if (view === null && staying(submit.view, 'fault.form') !== null) return;
  await told(site, 'submit', () =>
    client.views.update({ view_id: submit.view.id, view: view ?? noticeModal(site, faultNotice()) }),
  );
}

type SubmitAnswer =
  | { readonly response_action: 'update'; readonly view: View }
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> };

const next = (view: View): SubmitAnswer => ({ response_action: 'update', view });

/** Leaves the form as it was filled in, with these words at its first field; null for a form without fields. */
function staying(view: SlackView, key: Parameters<typeof deedWordsInEvery>[0]): SubmitAnswer | null {
  const [first] = Object.keys(view.state?.values ?? {});
  return first === undefined
    ? null
    : { response_action: 'errors', errors: { [first]: deedWordsInEvery(key) } };
}

/** Nothing is thrown to Bolt: it would answer nothing. The log hears of it, and the person where that can be. */
async function told(
  site: SlackSite,
  where: string,
  work: () => Promise<unknown>,
  fault?: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    site.ports.onFault(error, where);
    await fault?.().catch((again: unknown) => site.ports.onFault(again, `${where}, told`));
  }
}
