/** A label that was cut already (fitting-options.ts) begins its hint: saying it twice helps nobody. */
export const startsWithLabel = (label: string, hint: string): boolean =>
  hint.startsWith(label.split('…')[0]?.trimEnd() ?? label);

/** All that an option says, in one line. */
export const wholeOption = (label: string, hint: string): string =>
  startsWithLabel(label, hint) ? hint : `${label}: ${hint}`;
