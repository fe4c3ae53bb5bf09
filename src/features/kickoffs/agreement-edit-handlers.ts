import { type Denied, type DialogRoute, denied, type Reply, type Request } from '../../chat/surface.ts';
import type { FormValues, Values } from '../../view/fields.ts';
import type { Dialog } from '../../view/views.ts';
import {
  approachDialog,
  goalDialog,
  indicatorField,
  indicatorsDialog,
  moreDialog,
  roleField,
  rolesDialog,
  rowsDialog,
} from './agreement-edit-forms.ts';
import {
  type AgreementPorts,
  agreementFor,
  bringAbout,
  type EditPayload,
  editPayload,
} from './agreement-handling.ts';
import type { Approach, PartnerRole, SeatRef } from './agreement-model.ts';
import { agreementForms } from './agreement-names.ts';
import { formRowOf, rowEdits } from './agreement-row-edits.ts';
import type { AnswerBody } from './answer-body.ts';
import type { KickoffEvent } from './events.ts';
import { agrees } from './partners.ts';
import { bodyFrom } from './question-fields.ts';
import { moreQuestions } from './questions.ts';
import { actingSeat, mayGuide, plainWords, type Shown } from './shown.ts';

interface Writing {
  readonly shown: Shown;
  readonly by: SeatRef;
  readonly basedOn: number;
  readonly values: FormValues;
}

/** One part of the agreement: its form, and the event that a filled in form asks for. */
interface Part {
  readonly name: string;
  form(shown: Shown, basedOn: number, ports: AgreementPorts): Promise<Dialog> | Dialog;
  event(writing: Writing, ports: AgreementPorts): Promise<KickoffEvent | null> | KickoffEvent | null;
  fields?(names: readonly string[], ports: AgreementPorts): readonly string[];
}

/** The forms in which the facilitator writes the agreement. */
export function editDialogs(ports: AgreementPorts): readonly DialogRoute<EditPayload>[] {
  return parts.map((part) => ({
    name: part.name,
    payload: editPayload,
    build: (request, payload) => build(ports, part, request, payload),
    submit: (request, payload, values) => submit(ports, part, request, payload, values),
  }));
}

async function build(
  ports: AgreementPorts,
  part: Part,
  request: Request,
  payload: EditPayload,
): Promise<Dialog | Denied> {
  const shown = await agreementFor(ports, request, payload.kickoffId);
  // Also when it was adopted meanwhile: sending it then says why not, and keeps what was written.
  if (!shown || !mayGuide(shown)) return denied;
  return part.form(shown, Number(payload.basedOn), ports);
}

async function submit(
  ports: AgreementPorts,
  part: Part,
  request: Request,
  { kickoffId, basedOn }: EditPayload,
  values: FormValues,
): Promise<Reply> {
  const shown = await agreementFor(ports, request, kickoffId);
  const by = shown && actingSeat(shown);
  if (!shown || !by) return denied;
  const event = await part.event({ shown, by, basedOn: Number(basedOn), values }, ports);
  return bringAbout(ports, request, kickoffId, event, 'saved', ({ fields = [] }) =>
    part.fields ? part.fields(fields, ports) : fields,
  );
}

const goal: Part = {
  name: agreementForms.goal,
  form: goalDialog,
  event: ({ by, basedOn, values: { plain } }) => ({
    type: 'editGoal',
    by,
    basedOn,
    goal: plain['goal'],
    successTest: plain['successTest'],
  }),
};

const approach: Part = {
  name: agreementForms.approach,
  form: approachDialog,
  event: ({ by, basedOn, values: { plain } }) => ({
    type: 'editApproach',
    by,
    basedOn,
    approach: plain['approach'] as Approach,
    reason: plain['reason'],
  }),
};

const rows: Part = {
  name: agreementForms.rows,
  form: rowsDialog,
  event: ({ shown, by, basedOn, values }) => {
    const before = shown.kickoff.agreement.rows;
    const form = (values.rows['rows'] ?? []).map(formRowOf);
    const edits = rowEdits(before, ({ whatId }) => plainWords(shown, whatId), form);
    return { type: 'editRows', by, basedOn, rows: edits };
  },
};

const indicators: Part = {
  name: agreementForms.indicators,
  form: indicatorsDialog,
  event: ({ by, basedOn, values: { plain } }, { region }) => ({
    type: 'editIndicators',
    by,
    basedOn,
    indicatorIds: region.indicatorChoice.flatMap((_group, place) => listIn(plain, indicatorField(place))),
    reviewDay: String(plain['reviewDay']),
  }),
  // The form has a field for every group of the pack's choice, the rules speak of the whole choice.
  fields: (names, { region }) =>
    names.flatMap((name) =>
      name === 'indicatorIds' ? region.indicatorChoice.map((_group, place) => indicatorField(place)) : [name],
    ),
};

const roles: Part = {
  name: agreementForms.roles,
  form: async (shown, basedOn, ports) => rolesDialog(shown, basedOn, await leadChoices(shown, ports)),
  event: async ({ shown, by, basedOn, values: { plain } }, ports) => {
    const seats = await leadChoices(shown, ports);
    const seatOf = (name: string): SeatRef | null => {
      const seat = seats.find(({ seatId }) => seatId === plain[name]);
      return seat ? { seatId: seat.seatId, organisationId: seat.organisationId } : null;
    };
    const lead = seatOf('lead');
    if (lead === null) return null;
    const given = shown.kickoff.partners.filter(agrees).flatMap(({ id }) => {
      const role = plain[roleField(id)];
      return role === undefined ? [] : [{ partnerId: id, role: role as PartnerRole }];
    });
    return { type: 'editRoles', by, basedOn, roles: given, lead, deputy: seatOf('deputy') };
  },
  fields: (names) => names.map((name) => (name === 'lead' || name === 'deputy' ? name : roleField(name))),
};

const more: Part = {
  name: agreementForms.more,
  form: moreDialog,
  event: ({ shown, by, basedOn, values }, { region }) => ({
    type: 'editMore',
    by,
    basedOn,
    words: moreQuestions(region, shown.kickoff.variant).map((question) => ({
      questionId: question.id,
      body: somethingIn(bodyFrom(question, values)),
    })),
  }),
};

/** Nothing chosen and nothing written is nothing agreed. */
function somethingIn(body: AnswerBody | null): AnswerBody | null {
  const isEmpty =
    (body?.kind === 'choices' && body.choices.length === 0 && body.text === undefined) ||
    (body?.kind === 'rows' && body.rows.length === 0);
  return isEmpty ? null : body;
}

const parts: readonly Part[] = [goal, approach, rows, indicators, roles, more];

/** Whoever sits for an organisation that takes part, or for the one that guides. */
function leadChoices({ kickoff, viewer }: Shown, ports: AgreementPorts) {
  const organisations = kickoff.partners.filter(agrees).map(({ organisationId }) => organisationId);
  return ports.seatsOf(viewer, [...new Set([...organisations, kickoff.facilitator.organisationId])]);
}

function listIn(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
}
