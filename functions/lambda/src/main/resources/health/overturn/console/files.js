// @ts-check
// The ledger of what came in: each remittance with what was in it, and for a file that could not be read, where and why.
import { append, fill, h } from './dom.js';
import { get } from './api.js';
import { count, day, moment, money } from './format.js';
import { words } from './words.js';
import { load, printHead, refusal, title } from './page.js';

/** @param {HTMLElement} main */
export function showFiles(main) {
  title('Files');
  load(main, () => get('remittances', { limit: 50 }), answer => draw(main, answer));
}

/** @param {HTMLElement} main @param {any} answer */
function draw(main, answer) {
  if (!answer.items.length) {
    fill(main, h('h1', {}, 'Files'), h('div', { class: 'notice' }, 'No remittance has come in yet. Drop files into the intake bucket, under remits/ and the'
      + ' id of the practice.'));
    return;
  }
  const body = h('tbody');
  const more = h('p', { class: 'actions' });
  const heads = [['Received', 'day'], ['Payer', ''], ['Status', ''], ['Trace', ''], ['Paid on', 'day'], ['Payment', 'money'], ['Claims', 'number'],
    ['Denied', 'number'], ['Denied dollars', 'money'], ['Balance', '']];
  const next = async (/** @type {any} */ page) => {
    append(body, page.items.map(row));
    fill(more, page.next ? h('button', { type: 'button', onclick: () => get('remittances', { limit: 50, cursor: page.next }).then(next)
      .catch(problem => fill(more, refusal(problem, () => next({ ...page, items: [] })))) }, 'More') : null);
  };
  fill(main, printHead('Files'), h('h1', {}, 'Files'), h('p', { class: 'lead' }, 'What came in, newest first. A file that comes twice is counted once.'),
    h('div', { class: 'scroll' }, h('table', {}, h('thead', {}, h('tr', {}, heads.map(([name, kind]) => h('th', { scope: 'col', class: kind }, name)))), body)), more);
  next(answer);
}

/** @param {any} entry */
function row(entry) {
  return h('tr', {}, h('td', { class: 'day' }, moment(entry.receivedAt)), h('td', { class: 'text' }, entry.payer?.name ?? '', entry.file ? h('p', { class: 'calm' }, entry.file.split('/').at(-1)) : null),
    h('td', { class: 'text' }, entry.copyOf ? 'Copy of an earlier file' : words(entry.status), (entry.problems ?? []).slice(0, 3).map((/** @type {any} */ problem) =>
      h('p', { class: 'calm' }, `${problem.message}${problem.segment ? ` (segment ${count(problem.segment)})` : ''}`)),
    entry.attempts ? h('p', { class: 'calm' }, `After ${entry.attempts} attempts.`) : null),
    h('td', { class: 'short' }, entry.trace), h('td', { class: 'day' }, day(entry.paidOn)), h('td', { class: 'money' }, money(entry.paymentCents)),
    h('td', { class: 'number' }, count(entry.claims ?? 0)), h('td', { class: 'number' }, count(entry.deniedClaims ?? 0)), h('td', { class: 'money' }, money(entry.deniedCents)),
    h('td', { class: entry.balanced ? '' : 'late' }, entry.balanced ? 'ties' : 'does not tie'));
}
