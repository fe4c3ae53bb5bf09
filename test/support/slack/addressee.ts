import { type Fields, fieldsIn, stringIn } from './wire.ts';
import type { World } from './world.ts';

/** Who alone sees what a call brings, by user id; empty where that is nobody in particular. */
export function addresseeOf(world: World, args: Fields): string {
  const [user, channel, trigger, view] = ['user', 'channel', 'trigger_id', 'view_id'].map((name) =>
    stringIn(args[name]),
  ) as [string, string, string, string];
  const windows = [...world.modals.values(), ...world.homes.values()];
  const found =
    world.triggers.get(trigger)?.userId ??
    windows.find(({ id }) => id === view)?.userId ??
    personIn(world, channel);
  return found || user || stringIn(args['user_id']);
}

/** Who is alone with the bot there. */
function personIn({ channels, users }: World, id: string): string {
  const channel = channels.get(id);
  const people = [...(channel?.members ?? [id])].filter((one) => users.get(one)?.isBot === false);
  const [only] = people;
  return channel?.kind === 'channel' || only === undefined ? '' : only;
}

/** Who did what a request tells of. */
export function doerOf(payload: Fields): string {
  const [pressed, event] = [fieldsIn(payload['user']), fieldsIn(payload['event'])];
  return stringIn(pressed['id']) || stringIn(event['user']) || stringIn(payload['user_id']);
}
