import type { WebClient } from '@slack/web-api';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import { shownOf } from '../../chat/shown-answer.ts';
import { unknownReader } from '../../chat/visitor.ts';
import type { SlackCommand } from './bodies.ts';
import { newWindow } from './places.ts';
import { messageOf, type SlackMessage } from './render-message.ts';
import { show } from './show.ts';
import type { SlackSite } from './site.ts';
import { deedRequest, visitorOf } from './visitor.ts';

/** Says something only the person who typed can see. */
export type Whisper = (message: SlackMessage) => Promise<void>;

/**
 * What was asked, in the words every platform knows. A command may have been renamed when the app was installed
 * ("/riec-kickoff"); any other name is the one for everything ("/aftrap kickoff").
 */
export function wordsOf(known: readonly string[], { command, text }: SlackCommand): string {
  const name = command.replace(/^\//, '').toLowerCase();
  const word = known.find((one) => name === one || name.endsWith(`-${one}`) || name.endsWith(`_${one}`));
  return word === undefined ? text : `${word} ${text}`.trim();
}

/** Somebody typed a command: the answer is theirs alone to see, wherever they typed it. */
export async function hearCommand(
  site: SlackSite,
  said: SlackCommand,
  client: WebClient,
  whisper: Whisper,
): Promise<void> {
  const visitor = await visitorOf(site, said.identity);
  if (visitor.kind !== 'known') {
    const drawing = site.drawing(unknownReader);
    return whisper(messageOf({ notice: noVisitorNotice(visitor), cards: [] }, drawing));
  }
  const { viewer } = visitor;
  const { router } = site.ports;
  const request = deedRequest(site, viewer, 'say', said.triggerId);
  const answer = await router.say(request, wordsOf(router.commandWords, said));
  const around = {
    viewer,
    window: newWindow(client, said.triggerId),
    say: (
      notice: Parameters<typeof messageOf>[0]['notice'],
      cards: Parameters<typeof messageOf>[0]['cards'],
    ) => whisper(messageOf({ notice, cards }, site.drawing(viewer))),
  };
  await show(site, around, await shownOf(site.ports, viewer, answer, []));
}
