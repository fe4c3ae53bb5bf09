import Holidays from 'date-holidays';
import { crossCheck, idsOf, oneOf, type Report, reportRepeats } from './cross-check.ts';
import type { Deadlines } from './rule-schema.ts';

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** A reminder before the question is asked would never be sent, or at once. */
function checkReminders(deadlines: Deadlines, report: Report): void {
  const pairs = [
    ['remindWorkingDaysBefore', 'answerWorkingDays'],
    ['evaluationRemindWorkingDaysBefore', 'evaluationAnswerWorkingDays'],
  ] as const;
  for (const [reminders, period] of pairs) {
    deadlines[reminders].forEach((days, index) => {
      if (days <= deadlines[period]) return;
      const what = `a reminder ${days} working days before the end of ${deadlines[period]}`;
      report(['deadlines', reminders, index], what, `keep it at most ${deadlines[period]} (${period})`);
    });
  }
  const lists = [
    'remindWorkingDaysBefore',
    'actionRemindWorkingDaysBefore',
    'agendaRemindWorkingDaysBefore',
    'evaluationRemindWorkingDaysBefore',
  ] as const;
  for (const list of lists) {
    reportRepeats(deadlines[list].map(String), (index) => ['deadlines', list, index], report);
  }
}

export const ruleChecks = [
  crossCheck(['timeZone'], ({ timeZone }, report) => {
    if (isTimeZone(timeZone)) return;
    report(['timeZone'], `time zone "${timeZone}" is unknown`, 'use an IANA name such as Europe/Amsterdam');
  }),
  crossCheck(['holidayCountry'], ({ holidayCountry }, report) => {
    if (holidayCountry in new Holidays().getCountries('en')) return;
    const remedy = 'use an ISO 3166 code such as NL';
    report(['holidayCountry'], `no public holidays are known of "${holidayCountry}"`, remedy);
  }),
  crossCheck(['contactPoint'], ({ contactPoint }, report) => {
    if (contactPoint.email !== undefined || contactPoint.url !== undefined) return;
    report(['contactPoint'], 'nobody can reach the contact point', 'add email or url');
  }),
  crossCheck(['levels', 'chatVendorAssessed'], ({ levels, chatVendorAssessed }, report) => {
    if (levels.case !== 'CONFIDENTIAL' || chatVendorAssessed !== null) return;
    const remedy = 'write case: STRICT, or record the assessment in chatVendorAssessed';
    report(['levels', 'case'], 'no chat vendor was assessed, so cases cannot be answered in chat', remedy);
  }),
  crossCheck(['deadlines'], ({ deadlines }, report) => checkReminders(deadlines, report)),
  crossCheck(['workingHours'], ({ workingHours }, report) => {
    reportRepeats(workingHours.days.map(String), (index) => ['workingHours', 'days', index], report);
    if (workingHours.from < workingHours.until) return;
    report(
      ['workingHours', 'until'],
      `the day ends before it starts (${workingHours.from})`,
      'swap from and until',
    );
  }),
  crossCheck(['retention'], ({ retention }, report) => {
    if (retention.answersMonthsAfterClosing <= retention.hardCapMonths) return;
    const what = `answers would be kept past the hard cap of ${retention.hardCapMonths} months`;
    report(['retention', 'answersMonthsAfterClosing'], what, 'make it at most hardCapMonths');
  }),
  crossCheck(['goals'], ({ goals }, report) => {
    reportRepeats(
      goals.map((one) => one.id),
      (index) => ['goals', index, 'id'],
      report,
    );
  }),
  crossCheck(['themes', 'districts'], ({ themes, districts }, report) => {
    reportRepeats(
      themes.map((one) => one.id),
      (index) => ['themes', index, 'id'],
      report,
    );
    const known = idsOf(districts);
    themes.forEach((theme, index) => {
      const pathOf = (place: number) => ['themes', index, 'states', place, 'district'];
      reportRepeats(
        theme.states.map((state) => state.district),
        pathOf,
        report,
      );
      theme.states.forEach((state, place) => {
        if (known.has(state.district)) return;
        report(pathOf(place), `district "${state.district}" does not exist`, `name ${oneOf(known)}`);
      });
    });
  }),
];
