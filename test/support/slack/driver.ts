import { doerOf } from './addressee.ts';
import type { SlackDouble } from './double.ts';
import { contentOf, write } from './messages.ts';
import type { SlackRequest } from './requests.ts';
import { applyToView } from './response-actions.ts';
import { type Retry, type SignedRequest, signed, type Tampering } from './signing.ts';
import { SlackError } from './slack-error.ts';
import { type Fields, fieldsIn, isFields, readJson, stringIn } from './wire.ts';

export interface SlackDriverOptions {
  readonly slack: SlackDouble;
  /** Down a socket the app has opened, or signed to `baseUrl`. */
  readonly transport: 'http' | 'socket';
  /** Of the app, for HTTP: "http://127.0.0.1:3978". */
  readonly baseUrl?: string;
  readonly signingSecret?: string;
}

/** What the app answered. */
export interface AppAnswer {
  /** As over HTTP; 0 when nothing was answered. Down a socket 200 for acknowledged, 408 for not. */
  readonly status: number;
  /** What stood in the body, as far as it was JSON; empty otherwise. */
  readonly body: Fields;
  readonly text: string;
}

export interface SendOptions {
  readonly tampering?: Tampering;
  readonly retry?: Retry;
}

/** Sends to the app what Slack would send, and does with the answer what Slack does. */
export interface SlackDriver {
  readonly slack: SlackDouble;
  readonly transport: SlackDriverOptions['transport'];
  /** What the app answered so far, each with who it was an answer to, by user id. */
  readonly answers: readonly (AppAnswer & { readonly to: string })[];
  /** Sends once; sending the same request again is Slack delivering again. */
  send(request: SlackRequest, options?: SendOptions): Promise<AppAnswer>;
  /** A request, signed now and sent whenever. HTTP only. */
  sign(request: SlackRequest, options?: SendOptions): SignedRequest;
  deliver(request: SignedRequest): Promise<AppAnswer>;
  /** Slack checks an address before it uses it. */
  verifyUrl(challenge: string, options?: SendOptions): Promise<AppAnswer>;
}

export function slackDriver({
  slack,
  transport,
  baseUrl = '',
  signingSecret = '',
}: SlackDriverOptions): SlackDriver {
  const deliver = (request: SignedRequest): Promise<AppAnswer> => post(`${baseUrl}/slack/events`, request);
  const sign = (request: SlackRequest, options: SendOptions = {}): SignedRequest =>
    signed(bodyOf(request), {
      secret: signingSecret,
      contentType: contentTypeOf(request),
      now: Date.now(),
      ...options,
    });
  const answers: (AppAnswer & { readonly to: string })[] = [];
  return {
    slack,
    transport,
    answers,
    sign,
    deliver,
    async send(request, options = {}) {
      const answer =
        transport === 'http'
          ? await deliver(sign(request, options))
          : await throughSocket(slack, request, options.retry);
      answers.push({ ...answer, to: doerOf(request.payload) });
      if (answer.status === 200) receive(slack, request, answer);
      return answer;
    },
    verifyUrl: (challenge, options = {}) => {
      const body = JSON.stringify({
        token: 'double-verification-token',
        challenge,
        type: 'url_verification',
      });
      const contentType = 'application/json';
      return deliver(signed(body, { secret: signingSecret, contentType, now: Date.now(), ...options }));
    },
  };
}

/** Slash commands as a form, events as JSON, everything pressed and filled in as JSON within a form. */
function bodyOf({ type, payload }: SlackRequest): string {
  switch (type) {
    case 'slash_commands':
      return new URLSearchParams(
        Object.entries(payload).map(([name, value]): [string, string] => [name, String(value)]),
      ).toString();
    case 'interactive':
      return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    case 'events_api':
      return JSON.stringify(payload);
  }
}

function contentTypeOf({ type }: SlackRequest): string {
  return type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
}

async function post(url: string, { body, headers }: SignedRequest): Promise<AppAnswer> {
  const response = await fetch(url, { method: 'POST', body, headers: { ...headers } }).catch(() => null);
  if (response === null) return { status: 0, body: {}, text: '' };
  const text = await response.text();
  return { status: response.status, body: fieldsIn(readJson(text)), text };
}

async function throughSocket(
  slack: SlackDouble,
  { type, payload }: SlackRequest,
  retry: Retry | undefined,
): Promise<AppAnswer> {
  const again = retry ? { retry: { attempt: retry.number, reason: retry.reason } } : {};
  const given = await slack.socket.send({ type, payload, ...again });
  if (given === null) return { status: 408, body: {}, text: '' };
  return { status: 200, body: given, text: stringIn(given['text']) };
}

/** What Slack does with an answer: a window changes, words are shown. */
function receive(slack: SlackDouble, { type, payload, view }: SlackRequest, { body, text }: AppAnswer): void {
  if (view) applyToView(slack.world, view, body);
  if (type !== 'slash_commands') return;
  const said = isFields(body) && Object.keys(body).length > 0 ? body : { text };
  const channel = slack.world.channels.get(stringIn(payload['channel_id']));
  if (!channel || (stringIn(said['text']) === '' && said['blocks'] === undefined)) return;
  const forAll = said['response_type'] === 'in_channel';
  const onlyFor = forAll ? {} : { onlyFor: stringIn(payload['user_id']) };
  try {
    write(slack.world, channel, contentOf(slack.world, said), onlyFor);
  } catch (fault) {
    if (!(fault instanceof SlackError)) throw fault;
    slack.world.faults.push(`answer to a command: ${fault.code}`);
  }
}
