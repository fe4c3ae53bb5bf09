import { deniedNotice } from '../../chat/chat-phrases.ts';
import { type Shown, shownOf } from '../../chat/shown-answer.ts';
import type { Viewer } from '../../chat/viewer.ts';
import { fillDialog } from '../../view/fill-dialog.ts';
import type { Notice } from '../../view/views.ts';
import type { Came } from './came.ts';
import { pressed } from './deeds-presses.ts';
import { afterRowStep } from './form-rows.ts';
import { noVisitorNotice, oldNotice, unknownReader } from './notices.ts';
import { readOffer, type TeamsOffer } from './offer.ts';
import { readForm, type SentForm } from './read-form.ts';
import { homeLink } from './render-buttons.ts';
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
    // A deed is never done by opening something: in a window it is a submit.
    const shown = offer && offer.target.kind !== 'press' ? await opened(site, viewer, offer) : null;
    return shown
      ? dialogFor(site, viewer, shown)
      : doneDialog(oldNotice(viewer.language), [], site.drawing(viewer));
  });
}

const said = (notice: Notice): Shown => ({ kind: 'message', notice, cards: [] });

/** null for what no version knows any more. */
async function opened(
  site: TeamsSite,
  viewer: Viewer,
  { target, drawing }: TeamsOffer,
): Promise<Shown | null> {
  const { router } = site.ports;
  switch (target.kind) {
    case 'press':
      return null;
    case 'page': {
      const isKnown = target.page === homeLink.page || router.pages.some(({ name }) => name === target.page);
      return isKnown ? { kind: 'page', to: target, notice: null } : null;
    }
    case 'dialog': {
      const open = await router.open(lookRequest(site, viewer), target.name, target.payload);
      if (!('kind' in open)) return { kind: 'form', open, notice: null };
      return open.kind === 'page'
        ? { kind: 'page', to: open.to, notice: null }
        : said(deniedNotice(viewer.language));
    }
    case 'say': {
      const request = deedRequest(site, viewer, 'say', drawing, target.words);
      return shownOf(site.ports, viewer, await router.say(request, target.words), []);
    }
  }
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
async function sendOff(site: TeamsSite, viewer: Viewer, form: SentForm): Promise<TeamsDialog> {
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
  { name, payload, drawing, values, rows }: SentForm,
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
