import type { Button as SlackButton } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { most } from '../../../src/platforms/slack/limits.ts';
import { readOffer } from '../../../src/platforms/slack/offer.ts';
import { messageOf } from '../../../src/platforms/slack/render-message.ts';
import type { Button } from '../../../src/view/nodes.ts';
import type { Card } from '../../../src/view/views.ts';
import { everythingIn } from '../../support/slack/block-walk.ts';
import { limitFaults } from '../../support/slack/limit-faults.ts';
import { drawingIn } from './gallery-drawn.ts';

const payload = { id: 'KIEVIT' };
const refs = [{ card: 'kickoffs.invitation', payload }];
const press: Button = { label: 'Aannemen', target: { kind: 'press', name: 'accept', payload } };

function messageWith(...buttons: readonly Button[]) {
  const card: Card = { size: 'card', title: 'KIEVIT', summary: 'Een vraag', nodes: [], buttons };
  return messageOf({ cards: [{ card, refs }] }, drawingIn('nl'));
}
const buttonsOf = (message: unknown): readonly SlackButton[] =>
  everythingIn(message)
    .filter(({ kind }) => kind === 'button')
    .map(({ thing }) => thing as unknown as SlackButton);
const drawn = (button: Button): Partial<SlackButton> => buttonsOf(messageWith(button))[0] ?? {};

describe('a button', () => {
  it.each([
    press.target,
    { kind: 'dialog', name: 'kickoffs.answer', payload },
    { kind: 'page', page: 'kickoffs.show', params: payload },
  ] as const)('hands back what it does, the drawing and the cards: $kind', (target) => {
    const { value, url } = drawn({ ...press, target });
    expect(readOffer(value)).toEqual({ target, drawing: 'drawing-0001', cards: refs });
    expect(url).toBeUndefined();
  });

  it('has an id of its own within the message', () => {
    const ids = buttonsOf(messageWith(press, press, press)).map(({ action_id }) => action_id);
    expect(new Set(ids).size).toBe(3);
  });

  it('stands out as much as it matters', () => {
    const styles = (['primary', 'secondary', 'danger'] as const).map(
      (emphasis) => drawn({ ...press, emphasis }).style,
    );
    expect([...styles, drawn(press).style]).toEqual(['primary', undefined, 'danger', undefined]);
  });

  it('asks first, where that is wanted', () => {
    const confirm = { question: 'Wil je KIEVIT intrekken?', yes: 'Ja', no: 'Nee' };
    expect(drawn({ ...press, emphasis: 'danger', confirm }).confirm).toEqual({
      title: { type: 'plain_text', text: 'Weet je het zeker?', emoji: false },
      text: { type: 'plain_text', text: 'Wil je KIEVIT intrekken?', emoji: false },
      confirm: { type: 'plain_text', text: 'Ja', emoji: false },
      deny: { type: 'plain_text', text: 'Nee', emoji: false },
      style: 'danger',
    });
    expect(drawn(press).confirm).toBeUndefined();
  });

  it('says aloud what can be read, and more', () => {
    expect(drawn({ ...press, spoken: 'Aannemen: afspraken nalopen' }).accessibility_label).toBe(
      'Aannemen: afspraken nalopen',
    );
    expect(drawn({ ...press, spoken: 'afspraken nalopen' }).accessibility_label).toBe(
      'Aannemen: afspraken nalopen',
    );
    expect(drawn(press).accessibility_label).toBeUndefined();
  });

  it('with more words than fit is cut, and it shows', () => {
    const label = 'Aannemen namens de hele organisatie '.repeat(4);
    const asks = { question: label.repeat(5), yes: label, no: label };
    const message = messageWith({ ...press, label, spoken: label, confirm: asks });
    expect(limitFaults(message)).toEqual([]);
    expect(buttonsOf(message)[0]?.text.text).toMatch(/^Aannemen namens de hele organisatie .*…$/);
  });

  it('keeps what it does when there is no room for the cards', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      card: 'kickoffs.row',
      payload: { id: `row-${index}-of-many` },
    }));
    const card: Card = { size: 'card', title: 'KIEVIT', summary: 'Een vraag', nodes: [], buttons: [press] };
    const message = messageOf({ cards: [{ card, refs: many }] }, drawingIn('nl'));
    expect(readOffer(buttonsOf(message)[0]?.value)).toEqual({
      target: press.target,
      drawing: 'drawing-0001',
      cards: [],
    });
  });

  it('that knows more than Slack keeps leads to the page', () => {
    const target = { ...press.target, payload: { words: 'x'.repeat(most('buttonValue')) } } as const;
    const message = messageWith({ ...press, target });
    expect(limitFaults(message)).toEqual([]);
    expect(buttonsOf(message)[0]).toMatchObject({ url: 'https://aftrap.example/home?' });
  });
});
