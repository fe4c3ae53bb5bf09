import { hasBirthDate } from './birth-dates.ts';
import { hasAddress, hasEmail, hasPhone } from './contact.ts';
import type { GuardSettings, HitKind } from './kinds.ts';
import { hasLicencePlate } from './licence-plates.ts';
import { hasMarking } from './markings.ts';
import { looksLikeName } from './names.ts';
import {
  hasBsn,
  hasChamberOfCommerce,
  hasCryptoAddress,
  hasDevice,
  hasDocument,
  hasIban,
  hasVat,
} from './numbers.ts';
import { plainText } from './plain-text.ts';

const looks: { readonly [Kind in HitKind]: (plain: string, settings: GuardSettings) => boolean } = {
  marking: hasMarking,
  bsn: hasBsn,
  iban: hasIban,
  licencePlate: hasLicencePlate,
  phone: (plain, { allowedPhones }) => hasPhone(plain, allowedPhones),
  email: hasEmail,
  address: hasAddress,
  birthDate: (plain, { today }) => hasBirthDate(plain, today),
  document: hasDocument,
  device: hasDevice,
  vat: hasVat,
  chamberOfCommerce: hasChamberOfCommerce,
  cryptoAddress: hasCryptoAddress,
  name: looksLikeName,
};

/** What kinds of things stand in somebody's words that do not belong here; never the things themselves. */
export function hitsIn(words: string, settings: GuardSettings): readonly HitKind[] {
  const plain = plainText(words);
  return (Object.keys(looks) as HitKind[]).filter((kind) => looks[kind](plain, settings));
}
