import { closeAllModals, closeModal, openModal, redraw } from './modals.ts';
import { SlackError } from './slack-error.ts';
import { type Fields, fieldsIn, listIn, stringIn } from './wire.ts';
import type { OpenView, World } from './world.ts';

/** A window as it was sent off. */
export interface SentView {
  readonly open: OpenView;
  /** Which drawing of it, and which try. */
  readonly state: string;
}

export function sentView(open: OpenView): SentView {
  return { open, state: `${open.hash} ${open.tries}` };
}

/**
 * A window that was sent off does what the app answers: closes, goes on, or stays with errors. Sent off twice by the
 * same hand it does what was answered first.
 */
export function applyToView(world: World, sent: SentView, answer: Fields): void {
  const view = sent.open;
  if (!world.modals.has(view.id) || view.answeredState === sent.state) return;
  view.answeredState = sent.state;
  view.tries += 1;
  try {
    apply(world, view, answer);
  } catch (fault) {
    if (!(fault instanceof SlackError)) throw fault;
    world.faults.push(`answer to a window: ${fault.code}`);
  }
}

function apply(world: World, view: OpenView, answer: Fields): void {
  switch (stringIn(answer['response_action'])) {
    case 'errors':
      showErrors(world, view, fieldsIn(answer['errors']));
      break;
    case 'update':
      redraw(world, view, answer['view']);
      break;
    case 'push':
      openModal(world, view, answer['view']);
      break;
    case 'clear':
      closeAllModals(world, view);
      break;
    case '':
      closeModal(world, view);
      break;
    default:
      world.faults.push(`answer to a window: ${stringIn(answer['response_action'])} is no response_action`);
  }
}

/** Slack shows errors beside inputs only; anything else makes it say that it had trouble connecting. */
function showErrors(world: World, view: OpenView, errors: Fields): void {
  const inputs = listIn(view.view['blocks']).flatMap(({ type, block_id }) =>
    type === 'input' ? [stringIn(block_id)] : [],
  );
  const lost = Object.keys(errors).filter((blockId) => !inputs.includes(blockId));
  const empty = Object.keys(errors).length === 0 ? ['nothing'] : [];
  world.faults.push(...[...lost, ...empty].map((what) => `answer to a window: an error at ${what}`));
  view.errors = Object.fromEntries(Object.entries(errors).map(([id, words]) => [id, stringIn(words)]));
  view.touched = world.moved();
}
