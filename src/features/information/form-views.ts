import type { Field, Option } from '../../view/fields.ts';
import type { Node } from '../../view/nodes.ts';
import { strong } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { quoteOf } from './card-views.ts';
import { basisOptions, choice, dayField, filled, longText, mostSigns } from './form-fields.ts';
import { type Look, nameOf, ownPartner, type Seen } from './look.ts';
import { bases, informationLevels, isLiving, type LivingRequest, products, type SeatRef } from './model.ts';
import { formPhrases, informationPhrases } from './phrases.ts';

type LivingSeen = Seen<LivingRequest>;

export function isLivingSeen(seen: Seen): seen is LivingSeen {
  return isLiving(seen.request);
}

/** What one wants to know; `missing`: what a partner said it misses, to start from. */
export function askDialog(look: Pick<Look, 'viewer'>, missing: string | null): Dialog {
  const phrases = formPhrases(look.viewer.language);
  const question = longText(look, 'question', 'ask.question', true, 'noNames');
  return {
    size: 'dialog',
    title: phrases.text('ask.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('ask.what') }],
    fields: [
      filled(question, missing?.slice(0, mostSigns)),
      longText(look, 'why', 'ask.why', true),
      choice(
        look,
        'level',
        'ask.level',
        informationLevels.map((level) => [level, `ask.level.${level}`] as const),
      ),
    ],
    submit: phrases.text('send'),
  };
}

export function endorseDialog(look: Look, seen: LivingSeen): Dialog {
  const own = ownPartner(seen);
  const said = seen.request.endorsements.find(({ partnerId }) => partnerId === own?.partnerId);
  const answer = choice(
    look,
    'answer',
    'endorse.answer',
    (['yes', 'no', 'later'] as const).map((one) => [one, `endorse.answer.${one}`] as const),
  );
  return dialog(look, seen, 'endorse', [filled(answer, said?.answer)]);
}

export function promiseDialog(look: Look, seen: LivingSeen): Dialog {
  // Once gate two is open, saying "we will not" says nothing any more.
  const answers = seen.request.status === 'acting' ? (['yes', 'no'] as const) : (['yes'] as const);
  const will = choice(
    look,
    'will',
    'promise.will',
    answers.map((one) => [one, `promise.will.${one}`] as const),
  );
  const own = ownPartner(seen);
  const said = seen.request.willing.find(({ partnerId }) => partnerId === own?.partnerId);
  const words = said?.whatId == null ? undefined : look.words.get(said.whatId);
  const before =
    said === undefined ? undefined : answers.find((one) => (one === 'yes') === (said.whatId !== null));
  return dialog(look, seen, 'promise', [
    filled(will, before),
    filled(
      longText(look, 'what', 'promise.does', false, 'noNames'),
      typeof words === 'string' ? words : undefined,
    ),
    dayField(look, 'promise.due', false, said?.due),
  ]);
}

/** `hasOfficer`: there is a privacy officer, who decides where nobody knows on what basis; else the facilitator does. */
export function checkDialog(look: Look, seen: LivingSeen, hasOfficer: boolean): Dialog {
  const phrases = formPhrases(look.viewer.language);
  const basis: Field = {
    kind: 'choice',
    name: 'basis',
    label: phrases.text('check.basis'),
    hint: phrases.text(hasOfficer ? 'check.basisHint' : 'check.basisHintNobody'),
    required: false,
    options: basisOptions(look, bases),
  };
  const obtainable = (['yes', 'no', 'unknown'] as const).map(
    (one) => [one, `check.obtainable.${one}`] as const,
  );
  return dialog(look, seen, 'check', [
    choice(look, 'obtainable', 'check.obtainable', obtainable),
    basis,
    longText(look, 'sharing', 'check.sharing', false, 'noNames'),
  ]);
}

export function privacyDialog(look: Look, seen: LivingSeen): Dialog {
  const phrases = formPhrases(look.viewer.language);
  const known = bases.filter((basis) => basis !== 'UNKNOWN');
  return dialog(look, seen, 'privacy', [
    choice(
      look,
      'may',
      'privacy.may',
      (['yes', 'no'] as const).map((one) => [one, `privacy.may.${one}`] as const),
    ),
    {
      kind: 'choice',
      name: 'basis',
      label: phrases.text('privacy.basis'),
      required: false,
      options: basisOptions(look, known),
    },
    longText(look, 'sharing', 'privacy.sharing', false, 'noNames'),
  ]);
}

/** `staff`: who could find it out besides the partners. */
export function assignDialog(look: Look, seen: LivingSeen, staff: readonly SeatRef[]): Dialog {
  const phrases = formPhrases(look.viewer.language);
  const words = informationPhrases(look.viewer.language);
  const { request } = seen;
  const owners: readonly Option[] = [
    ...request.circle.partners.map(({ seatId, organisationId }) => ({
      value: seatId,
      label: nameOf(look, organisationId),
    })),
    ...staff
      .filter(({ seatId }) => !request.circle.partners.some((one) => one.seatId === seatId))
      .map(({ seatId, organisationId }) => ({
        value: seatId,
        label: phrases.text('assign.staff', { organisation: nameOf(look, organisationId) }),
      })),
  ];
  const before = request.status === 'open' ? request : null;
  return dialog(look, seen, 'assign', [
    {
      kind: 'choice',
      name: 'product',
      label: phrases.text('assign.product'),
      hint: phrases.text('assign.ivoHint'),
      required: true,
      options: products.map((value) => ({ value, label: words.text(`product.${value}`) })),
      ...(before === null ? {} : { value: before.product }),
    },
    {
      kind: 'choice',
      name: 'owner',
      label: phrases.text('assign.owner'),
      required: true,
      options: owners,
      ...(before === null ? {} : { value: before.owner.seatId }),
    },
    dayField(look, 'assign.due', true, before?.due),
  ]);
}

export function findDialog(look: Look, seen: LivingSeen): Dialog {
  return dialog(look, seen, 'find', [
    choice(
      look,
      'status',
      'find.status',
      (['done', 'running', 'stuck'] as const).map((one) => [one, `find.status.${one}`] as const),
    ),
    longText(look, 'where', 'find.where', false, 'find.whereHint'),
    longText(look, 'reason', 'find.reason', false, 'noNames'),
  ]);
}

export function followUpDialog(look: Look, seen: LivingSeen): Dialog {
  return dialog(look, seen, 'use', [
    choice(
      look,
      'used',
      'use.used',
      (['yes', 'no'] as const).map((one) => [one, `use.used.${one}`] as const),
    ),
    longText(look, 'text', 'use.text', false, 'noNames'),
  ]);
}

type Named = 'endorse' | 'promise' | 'check' | 'privacy' | 'assign' | 'find' | 'use';

/** Every form says first what the question is. */
function dialog(look: Look, seen: LivingSeen, name: Named, fields: readonly Field[]): Dialog {
  const phrases = formPhrases(look.viewer.language);
  const partner = ownPartner(seen);
  const isForPartner = name === 'endorse' || name === 'promise';
  const speaks: readonly Node[] =
    isForPartner && partner !== null
      ? [
          {
            kind: 'paragraph',
            spans: phrases.spans(`${name}.what`, {
              organisation: strong(nameOf(look, partner.organisationId)),
            }),
          },
        ]
      : [];
  return {
    size: 'dialog',
    title: phrases.text(`${name}.title`),
    nodes: [quoteOf(look, seen.request), ...speaks],
    fields,
    submit: phrases.text('save'),
  };
}
