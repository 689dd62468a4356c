// @ts-check
// Tables and lists of which several pages are made.
import { append, fill, h } from './dom.js';
import { get } from './api.js';
import { refusal, say } from './page.js';
import { plural } from './format.js';

/** A row of a table: an element, or what stands in its cells. @typedef {HTMLElement | (import('./dom.js').Child | import('./dom.js').Child[])[]} Row */

/** @param {Row} row @param {string[]} classes */
function line(row, classes) {
  return Array.isArray(row) ? h('tr', {}, row.map((cell, index) => h('td', { class: classes[index] }, cell))) : row;
}

/** @param {string} name @param {string[]} heads @param {Row[]} rows @param {string[]} [classes] @param {import('./dom.js').Child} [note] */
export function table(name, heads, rows, classes = [], note = '') {
  return h('section', {}, name ? h('h2', {}, name) : null, note ? h('p', { class: 'calm' }, note) : null, h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name || document.title },
    h('table', {}, h('thead', {}, h('tr', {}, heads.map((head, index) => head ? h('th', { scope: 'col', class: classes[index] }, head) : h('td')))), h('tbody', {}, rows.map(row => line(row, classes))))));
}

/**
 * A table of a list, whose further pages come by a button. The focus goes to the first new row.
 * @param {any} answer the first page @param {string} path @param {Record<string, any>} query
 * @param {string[]} heads @param {string[]} classes @param {(item: any) => Row} row
 */
export function pages(answer, path, query, heads, classes, row) {
  const made = table('', heads, answer.items.map(row), classes);
  const body = /** @type {HTMLElement} */ (made.querySelector('tbody'));
  const more = h('p', { class: 'actions' });
  const offer = (/** @type {string | undefined} */ next) => fill(more, next ? h('button', { type: 'button', onclick: () => load(next) }, 'More') : null);
  const load = async (/** @type {string} */ cursor) => {
    try {
      const page = await get(path, { ...query, cursor });
      const rows = page.items.map((/** @type {any} */ item) => line(row(item), classes));
      append(body, rows);
      offer(page.next);
      rows[0]?.setAttribute('tabindex', '-1');
      rows[0]?.focus();
      say(`${plural(rows.length, 'row')} more.`);
    } catch (problem) {
      fill(more, refusal(problem, () => load(cursor)));
    }
  };
  offer(answer.next);
  made.append(more);
  return made;
}

/** The parts of a page. @param {string} label @param {[string, string][]} all address and name @param {string} chosen */
export function tabs(label, all, chosen) {
  return h('nav', { 'aria-label': label, class: 'bar' }, all.map(([path, name]) => h('a', { href: `#/${path}`, 'aria-current': path === chosen && 'page' }, name)));
}
