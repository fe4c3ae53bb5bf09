/** What is done in a workspace, what each of it needs, and what is asked for. */
export interface Asked {
  /** Methods of the Web API. */
  readonly called: readonly string[];
  readonly methodScopes: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly string[];
  readonly eventScopes: Readonly<Record<string, readonly string[]>>;
  readonly commands: readonly string[];
  readonly commandScopes: readonly string[];
  readonly scopes: readonly string[];
}

/** Scopes that are asked for nothing, or missing; and tables that do not say what is really done. */
export function scopeFaults(asked: Asked): readonly string[] {
  const { called, methodScopes, events, eventScopes, commands, commandScopes, scopes } = asked;
  const needs = [
    ...called.map((name) => ({ name, scopes: methodScopes[name] })),
    ...events.map((name) => ({ name, scopes: eventScopes[name] })),
    ...commands.map((name) => ({ name, scopes: commandScopes })),
  ];
  const needed = new Set(needs.flatMap((one) => one.scopes ?? []));
  return [
    ...needs.filter((one) => one.scopes === undefined).map(({ name }) => `${name} is in no table`),
    ...needs.flatMap(({ name, scopes: wanted = [] }) =>
      wanted.filter((scope) => !scopes.includes(scope)).map((scope) => `${name} needs ${scope}`),
    ),
    ...scopes.filter((scope) => !needed.has(scope)).map((scope) => `nothing needs ${scope}`),
    ...Object.keys(methodScopes)
      .filter((name) => !called.includes(name))
      .map((name) => `nothing calls ${name}`),
  ];
}

/** Events that are heard and never sent, or sent and never heard: "message.im" is sent as "message". */
export function eventFaults(heard: readonly string[], subscribed: readonly string[]): readonly string[] {
  const sent = subscribed.map((name) => name.split('.')[0] ?? '');
  return [
    ...heard.filter((name) => !sent.includes(name)).map((name) => `${name} is heard and not subscribed to`),
    ...subscribed
      .filter((_, index) => !heard.includes(sent[index] ?? ''))
      .map((name) => `${name} is subscribed to and not heard`),
  ];
}
