const nl = {
  title: 'Galerij',
  intro: 'Van alles wat een pagina kan laten zien, staat er hier één.',
  form: 'Antwoord namens Gemeente Lelystad',
  send: 'Versturen',
  accepted: 'Je hebt KIEVIT aangenomen.',
  saved: 'De afspraken zijn bewaard.',
  twice: 'Twee acties zijn hetzelfde.',
} as const;

const en: Record<keyof typeof nl, string> = {
  title: 'Gallery',
  intro: 'One of everything a page can show.',
  form: 'Answer for the municipality of Lelystad',
  send: 'Send',
  accepted: 'You have accepted KIEVIT.',
  saved: 'The agreements have been saved.',
  twice: 'Two actions are the same.',
};

/** What the gallery says by itself; the rest of its words are examples and the same in both languages. */
export const galleryWords = { nl, en } as const;
