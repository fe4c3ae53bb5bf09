import type { Chapter, Role, Stage } from './stage.ts';
import { opensAgreement, written } from './story-agreement.ts';

type RowAnswer = 'accepted' | 'partly' | 'declined';

/** Says in the conversation, to the row with these words, whether the organisation does it. */
async function answersRow(
  stage: Stage,
  role: Role,
  what: string,
  answer: RowAnswer,
  reason = '',
): Promise<void> {
  const { agreement, agreementForm: form, web } = stage.words;
  const partner = await stage.person(role);
  await partner.opensMenu(web('menu.conversation'));
  if (answer === 'accepted') {
    await partner.presses(agreement('button.acceptRow'), what);
  } else {
    await partner.presses(agreement('button.answerRow'), what);
    await partner.fills({
      [form('answerRow.answer')]: form(`answerRow.${answer}`),
      [form('answerRow.reason')]: reason,
    });
    await partner.submits(form('answerRow.submit'));
  }
  await partner.sees(form('done.answered'));
}

/** Says in the conversation whether the summary is right. */
async function confirms(stage: Stage, role: Role, remark: string | null = null): Promise<void> {
  const { agreement, agreementForm: form, web } = stage.words;
  const partner = await stage.person(role);
  await partner.opensMenu(web('menu.conversation'));
  await partner.presses(agreement('button.confirm'), stage.codeName);
  const answer = form(remark === null ? 'confirm.yes' : 'confirm.yesWithRemark');
  await partner.fills({ [form('confirm.answer')]: answer });
  await partner.fills(remark === null ? {} : { [form('confirm.remark')]: remark });
  await partner.submits(form('confirm.submit'));
  await partner.sees(form('done.confirmed'));
}

async function partnersAccept(stage: Stage): Promise<void> {
  const { web, language } = stage.words;
  const said = written[language];
  const huizen = await stage.person('huizen');
  await huizen.opensMenu(web('menu.conversation'));
  await stage.look('asked to accept and confirm', huizen);
  await answersRow(stage, 'huizen', said.list, 'accepted');
  await confirms(stage, 'huizen');
  await answersRow(stage, 'policeDeputy', said.visit, 'accepted');
  await confirms(stage, 'policeDeputy');
}

async function partnerDeclines(stage: Stage): Promise<void> {
  const said = written[stage.words.language];
  await answersRow(stage, 'tax', said.books, 'declined', said.tooMuch);
  await confirms(stage, 'tax', said.remark);
}

async function partnerAcceptsInPart(stage: Stage): Promise<void> {
  const said = written[stage.words.language];
  await answersRow(stage, 'gooiseMeren', said.letter, 'partly', said.inPart);
  await confirms(stage, 'gooiseMeren');
  await stage.look('agreement with every answer', await opensAgreement(stage, 'gooiseMeren'));
}

/** The time to confirm runs out without the prosecution: the chair is asked, and says why to go on. */
async function adopts(stage: Stage): Promise<void> {
  const { agreement, agreementForm: form, agreementCard, web, language } = stage.words;
  const chair = await stage.person('chair');
  for (let day = 1; day <= 4; day += 1) await chair.movesClock(web('demo.nextWorkingDay'));
  await chair.opensMenu(web('menu.home'));
  await chair.sees(`${stage.codeName}: ${agreementCard('adopt.label')}`);
  await stage.look('asked to adopt', chair);
  await chair.presses(agreement('button.adopt'), stage.codeName);
  await chair.fills({ [form('adopt.reason')]: written[language].silent });
  await stage.look('adopting', chair);
  await chair.submits(form('adopt.anyway'));
  await chair.sees(form('done.adopted'));
}

async function changes(stage: Stage): Promise<void> {
  const { agreement, agreementForm: form, language } = stage.words;
  const said = written[language];
  const coordinator = await opensAgreement(stage, 'coordinator');
  await coordinator.presses(agreement('button.revise'));
  await coordinator.fills({ [form('revise.reason')]: said.changed });
  await coordinator.submits(form('revise.submit'));
  await coordinator.sees(form('done.revised'), said.changed);
  await coordinator.presses(agreement('button.edit.rows'));
  await coordinator.fills({ [form('rows.rows')]: [{}, {}, {}, { [form('rows.due')]: '2027-03-26' }] });
  await coordinator.submits(form('edit.save'));
  await coordinator.presses(agreement('button.request'));
  await coordinator.presses(agreement('request.yes'));
  await coordinator.sees(form('done.requested'));
}

async function adoptsAgain(stage: Stage): Promise<void> {
  const { agreement, agreementForm: form, language } = stage.words;
  const said = written[language];
  await answersRow(stage, 'tax', said.books, 'accepted');
  for (const role of ['tax', 'huizen', 'policeDeputy', 'gooiseMeren', 'prosecution'] as const) {
    await confirms(stage, role);
  }
  const chair = await opensAgreement(stage, 'chair');
  await chair.presses(agreement('button.adopt'));
  await chair.fills({ [form('adopt.reason')]: said.silent });
  await chair.submits(form('adopt.anyway'));
  await chair.sees(form('done.adopted'), agreement('version.title', { number: 2 }));
  await chair.presses(agreement('compare.apply'));
  await chair.sees(agreement('compare.changed'));
  await stage.look('two versions', chair);
}

async function doesIt(stage: Stage): Promise<void> {
  const { action, language } = stage.words;
  const huizen = await stage.person('huizen');
  await huizen.opensMenu(action('menu.label'));
  await stage.look('actions', huizen);
  await huizen.presses(action('button.done'), written[language].list);
  await huizen.seesIn(action('status.done'), written[language].list);
}

/** From an agreement that is put to the partners to its second version, and the first thing that is done. */
export const adoptionChapters: readonly Chapter[] = [
  { title: 'Huizen and the police do what is asked of them', play: partnersAccept },
  { title: 'the tax administration declines', play: partnerDeclines },
  { title: 'Gooise Meren accepts in part', play: partnerAcceptsInPart },
  { title: 'the chair adopts, although one partner is silent, and says why', play: adopts },
  { title: 'later on the agreement changes', play: changes },
  { title: 'the partners agree, and the second version is adopted', play: adoptsAgain },
  { title: 'Huizen does what it took on', play: doesIt },
];
