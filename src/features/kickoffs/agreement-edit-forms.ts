import type { Field, Option } from '../../view/fields.ts';
import { fittingOptions } from '../../view/fitting-options.ts';
import type { Node } from '../../view/nodes.ts';
import { link } from '../../view/spans.ts';
import type { Dialog } from '../../view/views.ts';
import type { EditPart } from './agreement-buttons.ts';
import type { SeatChoice } from './agreement-lookups.ts';
import { approaches, partnerRoles } from './agreement-model.ts';
import { indicatorName, kindOptions, tomorrow } from './agreement-names-of.ts';
import { agreementFormPhrases, agreementPhrases } from './agreement-phrases.ts';
import { pages } from './names.ts';
import { agrees } from './partners.ts';
import { askingIn, fieldsOf } from './question-fields.ts';
import { moreQuestions } from './questions.ts';
import { givenWords, nameOf, plainWords, type Shown } from './shown.ts';

/** What people write in one field: as much as fits the forms of every platform. */
export const mostSigns = 500;
const mostRows = 30;

/** Someone else changed the agreement since: say so at once, not only when this is sent. */
function staleNodes({ kickoff, language }: Shown, basedOn: number): readonly Node[] {
  if (kickoff.agreement.edit === basedOn) return [];
  const phrases = agreementFormPhrases(language);
  const page = link(phrases.text('stale.page'), pages.agreement, { kickoffId: kickoff.id });
  return [{ kind: 'note', tone: 'warning', spans: phrases.spans('stale', { page }) }];
}

function editDialog(shown: Shown, part: EditPart, basedOn: number, fields: readonly Field[]): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const warning: readonly Node[] =
    shown.kickoff.agreement.confirmations.length === 0
      ? []
      : [{ kind: 'note', tone: 'warning', spans: phrases.spans('edit.unconfirms') }];
  return {
    size: 'dialog',
    title: phrases.text(`${part}.title`),
    nodes: [...staleNodes(shown, basedOn), ...warning],
    fields,
    submit: phrases.text('edit.save'),
  };
}

/** Further questions of the pack, those of the round excepted that partners answer themselves. */
export function moreDialog(shown: Shown, basedOn: number): Dialog {
  const { kickoff, book } = shown;
  const asking = askingIn(shown);
  const fields = moreQuestions(book.region, kickoff.variant).flatMap((question) => {
    const given = kickoff.agreement.more.find(({ questionId }) => questionId === question.id);
    const before = given ? givenWords(shown, given.contributionId) : null;
    return fieldsOf(question, before, asking).map((field) => ({ ...field, required: false }));
  });
  return editDialog(shown, 'more', basedOn, fields);
}

const said = (value: string | null): { readonly value?: string } => (value === null ? {} : { value });

export function goalDialog(shown: Shown, basedOn: number): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const { goalId, successTestId } = shown.kickoff.agreement;
  const field = (name: 'goal' | 'successTest', id: string | null): Field => ({
    kind: 'longText',
    name,
    label: phrases.text(`goal.${name}`),
    hint: phrases.text('hint.noNames'),
    required: true,
    maxLength: mostSigns,
    ...said(plainWords(shown, id)),
  });
  return editDialog(shown, 'goal', basedOn, [field('goal', goalId), field('successTest', successTestId)]);
}

export function approachDialog(shown: Shown, basedOn: number): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const { approach, approachReasonId } = shown.kickoff.agreement;
  const names = agreementPhrases(shown.language);
  return editDialog(shown, 'approach', basedOn, [
    {
      kind: 'choice',
      name: 'approach',
      label: phrases.text('approach.approach'),
      required: true,
      options: approaches.map((value) => ({ value, label: names.text(`approach.${value}`) })),
      ...said(approach),
    },
    {
      kind: 'longText',
      name: 'reason',
      label: phrases.text('approach.reason'),
      hint: phrases.text('hint.noNames'),
      required: true,
      maxLength: mostSigns,
      ...said(plainWords(shown, approachReasonId)),
    },
  ]);
}

export function rowsDialog(shown: Shown, basedOn: number): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const { kickoff, book, language } = shown;
  const kinds = kindOptions(book.region, language);
  const partners = kickoff.partners
    .filter(agrees)
    .map(({ id, organisationId }) => ({ value: id, label: nameOf(shown, organisationId) }));
  const label = (name: 'what' | 'partner' | 'due' | 'kind') => phrases.text(`rows.${name}`);
  return editDialog(shown, 'rows', basedOn, [
    {
      kind: 'rows',
      name: 'rows',
      label: phrases.text('rows.rows'),
      hint: phrases.text('rows.hint'),
      required: true,
      rowLabel: phrases.text('rows.row'),
      addLabel: phrases.text('rows.add'),
      removeLabel: phrases.text('rows.remove'),
      min: 1,
      max: mostRows,
      columns: [
        { kind: 'longText', name: 'what', label: label('what'), required: true, maxLength: mostSigns },
        {
          kind: 'choice',
          name: 'partner',
          label: label('partner'),
          required: true,
          options: fittingOptions(partners),
        },
        { kind: 'date', name: 'due', label: label('due'), required: true },
        ...(kinds.length === 0
          ? []
          : [
              {
                kind: 'choice',
                name: 'kind',
                label: label('kind'),
                required: false,
                options: kinds,
              } as const,
            ]),
      ],
      rows: kickoff.agreement.rows.map((row) => ({
        what: plainWords(shown, row.whatId) ?? '',
        partner: row.partnerId,
        due: row.due,
        ...(row.kind === null ? {} : { kind: row.kind }),
      })),
    },
  ]);
}

// What every platform shows of an option; the whole of a longer text stands below it.
const longestLabel = 75;

function optionOf(value: string, text: string): Option {
  if ([...text].length <= longestLabel) return { value, label: text };
  const start = [...text].slice(0, longestLabel - 1).join('');
  return { value, label: `${start.slice(0, start.lastIndexOf(' '))}…`, hint: text };
}

/** The field of one group of the pack's choice: it has no name of its own there. */
export const indicatorField = (place: number): string => `indicators${place}`;

export function indicatorsDialog(shown: Shown, basedOn: number): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const { book, kickoff } = shown;
  const { indicators, indicatorChoice } = book.region;
  const chosen = new Set(kickoff.agreement.indicatorIds);
  const groups = indicatorChoice.map(({ kinds, min, max }, place): Field => {
    const own = indicators.filter(({ kind }) => kinds.includes(kind));
    return {
      kind: 'multiChoice',
      name: indicatorField(place),
      label: kinds.map((kind) => phrases.text(`indicators.${kind}`)).join(', '),
      hint: phrases.text('indicators.hint', { min, max }),
      required: min > 0,
      min,
      max,
      options: own.map(({ id }) => optionOf(id, indicatorName(shown, id))),
      values: own.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
    };
  });
  return editDialog(shown, 'indicators', basedOn, [
    ...groups,
    {
      kind: 'date',
      name: 'reviewDay',
      label: phrases.text('indicators.reviewDay'),
      required: true,
      min: tomorrow(shown),
      ...said(kickoff.agreement.reviewDay),
    },
  ]);
}

/** The field that holds one partner's role. */
export const roleField = (partnerId: string): string => `role-${partnerId}`;

export function rolesDialog(shown: Shown, basedOn: number, seats: readonly SeatChoice[]): Dialog {
  const phrases = agreementFormPhrases(shown.language);
  const names = agreementPhrases(shown.language);
  const { roles, lead, deputy } = shown.kickoff.agreement;
  const options = partnerRoles.map((value): Option => ({ value, label: names.text(`role.${value}`) }));
  const people = fittingOptions(seats.map(({ seatId, label }) => ({ value: seatId, label })));
  const partners = shown.kickoff.partners.filter(agrees).map(
    ({ id, organisationId }): Field => ({
      kind: 'choice',
      name: roleField(id),
      label: phrases.text('roles.of', { organisation: nameOf(shown, organisationId) }),
      required: true,
      options,
      ...said(roles.find(({ partnerId }) => partnerId === id)?.role ?? null),
    }),
  );
  return editDialog(shown, 'roles', basedOn, [
    {
      kind: 'choice',
      name: 'lead',
      label: phrases.text('roles.lead'),
      required: true,
      options: people,
      ...said(lead?.seatId ?? null),
    },
    {
      kind: 'choice',
      name: 'deputy',
      label: phrases.text('roles.deputy'),
      required: false,
      options: people,
      ...said(deputy?.seatId ?? null),
    },
    ...partners,
  ]);
}
