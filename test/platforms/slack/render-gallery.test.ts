import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/lib/language.ts';
import { readView } from '../../../src/platforms/slack/read-view.ts';
import { modalOf } from '../../../src/platforms/slack/render-modal.ts';
import { slackWords } from '../../../src/platforms/slack/text.ts';
import { type RawValues, readValues } from '../../../src/view/read-values.ts';
import type { Dialog } from '../../../src/view/views.ts';
import { everythingIn } from '../../support/slack/block-walk.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { initialValues } from '../../support/slack/typed-values.ts';
import { prefilled } from '../../support/story-form.ts';
import { gallery } from '../../view/gallery-of.ts';
import type { Sample } from '../../view/sample.ts';
import { wordsShown } from '../../view/words-shown.ts';
import { drawingIn, drawnInSlack, openOf, textIn } from './gallery-drawn.ts';

const samples = await gallery();
const featureOf = ({ of }: Sample): string => of.replace(/^.* /, '').replace(/\..*$/, '');
const features = [...new Set(samples.map(featureOf))];
const groups = features.flatMap((feature) =>
  languages.map((language) => ({
    feature,
    language,
    all: samples.filter((sample) => featureOf(sample) === feature),
  })),
);
const nameOf = ({ of, when }: Sample): string => `${of}, ${when}`;

/** Names of buttons that a form of rows has only while there is a row to take away, or room for another. */
const ofRows = /^fields\.\d+\.(columns\.|rowLabel|addLabel|removeLabel)/;

describe.each(groups)('$feature in $language', ({ language, all }) => {
  const shown = Promise.all(
    all.map(async (sample) => {
      const view = await sample.show(language);
      return { name: nameOf(sample), view, drawn: drawnInSlack(view, language) };
    }),
  );
  const words = slackWords(language);
  const isLess = (drawn: unknown): boolean =>
    [words.text('more.text'), words.text('form.tooLarge')].some((said) => textIn(drawn).includes(said));

  it('is taken by Slack, however much there is', async () => {
    const faults = (await shown).flatMap(({ name, drawn }) =>
      limitFaults(drawn).map((fault) => `${name}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('says everything there is to say, or that there is more', async () => {
    const lost = (await shown)
      .filter(({ view, drawn }) => view.size !== 'page' && !isLess(drawn))
      .flatMap(({ name, view, drawn }) => {
        const written = textIn(drawn);
        const said = wordsShown(view).filter(({ at }) => !ofRows.test(at));
        return said.filter(({ words }) => !written.includes(words)).map(({ words }) => `${name}: ${words}`);
      });
    expect(lost).toEqual([]);
  });

  it('is cut only where it is larger than life', async () => {
    const cut = (await shown).filter(({ view, drawn }) => view.size !== 'page' && isLess(drawn));
    expect(cut.map(({ name }) => name).filter((name) => !name.includes('oversize'))).toEqual([]);
  });

  it('has buttons of one drawing each, and nothing of Slack’s own formatting but headings of rows', async () => {
    const all = (await shown).flatMap(({ drawn }) => everythingIn(drawn));
    const formatted = all.filter(({ kind }) => kind === 'mrkdwn').map(({ thing }) => String(thing['text']));
    expect(formatted.filter((text) => !/^\*[\p{L}\p{N} ]+\*$/u.test(text))).toEqual([]);
    expect(all.filter(({ kind }) => ['user', 'channel', 'usergroup', 'broadcast'].includes(kind))).toEqual(
      [],
    );
  });
});

/** What Slack sends when a window is sent off as it opened; null for one that only says where the form is. */
const sentBack = (view: ModalView) =>
  view.private_metadata === undefined
    ? null
    : readView({ private_metadata: view.private_metadata, state: { values: initialValues({ ...view }) } });

/** What is in a form, in whatever order things were chosen. */
function valuesOf({ fields }: Dialog, raw: RawValues): unknown {
  const { values, errors } = readValues(fields, raw);
  return JSON.parse(JSON.stringify({ values, errors }), (_, value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.toSorted() : value,
  );
}

describe.each(languages)('forms in %s', (language) => {
  const forms = samples.filter(({ of }) => of.startsWith('dialog '));

  it('come back from Slack as they were shown', async () => {
    const all = await Promise.all(
      forms.map(async (sample) => ({ sample, dialog: await sample.show(language) })),
    );
    const read = all.flatMap(({ sample, dialog }) => {
      if (dialog.size !== 'dialog') return [];
      const sent = sentBack(modalOf(openOf(dialog), drawingIn(language)));
      return sent === null
        ? []
        : [
            {
              name: nameOf(sample),
              back: valuesOf(dialog, sent.values),
              before: valuesOf(dialog, prefilled(dialog)),
            },
          ];
    });
    expect(read.length).toBeGreaterThan(50);
    expect(read.map(({ name, back }) => [name, back])).toEqual(
      read.map(({ name, before }) => [name, before]),
    );
  });
});
