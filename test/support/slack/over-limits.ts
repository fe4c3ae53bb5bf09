import { limitFaults } from './limit-faults.ts';
import type { Fields } from './wire.ts';

/** What Slack refuses, and the code it refuses it with. */
export interface OverLimit {
  readonly code: 'invalid_blocks' | 'msg_blocks_too_long' | 'msg_too_long' | 'invalid_arguments';
  readonly what: string;
}

/** Why Slack would not take this message; empty where it would. Words alone need no blocks. */
export function messageFaults(message: {
  readonly text: string;
  readonly blocks: readonly Fields[];
}): readonly OverLimit[] {
  const placeholder = [{ type: 'divider' }];
  const { text, blocks } = message;
  return limitFaults({ text, blocks: blocks.length > 0 ? blocks : placeholder }).map((what) => ({
    code: codeOf(what),
    what,
  }));
}

function codeOf(what: string): OverLimit['code'] {
  if (/^message(Characters|Weight)\b/.test(what)) return 'msg_blocks_too_long';
  return what.startsWith('messageText') ? 'msg_too_long' : 'invalid_blocks';
}

/** Why Slack would not take this window or home; empty where it would. */
export function viewFaults(view: Fields): readonly OverLimit[] {
  return limitFaults(view).map((what) => ({ code: 'invalid_arguments', what }));
}
