/** A text of at most so many characters: cut at a word, and it shows. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const cut = start.lastIndexOf(' ');
  return `${start.slice(0, cut > 0 ? cut : start.length)}…`;
}
