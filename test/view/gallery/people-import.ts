import { planImport } from '../../../src/features/people/import-plan.ts';
import type { Look } from '../../../src/features/people/look.ts';
import { readCsv } from '../../../src/features/people/read-csv.ts';
import { importPage, pasteDialog } from '../../../src/features/people/views-import.ts';
import { refusalText } from '../../../src/features/people/words.ts';
import { peopleCsv } from '../../../src/features/people/write-csv.ts';
import type { Language } from '../../../src/lib/language.ts';
import { fillDialog } from '../../../src/view/fill-dialog.ts';
import { crowdIn, labelIn, lookOf, teamIn } from '../../features/people/looks.ts';
import { today } from '../../features/people/register.ts';
import type { Sample } from '../sample.ts';

const header = 'organisation;function;body;seat;as;account;from;until;days';

/** Lines that can all be done: something new, something else, nothing new. */
const good = (language: Language) => `${header}
BD;member;dto-fl;;;${labelIn(language, 'newcomer')};;;
OM;chair;dto-fl;;;${labelIn(language, 'officer')};;;mo-th
RIEC;coordinator;dto-fl;;;${labelIn(language, 'coordinator')};;;
GEM-LELYSTAD;member;dto-fl;;deputy;${labelIn(language, 'newcomer')};2027-01-11;2027-01-31;`;

/** Lines with every kind of mistake that one makes. */
const wrong = (language: Language) => `${good(language)}
XYZ;member;dto-fl;;;${labelIn(language, 'newcomer')};;;
POL;sheriff;dto-fl;;;${labelIn(language, 'newcomer')};;;
POL;member;dto-xx;;;${labelIn(language, 'newcomer')};;;
POL;member;dto-fl;;;;;;
POL;member;dto-fl;Noord;;${labelIn(language, 'newcomer')};31-02-2027;;
POL;member;dto-fl;Noord;deputy;${labelIn(language, 'newcomer')};;;
POL;member;dto-fl;Zuid;;piet@politie.example;;;
GEM-LELYSTAD;member;dto-fl;;;${labelIn(language, 'newcomer')};;;
BD;member;dto-fl;;;${labelIn(language, 'leaver')};;;`;

const lastOne = (language: Language) => `${header}
RIEC;coordinator;dto-fl;;;${labelIn(language, 'coordinator')};2026-01-01;2026-12-31;`;

function pasted(look: Look, csv: string) {
  const read = readCsv(csv);
  if (!read.accepted) throw new Error(`This list was refused: ${read.refusal.name}`);
  let count = 0;
  return { lines: read.lines, plan: planImport(look.people, read.lines, look, () => `line ${count++}`) };
}

const page = (when: string, csv: (language: Language) => string, people = teamIn): Sample => ({
  of: 'page people.import',
  when,
  show: (language) => {
    const look = lookOf(people(language), language);
    return importPage(look, pasted(look, csv(language)));
  },
});

const dialog = (when: string, start: (language: Language) => string): Sample => ({
  of: 'dialog people.paste',
  when,
  show: (language) => pasteDialog(lookOf(teamIn(language), language), start(language)),
});

const noList = 'naam;telefoon\nteamchef;06';

/** A list of people: how it is pasted, what it would do, what is wrong with it. */
export const samples: readonly Sample[] = [
  {
    of: 'page people.import',
    when: 'nothing pasted',
    show: (language) => importPage(lookOf(teamIn(language), language), null),
  },
  page('a list that can be carried out', good),
  page('wrong lines', wrong),
  page('a list that changes nothing', (language) => peopleCsv(teamIn(language), language, today)),
  page('nobody would manage people any more', lastOne),
  page(
    'oversize: four hundred lines for a region that is empty still',
    (language) => peopleCsv(crowdIn(language, 200), language, today),
    (language) => ({ ...crowdIn(language, 200), seats: [], accounts: [], holdings: [] }),
  ),
  dialog('empty', () => ''),
  dialog('the list of today', (language) => peopleCsv(teamIn(language), language, today)),
  {
    of: 'dialog people.paste',
    when: 'what was pasted is no list',
    show: (language) => {
      const read = readCsv(noList);
      const message = read.accepted ? '' : refusalText(read.refusal, language);
      const form = pasteDialog(lookOf(teamIn(language), language), '');
      return fillDialog(form, { plain: { csv: noList }, rows: {} }, [{ field: 'csv', message }]);
    },
  },
];
