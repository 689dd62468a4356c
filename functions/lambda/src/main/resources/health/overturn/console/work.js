// @ts-check
// Work now: what a person works today, in the order of the server.
import { h } from './dom.js';
import { COLUMNS, showList, sum } from './list.js';
import { COMMANDS } from './commands.js';
import { plural, roughMoney } from './format.js';
import { isBlocked } from './permissions.js';
import { QUEUES, words } from './words.js';
import { state } from './page.js';

const SECTIONS = ['FIRST', 'OVERDUE', 'DUE', 'LATER', 'WITH_OTHERS', 'BLOCKED'];
const { tier, payer, open, why, step, by, deadline, note, state: stands, owner, assignee } = COLUMNS;

/** @param {HTMLElement} main */
export function showWork(main) {
  showList(main, {
    name: 'Work now', back: '#/', path: 'worklist', summary: 'worklist/summary', commands: COMMANDS,
    columns: [tier, payer, open, why, step, by, deadline, note, stands],
    section: row => row.section !== 'WITH_OTHERS' && isBlocked(row) ? 'BLOCKED' : row.section ?? 'DUE',
    sections: SECTIONS,
    sectionWords: (code, answer, rows) => sum(rows, answer.next ? answer.summary?.sections?.[code] : undefined),
    sentence: (answer, rows) => rows.length ? sentence(answer.summary, rows.filter(row => row.section !== 'WITH_OTHERS' && isBlocked(row)).length) : '',
    empty: () => ['Nothing is assigned to you now. ', state.role === 'upstream' ? 'Your team\'s list is under Queue.'
      : 'Look at what is held or in a queue, or ask the billing lead what is yours. ', h('a', { href: '#/queues' }, 'Queue')],
  });
}

/** @param {any} summary @param {number} blocked the rows of this page that somebody else has to free first */
function sentence(summary, blocked) {
  if (!summary) return '';
  const due = ['FIRST', 'OVERDUE', 'DUE'].map(code => summary.sections[code]);
  const number = due.reduce((all, total) => all + total.count, 0);
  if (!number) return 'Nothing is due. What follows is for later, or with others.';
  const late = summary.overdue?.count ? ` ${plural(summary.overdue.count, 'next action')} overdue.` : '';
  return `${number} due, ${roughMoney(due.reduce((all, total) => all + total.openCents, 0))} open, largest first.${late}${
    blocked ? ` ${blocked} here ${blocked === 1 ? 'waits' : 'wait'} for somebody else first.` : ''}`;
}

/** @param {HTMLElement} main @param {string} [queue] */
export function showQueue(main, queue) {
  const own = state.role === 'upstream' && state.queues.length ? state.queues : QUEUES;
  const chosen = queue && own.includes(queue) ? queue : own[0];
  const links = h('nav', { 'aria-label': 'Queues', class: 'bar' }, own.map(each =>
    h('a', { href: `#/queues/${each}`, 'aria-current': each === chosen && 'page' }, words(each))));
  showList(main, {
    name: `Queue: ${words(chosen).toLowerCase()}`, back: `#/queues/${chosen}`, path: `queues/${chosen}`,
    summary: `queues/${chosen}/summary`, commands: COMMANDS,
    columns: [tier, payer, open, why, step, by, deadline, assignee, owner, stands],
    section: row => row.tier ?? 'STANDARD', sections: ['TOP', 'NEXT', 'STANDARD', 'SMALL'],
    sectionWords: (code, answer, rows) => sum(rows), above: () => own.length > 1 ? [links] : [],
    sentence: (answer, rows) => `${answer.head ? `${answer.head} heads this queue. ` : ''}${rows.length ? `${sum(rows, answer.summary)} open.` : ''}`,
    empty: () => ['This queue is empty: nothing waits for its team.'],
  });
}
