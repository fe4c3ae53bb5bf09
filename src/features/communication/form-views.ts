import { addDays, dayOf } from '../../lib/time.ts';
import type { Field, Option } from '../../view/fields.ts';
import type { Dialog } from '../../view/views.ts';
import { usualApprovers } from './circle.ts';
import { approvesFor, judgesFor, type Look, organisationName, wordsAt } from './look.ts';
import { audiences, type CommunicationMoment, media, mostRepeats, riskAnswers, timings } from './model.ts';
import { contentFacts, messageFact } from './moment-views.ts';
import { communicationFormPhrases, communicationPhrases } from './phrases.ts';

const mostSigns = 500;

/** Everything of a moment; a new one begins with who usually approves. */
export function momentDialog(look: Look, moment: CommunicationMoment | null): Dialog {
  const phrases = communicationFormPhrases(look.viewer.language);
  const isPutForward = moment !== null && moment.stand.status !== 'drafted';
  return {
    size: 'dialog',
    title: phrases.text(moment === null ? 'moment.add' : 'moment.edit'),
    nodes: isPutForward ? [{ kind: 'note', tone: 'info', spans: phrases.spans('moment.clears') }] : [],
    fields: [...wordFields(look, moment), ...choiceFields(look, moment), ...partnerFields(look, moment)],
    submit: phrases.text('moment.save'),
  };
}

function wordFields(look: Look, moment: CommunicationMoment | null): readonly Field[] {
  const phrases = communicationFormPhrases(look.viewer.language);
  const field = (name: 'message' | 'perspective' | 'frame', id: string | null, required: boolean): Field => {
    const said = wordsAt(look, id);
    const noNames = phrases.text('noNames');
    const hint = name === 'perspective' ? `${phrases.text('moment.perspectiveHint')} ${noNames}` : noNames;
    return {
      kind: 'longText',
      name,
      label: phrases.text(`moment.${name}`),
      hint,
      required,
      maxLength: mostSigns,
      ...(said === null ? {} : { value: said }),
    };
  };
  return [
    field('message', moment?.messageId ?? null, true),
    field('perspective', moment?.perspectiveId ?? null, true),
    field('frame', moment?.frameId ?? null, false),
  ];
}

function choiceFields(look: Look, moment: CommunicationMoment | null): readonly Field[] {
  const phrases = communicationFormPhrases(look.viewer.language);
  const named = communicationPhrases(look.viewer.language);
  const others = wordsAt(look, moment?.audienceTextId ?? null);
  const tomorrow = addDays(dayOf(look.now, look.region.timeZone), 1);
  return [
    {
      kind: 'choice',
      name: 'timing',
      label: phrases.text('moment.timing'),
      required: true,
      options: timings.map((value) => ({ value, label: named.text(`timing.${value}`) })),
      ...(moment === null ? {} : { value: moment.timing }),
    },
    {
      kind: 'date',
      name: 'day',
      label: phrases.text('moment.day'),
      required: true,
      min: tomorrow,
      ...(moment === null ? {} : { value: moment.day }),
    },
    {
      kind: 'multiChoice',
      name: 'audiences',
      label: phrases.text('moment.audiences'),
      required: true,
      options: audiences.map((value) => ({ value, label: named.text(`audience.${value}`) })),
      values: moment?.audiences ?? [],
    },
    {
      kind: 'text',
      name: 'audienceText',
      label: phrases.text('moment.audienceText'),
      required: false,
      maxLength: 100,
      ...(others === null ? {} : { value: others }),
    },
    {
      kind: 'multiChoice',
      name: 'media',
      label: phrases.text('moment.media'),
      required: true,
      options: media.map((value) => ({ value, label: named.text(`medium.${value}`) })),
      values: moment?.media ?? [],
    },
  ];
}

function partnerFields(look: Look, moment: CommunicationMoment | null): readonly Field[] {
  const phrases = communicationFormPhrases(look.viewer.language);
  const { circle } = look.plan;
  const options: readonly Option[] = circle.partners.map(({ partnerId, organisationId }) => ({
    value: partnerId,
    label: organisationName(look, organisationId),
  }));
  const known = new Set(options.map(({ value }) => value));
  const approvers =
    moment === null
      ? usualApprovers(look.region, circle).map(({ partnerId }) => partnerId)
      : moment.approverPartnerIds.filter((id) => known.has(id));
  const voice = moment !== null && known.has(moment.voicePartnerId) ? { value: moment.voicePartnerId } : {};
  return [
    {
      kind: 'choice',
      name: 'voice',
      label: phrases.text('moment.voice'),
      hint: phrases.text('moment.voiceHint'),
      required: true,
      options,
      ...voice,
    },
    {
      kind: 'multiChoice',
      name: 'approvers',
      label: phrases.text('moment.approvers'),
      required: true,
      options,
      values: approvers,
    },
    {
      kind: 'rows',
      name: 'repeats',
      label: phrases.text('moment.repeats'),
      required: false,
      rowLabel: phrases.text('moment.repeat'),
      addLabel: phrases.text('moment.addRepeat'),
      removeLabel: phrases.text('moment.removeRepeat'),
      columns: [{ kind: 'date', name: 'day', label: phrases.text('moment.repeatDay'), required: true }],
      rows: (moment?.repeatDays ?? []).map((day) => ({ day })),
      min: 0,
      max: mostRepeats,
    },
  ];
}

/** What it says, and whether the viewer's organisation approves of it. */
export function approveDialog(look: Look, moment: CommunicationMoment): Dialog {
  const phrases = communicationFormPhrases(look.viewer.language);
  const by = approvesFor(look, moment);
  const said = moment.approvals.find(({ partnerId }) => partnerId === by);
  const reason = wordsAt(look, said?.reasonId ?? null);
  return {
    size: 'dialog',
    title: phrases.text('approve.title'),
    nodes: [{ kind: 'facts', facts: contentFacts(look, moment) }],
    fields: [
      {
        kind: 'choice',
        name: 'answer',
        label: phrases.text('approve.answer'),
        required: true,
        options: (['yes', 'no'] as const).map((value) => ({
          value,
          label: phrases.text(`approve.${value}`),
        })),
        ...(said ? { value: said.answer } : {}),
      },
      {
        kind: 'longText',
        name: 'reason',
        label: phrases.text('approve.reason'),
        hint: phrases.text('noNames'),
        required: false,
        maxLength: mostSigns,
        ...(reason === null ? {} : { value: reason }),
      },
    ],
    submit: phrases.text('approve.save'),
  };
}

/** What it says, and whether that can endanger the investigation or somebody; never why. */
export function riskDialog(look: Look, moment: CommunicationMoment): Dialog {
  const phrases = communicationFormPhrases(look.viewer.language);
  const by = judgesFor(look, moment);
  const said = moment.risks.find((one) => one.by === by);
  return {
    size: 'dialog',
    title: phrases.text('risk.title'),
    nodes: [{ kind: 'facts', facts: contentFacts(look, moment) }],
    fields: [
      {
        kind: 'choice',
        name: 'answer',
        label: phrases.text('risk.answer'),
        hint: phrases.text('risk.hint'),
        required: true,
        options: riskAnswers.map((value) => ({ value, label: phrases.text(`risk.${value}`) })),
        ...(said ? { value: said.answer } : {}),
      },
    ],
    submit: phrases.text('risk.save'),
  };
}

export function dropDialog(look: Look, moment: CommunicationMoment): Dialog {
  const phrases = communicationFormPhrases(look.viewer.language);
  return {
    size: 'dialog',
    title: phrases.text('drop.title'),
    nodes: [
      { kind: 'facts', facts: [messageFact(look, moment)] },
      { kind: 'paragraph', spans: phrases.spans('drop.what') },
    ],
    fields: [
      {
        kind: 'longText',
        name: 'reason',
        label: phrases.text('drop.reason'),
        hint: phrases.text('noNames'),
        required: true,
        maxLength: mostSigns,
      },
    ],
    submit: phrases.text('drop.save'),
    submitEmphasis: 'danger',
  };
}
