// @ts-check
// The middle layer's batches of a week, each worked as one: one note, one send, a result for each row.
import { field, fill, h, select } from './dom.js';
import { get } from './api.js';
import { COLUMNS, showList, sum } from './list.js';
import { ask } from './commands.js';
import { allowed } from './permissions.js';
import { currentDay, day, due, money, plural } from './format.js';
import { suggestedAction, TOUCH_ACTIONS, words } from './words.js';
import { load, printHead, say, title } from './page.js';

const { tier, payer, open, why, step, by, deadline, note } = COLUMNS;

/** @param {HTMLElement} main @param {string} id a batch; empty for the list */
export function showBatches(main, id) {
  if (id) showBatch(main, id);
  else {
    title('Batches');
    load(main, () => get('batches'), answer => drawAll(main, answer));
  }
}

/** @param {HTMLElement} main @param {any} answer */
function drawAll(main, answer) {
  const heads = [['Tier', ''], ['Payer', ''], ['Category', ''], ['Denials', 'number'], ['Done', 'number'], ['Open', 'money'], ['Due', 'day']];
  fill(main, printHead('Batches'), h('h1', {}, 'Batches'), h('p', { class: 'lead' }, `Week ${answer.week}.`),
    answer.items.length ? h('div', { class: 'scroll' }, h('table', {}, h('thead', {}, h('tr', {}, heads.map(([name, kind]) => h('th', { scope: 'col', class: kind }, name)))),
      h('tbody', {}, answer.items.map((/** @type {any} */ batch) => h('tr', {}, h('td', {}, words(batch.tier)),
        h('td', {}, h('a', { href: `#/batches/${batch.id}` }, batch.payer.name)), h('td', {}, words(batch.category)),
        h('td', { class: 'number' }, String(batch.members)), h('td', { class: 'number' }, String(batch.done)), h('td', { class: 'money' }, money(batch.openCents)),
        h('td', { class: 'day' }, `${day(batch.dueOn)}, ${due(batch.dueOn)}`))))))
      : h('div', { class: 'notice' }, 'No batch is made for this week yet. On Wednesday the denials that were touched once come here.'));
}

/** @param {HTMLElement} main @param {string} id */
function showBatch(main, id) {
  showList(main, {
    name: 'Batch', back: `#/batches/${id}`, path: `batches/${encodeURIComponent(id)}`,
    columns: [{ name: 'In', class: 'short', show: row => row.except ? 'left out' : 'in' }, tier, payer, open, why, step, by, deadline, note,
      { name: 'State', class: 'state', show: row => row.problem ?? words(row.state) }],
    commands: [
      { id: 'except', key: ' ', shown: 'Space', label: 'Leave out or take in', here: (/** @type {any} */ row) => { row.except = !row.except; } },
      { id: 'all', key: 't', label: 'Touch all that are in', here: (/** @type {any} */ row, /** @type {any} */ list) => touchAll(id, list) }],
    section: () => 'all', sections: ['all'],
    sentence: (answer, rows) => rows.length ? `${sum(rows)} open. Leave out what needs work of its own, then touch the others at once.` : '',
    empty: () => ['Every denial of this batch is done. ', h('a', { href: '#/batches' }, 'Batches')],
  });
}

/** @param {string} id @param {any} list */
async function touchAll(id, list) {
  const inside = list.rows.filter((/** @type {any} */ row) => !row.except && !row.done);
  if (!inside.length) { say('Nothing is in. Take a row in first.'); return; }
  const actions = TOUCH_ACTIONS.filter(action => inside.some((/** @type {any} */ row) => allowed(row, 'TOUCH').includes(action)));
  const action = select(actions.map(each => [each, words(each)]), suggestedAction(inside[0], actions));
  const text = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000 }));
  const next = /** @type {HTMLInputElement} */ (h('input', { type: 'date', min: currentDay() }));
  const except = list.rows.filter((/** @type {any} */ row) => row.except).map((/** @type {any} */ row) => row.id);
  const all = { payer: inside[0].payer, openCents: inside.reduce((/** @type {number} */ total, /** @type {any} */ row) => total + row.openCents, 0), primaryReason: inside[0].primaryReason };
  const result = await ask({
    title: `Touch ${plural(inside.length, 'denial')}`, send: 'Record', row: all, path: `batches/${encodeURIComponent(id)}/touches`, focus: text,
    fields: [field('What did you do?', action), field('Note', text, 'It stands with each of them.'), field('Look at them again on', next, 'Empty: the rules set the day.')],
    body: () => ({ action: action.value, note: text.value, except, ...(next.value ? { nextActionOn: next.value } : {}) }),
  });
  if (!result) return;
  for (const item of result.items) {
    const row = list.row(item.id);
    if (!row) continue;
    if (item.status === 200) Object.assign(row, item, { done: true, problem: undefined });
    else row.problem = item.detail;
    list.cells(row);
  }
  const refused = result.items.filter((/** @type {any} */ item) => item.status !== 200).length;
  say(`${result.items.length - refused} touched${refused ? `, ${refused} refused: the reason stands in their row` : ''}.`);
}
