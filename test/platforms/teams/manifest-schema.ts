import { AppManifestUtils } from '@microsoft/app-manifest';
import translationSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json' with {
  type: 'json',
};
import manifestSchema from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json' with {
  type: 'json',
};
import { default as Ajv } from 'ajv-draft-04';

const translated = new Ajv.default({
  allErrors: true,
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(translationSchema);

type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];

/** What Microsoft's own check of version 1.25 finds wrong with a manifest; best empty. */
export const manifestFaults = async (manifest: unknown): Promise<readonly string[]> =>
  AppManifestUtils.validateAgainstSchema(manifest as Manifest, manifestSchema as never);

/** The same for a translation, by the schema that is in that package too: its own check leaves translations out. */
export function translationFaults(translation: unknown): readonly string[] {
  translated(translation);
  return (translated.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
