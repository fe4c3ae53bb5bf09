import type { App } from '@microsoft/teams.apps';
import { type Fields, fieldsIn, stringIn } from '../slack/wire.ts';

/** What the bare bot shows and does, to see that somebody can work with it by its labels alone. */

const heading = (text: string) => ({ type: 'TextBlock', text, wrap: true, style: 'heading' });
const words = (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] });
const field = (id: string, label: string, more: Fields = {}) => ({ type: 'Input.Text', id, label, ...more });
const choices = (...titles: readonly string[]) => titles.map((title) => ({ title, value: title[0] }));
const buttons = (...actions: readonly Fields[]) => ({ type: 'ActionSet', actions });
const submit = (title: string, does: string, more: Fields = {}) => ({
  type: 'Action.Submit',
  title,
  data: { does },
  ...more,
});
const opens = (title: string, does: string) => ({
  type: 'Action.Submit',
  title,
  data: { does, msteams: { type: 'task/fetch' } },
});
const execute = (title: string, does: string) => ({
  type: 'Action.Execute',
  title,
  verb: 'press',
  data: { does },
});
const card = (body: readonly Fields[], actions: readonly Fields[] = []) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  actions,
});

const kickoff = (name: string, state: string) =>
  card([
    heading(`${name} \\*nieuw\\*`),
    words(`Het is ${state}.`),
    buttons(execute('Klaar', `done ${name}`), opens('Antwoorden', 'form'), {
      type: 'Action.ToggleVisibility',
      title: 'Weghalen',
      targetElements: ['sure'],
    }),
    {
      type: 'Container',
      id: 'sure',
      isVisible: false,
      items: [words('Zeker weten?'), buttons(execute('Ja, weg ermee', 'away'))],
    },
    buttons(opens('Naar de pagina', 'link')),
  ]);

const row = (index: number) => ({
  type: 'Container',
  items: [
    heading(`Actie ${index + 1}`),
    field(`what${index}`, 'Wat?'),
    field(`who${index}`, 'Wie doet het?'),
  ],
});

const form = (rows: number, problem: string) =>
  card(
    [
      ...(problem === '' ? [] : [words(problem)]),
      field('why', 'Waarom?', { isRequired: true, errorMessage: 'Vul dit in.' }),
      { type: 'Input.ChoiceSet', id: 'how', label: 'Hoe?', choices: choices('Alleen', 'Samen') },
      {
        type: 'Input.ChoiceSet',
        id: 'whom',
        label: 'Met wie?',
        isMultiSelect: true,
        choices: choices('Politie', 'Gemeente'),
      },
      { type: 'Input.Date', id: 'day', label: 'Wanneer?' },
      heading('Acties'),
      ...Array.from({ length: rows }, (_, index) => row(index)),
      buttons(submit('Actie erbij', `rows ${rows + 1}`)),
      heading('Tot slot'),
    ],
    [submit('Versturen', 'send')],
  );

const dialog = (content: Fields) => ({
  status: 200,
  body: {
    task: {
      type: 'continue',
      value: { title: 'Aftrap', card: { contentType: 'application/vnd.microsoft.card.adaptive', content } },
    },
  },
});

/** Sets it to work. What came in with a form goes to `sent`. */
export function bareDesk(app: App, sent: (data: Fields) => void): void {
  app.on('message', async ({ activity, send }) => {
    const said = (activity.text ?? '').trim();
    if (said === '') return sent(fieldsIn(activity.value));
    const content = kickoff(said, 'open');
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    await send({ type: 'message', summary: 'Aftrap', attachments } as unknown as Parameters<typeof send>[0]);
  });
  app.on('card.action', async ({ activity }) => {
    const [does, name = ''] = stringIn(fieldsIn(activity.value.action.data)['does']).split(' ');
    const value = does === 'done' ? kickoff(name, 'klaar') : card([words('Weg.')]);
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } as never;
  });
  app.on('dialog.open', async ({ activity }) => {
    const { does } = fieldsIn(activity.value.data);
    const link = { type: 'Action.OpenUrl', title: 'Open de pagina', url: 'https://aftrap.example/x' };
    return dialog(does === 'form' ? form(1, '') : card([words('Verder op de pagina.')], [link])) as never;
  });
  app.on('dialog.submit', async ({ activity }) => {
    const data = fieldsIn(activity.value.data);
    const [does, rows] = stringIn(data['does']).split(' ');
    if (does === 'rows') return dialog(form(Number(rows), '')) as never;
    if (data['why'] === 'kort') return dialog(form(1, 'Niet goed: schrijf meer.')) as never;
    sent(data);
    return { status: 200, body: { task: { type: 'message', value: 'Verstuurd.' } } } as never;
  });
}
