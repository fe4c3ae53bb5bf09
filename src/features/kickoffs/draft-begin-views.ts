import type { Language } from '../../lib/language.ts';
import type { Button } from '../../view/nodes.ts';
import type { Card } from '../../view/views.ts';
import { draftForms } from './draft-names.ts';
import { draftPhrases } from './phrases.ts';

/** The way to a new case. */
export function newCaseButton(language: Language): Button {
  return {
    label: draftPhrases(language).text('case.link'),
    target: { kind: 'dialog', name: draftForms.startCase, payload: {} },
    emphasis: 'primary',
  };
}

/** What can be begun from here: a case at once, a theme's kick-off on the page of the theme. */
export function beginCard(language: Language, mayStartCase: boolean): Card {
  const phrases = draftPhrases(language);
  const themes: Button = {
    label: phrases.text('begin.themes'),
    target: { kind: 'page', page: 'themes.list', params: {} },
  };
  return {
    size: 'card',
    title: phrases.text('begin.title'),
    summary: phrases.text('begin.title'),
    nodes: [{ kind: 'paragraph', spans: phrases.spans(mayStartCase ? 'begin.both' : 'begin.themeOnly') }],
    buttons: mayStartCase ? [newCaseButton(language), themes] : [themes],
  };
}
