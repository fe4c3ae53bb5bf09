import type { Field } from '../../view/fields.ts';
import { strong } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import { blockerLines } from './agreement-blocker-views.ts';
import { mostSigns } from './agreement-edit-forms.ts';
import { type AgreementRow, confirmationAnswers } from './agreement-model.ts';
import { agreementFormPhrases } from './agreement-phrases.ts';
import { approachNodes, rowEntry, summaryNodes } from './agreement-summary-views.ts';
import type { Partner } from './model.ts';
import { nameOf, plainWords, type Shown } from './shown.ts';

type FormPhrases = ReturnType<typeof agreementFormPhrases>;

export const rowAnswers = ['accepted', 'partly', 'declined'] as const;
export type RowAnswer = (typeof rowAnswers)[number];

function remarkField(
  phrases: FormPhrases,
  field: {
    readonly name: string;
    readonly label: string;
    readonly required: boolean;
    readonly said: string | null;
  },
): Field {
  const { said, ...rest } = field;
  return {
    kind: 'longText',
    ...rest,
    hint: phrases.text('hint.noNames'),
    maxLength: mostSigns,
    ...(said === null ? {} : { value: said }),
  };
}

const reasonField = (phrases: FormPhrases, label: string): Field =>
  remarkField(phrases, { name: 'reason', label, required: true, said: null });

/** Yes, in part or no to one row; in part and no take a reason. */
export function answerRowDialog(shown: Shown, row: AgreementRow): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const { acceptance } = row;
  const reason = 'reasonId' in acceptance ? plainWords(shown, acceptance.reasonId) : null;
  return {
    size: 'dialog',
    title: phrases.text('answerRow.title'),
    nodes: [{ kind: 'entries', entries: [rowEntry(shown, row)] }],
    fields: [
      {
        kind: 'choice',
        name: 'answer',
        label: phrases.text('answerRow.answer'),
        required: true,
        options: rowAnswers.map((value) => ({ value, label: phrases.text(`answerRow.${value}`) })),
        ...(acceptance.status === 'open' ? {} : { value: acceptance.status }),
      },
      remarkField(phrases, {
        name: 'reason',
        label: phrases.text('answerRow.reason'),
        required: false,
        said: reason,
      }),
    ],
    submit: phrases.text('answerRow.submit'),
  };
}

/** The whole summary, and the question whether it is right. */
export function confirmDialog(shown: Shown, partner: Partner): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const given = shown.kickoff.agreement.confirmations.find(({ partnerId }) => partnerId === partner.id);
  const remark = given ? plainWords(shown, given.remarkId) : null;
  const organisation = strong(nameOf(shown, partner.organisationId));
  return {
    size: 'dialog',
    title: phrases.text('confirm.title'),
    nodes: [
      { kind: 'paragraph', spans: phrases.spans('confirm.why', { organisation }) },
      ...summaryNodes(shown, shown.kickoff.agreement),
    ],
    fields: [
      {
        kind: 'choice',
        name: 'answer',
        label: phrases.text('confirm.answer'),
        required: true,
        options: confirmationAnswers.map((value) => ({ value, label: phrases.text(`confirm.${value}`) })),
        ...(given ? { value: given.answer } : {}),
      },
      remarkField(phrases, {
        name: 'remark',
        label: phrases.text('confirm.remark'),
        required: false,
        said: remark,
      }),
    ],
    submit: phrases.text('confirm.submit'),
  };
}

/** Against the approach; an empty text takes it back. */
export function dissentDialog(shown: Shown, partner: Partner): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const { agreement } = shown.kickoff;
  const own = agreement.dissents.find(
    ({ partnerId, approach }) => partnerId === partner.id && approach === agreement.approach,
  );
  const text = own ? plainWords(shown, own.textId) : null;
  return {
    size: 'dialog',
    title: phrases.text('dissent.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('dissent.why') }, ...approachNodes(shown, agreement)],
    fields: [
      remarkField(phrases, {
        name: 'text',
        label: phrases.text('dissent.text'),
        required: own === undefined,
        said: text,
      }),
    ],
    submit: phrases.text('dissent.submit'),
  };
}

/** Only what stands in the way asks for a reason, and only then there is a field for it. */
export function adoptDialog(shown: Shown): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const lines = blockerLines(shown);
  const isBlocked = lines.length > 0;
  return {
    size: 'dialog',
    title: phrases.text('adopt.title'),
    nodes: [
      ...(isBlocked
        ? ([
            { kind: 'note', tone: 'warning', spans: phrases.spans('adopt.blocked') },
            { kind: 'bullets', items: lines },
          ] as const)
        : ([{ kind: 'note', tone: 'success', spans: phrases.spans('adopt.ready') }] as const)),
      ...summaryNodes(shown, shown.kickoff.agreement),
    ],
    fields: isBlocked ? [reasonField(phrases, phrases.text('adopt.reason'))] : [],
    submit: phrases.text(isBlocked ? 'adopt.anyway' : 'adopt.submit'),
  };
}

export function reviseDialog(shown: Shown): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const number = shown.kickoff.versions.length;
  return {
    size: 'dialog',
    title: phrases.text('revise.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans('revise.what', { number }) }],
    fields: [reasonField(phrases, phrases.text('revise.reason'))],
    submit: phrases.text('revise.submit'),
  };
}
