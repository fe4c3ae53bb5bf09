import { opened } from '../../chat/chat-deeds.ts';
import { noVisitorNotice } from '../../chat/deed-notices.ts';
import { type Shown, shownOf } from '../../chat/shown-answer.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { unknownReader } from '../../chat/visitor.ts';
import { fillDialog } from '../../view/fill-dialog.ts';
import type { Notice } from '../../view/views.ts';
import type { Came } from './came.ts';
import { pressed } from './deeds-presses.ts';
import { oldNotice } from './notices.ts';
import { readOffer, type TeamsOffer } from './offer.ts';
import { afterRowStep, readForm, type TeamsForm } from './read-form.ts';
import { dialogOf, doneDialog, type TeamsDialog } from './render-dialog.ts';
import { dialogFor } from './shown.ts';
import type { TeamsSite } from './site.ts';
import { deedRequest, lookRequest, visitorOf } from './visitor.ts';

/** One notice, in a window of its own. */
export const noticeDialog = (site: TeamsSite, notice: Notice): TeamsDialog =>
  doneDialog(notice, [], site.drawing(unknownReader));

type Doing = (viewer: Viewer) => Promise<TeamsDialog>;

/** For who is known; anybody else hears why not. */
async function asVisitor(site: TeamsSite, came: Came, doing: Doing): Promise<TeamsDialog> {
  const visitor = await visitorOf(site, came);
  return visitor.kind === 'known' ? doing(visitor.viewer) : noticeDialog(site, noVisitorNotice(visitor));
}

/** Opens what a button opens. `data`: what it handed back. */
export function openFrom(site: TeamsSite, came: Came, data: unknown): Promise<TeamsDialog> {
  const offer = readOffer(data);
  return asVisitor(site, came, async (viewer) => {
    const shown = offer && (await openedBy(site, viewer, offer));
    return shown
      ? dialogFor(site, viewer, shown)
      : doneDialog(oldNotice(viewer.language), [], site.drawing(viewer));
  });
}

/** Null for what no version knows any more, and for a deed: that is never done by opening something. */
async function openedBy(
  site: TeamsSite,
  viewer: Viewer,
  { target, drawing }: TeamsOffer,
): Promise<Shown | null> {
  if (target.kind === 'press') return null;
  const { router } = site.ports;
  if (target.kind !== 'say') return opened(router, () => lookRequest(site, viewer), target);
  const request = deedRequest(site, viewer, 'say', drawing, target.words);
  return shownOf(site.ports, viewer, await router.say(request, target.words), []);
}

/**
 * Whatever was pressed in a window: a form is sent off, or gets a row more or less; a button does or opens something.
 * What comes of it takes the place of what stood there.
 */
export function submitted(site: TeamsSite, came: Came, data: unknown): Promise<TeamsDialog> {
  const form = readForm(data);
  if (form === null) return pressedInside(site, came, data);
  return asVisitor(site, came, (viewer) =>
    form.step === null ? sendOff(site, viewer, form) : asItStands(site, viewer, afterRowStep(form), null),
  );
}

function pressedInside(site: TeamsSite, came: Came, data: unknown): Promise<TeamsDialog> {
  const offer = readOffer(data);
  if (offer?.target.kind !== 'press') return openFrom(site, came, data);
  return asVisitor(site, came, async (viewer) => {
    const shown = await pressed(site, viewer, offer);
    return shown ? dialogFor(site, viewer, shown) : noticeDialog(site, oldNotice());
  });
}

/** The same form sent twice with the same in it is one deed. */
async function sendOff(site: TeamsSite, viewer: Viewer, form: TeamsForm): Promise<TeamsDialog> {
  const { name, payload, drawing, values, rows } = form;
  const request = deedRequest(site, viewer, 'submit', name, drawing, JSON.stringify(values));
  const answer = await site.ports.router.submit(request, name, payload, values);
  const shown = await shownOf(site.ports, viewer, answer, []);
  // The same rows keep the same names: what stands in them stays.
  return dialogFor(site, viewer, shown, answer.kind === 'form' ? rows : undefined);
}

/** A form with all that was typed in it so far, sent off or not. */
async function asItStands(
  site: TeamsSite,
  viewer: Viewer,
  { name, payload, drawing, values, rows }: TeamsForm,
  notice: Notice | null,
): Promise<TeamsDialog> {
  const open = await site.ports.router.open(lookRequest(site, viewer), name, payload);
  // The same drawing: sent off from here it is the same deed.
  const drawn = { ...site.drawing(viewer), drawing };
  if ('kind' in open) return doneDialog(oldNotice(viewer.language), [], drawn);
  return dialogOf({ ...open, dialog: fillDialog(open.dialog, values, []) }, drawn, { notice, rows });
}

/** The form as it was sent off, with why nothing can be told of it yet; null for what was no form. */
export async function stayingForm(
  site: TeamsSite,
  came: Came,
  data: unknown,
  notice: (viewer: Viewer) => Notice,
): Promise<TeamsDialog | null> {
  const form = readForm(data);
  if (form === null) return null;
  return asVisitor(site, came, (viewer) => asItStands(site, viewer, form, notice(viewer)));
}
