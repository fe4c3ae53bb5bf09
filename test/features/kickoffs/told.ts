import type { Viewer } from '../../../src/chat/viewer.ts';
import type { NewContribution } from '../../../src/engine/workflow.ts';
import type { AnswerBody } from '../../../src/features/kickoffs/answer-body.ts';
import type { Shown } from '../../../src/features/kickoffs/shown.ts';
import type { Language } from '../../../src/lib/language.ts';
import type { Level } from '../../../src/regions/rule-schema.ts';
import { shownTo } from './agreement-viewer.ts';
import type { Story } from './story.ts';

const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  K10: {
    nl: 'Vergunningen en controles lopen langs elkaar heen.',
    en: 'Permits and inspections work past each other.',
  },
  moreTimeReason: { nl: 'Twee collega’s zijn ziek.', en: 'Two colleagues fell ill.' },
  moreTimeRefusal: { nl: 'Het overleg is al dinsdag.', en: 'The meeting takes place on Tuesday.' },
  notForUsReason: { nl: 'Wij werken hier nooit.', en: 'We never work in this area.' },
  reopeningReason: { nl: 'Vraag drie was onduidelijk.', en: 'Question three was unclear.' },
  withdrawalReason: { nl: 'District Flevoland doet dit.', en: 'District Flevoland does this.' },
  removalReason: { nl: 'Dubbel gevraagd.', en: 'Asked twice.' },
};

const explained: Readonly<Record<Language, string>> = {
  nl: 'Samen met de toezichthouders',
  en: 'Together with inspectors',
};

/** What organisations say in these stories, in the language of whoever looks. */
function bodyOf({ key, organisationId }: NewContribution, language: Language): AnswerBody | string {
  if (key === 'K17') return { kind: 'choices', choices: organisationId === 'BD' ? [] : ['FIOD'] };
  if (key === 'K22') return { kind: 'choices', choices: ['SUPERVISION'], text: explained[language] };
  if (key === 'K28') {
    const choice = organisationId === 'POL' ? 'MONO' : 'MULTI';
    return { kind: 'choice', choice, text: explained[language] };
  }
  const said = sentences[key]?.[language] ?? explained[language];
  return key.startsWith('K') ? { kind: 'text', text: said } : said;
}

/** A story as this viewer would be shown it, with everyone's words in the viewer's language. */
export function told(story: Story, viewer: Viewer, level: Level = 'OPEN'): Shown {
  const shown = shownTo(story, viewer, level);
  // As the database does: one's own words are always one's own to read.
  const seats = new Set(viewer.seats.map(({ seatId }) => seatId));
  const words = [...story.said.values()]
    .filter(({ id, seatId }) => shown.words.has(id) || seats.has(seatId ?? ''))
    .map((given) => [given.id, bodyOf(given, viewer.language)] as const);
  const themeName = viewer.language === 'nl' ? 'Horeca' : 'Hospitality trade';
  return { ...shown, words: new Map(words), themeName };
}
