import type { Button, Node } from '../../view/nodes.ts';
import { agreementForms } from './agreement-names.ts';
import { closeButton } from './facilitator-card-views.ts';
import { guideForms } from './guide-names.ts';
import { otherLevels } from './level-form-views.ts';
import { pages, rights } from './names.ts';
import { overviewPhrases } from './phrases.ts';
import { mayGuide, type Shown } from './shown.ts';

/** What can be done with a kick-off at this stage by whoever guides it, and the way to the agreement. */
export function guideNodes(shown: Shown): readonly Node[] {
  const buttons = [
    ...agreementButtons(shown),
    ...(mayGuide(shown) ? guideButtons(shown) : []),
    ...stop(shown),
  ];
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
}

function agreementButtons({ kickoff, rights: own, language }: Shown): readonly Button[] {
  if (!own.has(rights.agreement)) return [];
  const target = { kind: 'page', page: pages.agreement, params: { kickoffId: kickoff.id } } as const;
  return [{ label: overviewPhrases(language).text('button.agreement'), target, emphasis: 'primary' }];
}

function guideButtons(shown: Shown): readonly Button[] {
  const { kickoff, language } = shown;
  const phrases = overviewPhrases(language);
  const isOpen = kickoff.status === 'collecting';
  const isAgreeing = kickoff.status === 'agreeing';
  const isFirstTime = isAgreeing && kickoff.revision === null;
  const add = formButton(shown, phrases.text('button.add'), guideForms.addPartner, { organisationId: '' });
  const offered: readonly (readonly [boolean, () => Button])[] = [
    [isOpen, () => closeButton(shown)],
    [isOpen || isAgreeing, () => add],
    [isFirstTime, () => formButton(shown, phrases.text('button.reopen'), guideForms.reopen)],
    [
      kickoff.status !== 'withdrawn' && otherLevels(shown).length > 0,
      () => formButton(shown, phrases.text('button.level'), agreementForms.level),
    ],
  ];
  return offered.filter(([isOffered]) => isOffered).map(([, button]) => button());
}

function stop(shown: Shown): readonly Button[] {
  const { kickoff, rights: own, language } = shown;
  const isRunning = kickoff.status === 'collecting' || kickoff.status === 'agreeing';
  const may = (mayGuide(shown) || own.has(rights.close)) && kickoff.versions.length === 0;
  if (!isRunning || !may) return [];
  const label = overviewPhrases(language).text('button.withdraw');
  return [{ ...formButton(shown, label, guideForms.withdraw), emphasis: 'danger' }];
}

function formButton(
  { kickoff }: Shown,
  label: string,
  name: string,
  more: Readonly<Record<string, string>> = {},
): Button {
  return { label, target: { kind: 'dialog', name, payload: { kickoffId: kickoff.id, ...more } } };
}
