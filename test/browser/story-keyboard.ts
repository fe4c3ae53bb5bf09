import { Keyboard } from './keyboard.ts';
import type { Stage } from './stage.ts';

const words = {
  nl: { see: 'Winkels zonder klanten die toch open blijven.', why: 'Wij kennen de panden.' },
  en: { see: 'Shops without customers that stay open.', why: 'We know the premises.' },
};

/** From home to the answer that was sent, with Tab, Enter, Space and arrows; reading goes on where it should. */
export async function answersByKeyboard(stage: Stage): Promise<void> {
  const { card, chat, question, option, beside, language, round, web } = stage.words;
  const { page } = await stage.person('huizen');
  const keys = new Keyboard(page);
  await page.reload();
  await keys.tabsTo(web('frame.skip'));
  await keys.presses('Enter');
  await keys.tabsTo(card('button.answer'));
  await keys.enters();
  await isOn(keys, `h1: ${round('answer.title', { codeName: stage.codeName })}`);
  await keys.tabsTo(question('K10'));
  await keys.types(words[language].see);
  await keys.tabsTo(option('K22', 'SUPERVISION'));
  await keys.presses('Space');
  await keys.tabsTo(option('K28', 'MONO'));
  await keys.presses('ArrowDown');
  await keys.tabsTo(round('answer.submit'));
  await keys.enters();
  await isOn(keys, web('form.problems', { count: 1 }));
  await keys.tabsTo(`${beside('K28')}`);
  await keys.presses('Enter');
  await isOn(keys, `textarea: ${beside('K28')}`);
  await keys.types(words[language].why);
  await keys.tabsTo(round('answer.submit'));
  await keys.enters();
  await isOn(keys, round('answer.done'));
  if (await page.getByText(chat('problem.required')).isVisible())
    throw new Error('Something is still missing');
}

async function isOn(keys: Keyboard, name: string): Promise<void> {
  const focus = await keys.focus();
  if (!focus.includes(name)) throw new Error(`The focus is on "${focus}", not on "${name}"`);
}
