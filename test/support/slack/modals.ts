import { withIds } from './messages.ts';
import { viewFaults } from './over-limits.ts';
import { spendTrigger, userFor, workspaceOf } from './people-in-slack.ts';
import { SlackError } from './slack-error.ts';
import { initialValues, keptValues } from './typed-values.ts';
import { type Fields, isFields, listIn, stringIn } from './wire.ts';
import { homeKey, type OpenView, type World } from './world.ts';

/** A window holds at most so many views on top of each other. */
const stackDepth = 3;

/** A view that Slack takes, with every block named. Throws SlackError, and keeps a fault, where it does not. */
function readView(world: World, given: unknown, type: 'modal' | 'home'): Fields {
  if (!isFields(given) || given['type'] !== type) throw new SlackError('invalid_arguments');
  const faults = viewFaults(given);
  if (faults.length > 0) {
    world.faults.push(...faults.map(({ code, what }) => `view: ${code}: ${what}`));
    const messages = faults.map(({ what }) => `[ERROR] ${what}`);
    throw new SlackError('invalid_arguments', { response_metadata: { messages } });
  }
  return { ...given, blocks: listIn(given['blocks']).map(withIds) };
}

/** The windows somebody has open in a workspace, the topmost last. */
export function modalsOf(world: World, teamId: string, userId: string): readonly OpenView[] {
  return [...world.modals.values()].filter((one) => one.teamId === teamId && one.userId === userId);
}

interface Owner {
  readonly teamId: string;
  readonly userId: string;
}

/** On top of what is open. Throws SlackError. */
export function openModal(world: World, ownerOf: Owner | (() => Owner), given: unknown): OpenView {
  const view = readView(world, given, 'modal');
  const owner = typeof ownerOf === 'function' ? ownerOf() : ownerOf;
  const below = modalsOf(world, owner.teamId, owner.userId);
  if (below.length >= stackDepth) throw new SlackError('push_limit_reached');
  const externalId = stringIn(view['external_id']);
  if (externalId !== '' && [...world.modals.values()].some(({ view }) => view['external_id'] === externalId))
    throw new SlackError('duplicate_external_id');
  const id = world.newId('V');
  const opened: OpenView = {
    id,
    teamId: owner.teamId,
    userId: owner.userId,
    previousId: below.at(-1)?.id ?? null,
    rootId: below[0]?.id ?? id,
    hash: world.newTs(),
    view,
    values: initialValues(view),
    errors: {},
    tries: 0,
    answeredState: '',
    touched: 0,
  };
  world.modals.set(id, opened);
  opened.touched = world.moved();
  return opened;
}

/** Something else stands in it: what was typed stays where block and action have the same names. Throws SlackError. */
export function redraw(world: World, open: OpenView, given: unknown): void {
  const view = readView(world, given, open.view['type'] === 'home' ? 'home' : 'modal');
  open.values = keptValues(view, open.values);
  open.view = view;
  open.errors = {};
  open.hash = world.newTs();
  open.touched = world.moved();
}

export function closeModal(world: World, open: OpenView): void {
  world.modals.delete(open.id);
  world.moved();
}

export function closeAllModals(world: World, owner: Owner): void {
  for (const { id } of modalsOf(world, owner.teamId, owner.userId)) world.modals.delete(id);
  world.moved();
}

/** A view as Slack tells of it. */
export function shownView(world: World, open: OpenView): Fields {
  const { botId } = workspaceOf(world, open.teamId);
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    submit: null,
    close: null,
    title: null,
    ...open.view,
    id: open.id,
    team_id: open.teamId,
    app_id: world.appId,
    app_installed_team_id: open.teamId,
    bot_id: botId,
    hash: open.hash,
    root_view_id: open.rootId,
    previous_view_id: open.previousId,
    state: { values: open.values },
  };
}

export function viewsOpen(world: World, teamId: string, args: Fields): Fields {
  const owner = (): Owner => triggerOwner(world, teamId, args);
  return { view: shownView(world, openModal(world, owner, args['view'])) };
}

/** As `views.open`, but on top of a window that is there. */
export function viewsPush(world: World, teamId: string, args: Fields): Fields {
  const owner = (): Owner => {
    const found = triggerOwner(world, teamId, args);
    if (modalsOf(world, teamId, found.userId).length === 0) throw new SlackError('view_not_found');
    return found;
  };
  return { view: shownView(world, openModal(world, owner, args['view'])) };
}

function triggerOwner(world: World, teamId: string, args: Fields): Owner {
  const owner = spendTrigger(world, stringIn(args['trigger_id']));
  if (owner.teamId !== teamId) throw new SlackError('invalid_trigger_id');
  return owner;
}

export function viewsUpdate(world: World, teamId: string, args: Fields): Fields {
  const [viewId, externalId, hash] = ['view_id', 'external_id', 'hash'].map((one) => stringIn(args[one]));
  const all = [...world.modals.values(), ...world.homes.values()].filter((one) => one.teamId === teamId);
  const open = all.find((one) =>
    viewId !== '' ? one.id === viewId : externalId !== '' && one.view['external_id'] === externalId,
  );
  if (!open) throw new SlackError('not_found');
  if (hash !== '' && hash !== open.hash) throw new SlackError('hash_conflict');
  redraw(world, open, args['view']);
  return { view: shownView(world, open) };
}

export function viewsPublish(world: World, teamId: string, args: Fields): Fields {
  const user = userFor(world, teamId, stringIn(args['user_id']), 'user_not_found');
  const key = homeKey(teamId, user.id);
  const home = world.homes.get(key) ?? emptyHome(world, teamId, user.id);
  const hash = stringIn(args['hash']);
  if (hash !== '' && hash !== home.hash) throw new SlackError('hash_conflict');
  redraw(world, home, args['view']);
  world.homes.set(key, home);
  return { view: shownView(world, home) };
}

function emptyHome(world: World, teamId: string, userId: string): OpenView {
  const id = world.newId('V');
  const view = { type: 'home', blocks: [] };
  const empty = { hash: '', view, values: {}, errors: {}, tries: 0, answeredState: '', touched: 0 };
  return { id, teamId, userId, previousId: null, rootId: id, ...empty };
}
