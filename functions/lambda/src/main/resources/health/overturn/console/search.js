// @ts-check
// Finds denials by what is known of them. What could name a patient stays in this page's memory and out of its address.
import { field, fill, h, select } from './dom.js';
import { Problem, send } from './api.js';
import { COLUMNS, showList, sum } from './list.js';
import { COMMANDS } from './commands.js';
import { currentPractice } from './api.js';
import { cents } from './format.js';
import { say, state } from './page.js';
import { CATEGORIES, OUTCOMES, QUEUES, STATES, TIERS, words } from './words.js';

const { tier, payer, open, why, by, deadline, owner, assignee, denied, state: stands } = COLUMNS;
/** Claim and payer's claim number of the last search, which no address holds. @type {Record<string, string>} */
let named = {};
const NAMING = ['claim', 'payerClaimId'];
const PAGES_OF_A_FILE = 200;

/** @param {string[]} codes @returns {[string, string][]} */
function options(codes) {
  return [['', 'Any'], ...codes.map(code => /** @type {[string, string]} */ ([code, words(code)]))];
}

/** @param {HTMLElement} main @param {string} rest @param {URLSearchParams} query the filters of the address */
export function showSearch(main, rest, query) {
  const chosen = { ...Object.fromEntries(query), ...named };
  showList(main, {
    name: 'Search', back: `#/search?${query}`, path: 'denials', query: Object.keys(chosen).length ? chosen : { state: 'OPEN' }, commands: COMMANDS,
    columns: [tier, payer, open, why, by, deadline, assignee, owner, denied, stands],
    section: () => 'all', sections: ['all'], above: () => [form(main, chosen)],
    sentence: (answer, rows) => rows.length ? `${sum(rows)} open${answer.next ? ' on this page; there are more' : ''}.` : '',
    empty: () => ['No denial fits all of these filters. Leave one out, or look for any state.'],
  });
}

/** @param {HTMLElement} main @param {Record<string, string>} chosen */
function form(main, chosen) {
  const text = (/** @type {string} */ name, /** @type {any} */ more = {}) => h('input', { name, value: chosen[name] ?? '', autocomplete: 'off', ...more });
  const money = (/** @type {string} */ name) => text(name, { inputmode: 'decimal', value: chosen[name] ? (Number(chosen[name]) / 100).toFixed(2) : '' });
  const controls = /** @type {[string, HTMLElement][]} */ ([
    ['Payer, id or name', text('payer')], ['State', select([['', 'Any'], ['OPEN', 'Every open one'], ...options(STATES).slice(1)], chosen.state ?? (Object.keys(chosen).length ? '' : 'OPEN'), { name: 'state' })],
    ['Category', select(options(CATEGORIES), chosen.category ?? '', { name: 'category' })], ['Reason code', text('carc')],
    ['Tier', select(options(TIERS), chosen.tier ?? '', { name: 'tier' })], ['Queue', select(options(QUEUES), chosen.queue ?? '', { name: 'queue' })],
    ['Owner', text('owner')], ['With', text('assignee')], ['Outcome', select(options(OUTCOMES), chosen.outcome ?? '', { name: 'outcome' })],
    ['Denied from', text('from', { type: 'date' })], ['Denied to', text('to', { type: 'date' })], ['At least', money('minCents')], ['At most', money('maxCents')],
    ['Trace', text('trace')], ['Provider', text('provider')],
    ...(state.role === 'reporting' ? [] : [['Claim number', text('claim')], ["Payer's claim number", text('payerClaimId')]])]);
  const shown = new Set(controls.map(([, control]) => control.getAttribute('name')));
  const further = Object.entries(chosen).filter(([name]) => !shown.has(name));
  const error = h('p', { class: 'error', role: 'alert' });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    /** @type {Record<string, string>} */
    const filters = Object.fromEntries(further);
    for (const [name, value] of new FormData(/** @type {HTMLFormElement} */ (event.target))) {
      const given = String(value).trim();
      if (!given) continue;
      const amount = name.endsWith('Cents') ? cents(given) : null;
      if (name.endsWith('Cents') && amount === null) { fill(error, 'Write the amount in dollars, such as 1,400.50.'); return; }
      filters[name] = amount === null ? given : String(amount);
    }
    named = Object.fromEntries(Object.entries(filters).filter(([name]) => NAMING.includes(name)));
    const address = `#/search?${new URLSearchParams(Object.entries(filters).filter(([name]) => !NAMING.includes(name)))}`;
    if (location.hash === address) showSearch(main, '', new URLSearchParams(address.split('?')[1]));
    else location.hash = address;
  };
  return h('form', { class: 'filters', onsubmit: submit, role: 'search' }, controls.map(([label, control]) => field(label, control)),
    further.length ? h('p', { class: 'calm' }, `Also: ${further.map(([name, value]) => `${name} ${value}`).join(', ')}`) : null, error,
    h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Search'), h('a', { href: '#/search', onclick: () => { named = {}; } }, 'Start anew'),
      h('button', { type: 'button', onclick: () => csv(Object.keys(chosen).length ? chosen : { state: 'OPEN' }) }, 'Save all as CSV')));
}

/** Saves all pages of a list as one file. @param {Record<string, any>} query */
async function csv(query) {
  /** @type {string[]} */
  const parts = [];
  try {
    /** @type {string | null} */
    let cursor = '';
    for (let page = 0; cursor !== null && page < PAGES_OF_A_FILE; page++) {
      say(`Reading page ${page + 1}.`);
      const answer = await send('GET', 'denials', { query: { limit: 200, ...query, ...(cursor ? { cursor } : {}) }, accept: 'text/csv' });
      const text = await answer.text();
      parts.push(page ? text.slice(text.indexOf('\n') + 1) : text);
      const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('Link') ?? '');
      cursor = next ? new URL(next[1], location.origin).searchParams.get('cursor') : null;
    }
    const file = URL.createObjectURL(new Blob(parts, { type: 'text/csv' }));
    h('a', { href: file, download: `denials-${currentPractice()}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 60000);
    say(cursor === null ? 'The file is saved.' : 'The first 40,000 rows are saved. Order an export for more.');
  } catch (problem) {
    say(problem instanceof Problem ? problem.message : 'The file could not be saved.');
  }
}
