// @ts-check
// The ledger of what came in: each remittance with what was in it, and for a file that could not be read, where and why.
import { fill, h } from './dom.js';
import { get } from './api.js';
import { count, day, moment, money } from './format.js';
import { words } from './words.js';
import { load, may, printHead, title } from './page.js';
import { pages } from './parts.js';
import { dropZone } from './upload.js';

const HEADS = ['Received', 'Payer', 'Status', 'Trace', 'Paid on', 'Payment', 'Claims', 'Denied', 'Denied dollars', 'Balance'];
const CLASSES = ['day', '', '', '', 'day', 'money', 'number', 'number', 'money', ''];

/** @param {HTMLElement} main */
export function showFiles(main) {
  title('Files');
  const ledger = h('div');
  const query = { limit: 50 };
  const read = () => load(ledger, () => get('remittances', query), answer => fill(ledger, h('h2', {}, 'What came in, newest first'),
    answer.items.length ? pages(answer, 'remittances', query, HEADS, CLASSES, row)
      : h('div', { class: 'notice' }, 'No remittance has come in yet.', may('POST uploads') ? ' Drop the first file above.' : ' A biller, a lead or an admin uploads them.')));
  fill(main, printHead('Files'), h('h1', {}, 'Files'), dropZone(read), ledger);
  if (document.activeElement === document.body) main.focus({ preventScroll: true });
  read();
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
