import type { Chapter, Role, Stage } from './stage.ts';
import { answersByKeyboard } from './story-keyboard.ts';
import type { Visitor } from './visitor.ts';

const opinion = {
  nl: { see: 'Contant geld dat niet bij de omzet past.', why: 'Alleen samen zien we het hele beeld.' },
  en: { see: 'Cash that does not fit the turnover.', why: 'Only together do we see the whole picture.' },
};

/** Opens the conversation and answers what the newest message about this kick-off asks. */
async function answers(stage: Stage, role: Role, approach: 'MULTI' | 'INTEGRAL'): Promise<Visitor> {
  const { card, round, web } = stage.words;
  const partner = await stage.person(role);
  await partner.opensMenu(web('menu.conversation'));
  await partner.presses(card('button.answer'), stage.codeName);
  await fillsAnswers(stage, partner, approach);
  await partner.submits(round('answer.submit'));
  await partner.sees(round('answer.done'));
  return partner;
}

async function fillsAnswers(stage: Stage, partner: Visitor, approach: 'MULTI' | 'INTEGRAL'): Promise<void> {
  const { question, option, beside, language } = stage.words;
  await partner.fills({
    [question('K10')]: opinion[language].see,
    [question('K22')]: [option('K22', 'SUPERVISION'), option('K22', 'KNOWLEDGE')],
    [question('K28')]: option('K28', approach),
    [beside('K28')]: opinion[language].why,
  });
}

async function handsOver(stage: Stage): Promise<void> {
  const { card, round, web } = stage.words;
  const police = await stage.person('police');
  await police.opensMenu(web('menu.conversation'));
  await police.sees(`${stage.codeName}: ${card('invitation.label')}`);
  await stage.look('invitation', police);
  await police.presses(card('button.hand'), stage.codeName);
  await police.presses(card('hand.yes'));
  await police.sees(round('hand.done'));
  const deputy = await answers(stage, 'policeDeputy', 'MULTI');
  await stage.look('answered', deputy);
}

/** What is missing is told at the top and again at the field, and what was typed is still there. */
async function answersInTwoGoes(stage: Stage): Promise<void> {
  const { card, chat, question, language, round, web } = stage.words;
  const tax = await stage.person('tax');
  await tax.opensMenu(web('menu.conversation'));
  await tax.presses(card('button.answer'), stage.codeName);
  await tax.fills({ [question('K10')]: opinion[language].see });
  await stage.look('answer form', tax);
  await tax.submits(round('answer.submit'));
  await tax.sees(chat('form.invalid'), chat('problem.required'));
  await stage.look('answer form with problems', tax);
  await fillsAnswers(stage, tax, 'INTEGRAL');
  await tax.submits(round('answer.submit'));
  await tax.sees(round('answer.done'));
}

async function asksOneMore(stage: Stage): Promise<void> {
  const { overview, round } = stage.words;
  const coordinator = await stage.person('coordinator');
  await coordinator.presses(overview('button.add'));
  await coordinator.fills({ [round('add.seat')]: stage.words.member('GEM-GOOISE-MEREN') });
  await coordinator.submits(round('add.submit'));
  await coordinator.sees(round('add.done'), overview('process.addedLater'));
  await stage.look('round', coordinator);
  await answers(stage, 'gooiseMeren', 'MULTI');
}

/** The prosecution says nothing: the clock goes on, and only there a reminder arrives. */
async function isReminded(stage: Stage): Promise<void> {
  const { card, web } = stage.words;
  const prosecution = await stage.person('prosecution');
  await prosecution.opensMenu(web('menu.conversation'));
  await prosecution.opensMenu(web('menu.home'));
  await prosecution.movesClock(web('demo.nextWorkingDay'));
  await prosecution.sees(web('demo.moved'));
  await prosecution.movesClock(web('demo.nextWorkingDay'));
  await prosecution.movesClock(web('demo.nextReminder'));
  await prosecution.opensMenu(web('menu.conversation'));
  await prosecution.seesIn(web('conversation.new'), `${stage.codeName}: ${card('invitation.label')}`);
  await stage.look('reminder', prosecution);
}

async function closes(stage: Stage): Promise<void> {
  const { card, overview, round, web } = stage.words;
  const coordinator = await stage.person('coordinator');
  await coordinator.opensMenu(overview('list.menu'));
  await coordinator.presses(`${stage.codeName} - ${stage.theme}`);
  await coordinator.presses(card('button.close'));
  await coordinator.presses(card('close.yes'));
  await coordinator.sees(round('close.done'), overview('result.different'), overview('partner.silent'));
  await stage.look('overview', coordinator);
  const police = await stage.person('police');
  await police.opensMenu(web('menu.conversation'));
  await police.presses(card('button.overview'), stage.codeName);
  await police.sees(overview('result.title'), opinion[stage.words.language].why);
}

/** Partners answer apart: one through a deputy, one asked later, one not at all. */
export const roundChapters: readonly Chapter[] = [
  { title: 'the police hand their question to a deputy, who answers', play: handsOver },
  { title: 'the tax administration forgets something and answers in two goes', play: answersInTwoGoes },
  { title: 'Huizen answers with the keyboard alone', play: answersByKeyboard },
  { title: 'a fifth partner is asked midway, and answers', play: asksOneMore },
  { title: 'the prosecution stays silent and is reminded', play: isReminded },
  { title: 'the coordinator closes the round, and everyone sees everything', play: closes },
];
