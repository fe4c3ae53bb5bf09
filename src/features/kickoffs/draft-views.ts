import type { Arrival } from '../../engine/engine.ts';
import { textIn } from '../../regions/lookups.ts';
import type { Button, Node, WideNode } from '../../view/nodes.ts';
import { codeName, moment, type Span, strong, text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import { agreementForms } from './agreement-names.ts';
import { type DraftShown, draftForms, draftPresses } from './draft-names.ts';
import { lineOf } from './draft-partner-forms.ts';
import { goalsFault } from './goals.ts';
import { otherLevels } from './level-form-views.ts';
import { listPage } from './page-names.ts';
import { draftPhrases, overviewPhrases, refusalPhrases } from './phrases.ts';
import { minutesFor } from './question-steps.ts';
import { learningQuestionIds, problemQuestionId, unsaidOf } from './questions.ts';
import { bodyName, givenSpans, nameOf, questionOf, questionText } from './shown.ts';

/** A draft: what has been filled in at every step, and at the end who gets it, and when. */
export function draftPage(shown: DraftShown, arrivals: readonly Arrival[]): Page {
  const { kickoff, language } = shown;
  const phrases = draftPhrases(language);
  return {
    size: 'page',
    title: phrases.text('draft.title', { codeName: kickoff.codeName }),
    intro: phrases.spans('draft.intro'),
    trail: [{ label: phrases.text('draft.trail'), page: listPage, params: {} }],
    nodes: [
      ...subjectPart(shown),
      ...briefPart(shown),
      ...partnersPart(shown),
      ...questionsPart(shown),
      ...checkPart(shown, arrivals),
    ],
  };
}

const heading = (words: string): Node => ({ kind: 'heading', text: words, level: 2 });

const buttonsOf = (...buttons: readonly Button[]): Node => ({ kind: 'buttons', buttons });

function formButton({ kickoff }: DraftShown, name: string, label: string): Button {
  return { label, target: { kind: 'dialog', name, payload: { kickoffId: kickoff.id } } };
}

function editButton(shown: DraftShown, name: string, part: string): Button {
  const phrases = draftPhrases(shown.language);
  return {
    ...formButton(shown, name, phrases.text('draft.edit')),
    spoken: phrases.text('draft.editSpoken', { part }),
  };
}

/** Before anybody is asked is the moment to say that this is not for chat; nothing where nothing else is allowed. */
function levelButton(shown: DraftShown): readonly Button[] {
  if (otherLevels(shown).length === 0) return [];
  return [formButton(shown, agreementForms.level, overviewPhrases(shown.language).text('button.level'))];
}

function subjectPart(shown: DraftShown): readonly WideNode[] {
  const { kickoff, book, language } = shown;
  const phrases = draftPhrases(language);
  const places = kickoff.municipalityIds.flatMap(
    (id) => book.region.municipalities.find((one) => one.id === id)?.name ?? [],
  );
  const facts: readonly { term: string; spans: readonly Span[] }[] = [
    { term: phrases.text('subject.codeName'), spans: [codeName(kickoff.codeName)] },
    { term: phrases.text('fact.theme'), spans: [text(shown.themeName ?? '-')] },
    ...caseFacts(shown),
    { term: phrases.text('subject.variant'), spans: [text(phrases.text(`variant.${kickoff.variant}`))] },
    { term: phrases.text('fact.body'), spans: [text(bodyName(shown))] },
    { term: phrases.text('fact.level'), spans: [text(phrases.text(`level.${kickoff.level}`))] },
    {
      term: phrases.text('subject.municipalities'),
      spans: [text(places.length === 0 ? phrases.text('fact.none') : places.join(', '))],
    },
  ];
  const part = phrases.text('part.subject');
  const buttons = buttonsOf(editButton(shown, draftForms.subject, part), ...levelButton(shown));
  return [heading(part), { kind: 'facts', facts }, buttons];
}

/** Of a case: the other themes it belongs to, and the goals of the plan it is for. */
function caseFacts(shown: DraftShown): readonly { term: string; spans: readonly Span[] }[] {
  const { kickoff, book, language } = shown;
  const phrases = draftPhrases(language);
  const goals = book.region.goals.filter(({ id }) => kickoff.goalIds.includes(id));
  return [
    ...(shown.otherThemeNames.length === 0
      ? []
      : [{ term: phrases.text('case.otherThemes'), spans: [text(shown.otherThemeNames.join(', '))] }]),
    ...(goals.length === 0
      ? []
      : [
          {
            term: phrases.text('case.goals'),
            spans: [text(goals.map((goal) => textIn(goal.text, language)).join('; '))],
          },
        ]),
  ];
}

function briefPart(shown: DraftShown): readonly WideNode[] {
  const phrases = draftPhrases(shown.language);
  const part = phrases.text('part.brief');
  const facts = shown.kickoff.leadWords.flatMap((given) => {
    const spans = givenSpans(shown, given, phrases.text('fact.none'));
    return spans ? [{ term: questionText(shown, given.questionId), spans }] : [];
  });
  const missing = missingWords(shown).map(
    (words): Node => ({ kind: 'note', tone: 'warning', spans: [text(words)] }),
  );
  const edit = buttonsOf(editButton(shown, draftForms.brief, part));
  return [heading(part), ...missing, { kind: 'facts', facts }, edit];
}

/** What nothing can be sent without; of the goals, in the words in which sending would be refused. */
function missingWords({ kickoff, book, language }: DraftShown): readonly string[] {
  const phrases = draftPhrases(language);
  const unsaid = new Set(unsaidOf(kickoff, book.region));
  const goals = goalsFault(kickoff);
  return [
    ...(unsaid.has(problemQuestionId) ? [phrases.text('brief.problemMissing')] : []),
    ...(goals === null ? [] : [refusalPhrases(language).text(`refusal.${goals}`)]),
    ...(learningQuestionIds.some((id) => unsaid.has(id)) ? [phrases.text('brief.learningMissing')] : []),
  ];
}

function partnersPart(shown: DraftShown): readonly WideNode[] {
  const { kickoff, language } = shown;
  const phrases = draftPhrases(language);
  const part = phrases.text('part.partners');
  if (kickoff.partners.length === 0) {
    const target = { kind: 'dialog', name: draftForms.partners, payload: { kickoffId: kickoff.id } } as const;
    const choose: Button = { label: phrases.text('partners.choose'), target, emphasis: 'primary' };
    const advice = phrases.text('partners.emptyAdvice');
    return [
      heading(part),
      { kind: 'empty', title: phrases.text('partners.empty'), advice, buttons: [choose] },
    ];
  }
  const items = kickoff.partners.map((partner) => {
    const params = {
      organisation: strong(nameOf(shown, partner.organisationId)),
      deadline: moment(partner.deadline),
    };
    return phrases.spans(partner.isGuest ? 'partners.guestLine' : 'partners.line', params);
  });
  return [
    heading(part),
    { kind: 'bullets', items },
    buttonsOf(
      formButton(shown, draftForms.partners, phrases.text('partners.edit')),
      formButton(shown, draftForms.deadlines, phrases.text('deadlines.edit')),
    ),
  ];
}

function questionsPart(shown: DraftShown): readonly WideNode[] {
  const { kickoff, language } = shown;
  const phrases = draftPhrases(language);
  const part = phrases.text('part.questions');
  const questions = kickoff.questions.ids.flatMap((id) => questionOf(shown, id) ?? []);
  // As the form counts them: what is asked only after some answers is in neither number.
  const size = phrases.spans('questions.size', {
    count: questions.filter(({ onlyIf }) => onlyIf === undefined).length,
    minutes: minutesFor(questions),
  });
  const items = questions.map((question) => [text(lineOf(question, language))]);
  return [
    heading(part),
    { kind: 'paragraph', spans: size },
    { kind: 'bullets', items },
    buttonsOf(editButton(shown, draftForms.questions, part)),
  ];
}

/** Who gets it now, who at the start of their day, and whom nobody stands for. */
function checkPart(shown: DraftShown, arrivals: readonly Arrival[]): readonly WideNode[] {
  const { kickoff, language } = shown;
  const phrases = draftPhrases(language);
  const discard: Button = {
    label: phrases.text('discard.label'),
    target: { kind: 'press', name: draftPresses.discard, payload: { kickoffId: kickoff.id } },
    emphasis: 'danger',
    confirm: {
      question: phrases.text('discard.question'),
      yes: phrases.text('discard.yes'),
      no: phrases.text('discard.no'),
    },
  };
  const send: Button = {
    label: phrases.text('open.label'),
    target: { kind: 'press', name: draftPresses.open, payload: { kickoffId: kickoff.id } },
    emphasis: 'primary',
    confirm: {
      question: phrases.text('open.question', { count: kickoff.partners.length }),
      yes: phrases.text('open.yes'),
      no: phrases.text('open.no'),
    },
  };
  return [
    heading(phrases.text('part.check')),
    ...arrivalNodes(shown, arrivals),
    { kind: 'buttons', buttons: kickoff.partners.length === 0 ? [discard] : [send, discard] },
  ];
}

function arrivalNodes(shown: DraftShown, arrivals: readonly Arrival[]): readonly Node[] {
  const { kickoff, language, now } = shown;
  const phrases = draftPhrases(language);
  const namesAt = (fits: (arrival: Arrival) => boolean): readonly string[] =>
    kickoff.partners
      .filter(({ seatId }) => arrivals.some((one) => one.to === `seat:${seatId}` && fits(one)))
      .map(({ organisationId }) => nameOf(shown, organisationId));
  const atOnce = namesAt(({ people, at }) => people > 0 && at <= now);
  const moments = [
    ...new Set(arrivals.filter(({ people, at }) => people > 0 && at > now).map(({ at }) => at)),
  ];
  const later = moments.sort().map((at) =>
    phrases.spans('check.later', {
      at: moment(at),
      names: namesAt((one) => one.people > 0 && one.at === at).join(', '),
    }),
  );
  const nobody = namesAt(({ people }) => people === 0);
  const items = [
    ...(atOnce.length === 0
      ? []
      : [phrases.spans('check.now', { count: atOnce.length, names: atOnce.join(', ') })]),
    ...later,
  ];
  return [
    ...(items.length === 0 ? [] : [{ kind: 'bullets', items } as const]),
    ...(nobody.length === 0
      ? []
      : [
          {
            kind: 'note',
            tone: 'warning',
            spans: phrases.spans('check.nobody', { names: nobody.join(', ') }),
          } as const,
        ]),
  ];
}
