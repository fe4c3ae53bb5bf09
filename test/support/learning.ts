/** What a theme that is developed says before partners are asked: what is to be learned, and where. */
export const learning = [
  { questionId: 'K07b', body: { kind: 'text', text: 'Wat werkt bij panden met wisselende huurders?' } },
  { questionId: 'K07c', body: { kind: 'choice', choice: 'wu' } },
] as const;
