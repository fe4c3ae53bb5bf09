import { describe, expect, it } from 'vitest';
import {
  assignDialog,
  checkDialog,
  endorseDialog,
  isLivingSeen,
  promiseDialog,
} from '../../../src/features/information/form-views.ts';
import type { Look, Seen } from '../../../src/features/information/look.ts';
import type { LivingRequest } from '../../../src/features/information/model.ts';
import type { Dialog } from '../../../src/view/views.ts';
import {
  type Asked,
  acting,
  asked,
  assigning,
  checking,
  type Name,
  open,
  promises,
  promisesNothing,
  seats,
  supports,
} from './asked.ts';
import { at, lookAt } from './looks.ts';

type Draw = (look: Look, seen: Seen<LivingRequest>) => Dialog;

function filledIn(story: Asked, name: Name, draw: Draw, now?: string): Readonly<Record<string, unknown>> {
  const { look, seen } = lookAt(story, at(name), 'OPEN', now);
  if (!isLivingSeen(seen)) throw new Error('it ended');
  const fields = draw(look, seen).fields.filter((field) => 'value' in field);
  return Object.fromEntries(fields.map((field) => [field.name, 'value' in field ? field.value : null]));
}

describe('a form to change what was said', () => {
  it('holds what this partner said at gate one', () => {
    const story = asked().does(supports('tax', 'no'));
    expect(filledIn(story, 'tax', endorseDialog)).toEqual({ answer: 'no' });
    expect(filledIn(story, 'woerden', endorseDialog)).toEqual({});
  });

  it('holds what this partner promised', () => {
    const promised = { will: 'yes', what: 'Controles plannen', due: '2027-01-15' };
    expect(filledIn(open(), 'woerden', promiseDialog)).toEqual(promised);
    expect(filledIn(open(), 'tax', promiseDialog)).toEqual({});
    const nothing = acting().does(promisesNothing('tax'));
    expect(filledIn(nothing, 'tax', promiseDialog)).toEqual({ will: 'no' });
    const later = acting().does(promisesNothing('tax')).does(promises('woerden'));
    expect(filledIn(later, 'tax', promiseDialog)).toEqual({});
  });

  it('holds who finds it out, how and by when, as long as that day did not pass', () => {
    const draw: Draw = (look, seen) => assignDialog(look, seen, [seats.information]);
    const before = { product: 'QUICKSCAN', owner: seats.tax.seatId };
    expect(filledIn(open(), 'facilitator', draw)).toEqual({ ...before, due: '2026-12-18' });
    expect(filledIn(open(), 'facilitator', draw, '2026-12-21T09:00:00Z')).toEqual(before);
    expect(filledIn(assigning(), 'facilitator', draw)).toEqual({});
  });
});

describe('the form of gate three', () => {
  const hints = (hasOfficer: boolean): string => {
    const { look, seen } = lookAt(checking(), at('information', 'nl', 'information'));
    return isLivingSeen(seen) ? JSON.stringify(checkDialog(look, seen, hasOfficer)) : '';
  };

  it('says who decides where the basis is not known', () => {
    expect(hints(true)).toContain('Dan beslist de functionaris gegevensbescherming.');
    expect(hints(false)).not.toContain('functionaris');
    expect(hints(false)).toContain('Dan beslist wie de integrale start begeleidt.');
  });

  it('says what is needed when', () => {
    expect(hints(true)).toContain('Op welke grond mag het gedeeld worden? (niet bij nee)');
    expect(hints(true)).toContain('(alleen als de grond bekend is)');
  });
});
