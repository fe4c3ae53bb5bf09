export const deedsNl = {
  'late.press': 'Dit duurt langer dan anders. Het wordt gedaan, je hoeft niet nog eens te drukken.',
  'open.button': 'Openen',
  'old.notice': 'Dit is een oud bericht, deze knop werkt niet meer. Typ help om te zien wat je kunt doen.',
} as const;
