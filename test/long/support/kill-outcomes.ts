import type { Side } from './kill-points.ts';
import type { Played, SentMessage } from './killing.ts';

/** Event types of the features that the script never brought about. */
export const neverHappened = ({ report }: Played): string[] =>
  report.types.filter((type) => !report.done.includes(type));

/** Every point at which the process was killed, in whatever play. */
export const allKills = (killed: readonly Played[]): readonly string[] =>
  killed.flatMap(({ kills }) => kills.flat());

/** Event types during whose commits the process was not killed on so many sides. */
export function spared(killed: readonly Played[], sides: 1 | 2): string[] {
  const points = new Set(allKills(killed));
  const commits: readonly Side[] = ['beforeCommit', 'afterCommit'];
  const types = new Set(killed.flatMap(({ report }) => report.types));
  return [...types].filter(
    (type) =>
      commits.filter((side) => ['event', 'start'].some((of) => points.has(`${of} | ${type} | ${side}`)))
        .length < sides,
  );
}

/** Scenes in which something was sent, and the process was not killed around a message. `scenes`: of every step. */
export function sparedMessages(calm: Played, killed: readonly Played[], scenes: readonly number[]): number[] {
  const hit = new Set(
    killed.flatMap(({ kills }) =>
      kills.flatMap((points, step) =>
        points.some((one) => one.startsWith('message')) ? [scenes[step]] : [],
      ),
    ),
  );
  const sending = new Set(calm.sent.flatMap(({ step }) => scenes[step] ?? []));
  return [...sending].filter((scene) => !hit.has(scene));
}

/** Steps with kills after which the database was not as if nothing had happened, with the lines that differ first. */
export function differences(calm: Played, killed: Played, names: readonly string[]): string[] {
  return calm.dumps.flatMap((dump, step) => {
    const other = killed.dumps[step] ?? null;
    if (dump === null || other === null || dump === other) return [];
    const only = (a: string, b: string): string => {
      const lines = new Set(b.split('\n'));
      const extra = a.split('\n').filter((line) => !lines.has(line));
      return extra.slice(0, 5).join('\n');
    };
    return [`${names[step]}\nwithout kills: ${only(dump, other)}\nwith: ${only(other, dump)}`];
  });
}

interface MessageFaults {
  readonly lost: readonly string[];
  readonly strange: readonly string[];
  readonly secretlyDoubled: readonly string[];
  readonly tooOften: readonly string[];
}

/**
 * What is wrong with the messages of a run with kills, by their ids. A message is drawn when it goes out, so one that
 * goes out again may show what was done meanwhile: what it is about, for whom and when is the same. Each kill can
 * have met it on its way once.
 */
export function messageFaults(calm: Played, killed: Played): MessageFaults {
  const before = byId(calm.sent);
  const after = byId(killed.sent);
  const recorded = new Set(killed.report.deliveries.flatMap(({ id, doubled }) => (doubled ? [id] : [])));
  const killsIn = (step: number): number => killed.kills[step]?.length ?? 0;
  const all = [...after];
  return {
    lost: [...before.keys()].filter((id) => !after.has(id)),
    strange: all.flatMap(([id, sent]) =>
      sent.every((one) => subjectOf(one) === subjectOf(before.get(id)?.[0])) ? [] : [id],
    ),
    secretlyDoubled: all.flatMap(([id, sent]) => (sent.length > 1 && !recorded.has(id) ? [id] : [])),
    tooOften: all.flatMap(([id, sent]) => (sent.length > 1 + killsIn(sent[0]?.step ?? 0) ? [id] : [])),
  };
}

export const noMessageFaults: MessageFaults = { lost: [], strange: [], secretlyDoubled: [], tooOften: [] };

/** How many messages arrived twice. */
export const doubled = ({ sent }: Played): number =>
  [...byId(sent).values()].filter((times) => times.length > 1).length;

const byId = (sent: readonly SentMessage[]): Map<string, SentMessage[]> =>
  Map.groupBy(sent, ({ deliveryId }) => deliveryId);
const subjectOf = (message: SentMessage | undefined): string =>
  JSON.stringify(message && [message.step, message.accountId, message.parts]);
