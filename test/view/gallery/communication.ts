import type { Viewer } from '../../../src/chat/viewer.ts';
import { approveCard, momentCard, riskCard } from '../../../src/features/communication/card-views.ts';
import {
  approveDialog,
  dropDialog,
  momentDialog,
  riskDialog,
} from '../../../src/features/communication/form-views.ts';
import type { Look } from '../../../src/features/communication/look.ts';
import type { CommunicationMoment, CommunicationPlan } from '../../../src/features/communication/model.ts';
import { cards, dialogs, pages } from '../../../src/features/communication/names.ts';
import { planPage, planPart } from '../../../src/features/communication/page-views.ts';
import type { Language } from '../../../src/lib/language.ts';
import {
  facilitator,
  lookAt,
  planIn,
  planWith,
  police,
  tax,
  town,
} from '../../features/communication/looks.ts';
import { theMoment } from '../../features/communication/planned.ts';
import type { Sample, View } from '../sample.ts';

type Who = (language?: Language) => Viewer;

const sample = (
  of: string,
  when: string,
  who: Who,
  plan: CommunicationPlan,
  draw: (look: Look) => View | null,
): Sample => ({
  of,
  when,
  show: (language) => {
    const view = draw(lookAt(plan, who(language)));
    if (!view) throw new Error(`${of}, ${when}: nothing to show`);
    return view;
  },
});

/** What is drawn of the first moment there is. */
const ofMoment =
  (draw: (look: Look, moment: CommunicationMoment) => View | null) =>
  (look: Look): View | null =>
    draw(look, theMoment(look.plan));

const levels = ['OPEN', 'CONFIDENTIAL', 'STRICT'] as const;
const situations = [
  'drafted',
  'lapsed',
  'forApproval',
  'blocked',
  'refused',
  'approved',
  'done',
  'dropped',
] as const;
const page = `page ${pages.plan}`;
const none = (plan: CommunicationPlan): CommunicationPlan => ({ ...plan, moments: [] });

/** Moments in every state, at every level, for who writes, who is asked and who reads. */
export const samples: readonly Sample[] = [
  ...levels.flatMap((level) => {
    const at = level.toLowerCase();
    const asked = planIn('forApproval', level);
    return [
      sample(`card ${cards.approve}`, `asked of the police, ${at}`, police, asked, ofMoment(approveCard)),
      sample(`card ${cards.risk}`, `asked of the police, ${at}`, police, asked, ofMoment(riskCard)),
      sample(
        `card ${cards.moment}`,
        `blocked, ${at}`,
        facilitator,
        planIn('blocked', level),
        ofMoment(momentCard),
      ),
    ];
  }),
  ...(['drafted', 'lapsed', 'refused', 'approved', 'dropped'] as const).map((situation) =>
    sample(`card ${cards.moment}`, situation, facilitator, planIn(situation), ofMoment(momentCard)),
  ),
  sample(`dialog ${dialogs.add}`, 'empty', facilitator, planIn('drafted'), (look) =>
    momentDialog(look, null),
  ),
  sample(`dialog ${dialogs.edit}`, 'blocked', facilitator, planIn('blocked'), ofMoment(momentDialog)),
  sample(
    `dialog ${dialogs.approve}`,
    'asked of the police',
    police,
    planIn('forApproval'),
    ofMoment(approveDialog),
  ),
  sample(`dialog ${dialogs.approve}`, 'answered before', town, planIn('refused'), ofMoment(approveDialog)),
  sample(
    `card ${cards.moment}`,
    'approved, to who said so',
    police,
    planIn('approved'),
    ofMoment(momentCard),
  ),
  sample(`dialog ${dialogs.risk}`, 'answered before', police, planIn('blocked'), ofMoment(riskDialog)),
  sample(`dialog ${dialogs.drop}`, 'approved', facilitator, planIn('approved'), ofMoment(dropDialog)),
  sample(page, 'one moment in each state, to who writes', facilitator, planWith(situations), planPage),
  sample(page, 'to a partner that is asked nothing', tax, planWith(['blocked', 'approved']), planPage),
  sample(page, 'empty, to who writes', facilitator, none(planIn('drafted')), planPage),
  sample(page, 'empty, to who reads', tax, none(planIn('drafted')), planPage),
  ...[planWith(situations), none(planIn('drafted'))].map((plan, index) =>
    sample(
      'page kickoffs.show',
      `its communication, ${index === 0 ? 'planned' : 'none yet'}`,
      police,
      plan,
      (look) => ({
        size: 'page',
        title: look.plan.circle.codeName,
        trail: [],
        nodes: planPart(look),
      }),
    ),
  ),
];
