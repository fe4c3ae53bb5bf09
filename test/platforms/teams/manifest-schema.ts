import translationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import { default as Ajv } from 'ajv-draft-04';

// The schemas of Microsoft's own package, which holds them all; its own check of them asks for a package that it does
// not bring along, and does not look at translations.
const ajv = new Ajv.default({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
const checks = { manifest: ajv.compile(manifestSchema), translation: ajv.compile(translationSchema) };

/** What is wrong with it, by the schema of version 1.25; best empty. */
export function manifestFaults(given: unknown, kind: keyof typeof checks = 'manifest'): readonly string[] {
  const check = checks[kind];
  check(given);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
