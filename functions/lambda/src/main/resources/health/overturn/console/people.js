// @ts-check
// Who is away, who covers, and the work of one person handed to another.
import { fill, field, h, select } from './dom.js';
import { get, post } from './api.js';
import { keyed } from './dialog.js';
import { currentDay, day, plural } from './format.js';
import { load, may, printHead, say, title } from './page.js';
import { table } from './parts.js';

/** @type {Promise<string[]> | null} */
let people = null;

/** Forgets who is who, because the settings or the practice changed. */
export function forgetPeople() {
  people = null;
}

/** A control that names a person of the practice. @param {string} [except] somebody who is no choice @param {string} [none] words for nobody */
export async function personControl(except = '', none = '') {
  people ??= get('settings').then(namesOf);
  const all = (await people.catch(() => { people = null; return []; })).filter(name => name !== except);
  if (!all.length) return /** @type {HTMLInputElement} */ (h('input', { autocomplete: 'off' }));
  const options = all.map(name => /** @type {[string, string]} */ ([name, name]));
  return select(none ? [['', none], ...options] : options, none ? '' : all[0]);
}

/** @param {any} settings @returns {string[]} */
export function namesOf(settings) {
  const all = [...(settings.people ?? []).map((/** @type {any} */ person) => person.name),
    ...(settings.owners ?? []).map((/** @type {any} */ row) => row.owner), ...Object.values(settings.queues ?? {}), settings.billingLead];
  return [...new Set(all.filter(Boolean))].sort();
}

/** @param {HTMLElement} main @param {string} tab @param {URLSearchParams} query "from" and "to", where the settings changed an owner
 * @param {() => HTMLElement} tabs */
export function showHandOver(main, tab, query, tabs) {
  title('Away and hand-over');
  load(main, () => get('settings'), settings => fill(main, printHead('Away and hand-over'), h('h1', {}, 'Away and hand-over'), tabs(),
    away(settings), handOver(settings, query)));
}

/** @param {any} settings */
function away(settings) {
  const all = (settings.absences ?? []).filter((/** @type {any} */ each) => !each.until || each.until >= currentDay());
  const where = may('PUT settings') ? h('a', { href: '#/settings' }, 'the settings') : 'the settings, which an admin keeps';
  const rows = all.map((/** @type {any} */ each) => [h('a', { href: openWork(each.person) }, each.person), day(each.from), each.until ? day(each.until) : 'has left', each.cover ?? 'nobody',
    each.from <= currentDay() && each.cover && may('POST cover') ? coverButton(each) : '']);
  return h('section', {}, h('p', {}, 'New work of somebody who is away goes to the cover. The absences stand in ', where, '.'),
    rows.length ? table('Who is away', ['Person', 'From', 'Until', 'Cover', 'Now'], rows) : [h('h2', {}, 'Who is away'), h('p', {}, 'Nobody is away now, and no absence is planned.')]);
}

/** @param {any} absence */
function coverButton(absence) {
  return h('button', { type: 'button', onclick: (/** @type {any} */ event) => untilComplete(event.target, 'cover', { owner: absence.person },
    (moved, left) => `${plural(moved, 'denial')} went from ${absence.person} to ${absence.cover}.${left ? ` ${left} are left.` : ''}`) },
  `Give what is due to ${absence.cover}`);
}

/** @param {string} person */
function openWork(person) {
  return `#/search?${new URLSearchParams({ state: 'OPEN', assignee: person })}`;
}

/** @param {any} settings @param {URLSearchParams} query */
function handOver(settings, query) {
  const names = namesOf(settings).map(name => /** @type {[string, string]} */ ([name, name]));
  const from = select([['', 'Choose'], ...names], query.get('from') ?? '');
  const to = select([['', 'Choose'], ...names], query.get('to') ?? '');
  const note = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000, 'aria-required': 'true' }));
  const error = h('p', { class: 'error', role: 'alert' });
  const send = h('button', { class: 'main' }, 'Hand everything over');
  const form = h('form', { class: 'narrow no-print', novalidate: true }, h('div', { class: 'pair' }, field('From', from), field('To', to)),
    field('Note', note, 'It stands in the history of each denial.'), error, h('p', { class: 'actions' }, send));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const wrong = !from.value || !to.value ? 'Choose both people.' : from.value === to.value ? 'Choose two different people.' : !note.value.trim() ? 'Write why.' : '';
    fill(error, wrong);
    if (wrong) return;
    const done = await untilComplete(send, 'hand-over', { from: from.value, to: to.value, note: note.value }, (moved, left) =>
      moved ? `${plural(moved, 'denial')} went from ${from.value} to ${to.value}.${left ? ` ${left} are left.` : ''}` : `${from.value} has no open work to hand over.`, error);
    if (done) note.value = '';
  });
  return h('section', {}, h('h2', {}, 'Hand everything over'), h('p', {}, 'All open denials of one person go to another as they stand: those that she owns, and those'
    + ' whose next step is hers. Her payers stay hers in the settings until an admin names another owner there.'), form);
}

/** Repeats a call that moves about a thousand at once. @param {HTMLElement} button @param {string} path @param {any} body
 * @param {(moved: number, left: number) => string} told @param {HTMLElement} [error] */
async function untilComplete(button, path, body, told, error) {
  if (button.getAttribute('aria-disabled')) return false;
  button.setAttribute('aria-disabled', 'true');
  const key = keyed();
  let moved = 0;
  try {
    for (let round = 0; ; round++) {
      const answer = await post(path, body, key([body, round]));
      moved += answer.moved;
      say(told(moved, answer.left));
      if (answer.complete || !answer.moved) return true;
    }
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    if (error) fill(error, words); else say(words);
    return false;
  } finally {
    button.removeAttribute('aria-disabled');
  }
}
