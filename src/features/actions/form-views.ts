import type { Field } from '../../view/fields.ts';
import type { Dialog } from '../../view/views.ts';
import { wholeEntry } from './entry-views.ts';
import { type Listed, type Look, stuckReason } from './look.ts';
import { statusOf } from './model.ts';
import { actionPhrases } from './phrases.ts';

export const reports = ['done', 'running', 'stuck'] as const;
export type Report = (typeof reports)[number];

const mostSigns = 500;

function reasonField(look: Look, one: Listed, required: boolean): Field {
  const phrases = actionPhrases(look.viewer.language);
  const said = stuckReason(look, one);
  return {
    kind: 'longText',
    name: 'reason',
    label: phrases.text(required ? 'form.why' : 'form.whyIfStuck'),
    hint: phrases.text('form.noNames'),
    required,
    maxLength: mostSigns,
    ...(said === null ? {} : { value: said }),
  };
}

/** What the action is, and how it stands: done, running or stuck. */
export function reportDialog(look: Look, one: Listed): Dialog {
  const phrases = actionPhrases(look.viewer.language);
  const status = statusOf(one.action);
  const known = reports.find((report) => report === status);
  return {
    size: 'dialog',
    title: phrases.text('report.title'),
    nodes: [whatNode(look, one)],
    fields: [
      {
        kind: 'choice',
        name: 'status',
        label: phrases.text('report.status'),
        required: true,
        options: reports.map((value) => ({ value, label: phrases.text(`report.${value}`) })),
        ...(known === undefined ? {} : { value: known }),
      },
      reasonField(look, one, false),
    ],
    submit: phrases.text('form.save'),
  };
}

/** Why it is stuck: lead and facilitator read this. */
export function stuckDialog(look: Look, one: Listed): Dialog {
  const phrases = actionPhrases(look.viewer.language);
  return {
    size: 'dialog',
    title: phrases.text('stuckForm.title'),
    nodes: [whatNode(look, one), { kind: 'paragraph', spans: phrases.spans('stuckForm.who') }],
    fields: [reasonField(look, one, true)],
    submit: phrases.text('form.save'),
  };
}

function whatNode(look: Look, one: Listed) {
  const { buttons: _none, ...entry } = wholeEntry(look, one);
  return { kind: 'entries', entries: [entry] } as const;
}
