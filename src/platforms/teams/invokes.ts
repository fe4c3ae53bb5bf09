import { z } from 'zod';
import { faultInForm, faultNotice, lateForm } from '../../chat/deed-notices.ts';
import type { Hands } from '../../chat/hands.ts';
import { answerWithin, inTime } from '../../chat/in-time.ts';
import type { Came } from './came.ts';
import { noticeDialog, openFrom, stayingForm, submitted } from './deeds-dialogs.ts';
import { beingDone, carryOut, type Outcome } from './deeds-presses.ts';
import {
  cardInstead,
  notImplemented,
  pressFailed,
  saidBeside,
  unavailable,
  windowWith,
} from './invoke-answers.ts';
import type { TeamsMessage } from './message.ts';
import { readOffer } from './offer.ts';
import type { HeardAnswer } from './sdk.ts';
import type { TeamsSite } from './site.ts';
import { sayInstead } from './speaking.ts';

const executed = z.object({ action: z.object({ data: z.unknown().optional() }) });
const handedIn = z.object({ data: z.unknown().optional() });

/** What Teams waits for an answer to; what this bot does not know gets an honest no. */
export async function hearInvoke(site: TeamsSite, hands: Hands, came: Came): Promise<HeardAnswer> {
  const { name, value } = came.activity;
  switch (name) {
    case 'adaptiveCard/action': {
      const read = executed.safeParse(value);
      return press(site, hands, came, read.success ? read.data.action.data : null);
    }
    case 'task/fetch':
    case 'task/submit': {
      const read = handedIn.safeParse(value);
      const data = read.success ? read.data.data : null;
      return name === 'task/fetch' ? fetch(site, hands, came, data) : submit(site, hands, came, data);
    }
    default:
      return notImplemented;
  }
}

/** null for what went wrong, which the log was told. */
const orNull =
  (site: TeamsSite, where: string) =>
  (fault: unknown): null => {
    site.ports.onFault(fault, where);
    return null;
  };

/**
 * A deed is answered when it is done; late, that it is being done, and its message is changed afterwards. Killed before
 * that, the person is told by Teams that it failed and presses again; nothing is done twice.
 */
async function press(site: TeamsSite, hands: Hands, came: Came, data: unknown): Promise<HeardAnswer> {
  const offer = readOffer(data);
  // What is pressed in a group is seen there: everything of ours in one opens a window.
  const work = carryOut(site, came, came.activity.place === 'personal' ? offer : null);
  const answered = hands.hold(work.catch(orNull(site, 'press')));
  const ended = await inTime(answered, answerWithin);
  if (ended.kind === 'done') return ended.value === null ? pressFailed() : answerOf(ended.value);
  void hands.hold(
    ended.work
      .then((outcome) => standing(site, came, outcome?.message ?? null))
      .catch(orNull(site, 'press, late')),
  );
  return cardInstead(beingDone(site).card);
}

const answerOf = ({ message, beside }: Outcome): HeardAnswer =>
  beside === null ? cardInstead(message.card) : saidBeside(beside);

async function standing(site: TeamsSite, { activity, place }: Came, message: TeamsMessage | null) {
  if (activity.replyToId !== null && message !== null) {
    await sayInstead(site, place, activity.replyToId, message);
  }
}

/** Looking something up for a window that opens is waited for longer: there is nothing to do after. In milliseconds. */
const openWithin = 8_000;

async function fetch(site: TeamsSite, hands: Hands, came: Came, data: unknown): Promise<HeardAnswer> {
  const work = hands.hold(openFrom(site, came, data).catch(orNull(site, 'open')));
  const ended = await inTime(work, openWithin);
  const window = ended.kind === 'done' ? ended.value : null;
  return windowWith(window ?? noticeDialog(site, faultNotice()));
}

/**
 * What takes too long goes on; the form stays as it was filled in, and sent off again it is the same deed. Where even
 * the form cannot be drawn now, Teams is told so: it leaves what stands there.
 */
async function submit(site: TeamsSite, hands: Hands, came: Came, data: unknown): Promise<HeardAnswer> {
  const work = hands.hold(submitted(site, came, data).catch(orNull(site, 'submit')));
  const ended = await inTime(work, answerWithin);
  if (ended.kind === 'done' && ended.value !== null) return windowWith(ended.value);
  const notice = ended.kind === 'done' ? faultInForm : lateForm;
  const form = stayingForm(site, came, data, ({ language }) => notice(language));
  const again = await inTime(hands.hold(form.catch(cannot(site, 'submit, told'))), answerWithin);
  if (again.kind === 'late' || again.value === 'cannot') return unavailable;
  return windowWith(again.value ?? noticeDialog(site, faultNotice()));
}

const cannot =
  (site: TeamsSite, where: string) =>
  (fault: unknown): 'cannot' => {
    site.ports.onFault(fault, where);
    return 'cannot';
  };
