// @ts-check
// What came back: the denials that were paid or overturned in the last four weeks, by payer.
import { COLUMNS, showList } from './list.js';
import { currentDay, day, money, plural, plusDays, roughMoney } from './format.js';
import { actor, words } from './words.js';

const FOUR_WEEKS = 28;
const { payer, why, owner } = COLUMNS;

/** @param {HTMLElement} main */
export function showReturned(main) {
  const from = plusDays(currentDay(), 1 - FOUR_WEEKS);
  showList(main, {
    name: 'What came back', back: '#/returned', path: 'denials', query: { outcome: 'PAID,OVERTURNED', resolvedFrom: from }, commands: [],
    columns: [payer, { name: 'Denied', class: 'money', show: row => money(row.deniedCents) }, { name: 'Recovered', class: 'money', show: row => money(row.recoveredCents) },
      why, { name: 'How', class: 'short', show: row => words(row.outcome) }, { name: 'On', class: 'day', show: row => day(row.resolvedOn) },
      { name: 'By', class: 'short', show: row => actor(row.resolvedBy) }, owner],
    section: row => row.payer.name, sections: [],
    sectionWords: (code, answer, rows) => recovered(rows),
    sentence: (answer, rows) => rows.length ? `${plural(rows.length, 'denial')} since ${day(from)}, ${roughMoney(rows.reduce((all, row) => all + row.recoveredCents, 0))} recovered${
      answer.next ? ' on this page; there are more' : ''}. Of these, ${recovered(rows.filter(row => row.resolvedBy === 'remittance'))} by remittance.` : '',
    empty: () => ['Nothing has come back in the last four weeks.'],
  });
}

/** @param {any[]} rows */
function recovered(rows) {
  return `${rows.length}, ${roughMoney(rows.reduce((all, row) => all + row.recoveredCents, 0))}`;
}
