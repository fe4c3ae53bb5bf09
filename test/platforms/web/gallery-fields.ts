import type { Language } from '../../../src/lib/language.ts';
import type { Field, Option, PlainField } from '../../../src/view/fields.ts';

const options = (count: number, word: string): readonly Option[] =>
  Array.from({ length: count }, (_, index) => ({
    value: `${word}-${index + 1}`,
    label: `${word} ${index + 1}`,
  }));

/** One of every field, and the two shapes that a choice has. */
export function everyField(language: Language): readonly Field[] {
  const hint = language === 'nl' ? 'Geen namen van personen.' : 'No names of people.';
  return [
    { kind: 'text', name: 'short', label: 'Kort', hint, required: true, maxLength: 40 },
    { kind: 'longText', name: 'long', label: 'Toelichting', required: false, maxLength: 200 },
    { kind: 'number', name: 'count', label: 'Aantal', required: true, min: 1, max: 12 },
    { kind: 'date', name: 'when', label: 'Wanneer', required: false, min: '2026-11-23', max: '2027-11-23' },
    {
      kind: 'choice',
      name: 'mood',
      label: 'Hoe kijk je hiernaar?',
      required: true,
      options: [
        { value: 'yes', label: 'Mee eens' },
        { value: 'no', label: 'Niet mee eens', hint: 'Je mag zeggen waarom.' },
      ],
    },
    { kind: 'choice', name: 'maybe', label: 'Mag ook niet', required: false, options: options(3, 'keuze') },
    { kind: 'choice', name: 'district', label: 'District', required: true, options: options(9, 'district') },
    {
      kind: 'multiChoice',
      name: 'goals',
      label: 'Doelen',
      required: true,
      options: options(4, 'doel'),
      min: 2,
      max: 3,
    },
    { kind: 'people', name: 'who', label: 'Wie doen mee?', required: false, options: options(14, 'functie') },
    {
      kind: 'organisations',
      name: 'partners',
      label: 'Partners',
      required: false,
      values: ['partner-2'],
      options: options(3, 'partner'),
    },
  ];
}

const columns: readonly PlainField[] = [
  { kind: 'text', name: 'what', label: 'Wat', required: true, maxLength: 80 },
  { kind: 'choice', name: 'partner', label: 'Wie', required: true, options: options(3, 'partner') },
  { kind: 'date', name: 'until', label: 'Wanneer klaar', required: false },
];

export function rowsField(language: Language): Field {
  return {
    kind: 'rows',
    name: 'actions',
    label: language === 'nl' ? 'Acties' : 'Actions',
    hint: 'Wie doet wat, en wanneer is het klaar?',
    required: true,
    rowLabel: language === 'nl' ? 'Actie' : 'Action',
    addLabel: language === 'nl' ? 'Actie toevoegen' : 'Add an action',
    removeLabel: language === 'nl' ? 'Weghalen' : 'Remove',
    columns,
    rows: [],
    min: 1,
    max: 3,
  };
}
