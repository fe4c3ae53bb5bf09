/** The page that stands at an address, with what the address says of it; query parameters count as such too. */
export function pageAt(
  pages: readonly { readonly name: string; readonly path: string }[],
  address: string,
): { readonly name: string; readonly params: Readonly<Record<string, string>> } {
  const { pathname, searchParams } = new URL(address, 'http://page.invalid');
  const parts = pathname.split('/');
  for (const { name, path } of pages) {
    const pattern = path.split('/');
    if (pattern.length !== parts.length) continue;
    const pairs = pattern.map((one, index) => [one, decodeURIComponent(parts[index] ?? '')] as const);
    if (!pairs.every(([one, part]) => one.startsWith(':') || one === part)) continue;
    const named = pairs.flatMap(([one, part]) => (one.startsWith(':') ? [[one.slice(1), part]] : []));
    return { name, params: { ...Object.fromEntries(searchParams), ...Object.fromEntries(named) } };
  }
  throw new Error(`No page stands at ${pathname}.`);
}
