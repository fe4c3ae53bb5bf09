import type { Chapter, Role, Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

export const written = {
  nl: {
    goal: 'Elke nagelstudio in het district is een keer bezocht.',
    success: 'Over een half jaar is de lijst compleet en weten eigenaren wat mag.',
    why: 'Een paar partners beginnen, de anderen kijken mee.',
    list: 'Een lijst maken van alle studio’s',
    visit: 'Samen langsgaan, met uitleg',
    books: 'Meekijken naar de administratie',
    letter: 'Een brief sturen aan eigenaren',
    tooMuch: 'Daar hebben wij dit kwartaal geen mensen voor.',
    inPart: 'Alleen in Bussum en Naarden.',
    remark: 'Bel ons voordat de brief weggaat.',
    silent: 'Het OM is gevraagd en mag later aansluiten.',
    changed: 'De Belastingdienst doet de administratie nu toch.',
  },
  en: {
    goal: 'Every nail studio in the district has been visited once.',
    success: 'In half a year the list is complete and owners know what is allowed.',
    why: 'A few partners begin, the others look on.',
    list: 'Make a list of all studios',
    visit: 'Visit them together, with explanation',
    books: 'Look at the accounts together',
    letter: 'Send owners a letter',
    tooMuch: 'We have no people for that this quarter.',
    inPart: 'Only in Bussum and Naarden.',
    remark: 'Call us before the letter goes out.',
    silent: 'The prosecution was asked and can join later.',
    changed: 'The tax administration looks at the accounts after all.',
  },
};

export async function opensAgreement(stage: Stage, role: Role): Promise<Visitor> {
  const { overview } = stage.words;
  const visitor = await stage.person(role);
  await visitor.opensMenu(overview('list.menu'));
  await visitor.presses(`${stage.codeName} - ${stage.theme}`);
  await visitor.presses(overview('button.agreement'));
  return visitor;
}

async function writes(stage: Stage): Promise<void> {
  const { agreement, agreementForm: form, language } = stage.words;
  const said = written[language];
  const coordinator = await opensAgreement(stage, 'coordinator');
  await stage.look('empty agreement', coordinator);
  const edits = async (
    part: 'goal' | 'approach' | 'rows' | 'roles' | 'indicators',
    fill: () => Promise<void>,
  ) => {
    await coordinator.presses(agreement(`button.edit.${part}`));
    await fill();
    await coordinator.submits(form('edit.save'));
    await coordinator.sees(form('done.saved'));
  };
  await edits('goal', () =>
    coordinator.fills({ [form('goal.goal')]: said.goal, [form('goal.successTest')]: said.success }),
  );
  await edits('approach', () =>
    coordinator.fills({
      [form('approach.approach')]: agreement('approach.MULTI'),
      [form('approach.reason')]: said.why,
    }),
  );
  await edits('rows', async () => {
    await coordinator.fills({ [form('rows.rows')]: rowsOf(stage) });
    await stage.look('rows', coordinator);
  });
  await edits('roles', () => coordinator.fills(rolesOf(stage)));
  await edits('indicators', () => coordinator.fills(indicatorsOf(stage)));
}

function rowsOf({ words }: Stage): readonly Readonly<Record<string, string>>[] {
  const { agreementForm: form, organisation, language } = words;
  const said = written[language];
  const row = (what: string, who: string, due: string) => ({
    [form('rows.what')]: what,
    [form('rows.partner')]: organisation(who),
    [form('rows.due')]: due,
  });
  return [
    row(said.list, 'GEM-HUIZEN', '2027-01-15'),
    row(said.visit, 'POL', '2027-02-12'),
    row(said.letter, 'GEM-GOOISE-MEREN', '2027-01-29'),
    row(said.books, 'BD', '2027-02-26'),
  ];
}

function rolesOf({ words }: Stage): Readonly<Record<string, string>> {
  const { agreementForm: form, agreement, organisation, member } = words;
  const roleOf = (id: string) => form('roles.of', { organisation: organisation(id) });
  return {
    [form('roles.lead')]: member('GEM-HUIZEN'),
    [form('roles.deputy')]: member('POL'),
    [roleOf('GEM-HUIZEN')]: agreement('role.LEADS'),
    [roleOf('POL')]: agreement('role.ACTS'),
    [roleOf('GEM-GOOISE-MEREN')]: agreement('role.ACTS'),
    [roleOf('BD')]: agreement('role.ADVISES'),
    [roleOf('OM')]: agreement('role.INFORMED'),
  };
}

function indicatorsOf({ words }: Stage): Readonly<Record<string, string | readonly string[]>> {
  const { agreementForm: form, indicator } = words;
  return {
    [form('indicators.PROCESS')]: ['P1', 'P3'].map(indicator),
    [form('indicators.CONTENT')]: ['I1', 'I6'].map(indicator),
    [form('indicators.reviewDay')]: '2027-05-27',
  };
}

async function asksPartners(stage: Stage): Promise<void> {
  const { agreement, agreementForm: form } = stage.words;
  const coordinator = await stage.person('coordinator');
  await coordinator.presses(agreement('button.request'));
  await coordinator.presses(agreement('request.yes'));
  await coordinator.sees(form('done.requested'));
  await stage.look('agreement', coordinator);
}

/** From an empty page to an agreement that partners are asked about. */
export const agreementChapters: readonly Chapter[] = [
  { title: 'the coordinator writes the agreement', play: writes },
  { title: 'and asks the partners whether it is right', play: asksPartners },
];
