/** A line of the tour that names what is not there. `look` gives a path's text, a folder's as all its files' texts. */
export function tourFaults(readme: string, look: (path: string) => string | undefined): string[] {
  const tour = section(readme, 'House tour');
  if (tour === undefined) return ['there is no section "House tour"'];
  const named = tour.flatMap(({ line, number }) => spans(line).map((span) => ({ span, line, number })));
  if (named.length === 0) return ['the section "House tour" names nothing'];
  return named.flatMap(({ span, line, number }) => {
    if (isPath(span)) return look(span) === undefined ? [`line ${number}: ${span} is not there`] : [];
    const places = spans(line).filter(isPath);
    const texts = (places.length > 0 ? places : ['src']).map((path) => look(path) ?? '');
    const name = span.replace(/\(.*\)$/, '');
    return texts.some((text) => mentions(text, name)) ? [] : [`line ${number}: nothing is called ${span}`];
  });
}

/** Lines below a heading, down to the next heading of the same level or higher. */
function section(markdown: string, title: string): { line: string; number: number }[] | undefined {
  const lines = markdown.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const start = lines.findIndex(({ line }) => new RegExp(`^#+ ${title}\\s*$`, 'i').test(line));
  if (start < 0) return undefined;
  const level = lines[start]?.line.match(/^#+/)?.[0].length ?? 1;
  const below = lines.slice(start + 1);
  const end = below.findIndex(({ line }) => new RegExp(`^#{1,${level}} `).test(line));
  return below.slice(0, end < 0 ? undefined : end);
}

const spans = (line: string): string[] => [...line.matchAll(/`([^`]+)`/g)].flatMap(([, span]) => span ?? []);
const isPath = (span: string): boolean =>
  /^[\w@.-]+(\/[\w@.-]*)*$/.test(span) && /\/|\.(ts|md|json|jsonc|yaml|sql|prisma)$/.test(span);
const mentions = (text: string, name: string): boolean =>
  text.split(/[^\w$-]+/).includes(name) || text.includes(`'${name}'`);
