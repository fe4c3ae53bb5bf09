import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askSlack, lookAtSlack } from '../../scripts/doctor-slack.ts';
import type { SlackConfig } from '../../src/config.ts';
import { scopeNames } from '../../src/platforms/slack/scopes.ts';

const signingSecret = '0123456789abcdef0123456789abcdef';
const nothing: SlackConfig = {
  botToken: undefined,
  signingSecret: undefined,
  appToken: undefined,
  oauth: undefined,
  apiUrl: undefined,
};
const oauth = { clientId: '1.2', clientSecret: 'fedcba9876543210fedcba9876543210' };
const secure = 'https://aftrap.example.nl';
const here = 'http://127.0.0.1:3978';
const told = (slack: Partial<SlackConfig>, publicUrl: string, signIn?: 'links') =>
  lookAtSlack({ slack: { ...nothing, ...slack }, publicUrl, signIn }).map(
    ({ weight, said }) => `${weight} ${said}`,
  );

describe('what is set for Slack', () => {
  it.each([
    [{ botToken: 'xoxb-1', signingSecret }, secure, 'one workspace, by its token, over signed HTTP'],
    [{ botToken: 'xoxb-1', appToken: 'xapp-1' }, here, 'one workspace, by its token, over Socket Mode'],
    [{ oauth, signingSecret }, secure, 'several workspaces, by OAuth, over signed HTTP'],
    [
      { botToken: 'xoxb-1', signingSecret, appToken: 'xapp-1' },
      here,
      'one workspace, by its token, over signed HTTP and Socket Mode',
    ],
  ])('is enough: %j at %s', (slack, publicUrl, said) => {
    expect(told(slack, publicUrl, 'links')).toEqual([`ok Slack: ${said}`]);
  });

  it.each([
    [
      { botToken: 'xoxb-1', signingSecret },
      here,
      /^mend Slack sends requests to an https address only.*SLACK_APP_TOKEN/,
    ],
    [{ oauth, appToken: 'xapp-1' }, here, /^mend SLACK_CLIENT_ID is set.*without https\. Write an https/],
    [{ oauth, botToken: 'xoxb-1', signingSecret }, secure, /^mend .*both set.*Remove the token/],
    [
      { oauth, signingSecret: oauth.clientSecret },
      secure,
      /^mend SLACK_SIGNING_SECRET is the same as SLACK_CLIENT_SECRET\. Copy it again/,
    ],
    [
      { botToken: 'xoxb-1', signingSecret: 'xapp-1' },
      secure,
      /^note SLACK_SIGNING_SECRET is not 32.*Copy it/,
    ],
    [
      { botToken: 'xoxb-1', signingSecret, apiUrl: 'https://slack.example.nl/' },
      secure,
      /^note SLACK_API_URL is set.*Remove it/,
    ],
  ])('is odd: %j at %s', (slack, publicUrl, said) => {
    const [, ...odd] = told(slack, publicUrl, 'links');
    expect(odd).toEqual([expect.stringMatching(said)]);
  });

  it('lets nobody in the first time without a way to sign in', () => {
    const [, odd] = told({ botToken: 'xoxb-1', signingSecret }, secure);
    expect(odd).toMatch(/^mend SIGN_IN is not set: .*npm run invite refuses\. Write SIGN_IN=links$/);
  });

  it('is nothing to speak of without Slack', () => {
    expect(lookAtSlack({ slack: undefined, publicUrl: undefined, signIn: undefined })).toEqual([]);
  });
});

describe('what Slack says', () => {
  let asked: string[] = [];
  let answers: Record<string, { readonly body: object; readonly status?: number; readonly scopes?: string }>;
  const server = createServer((request, response) => {
    const method = request.url?.split('/').at(-1) ?? '';
    asked.push(`${method} ${request.headers.authorization}`);
    const answer = answers[method];
    response.writeHead(answer?.status ?? 200, {
      'content-type': 'application/json',
      'retry-after': '30',
      'x-oauth-scopes': answer?.scopes ?? scopeNames.join(','),
    });
    response.end(JSON.stringify(answer?.body));
  });
  const apiUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const ask = async (slack: Partial<SlackConfig>) =>
    (await askSlack({ ...nothing, apiUrl: apiUrl(), ...slack })).map(
      ({ weight, said }) => `${weight} ${said}`,
    );

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => {
    asked = [];
    const fine = { body: { ok: true } };
    answers = { 'auth.test': fine, 'apps.connections.open': fine };
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('of good tokens is told, each asked about once', async () => {
    expect(await ask({ botToken: 'xoxb-1', appToken: 'xapp-1' })).toEqual([
      'ok Slack knows SLACK_BOT_TOKEN',
      'ok Slack lets SLACK_APP_TOKEN open a connection',
    ]);
    expect(asked).toEqual(['auth.test Bearer xoxb-1', 'apps.connections.open Bearer xapp-1']);
  });

  it('of a scope that is missing, or too much, names it, what for, and what to do', async () => {
    answers['auth.test'] = { body: { ok: true }, scopes: 'commands,im:history,users:read' };
    const [, lacks, more] = await ask({ botToken: 'xoxb-1' });
    expect(lacks).toMatch(/^mend the token lacks the scope chat:write\. To send you.*install the app again$/);
    expect(more).toMatch(/^note the token may more than Aftrap needs: users:read\..*install the app again$/);
  });

  it('of bad tokens says where to get good ones', async () => {
    const bad = { body: { ok: false, error: 'invalid_auth' } };
    answers = { 'auth.test': bad, 'apps.connections.open': bad };
    const said = await ask({ botToken: 'xoxb-hunter2', appToken: 'xapp-hunter2' });
    expect(said[0]).toMatch(/^mend SLACK_BOT_TOKEN: Slack says invalid_auth\..*page OAuth & Permissions/);
    expect(said[1]).toMatch(/^mend SLACK_APP_TOKEN: Slack says invalid_auth\..*connections:write/);
    expect(said.join()).not.toContain('hunter2');
  });

  it('too often, or not at all, is told apart', async () => {
    answers['auth.test'] = { body: { ok: false, error: 'ratelimited' }, status: 429 };
    expect(await ask({ botToken: 'xoxb-1' })).toEqual([
      'mend SLACK_BOT_TOKEN: Slack is asked too often. Wait 30 seconds and run this again',
    ]);
    const [away] = await ask({ botToken: 'xoxb-1', apiUrl: 'http://127.0.0.1:9/api/' });
    expect(away).toMatch(/^mend SLACK_BOT_TOKEN: Slack does not answer \(.+\)\. Let this computer reach/);
  });

  it('cannot be asked about OAuth, or about nothing', async () => {
    expect(await ask({ oauth })).toEqual([expect.stringMatching(/^note .*open \/koppelen\/slack/)]);
    expect(asked).toEqual([]);
    expect(await askSlack(undefined)).toEqual([expect.objectContaining({ weight: 'note' })]);
  });

  describe('by npm run doctor', () => {
    const folder = mkdtempSync(join(tmpdir(), 'aftrap-doctor-slack-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const script = join(import.meta.dirname, '../../scripts/doctor.ts');
    const doctor = (...given: string[]) => {
      const set = {
        PORT: '0',
        SIGN_IN: 'links',
        REGION: 'demo',
        PUBLIC_URL: secure,
        SLACK_API_URL: apiUrl(),
      };
      const secrets = {
        ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
        SLACK_BOT_TOKEN: 'xoxb-hunter2',
      };
      const env = { ...set, ...secrets, SLACK_SIGNING_SECRET: signingSecret };
      return promisify(execFile)(process.execPath, [script, ...given], { cwd: folder, env });
    };

    it('is heard only when somebody asks for it', async () => {
      const { stdout } = await doctor();
      expect(stdout).toContain('  ok    Slack: one workspace, by its token, over signed HTTP');
      expect(stdout).toContain('Aftrap can start: npm start');
      expect(asked).toEqual([]);
      expect((await doctor('--online')).stdout).toContain('  ok    Slack knows SLACK_BOT_TOKEN');
      expect(asked).toEqual(['auth.test Bearer xoxb-hunter2']);
    });

    it('is counted as something to mend', async () => {
      answers['auth.test'] = { body: { ok: true }, scopes: 'commands,im:history' };
      const failed = expect.objectContaining({
        code: 1,
        stdout: expect.stringMatching(/not all of it will work: 1 to mend/),
        stderr: '',
      });
      await expect(doctor('--online')).rejects.toEqual(failed);
      await expect(doctor('--onlin')).rejects.toMatchObject({ code: 1, stderr: /--online/ });
    });
  });
});
