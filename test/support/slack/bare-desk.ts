import type { KnownBlock, ModalView, View } from '@slack/types';
import type { BareApp } from './bare-app.ts';

/** What the bare app shows and does, to see that somebody can work with it by its labels alone. */

const word = (text: string) => ({ type: 'plain_text' as const, text });
const mark = (text: string) => ({ type: 'mrkdwn' as const, text });
const section = (text: string): KnownBlock => ({ type: 'section', text: mark(text) });
const button = (text: string, value: string) => ({
  type: 'button' as const,
  text: word(text),
  action_id: value,
  value,
});
const option = (text: string) => ({ text: word(text), value: text });
const field = (name: string, label: string, optional = false) => ({
  type: 'input' as const,
  block_id: `f:${name}`,
  label: word(label),
  optional,
  element: { type: 'plain_text_input' as const, action_id: 'v', max_length: 40 },
});

const card = (title: string, state: string): KnownBlock[] => [
  { type: 'header', text: word(title) },
  section(`*${title}* is &lt;nieuw&gt;: ${state}`),
  { type: 'actions', elements: [button('Antwoorden', `answer ${title}`), button('Klaar', `done ${title}`)] },
];

const answerForm = (rows: number): ModalView => ({
  type: 'modal',
  callback_id: 'answer',
  private_metadata: String(rows),
  notify_on_close: true,
  title: word('Aftrap'),
  submit: word('Versturen'),
  blocks: [
    field('why', 'Waarom?'),
    {
      type: 'input',
      block_id: 'f:how',
      label: word('Hoe?'),
      optional: true,
      element: { type: 'radio_buttons', action_id: 'v', options: ['Alleen', 'Samen'].map(option) },
    },
    {
      type: 'input',
      block_id: 'f:who',
      label: word('Wie?'),
      optional: true,
      element: {
        type: 'multi_static_select',
        action_id: 'v',
        option_groups: [{ label: word('Partners'), options: ['Politie', 'Gemeente Almere …'].map(option) }],
      },
    },
    {
      type: 'input',
      block_id: 'f:day',
      label: word('Wanneer?'),
      optional: true,
      element: { type: 'datepicker', action_id: 'v' },
    },
    section('*Acties*\nVoeg er een toe per partner.'),
    ...Array.from({ length: rows }, (_, index): KnownBlock[] => [
      { type: 'section', text: word(`Actie ${index + 1}`), accessory: button('Weghalen', `less ${index}`) },
      field(`what${index}`, 'Wat?', true),
      field(`note${index}`, 'Opmerking', true),
    ]).flat(),
    { type: 'actions', elements: [button('Actie erbij', 'more')] },
  ],
});

const linkWindow = (url: string): View => ({
  type: 'modal',
  title: word('Aftrap'),
  blocks: [
    section('Verder op de pagina.'),
    { type: 'actions', elements: [{ type: 'button', text: word('Open de pagina'), action_id: 'link', url }] },
  ],
});

/** Sets it to work. `linkFor`: an address of the page that signs in. What came in with a form goes to `sent`. */
export function bareDesk(
  { app }: BareApp,
  token: string,
  linkFor: () => Promise<string>,
  sent: (words: string) => void,
): void {
  app.command('/kickoff', async ({ ack, command, respond }) => {
    await ack();
    await respond({ text: command.text, blocks: card(command.text, 'open') });
  });
  app.message(/^kickoff /, async ({ message, client }) => {
    if (!('text' in message) || 'bot_id' in message) return;
    const text = message.text?.slice('kickoff '.length) ?? '';
    await client.chat.postMessage({ token, channel: message.channel, text, blocks: card(text, 'open') });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [section('Wat er van je gevraagd wordt'), ...card('MENU', 'open')];
    const menu: KnownBlock = { type: 'actions', elements: [button('Thema’s', 'page')] };
    await client.views.publish({
      token,
      user_id: event.user,
      view: { type: 'home', blocks: [...blocks, menu] },
    });
  });
  app.action(/^answer/, async ({ ack, body, client }) => {
    await ack();
    const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
    await client.views.open({ token, trigger_id, view: answerForm(1) });
  });
  app.action(/^done (.*)/, async ({ ack, context, respond }) => {
    await ack();
    const title = String(context['actionIdMatches']?.[1]);
    await respond({ replace_original: true, text: title, blocks: card(title, 'klaar') });
    await respond({ text: 'Opgeslagen.', replace_original: false });
  });
  app.action('more', async ({ ack, body, client }) => {
    await ack();
    const view = 'view' in body ? body.view : undefined;
    const rows = Number(view?.private_metadata) + 1;
    await client.views.update({ token, view_id: view?.id ?? '', view: answerForm(rows) });
  });
  app.action('page', async ({ ack, body, client }) => {
    await ack();
    const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
    await client.views.open({ token, trigger_id, view: linkWindow(await linkFor()) });
  });
  app.action('link', async ({ ack }) => {
    sent('link pressed');
    await ack();
  });
  app.view('answer', async ({ ack, view }) => {
    const { values } = view.state;
    const why = values['f:why']?.['v']?.value ?? '';
    if (why === 'kort') return ack({ response_action: 'errors', errors: { 'f:why': 'Schrijf meer.' } });
    sent(JSON.stringify(Object.values(values).map(({ v }) => v?.value ?? v?.selected_date ?? namesOf(v))));
    const done: View = { type: 'modal', title: word('Aftrap'), blocks: [section('Verstuurd. Dank je wel.')] };
    return ack({ response_action: 'update', view: done });
  });
  app.view({ callback_id: 'answer', type: 'view_closed' }, async ({ ack }) => {
    sent('closed');
    await ack();
  });
}

interface Chosen {
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[];
}

const namesOf = (chosen: Chosen | undefined): readonly string[] =>
  [...(chosen?.selected_options ?? []), ...(chosen?.selected_option ? [chosen.selected_option] : [])].map(
    ({ value }) => value,
  );
