import type { Level } from '../../../src/regions/rule-schema.ts';
import { asked, chair, guests, guide, joiner, type Reader } from './secret-people.ts';

// Who may read which words of a kick-off, from what is said about it outside the code: the matrix of roles (who has a
// part in a case sees it, nobody else does; a theme is seen by its own team, and in part by those who look on) and what
// an organisation said to "what may you share, with whom and how?". Nothing here knows how the product works it out.

/** What words are, for who may read them. */
export type Word =
  /** The problem, as who guides sees it. */
  | { readonly kind: 'brief' }
  /** `sharedWith`: all who take part, or these organisations only; an empty list is the own organisation alone. */
  | {
      readonly kind: 'answer';
      readonly by: string;
      readonly questionId: string;
      readonly sharedWith: 'everyone' | readonly string[];
    }
  | { readonly kind: 'saved'; readonly by: string }
  | { readonly kind: 'nameless' }
  /** Between an organisation and who guides. */
  | { readonly kind: 'exchange'; readonly by: string }
  | { readonly kind: 'forGuides' }
  /** Why something went as it went: how far it is, without content. */
  | { readonly kind: 'course' }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'request' }
  | { readonly kind: 'moment' }
  /** Told orally only, replaced, or of who no longer takes part. */
  | { readonly kind: 'gone' };

interface Part {
  readonly isGuest: boolean;
  left: boolean;
}

/** From this many on, something said without a name is shown. */
const enoughTogether = 4;

/** What was said in one kick-off, and how it stands; kept by who plays it. */
export class Ledger {
  readonly codeName: string;
  readonly isCase: boolean;
  readonly words = new Map<string, Word>();
  readonly parts = new Map<string, Part>();
  level: Level;
  stage: 'collecting' | 'agreeing' | 'adopted' | 'withdrawn' = 'collecting';
  /** A request for information is looked at by who finds out and who guards privacy. */
  isWithStaff = false;
  hasRequest = false;

  constructor(codeName: string, isCase: boolean, level: Level) {
    this.codeName = codeName;
    this.isCase = isCase;
    this.level = level;
  }

  says(mark: string, word: Word): string {
    this.words.set(mark, word);
    return mark;
  }

  /** These words are nobody's any more. */
  forgets(which: (word: Word) => boolean): void {
    for (const [mark, word] of this.words) if (which(word)) this.words.set(mark, { kind: 'gone' });
  }

  /** Which words somebody may read now. */
  readableBy(reader: Reader): readonly string[] {
    return [...this.words]
      .filter(([, word]) => this.#stays(word) && this.#mayRead(reader, word))
      .map(([mark]) => mark);
  }

  /** Whether somebody may know that there is such a kick-off. */
  mayKnow(reader: Reader): boolean {
    const isStaff = ['information', 'privacy'].includes(reader.functionId) && reader.bodyId === 'dto-wu';
    return (
      this.#isInside(reader) ||
      this.#hasPart(reader) ||
      // Whoever was in it knew it then.
      this.#partOf(reader) !== undefined ||
      (this.isCase && this.#isAdviser(reader)) ||
      (this.isCase && isStaff && this.isWithStaff) ||
      (!this.isCase && (this.#followsPlan(reader) || this.#followsCourse(reader)))
    );
  }

  /** Of what was stopped, only why it was; and who guided it still reads why it took somebody out. */
  #stays({ kind }: Word): boolean {
    return this.stage !== 'withdrawn' || kind === 'course' || kind === 'forGuides';
  }

  #mayRead(reader: Reader, word: Word): boolean {
    const isClosed = this.stage === 'agreeing' || this.stage === 'adopted';
    switch (word.kind) {
      case 'gone':
        return false;
      case 'brief':
        return this.#isInside(reader) || this.#followsPlan(reader);
      case 'answer':
        return this.#isOwn(reader, word.by) || (isClosed && this.#isMeant(reader, word.sharedWith));
      case 'saved':
        return this.#isOwn(reader, word.by);
      case 'nameless':
        return isClosed && this.#isInside(reader) && this.#spokenWithoutName() >= enoughTogether;
      case 'exchange':
        return this.#isOwn(reader, word.by) || this.#isGuide(reader);
      case 'forGuides':
        return this.#isGuide(reader);
      case 'course':
        return this.#isInside(reader) || this.#followsPlan(reader) || this.#followsCourse(reader);
      case 'agreement':
        return isClosed && (this.#isInside(reader) || this.#followsPlan(reader));
      case 'request':
        return this.#isInside(reader) || (this.isWithStaff && this.#isStaff(reader));
      case 'moment':
        return this.#isInside(reader) || this.#isAdviser(reader);
    }
  }

  #isMeant(reader: Reader, sharedWith: 'everyone' | readonly string[]): boolean {
    if (!this.#isInside(reader)) return false;
    if (sharedWith === 'everyone') return true;
    const isChosen = sharedWith.includes(reader.organisationId);
    return isChosen && (reader.seat === guide.seat || this.#hasPart(reader));
  }

  #spokenWithoutName(): number {
    return [...this.words.values()].filter(({ kind }) => kind === 'nameless').length;
  }

  #partOf(reader: Reader): Part | undefined {
    const seats = [...asked, ...guests, joiner].map(({ seat }) => seat);
    return seats.includes(reader.seat) ? this.parts.get(reader.organisationId) : undefined;
  }

  /** Takes part now, guest or not. */
  #hasPart(reader: Reader): boolean {
    return this.#partOf(reader)?.left === false;
  }

  #isOwn(reader: Reader, organisationId: string): boolean {
    const isGuestAfterwards = this.stage === 'adopted' && this.#partOf(reader)?.isGuest === true;
    return reader.organisationId === organisationId && this.#hasPart(reader) && !isGuestAfterwards;
  }

  #isGuide(reader: Reader): boolean {
    return reader.seat === guide.seat;
  }

  #isAdviser(reader: Reader): boolean {
    return reader.functionId === 'communication' && reader.bodyId === 'dto-wu';
  }

  #isStaff(reader: Reader): boolean {
    return ['information', 'privacy'].includes(reader.functionId) && reader.bodyId === 'dto-wu';
  }

  /** Sees all that those who take part see. About a theme that is its whole team, but for guests and who guards privacy. */
  #isInside(reader: Reader): boolean {
    if (this.#isGuide(reader) || reader.seat === chair.seat) return true;
    if (this.#hasPart(reader) && this.#partOf(reader)?.isGuest === false) return true;
    // The steering group lays down plans of two years: its chair decides on a theme that is still being developed.
    if (!this.isCase && reader.functionId === 'chair' && reader.bodyId === 'dis-wu') return true;
    const inTeam = ['member', 'information', 'communication'].includes(reader.functionId);
    return !this.isCase && reader.bodyId === 'dto-wu' && inTeam;
  }

  /** Decides or advises on what is planned about themes: sees the problem and what was agreed. */
  #followsPlan(reader: Reader): boolean {
    return !this.isCase && ['dis-wu', 'expertisegroep'].includes(reader.bodyId);
  }

  /** Sees how far a theme is. */
  #followsCourse(reader: Reader): boolean {
    const guardsPrivacy = reader.functionId === 'privacy' && reader.bodyId === 'dto-wu';
    return !this.isCase && (guardsPrivacy || reader.bodyId === 'taskforce');
  }
}
