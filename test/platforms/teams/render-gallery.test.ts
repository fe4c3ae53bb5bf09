import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/lib/language.ts';
import type { AdaptiveCard } from '../../../src/platforms/teams/adaptive-card.ts';
import { sizeOf } from '../../../src/platforms/teams/fitting-card.ts';
import { most } from '../../../src/platforms/teams/limits.ts';
import { readOffer } from '../../../src/platforms/teams/offer.ts';
import { readForm } from '../../../src/platforms/teams/read-form.ts';
import { teamsWords } from '../../../src/platforms/teams/text.ts';
import { type RawValues, readValues } from '../../../src/view/read-values.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { prefilled } from '../../support/story-form.ts';
import { buttonsIn, wordsShown } from '../../view/words-shown.ts';
import { schemaFaults } from './card-schema.ts';
import { galleryDrawn, textIn, thingsIn } from './gallery-drawn.ts';
import { sentAsShown } from './sent-form.ts';

/** Names of buttons that a form of rows has only while there is a row to take away, or room for another. */
const ofRows = /^fields\.\d+\.(columns\.|rowLabel|addLabel|removeLabel)/;

/** What clients could take for a mark is written otherwise: read back as it was. */
const asRead = (text: string): string => text.replaceAll('\u2060', '').replaceAll(/[\n\u2060]/g, '');

/** Every button of a card, with what stands in its data. */
const pressable = (card: AdaptiveCard) => thingsIn(card).filter(({ data }) => data !== undefined);

describe.each(languages)('the gallery in %s', (language) => {
  const drawn = galleryDrawn(language);
  const words = teamsWords(language);
  const less = ['more.text', 'form.tooLarge'] as const;
  const isLess = (shown: Parameters<typeof textIn>[0]): boolean =>
    less.some((key) => textIn(shown).includes(words.text(key)));

  it('is Adaptive Cards 1.5, without any warning', async () => {
    const faults = (await drawn).flatMap(({ name, card }) =>
      schemaFaults(card).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
    expect((await drawn).length).toBeGreaterThan(250);
  });

  it('is under 28 KB a card', async () => {
    const large = (await drawn).filter(({ card }) => sizeOf(card) >= most('cardBytes'));
    expect(large.map(({ name, card }) => `${name}: ${sizeOf(card)}`)).toEqual([]);
  });

  it('says everything there is to say, or that there is more', async () => {
    const lost = (await drawn)
      .filter((shown) => !isLess(shown))
      .flatMap(({ name, view, title, card }) => {
        const written = asRead(textIn({ title, card }));
        const said = wordsShown(view).filter(({ at }) => !ofRows.test(at) && at !== 'summary');
        return said.filter(({ words: one }) => !written.includes(asRead(one))).map((one) => [name, one]);
      });
    expect(lost).toEqual([]);
  });

  it('is cut only where it is larger than life', async () => {
    const cut = (await drawn).filter(isLess);
    expect(cut.map(({ name }) => name).filter((name) => !name.includes('oversize'))).toEqual([]);
  });

  it('has buttons that hand back what they do', async () => {
    const unread = (await drawn).flatMap(({ name, card }) =>
      pressable(card)
        .filter(({ data }) => readOffer(data) === null && readForm(data) === null)
        .map(({ title }) => `${name}: ${title}`),
    );
    expect(unread).toEqual([]);
    const lost = (await drawn)
      .filter((shown) => !isLess(shown))
      .flatMap(({ name, view, card }) => {
        const offered = pressable(card).map(({ data }) => JSON.stringify(readOffer(data)?.target));
        return buttonsIn(view)
          .filter(({ target }) => !offered.includes(JSON.stringify(target)))
          .map(({ label }) => `${name}: ${label}`);
      });
    expect(lost).toEqual([]);
  });

  it('asks for deeds with an Execute in messages, and for everything with a Submit in dialogs', async () => {
    const kinds = (await drawn).flatMap(({ view, card }) =>
      pressable(card).map(
        ({ type, data }) => `${view.size} ${readOffer(data)?.target.kind ?? 'form'} ${type}`,
      ),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      'card dialog Action.Submit',
      'card page Action.Submit',
      'card press Action.Execute',
      'dialog form Action.Submit',
      'dialog page Action.Submit',
    ]);
  });

  it('has no two elements of one name, and a label at every field', async () => {
    const faults = (await drawn).flatMap(({ name, card }) => {
      const all = thingsIn(card);
      const ids = all.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
      const doubles = ids.filter((id, index) => ids.indexOf(id) !== index);
      const bare = all.filter(({ type, label }) => String(type).startsWith('Input.') && !label);
      return [...doubles, ...bare.map(({ id }) => String(id))].map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('has forms that come back as they were shown', async () => {
    const forms = (await drawn).flatMap(({ name, view, card }) => {
      const sent = view.size === 'dialog' ? readForm(sentAsShown(card)) : null;
      return view.size === 'dialog' && sent !== null ? [{ name, dialog: view, sent }] : [];
    });
    expect(forms.length).toBeGreaterThan(50);
    expect(forms.map(({ name, dialog, sent }) => [name, valuesOf(dialog, sent.values)])).toEqual(
      forms.map(({ name, dialog }) => [name, valuesOf(dialog, prefilled(dialog))]),
    );
  });
});

/** What is in a form, in whatever order things were chosen. */
function valuesOf({ fields }: Dialog, raw: RawValues): unknown {
  const { values, errors } = readValues(fields, raw);
  return JSON.parse(JSON.stringify({ values, errors }), (_, value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value,
  );
}
