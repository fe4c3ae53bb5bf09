import { principalsOf } from '../../chat/viewer.ts';
import type { Button, Node, WideNode } from '../../view/nodes.ts';
import { codeName, day, link, moment, type Span, text } from '../../view/spans.ts';
import type { Page } from '../../view/views.ts';
import { quoteOf, taskButtons, withdrawButton } from './card-views.ts';
import { type Look, mayDo, mayWithdraw, nameOf, type Seen, statusText, themesText, wordsOr } from './look.ts';
import { type Gate, type InformationRequest, isLiving, isTimed, type LivingRequest } from './model.ts';
import { pages, tasks } from './names.ts';
import { informationPhrases } from './phrases.ts';

/** One request: what was said at which gate, by whom and when, and what this viewer may do now. */
export function requestPage(look: Look, seen: Seen): Page {
  const { request } = seen;
  const phrases = informationPhrases(look.viewer.language);
  return {
    size: 'page',
    title: phrases.text('page.title', { codeName: request.circle.codeName }),
    intro: phrases.spans('page.now', { status: statusText(look, request) }),
    trail: [{ label: phrases.text('list.title'), page: pages.list, params: {} }],
    nodes: isLiving(request)
      ? [...doNow(look, seen), ...living(look, request)]
      : [endNote(look, request), aboutNode(look, request)],
  };
}

function doNow(look: Look, seen: Seen): readonly Node[] {
  const buttons: readonly Button[] = [
    ...tasks.filter((task) => mayDo(seen, task)).flatMap((task) => taskButtons(look, seen.request, task)),
    ...(mayWithdraw(seen) ? [withdrawButton(look, seen.request.id)] : []),
  ];
  if (buttons.length === 0) return [];
  const phrases = informationPhrases(look.viewer.language);
  const isBoth = mayDo(seen, 'decide') && mayWithdraw(seen);
  return [
    { kind: 'heading', text: phrases.text('page.doNow'), level: 2 },
    ...(isBoth ? [{ kind: 'paragraph', spans: phrases.spans('page.stopOrWithdraw') } as const] : []),
    { kind: 'buttons', buttons },
  ];
}

/** Of what ended, only that it did, where and when. */
function endNote(look: Look, request: Extract<InformationRequest, { status: 'unmet' | 'withdrawn' }>): Node {
  const phrases = informationPhrases(look.viewer.language);
  const at = moment(request.at);
  const spans =
    request.status === 'unmet'
      ? phrases.spans('page.unmet', { at, gate: statusText(look, request) })
      : phrases.spans('page.withdrawn', { at });
  return { kind: 'note', tone: 'info', spans };
}

function living(look: Look, request: LivingRequest): readonly WideNode[] {
  return [
    aboutNode(look, request),
    ...gateNodes(look, request, 'JOINT_NEED', jointNodes(look, request)),
    ...gateNodes(look, request, 'WILL_ACT', actingNodes(look, request)),
    ...gateNodes(look, request, 'OBTAINABLE_SHAREABLE', verdictNodes(look, request)),
    ...workNodes(look, request),
  ];
}

function aboutNode(look: Look, request: InformationRequest): Node {
  const phrases = informationPhrases(look.viewer.language);
  const { codeName: name, kickoffId, themeIds, members } = request.circle;
  // Who looks at gate three need not have anything to do with the kick-off itself.
  const isMember = principalsOf(look.viewer).some((one) => members.includes(one));
  const asked: readonly { readonly term: string; readonly spans: readonly Span[] }[] = isLiving(request)
    ? [
        { term: phrases.text('page.asker'), spans: [text(nameOf(look, request.asker.organisationId))] },
        { term: phrases.text('page.level'), spans: [text(phrases.text(`level.${request.level}`))] },
      ]
    : [];
  return {
    kind: 'facts',
    facts: [
      {
        term: phrases.text('page.kickoff'),
        spans: [isMember ? link(name, 'kickoffs.show', { kickoffId }) : codeName(name)],
      },
      { term: phrases.text('page.themes'), spans: [text(themesText(look, themeIds))] },
      { term: phrases.text('page.askedAt'), spans: [moment(request.askedAt)] },
      ...asked,
    ],
  };
}

const order = {
  endorsing: 0,
  acting: 1,
  checking: 2,
  privacyCheck: 2,
  assigning: 3,
  open: 3,
  done: 3,
  used: 3,
} as const satisfies { readonly [Status in LivingRequest['status']]: number };
const places = { JOINT_NEED: 0, WILL_ACT: 1, OBTAINABLE_SHAREABLE: 2 } as const satisfies {
  readonly [G in Gate]: number;
};

/** A gate with what was said there; one that is not reached says so. */
function gateNodes(
  look: Look,
  request: LivingRequest,
  gate: Gate,
  nodes: readonly Node[],
): readonly WideNode[] {
  const phrases = informationPhrases(look.viewer.language);
  const at = order[request.status];
  const heading: Node = { kind: 'heading', text: phrases.text(`gate.${gate}`), level: 2 };
  if (places[gate] > at) return [heading, { kind: 'paragraph', spans: phrases.spans('page.notYet') }];
  const isNow = places[gate] === at && isTimed(request);
  const waiting: readonly Node[] = isNow
    ? [
        {
          kind: 'paragraph',
          spans: phrases.spans('page.waiting', { deadline: moment(request.deadline) }),
        },
      ]
    : [];
  return [heading, ...nodes, ...waiting];
}

function jointNodes(look: Look, request: LivingRequest): readonly Node[] {
  const phrases = informationPhrases(look.viewer.language);
  const by = nameOf(look, request.asker.organisationId);
  const said = request.endorsements.map(({ organisationId, answer, at }) =>
    phrases.spans(`endorsed.${answer}`, { organisation: nameOf(look, organisationId), at: moment(at) }),
  );
  return [
    { kind: 'heading', text: phrases.text('page.question'), level: 3 },
    quoteOf(look, request),
    { kind: 'heading', text: phrases.text('page.why'), level: 3 },
    { kind: 'quote', by, spans: [text(wordsOr(look, request.whyId))] },
    { kind: 'heading', text: phrases.text('page.support'), level: 3 },
    { kind: 'bullets', items: said.length === 0 ? [phrases.spans('endorsed.none')] : said },
  ];
}

function actingNodes(look: Look, request: LivingRequest): readonly Node[] {
  const phrases = informationPhrases(look.viewer.language);
  const said = request.willing.map(({ organisationId, whatId, due }) => {
    const organisation = nameOf(look, organisationId);
    if (whatId === null || due === null) return phrases.spans('promised.no', { organisation });
    return phrases.spans('promised.yes', { organisation, what: wordsOr(look, whatId), due: day(due) });
  });
  return [{ kind: 'bullets', items: said.length === 0 ? [phrases.spans('promised.none')] : said }];
}

function verdictNodes(look: Look, request: LivingRequest): readonly Node[] {
  if (!('verdict' in request)) return [];
  const phrases = informationPhrases(look.viewer.language);
  const { obtainable, basis, by, sharingId } = request.verdict;
  const organisation = nameOf(look, by.organisationId);
  const fact = (term: string, words: string) => ({ term, spans: [text(words)] });
  return [
    {
      kind: 'facts',
      facts: [
        fact(phrases.text('page.obtainable'), phrases.text(`obtainable.${obtainable}`)),
        fact(phrases.text('page.basis'), phrases.text(`basis.${basis}`)),
        fact(phrases.text('page.saidBy'), organisation),
        ...(sharingId === null ? [] : [fact(phrases.text('page.sharing'), wordsOr(look, sharingId))]),
      ],
    },
  ];
}

function workNodes(look: Look, request: LivingRequest): readonly Node[] {
  if (!('owner' in request)) return [];
  const phrases = informationPhrases(look.viewer.language);
  const stuck = request.status === 'open' ? request.stuck : null;
  const facts = [
    { term: phrases.text('page.product'), spans: [text(phrases.text(`product.${request.product}`))] },
    { term: phrases.text('page.owner'), spans: [text(nameOf(look, request.owner.organisationId))] },
    { term: phrases.text('page.due'), spans: [day(request.due)] },
    ...('whereId' in request
      ? [{ term: phrases.text('page.answer'), spans: [text(wordsOr(look, request.whereId))] }]
      : []),
  ];
  const reason = stuck === null ? [] : [text(wordsOr(look, stuck.reasonId))];
  return [
    { kind: 'heading', text: phrases.text('page.find'), level: 2 },
    { kind: 'facts', facts },
    ...reason.map(
      (why): Node => ({
        kind: 'note',
        tone: 'warning',
        spans: phrases.spans('page.stuck', { reason: why }),
      }),
    ),
    ...('use' in request ? followUpNodes(look, request) : []),
  ];
}

function followUpNodes(look: Look, request: Extract<LivingRequest, { status: 'used' }>): readonly Node[] {
  const phrases = informationPhrases(look.viewer.language);
  const { was, at, textId, by } = request.use;
  const answer = was ? 'yes' : 'no';
  const organisation = nameOf(look, (by ?? request.asker).organisationId);
  const said =
    by === undefined
      ? phrases.spans(`page.used.${answer}`, { at: moment(at) })
      : phrases.spans(`page.usedBy.${answer}`, { organisation, at: moment(at) });
  return [
    { kind: 'heading', text: phrases.text('page.use'), level: 2 },
    { kind: 'paragraph', spans: said },
    ...(textId === null
      ? []
      : [{ kind: 'quote', by: organisation, spans: [text(wordsOr(look, textId))] } as const]),
  ];
}
