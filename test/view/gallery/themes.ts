import { packThemeId, type Theme } from '../../../src/features/themes/model.ts';
import { refusalNames } from '../../../src/features/themes/refusals.ts';
import {
  createForm,
  endForm,
  type KeptPlaces,
  renameForm,
  takeUpForm,
} from '../../../src/features/themes/views-forms.ts';
import { listPage } from '../../../src/features/themes/views-list.ts';
import { type ShownTheme, themePage } from '../../../src/features/themes/views-theme.ts';
import { refusalText } from '../../../src/features/themes/words.ts';
import { uuidFrom } from '../../../src/lib/ids.ts';
import type { BothLanguages, Language } from '../../../src/lib/language.ts';
import { fillDialog } from '../../../src/view/fill-dialog.ts';
import { text } from '../../../src/view/spans.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { region } from '../../features/people/region.ts';
import type { Sample } from '../sample.ts';

/** A theme as the region's plan has it. */
function ofPlan(code: string, district: string | null, more: Partial<Theme> = {}): Theme {
  const packed = region.themes.find(({ id }) => id === code);
  if (!packed) throw new Error(`The plan has no ${code}`);
  const state = packed.states.find((one) => one.district === district);
  return {
    id: packThemeId(code, district),
    code,
    name: packed.name,
    kind: state?.kind ?? packed.kind,
    level: packed.level ?? 'OPEN',
    district,
    bodyId: district === null ? 'rto' : `dto-${district}`,
    note: state?.note ?? null,
    createdOn: '2026-01-05',
    ended: null,
    ...more,
  };
}

const own = (name: BothLanguages, more: Partial<Theme> = {}): Theme => ({
  ...ofPlan('omg', 'fl'),
  id: uuidFrom(`gallery theme ${name.nl}`),
  code: null,
  name,
  kind: 'DEVELOPMENT',
  note: null,
  ...more,
});

const waste = { nl: 'Kringloop van afval', en: 'The cycle of waste' };
const bikers = ofPlan('omg', 'fl');
const endedBy = { by: 'account', on: '2026-10-01', reasonId: uuidFrom('reason') } as const;
const ended = own(waste, { ended: endedBy });
const dropped = ofPlan('omg', 'us', { ended: { by: 'pack', on: '2026-10-01' } });
/** As long as a name that somebody gives may be. */
const longName = {
  nl: 'Vakantieparken, campings en jachthavens waar mensen uit beeld raken en werken 12'.slice(0, 80),
  en: 'Holiday parks, campsites and marinas where people drop out of sight and work 123'.slice(0, 80),
};

const everyone = region.themes.flatMap(({ id, states }) => [
  ofPlan(id, null),
  ...states.map(({ district }) => ofPlan(id, district)),
]);
const many = Array.from({ length: 60 }, (_, number) =>
  own(
    { nl: `${longName.nl} ${number}`, en: `${longName.en} ${number}` },
    { district: region.districts[number % 5]?.id ?? null, ...(number % 3 === 0 ? { ended: endedBy } : {}) },
  ),
);

const list = (
  when: string,
  themes: readonly Theme[],
  more: { keeps?: boolean; kind?: string } = {},
): Sample => ({
  of: 'page themes.list',
  when,
  show: (language) =>
    listPage(
      { themes, region, language, keeps: more.keeps ?? false },
      { district: '', kind: more.kind ?? '' },
    ),
});

const theme = (
  when: string,
  shown: Theme,
  more: (language: Language) => Partial<ShownTheme> = () => ({}),
): Sample => ({
  of: 'page themes.theme',
  when,
  show: (language) =>
    themePage({ theme: shown, region, language, keeps: false, reason: null, parts: [], ...more(language) }),
});
const kept = () => ({ keeps: true });
const because: Readonly<Record<Language, string>> = {
  nl: 'Het is opgegaan in het thema ondermijning in het buitengebied.',
  en: 'It has become part of the theme about rural crime.',
};
const nextDoor: Readonly<Record<Language, string>> = {
  nl: 'Integrale start VUURTOREN loopt.',
  en: 'Integral start VUURTOREN is running.',
};

const everywhere = region.districts.map(({ id }) => id);
const form = (
  of: string,
  when: string,
  draw: (places: KeptPlaces) => Dialog,
  places: { districts: readonly string[]; keepsRegion: boolean } = { districts: ['fl'], keepsRegion: false },
): Sample => ({
  of: `dialog themes.${of}`,
  when,
  show: (language) => draw({ region, language, ...places }),
});
const wrongName = (places: KeptPlaces): Dialog => {
  const message = refusalText({ name: 'nameLooksPersonal' }, places.language);
  const raw = { plain: { name: 'bende@zaak.example', kind: 'BOTH', district: 'fl' }, rows: {} };
  return fillDialog(createForm(places), raw, [{ field: 'name', message }]);
};

/** What districts and the region work on, in every state, and the forms to keep it with. */
export const samples: readonly Sample[] = [
  list('the plan of the region, to who keeps themes', everyone, { keeps: true }),
  list('one of one’s own, some ended', [bikers, own(longName), ended, dropped]),
  list('nothing at all', []),
  list('nothing at all, to who keeps themes', [], { keeps: true }),
  list('nothing with this choice', [bikers], { kind: 'DEVELOPMENT' }),
  list('only ended ones', [ended, dropped]),
  list('oversize: sixty with the longest names', many, { keeps: true }),
  theme('of the plan, to a reader', bikers),
  theme('of the plan, to who keeps it', bikers, (language) => ({
    keeps: true,
    parts: [{ kind: 'paragraph', spans: [text(nextDoor[language])] }],
  })),
  theme('of the whole region', ofPlan('omg', null)),
  theme('strict', ofPlan('criminele-families', 'us')),
  theme('of the district itself', own(waste), kept),
  theme('ended, with the reason', ended, (language) => ({ keeps: true, reason: because[language] })),
  theme('ended, the reason not to be read', ended),
  theme('no longer in the plan', dropped, kept),
  theme('oversize: the longest name and reason', own(longName, { ended: endedBy }), (language) => ({
    reason: `${because[language]} `.repeat(16).trim(),
  })),
  form('create', 'in one district', createForm),
  form('create', 'anywhere', createForm, { districts: everywhere, keepsRegion: true }),
  form('create', 'an address for a name', wrongName),
  form('takeUp', 'in one district', takeUpForm),
  form('takeUp', 'anywhere', takeUpForm, { districts: everywhere, keepsRegion: true }),
  form('rename', 'of the district itself', ({ language }) => renameForm(own(longName), language)),
  form('end', 'of the plan', ({ language }) => endForm(bikers, language)),
  form('end', 'oversize: the longest name', ({ language }) => endForm(own(longName), language)),
  ...refusalNames.map(
    (name): Sample => ({
      of: 'notice themes.refusal',
      when: name,
      show: (language) => ({
        size: 'notice',
        tone: 'danger',
        spans: [text(refusalText({ name, details: {} }, language))],
      }),
    }),
  ),
];
