// @ts-check
// The facts that an appeal letter needs, for print.
import { facts, fill, h } from './dom.js';
import { get } from './api.js';
import { day, dueIn, money } from './format.js';
import { words } from './words.js';
import { history } from './denial.js';
import { load, printHead, title } from './page.js';

/** @param {HTMLElement} main @param {string} id */
export function showAppeal(main, id) {
  title('Appeal packet');
  load(main, () => get(`denials/${id}/appeal`), sheet => draw(main, id, sheet));
}

/** @param {HTMLElement} main @param {string} id @param {any} sheet */
function draw(main, id, sheet) {
  const { denial } = sheet;
  const lines = (denial.lines ?? []).map((/** @type {any} */ line) => h('tr', {}, h('td', { class: 'number' }, String(line.number)), h('td', {}, line.procedure),
    h('td', { class: 'number' }, line.units), h('td', { class: 'day' }, day(line.serviceFrom)), h('td', { class: 'money' }, money(line.chargeCents)), h('td', { class: 'money' }, money(line.paidCents))));
  fill(main, printHead('Appeal packet'), h('h1', {}, `Appeal to ${denial.payer.name}`),
    h('p', { class: 'bar' }, h('button', { type: 'button', onclick: () => print() }, 'Print'), h('a', { href: `#/denials/${id}` }, 'Back to the denial')),
    h('div', { class: sheet.mayAppeal ? 'notice' : 'notice wrong' }, standing(sheet)),
    facts([['Open', money(sheet.openCents)], ['Patient', denial.patient?.name], ['Member id', denial.patient?.memberId], ['Claim', denial.claimId],
      ["Payer's claim number", denial.payerClaimId], ['Service', day(denial.serviceFrom)], ['Charge', money(denial.chargeCents)], ['Paid', money(denial.paidCents)],
      ['Denied', money(denial.deniedCents)], ['Denied on', day(denial.deniedOn)], ['Trace', denial.trace], ['Provider', denial.provider]]),
    h('h2', {}, 'Why it was denied'), h('ul', {}, sheet.why.map((/** @type {string} */ sentence) => h('li', {}, sentence))),
    lines.length ? h('section', {}, h('h2', {}, 'Lines'), h('div', { class: 'scroll' }, h('table', {}, h('thead', {}, h('tr', {},
      [['Line', 'number'], ['Procedure', ''], ['Units', 'number'], ['Service', 'day'], ['Charge', 'money'], ['Paid', 'money']].map(([name, kind]) =>
        h('th', { scope: 'col', class: kind }, name)))), h('tbody', {}, lines)))) : null,
    history({ history: sheet.history }));
}

/** @param {any} sheet */
function standing(sheet) {
  if (!sheet.mayAppeal) return `No appeal is possible: ${sheet.ruledOutBy ? words(sheet.ruledOutBy).toLowerCase() : 'its certain deadline has passed'}.`;
  const level = sheet.level ? `Level ${sheet.level}. ` : '';
  if (!sheet.appealBy) return `${level}No deadline is known.`;
  const left = sheet.daysLeft < 0 ? 'passed' : dueIn(sheet.daysLeft);
  return `${level}Appeal by ${day(sheet.appealBy)} (${left}${sheet.assumed ? ', assumed' : ''}).${
    sheet.passedByGuess ? ' The deadline passed by an assumed limit, so an appeal may still be in time.' : ''}`;
}
