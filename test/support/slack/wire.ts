/** A JSON object as it came over the wire: nothing is known of it until it is looked at. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that stands there; an empty one where there is none. */
export function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The objects of a list; what is no object is left out. */
export function listIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The text that stands there; an empty one where there is none. */
export function stringIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The words of a text object of Slack, or of a plain string. */
export function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : stringIn(fieldsIn(value)['text']);
}

/** undefined for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
