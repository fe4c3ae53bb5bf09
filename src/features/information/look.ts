import { principalsOf, type Viewer } from '../../chat/viewer.ts';
import type { Instant } from '../../lib/time.ts';
import { organisation, textIn } from '../../regions/lookups.ts';
import { type CirclePartner, type InformationRequest, isLiving, type LivingRequest } from './model.ts';
import { rights, speakFor, type Task } from './names.ts';
import { informationPhrases } from './phrases.ts';
import { todosOf } from './tasks.ts';
import type { Clockwork } from './times.ts';

/** Everything needed to put information requests into words for one viewer. */
export interface Look extends Clockwork {
  readonly viewer: Viewer;
  readonly now: Instant;
  /** What they may read, by contribution id. */
  readonly words: ReadonlyMap<string, unknown>;
  /** Themes they may see, by id, in their language. */
  readonly themeNames: ReadonlyMap<string, string>;
}

/** A request as one viewer sees it. */
export interface Seen<Request extends InformationRequest = InformationRequest> {
  readonly request: Request;
  readonly rights: ReadonlySet<string>;
}

/** What the viewer may do now, whether or not they are asked to. */
export function mayDo(seen: Seen, task: Task): boolean {
  const { request, rights: own } = seen;
  const { status } = request;
  const has = (...wanted: readonly string[]): boolean => wanted.some((right) => own.has(right));
  switch (task) {
    case 'endorse':
      return status === 'endorsing' && ownPartner(seen) !== null;
    case 'promise':
      return isPromising(request) && ownPartner(seen) !== null;
    case 'check':
      return status === 'checking' && has(rights.check);
    case 'privacy':
      return status === 'privacyCheck' && has(rights.privacy);
    case 'assign':
      return (status === 'assigning' || status === 'open') && has(rights.guide, rights.check);
    case 'find':
      return status === 'open' && has(rights.own);
    case 'use':
      return status === 'done' && has(rights.ask, rights.guide);
    case 'decide':
      return (status === 'endorsing' || status === 'acting') && has(rights.ask, rights.guide);
  }
}

function isPromising({ status }: InformationRequest): boolean {
  return (
    status === 'acting' ||
    status === 'checking' ||
    status === 'privacyCheck' ||
    status === 'assigning' ||
    status === 'open'
  );
}

/** It can be taken back until it is answered. */
export function mayWithdraw({ request, rights: own }: Seen): boolean {
  const isOver = !isLiving(request) || request.status === 'done' || request.status === 'used';
  return !isOver && (own.has(rights.ask) || own.has(rights.guide));
}

/** Whether the viewer is asked to do this now. */
export function isAsked({ region, viewer }: Look, { request }: Seen, task: Task): boolean {
  const own = new Set(principalsOf(viewer));
  return todosOf(region, request).some((todo) => todo.task === task && todo.to.some((to) => own.has(to)));
}

/** The partner that the viewer speaks for; of several, one that has not spoken yet. */
export function ownPartner({ request, rights: own }: Seen): CirclePartner | null {
  const mine = request.circle.partners.filter(({ partnerId }) => own.has(speakFor(partnerId)));
  const spoken = isLiving(request) ? spokenAt(request) : [];
  return mine.find(({ partnerId }) => !spoken.includes(partnerId)) ?? mine[0] ?? null;
}

function spokenAt({ status, endorsements, willing }: LivingRequest): readonly string[] {
  return (status === 'endorsing' ? endorsements : willing).map(({ partnerId }) => partnerId);
}

export function nameOf({ region, viewer }: Look, organisationId: string): string {
  const known = organisation(region, organisationId);
  return known ? textIn(known.name, viewer.language) : organisationId;
}

/** Words by id; a sentence that says so where they can no longer be read. */
export function wordsOr(look: Look, contributionId: string): string {
  const said = look.words.get(contributionId);
  return typeof said === 'string' ? said : informationPhrases(look.viewer.language).text('words.gone');
}

export function statusText(look: Look, request: InformationRequest): string {
  const phrases = informationPhrases(look.viewer.language);
  if (request.status === 'unmet') return phrases.text(`stopped.${request.gate}`);
  if (request.status === 'open' && request.stuck !== null) return phrases.text('status.stuck');
  return phrases.text(`status.${request.status}`);
}

export function themesText(look: Look, themeIds: readonly string[]): string {
  const other = informationPhrases(look.viewer.language).text('theme.other');
  return [...new Set(themeIds.map((id) => look.themeNames.get(id) ?? other))].join(', ');
}
