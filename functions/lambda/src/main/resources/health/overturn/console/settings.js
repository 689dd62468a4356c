// @ts-check
// The settings of a practice as a form: who is who, who owns which payer, the calendar and the limits. Faults stand beside
// their fields, a save names the version it was made from, and what is typed stays until it is saved.
import { fill, h } from './dom.js';
import { get, Problem, putSettings, readSettings } from './api.js';
import { day, moment } from './format.js';
import { rows, sentence, showFaults, single } from './fields.js';
import { load, may, printHead, refusal, say, state, title } from './page.js';
import { forgetPeople } from './people.js';
import { table } from './parts.js';
import { CATEGORIES, QUEUES, words } from './words.js';

/** @typedef {import('./fields.js').Column} Column */

const named = (/** @type {string[]} */ codes) => codes.map(code => /** @type {[string, string]} */ ([code, words(code)]));
const REAL = CATEGORIES.filter(each => each !== 'UNMAPPED');
const KINDS = ['APPEAL', 'CORRECTED_CLAIM', 'NEW_CLAIM', 'RECORDS', 'REOPENING', 'PEER_TO_PEER', 'EXTERNAL_REVIEW', 'OPEN_NEGOTIATION', 'IDR', 'STOP_RECOUPMENT'];
const PAYER = { key: 'payer', label: 'Payer', list: 'payer-ids' };
const WHEN = [{ key: 'line_of_business', label: 'Line of business' }, { key: 'effective_from', label: 'In force from', kind: 'date' }, { key: 'effective_to', label: 'Until', kind: 'date' }];

/** @type {Record<string, { one: string, columns: Column[] }>} */
const ROWS = {
  people: { one: 'person', columns: [{ key: 'name', label: 'Name' }, { key: 'login', label: 'Login', hint: 'user name or e-mail of the account' }, { key: 'queues', label: 'Queues', kind: 'list', list: 'queue-names', options: named(QUEUES), hint: 'of an upstream team only' }] },
  payers: { one: 'payer', columns: [{ key: 'id', label: 'Id', hint: 'as in the files' }, { key: 'name', label: 'Name' }, { key: 'aliases', label: 'Other ids', kind: 'list', hint: 'separated by commas' }, { key: 'group', label: 'Group' }] },
  owners: { one: 'owner', columns: [PAYER, { key: 'category', label: 'Category', kind: 'choice', options: named(REAL), hint: 'empty: all' }, { key: 'owner', label: 'Owner', list: 'people-names' }] },
  absences: { one: 'absence', columns: [{ key: 'person', label: 'Person', list: 'people-names' }, { key: 'from', label: 'From', kind: 'date' }, { key: 'until', label: 'Until', kind: 'date', hint: 'empty: has left' }, { key: 'cover', label: 'Cover', list: 'people-names' }] },
  deadlines: { one: 'limit', columns: [{ ...PAYER, hint: '* for every one, group: and a name' }, { key: 'kind', label: 'For', kind: 'choice', options: named(KINDS) }, { key: 'level', label: 'Level' }, { key: 'time', label: 'Time', hint: 'such as 180 days' },
    { key: 'from', label: 'Counts from', kind: 'choice', options: named(['DENIED_ON', 'SERVICE_FROM', 'DECIDED_ON']) }, { key: 'grace', label: 'Days of grace' }, { key: 'source_title', label: 'Where it is written' }] },
  'codes.carc': { one: 'reason code', columns: [{ key: 'carc', label: 'Code' }, { key: 'group', label: 'Group' }, PAYER, { key: 'meaning', label: 'In words' },
    { key: 'class', label: 'Class', kind: 'choice', options: named(['DENIAL', 'REVIEW', 'CONTRACT', 'STATUTORY', 'PATIENT', 'COB', 'PENDING', 'INFO']) }, { key: 'category', label: 'Category', kind: 'choice', options: named(REAL) }, { key: 'step', label: 'Next step' }, ...WHEN] },
  'codes.rarc': { one: 'remark code', columns: [{ key: 'rarc', label: 'Code' }, PAYER, { key: 'meaning', label: 'In words' }, { key: 'category', label: 'Category', kind: 'choice', options: named(REAL) }, { key: 'step', label: 'Next step' }, ...WHEN] },
  'codes.pairs': { one: 'pair', columns: [{ key: 'carc', label: 'Reason code' }, { key: 'rarc', label: 'Remark code' }, PAYER, { key: 'category', label: 'Category', kind: 'choice', options: named(REAL) }, ...WHEN] },
  'codes.ncpdp': { one: 'reject code', columns: [{ key: 'reject', label: 'Code' }, PAYER, { key: 'meaning', label: 'In words' }, { key: 'category', label: 'Category', kind: 'choice', options: named(REAL) }, { key: 'step', label: 'Next step' }, ...WHEN] },
};

/** Key, words and what holds where it is empty; amounts are in cents in the document. @type {[string, string, string][]} */
const NUMBERS = [
  ['leadWriteOffLimitCents', 'The most that a lead gives up alone, in dollars', '1,000'], ['adminWriteOffLimitCents', 'The most that an admin gives up alone, in dollars', '10,000,000'],
  ['smallCents', 'Below this a balance is small, in dollars', '100'], ['smallReviews', 'Weekly reviews before a small balance is proposed to write off', '2'],
  ['middleFromCents', 'The middle layer begins at, in dollars', '250'], ['middleToCents', 'The middle layer ends at, in dollars', '1,500'],
  ['escalateTouches', 'Touches after which a denial waits for the lead', '3'], ['topRanks', 'Denials of a payer in the tier "top"', '20'], ['nextRanks', 'Denials of a payer in the tier "next"', '50'],
  ['deadlineDays', 'Days before a deadline at which a denial comes first', '7'], ['waitDays', 'Days to wait for the payer after something was sent', '30'],
  ['watchDays', 'Days after which a claim without an answer becomes a denial', '45'], ['recentDays', 'Days in which a denial is new to the Monday re-route', '7'],
  ['preventionCount', 'Denials of a week that open a prevention review', '3'], ['preventionWeeks', 'Weeks running that open one', '2'], ['topReasons', 'Most frequent reasons of a week', '5'],
  ['keepMonths', 'Months to keep answers to paid claims', '13']];
/** @type {[string, string, string][]} */
const TIMES = [['rerouteAt', 'Re-route', 'MONDAY 06:00'], ['middleLayerAt', 'Middle layer', 'WEDNESDAY 06:00'], ['escalateAt', 'Escalation', 'FRIDAY 06:00'],
  ['weekSnapshotAt', 'Figures of the week', 'MONDAY 04:00'], ['triageAt', 'Daily triage', '05:00'], ['snapshotAt', 'Daily figures', '04:00'], ['reconcileAt', 'Reconciliation', '03:00']];
/** @type {Record<string, boolean>} */
const FLAGS = { federalHolidays: true, softWriteOff: false };
const ZONES = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu', 'America/Puerto_Rico'];

/** What is typed and not saved, which stays while another page is open. @type {{ practice: string, base: any, tag: string, read: () => any } | null} */
let unsaved = null;

/** @param {HTMLElement} main @param {string} version a version to look at; empty for the form */
export function showSettings(main, version) {
  title('Settings');
  if (version) {
    load(main, () => get(`settings/versions/${encodeURIComponent(version)}`), answer => draw(main, { settings: answer.settings, tag: '', past: answer, versions: [] }));
    return;
  }
  load(main, async () => {
    const [current, versions, payers] = await Promise.all([readSettings(), get('settings/versions', { limit: 20 }), seenPayers()]);
    return { ...current, versions: versions.items, payers };
  }, found => draw(main, found));
}

/** The first settings make the practice. @param {HTMLElement} main @param {string} login @param {() => void} made */
export function makePractice(main, login, made) {
  title('Make the practice');
  draw(main, { settings: { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, people: [{ login }], owners: [{}], payers: [{}], federalHolidays: true }, tag: '', versions: [], first: made });
}

/** Payers of the last files, by id. @returns {Promise<Map<string, string>>} */
async function seenPayers() {
  const answers = await Promise.all(['remittances', 'held'].map(path => get(path, { limit: 200 }).catch(() => ({ items: [] }))));
  return new Map(answers.flatMap(answer => answer.items).filter(item => item.payer?.id).map(item => [item.payer.id, item.payer.name]));
}

/** @param {HTMLElement} main @param {{ settings: any, tag: string, versions: any[], past?: any, payers?: Map<string, string>, first?: () => void }} found */
function draw(main, found) {
  const kept = !found.past && unsaved?.practice === state.practice ? unsaved : null;
  const base = kept?.base ?? found.settings;
  const document_ = kept ? kept.read() : found.settings;
  const tag = kept?.tag ?? found.tag;
  const writable = !found.past && (Boolean(found.first) || may('PUT settings'));
  const { parts, element, payers } = form(document_);
  /** The document as it stands in the form; fields that are empty take their default. */
  const read = () => {
    const result = { ...document_ };
    for (const [path, part] of parts) {
      const [key, inner] = path.split('.');
      const value = part.read();
      if (typeof value === 'boolean' && value === (FLAGS[key] ?? value) && !(key in found.settings)) continue;
      const empty = value === undefined || (Array.isArray(value) && !value.length && !(key in found.settings));
      if (inner) {
        result[key] = { ...result[key], [inner]: value };
        if (empty) delete result[key][inner];
      } else if (empty) delete result[key];
      else result[key] = value;
    }
    for (const key of ['codes', 'workingDays']) if (result[key] && !Object.keys(result[key]).length && !(key in found.settings)) delete result[key];
    return result;
  };
  const faults = h('div', { role: 'alert', tabindex: -1 });
  const send = h('button', { class: 'main' }, found.first ? 'Make the practice' : 'Save');
  const whole = h('form', { novalidate: true, autocomplete: 'off' }, h('fieldset', { class: 'bare', disabled: !writable }, seen(found.payers, document_, payers), element), faults,
    writable ? h('p', { class: 'actions' }, send, found.first ? null : h('button', { type: 'button', onclick: () => { unsaved = null; showSettings(main, ''); } }, 'Discard what is not saved')) : null);
  whole.addEventListener('input', () => { if (!found.first) unsaved = { practice: state.practice, base, tag, read }; suggest(whole); });
  whole.addEventListener('submit', async event => {
    event.preventDefault();
    if (send.getAttribute('aria-disabled')) return;
    send.setAttribute('aria-disabled', 'true');
    await save(main, { faults, form: whole, base, tag, mine: read(), first: found.first });
    send.removeAttribute('aria-disabled');
  });
  fill(main, printHead('Settings'), h('h1', {}, found.first ? 'Make the practice' : 'Settings'), h('p', { class: 'lead' }, lead(found, writable)),
    kept ? h('div', { class: 'notice' }, 'What you typed before is here and not saved yet.') : null, whole, versions(found.versions, found.settings));
  suggest(whole);
}

/** @param {any} found @param {boolean} writable */
function lead(found, writable) {
  if (found.first) return 'Nobody has set this practice up yet. Name the people, the head of each queue and the owner of each payer; all else has a default and can be changed later.';
  if (found.past) return `Version ${found.past.version}, saved ${moment(found.past.savedAt)} by ${who(found.past.savedBy, found.settings)}. It is only to read.`;
  return writable ? 'Who is who, who owns which payer, and the limits. A save holds from the next step on.' : 'An admin keeps the settings. You can read them here.';
}

/** Offers payers of the files that the list lacks. @param {Map<string, string> | undefined} seenIds @param {any} settings @param {{ add: (item: any) => void }} payers */
function seen(seenIds, settings, payers) {
  const known = new Set((settings.payers ?? []).flatMap((/** @type {any} */ payer) => [payer.id, ...(payer.aliases ?? [])]).filter(Boolean).map((/** @type {string} */ id) => id.toLowerCase()));
  const missing = [...seenIds ?? []].filter(([id]) => !known.has(id.toLowerCase()));
  if (!missing.length) return null;
  return h('div', { class: 'notice no-print' }, h('p', {}, 'These payers came in files and stand in no row below. Add one and name its owner, or write its id beside the payer that it belongs to.'),
    h('p', { class: 'actions' }, missing.map(([id, name]) => h('button', { type: 'button', onclick: (/** @type {any} */ event) => { event.target.remove(); payers.add({ id, name }); } }, `Add ${name} (${id})`))));
}

/** @param {any} settings */
function form(settings) {
  /** @type {Map<string, import('./fields.js').Part>} */
  const parts = new Map();
  const keep = (/** @type {string} */ path, /** @type {import('./fields.js').Part} */ part) => { parts.set(path, part); return part.element; };
  const one = (/** @type {Column} */ column, /** @type {string} */ path = column.key) => keep(path, single(column, path.split('.').reduce((value, key) => value?.[key], settings) ?? FLAGS[path], path));
  const payers = rows('payers', ROWS.payers.one, ROWS.payers.columns, settings.payers ?? []);
  const many = (/** @type {string} */ path) => keep(path, path === 'payers' ? payers : rows(path, ROWS[path].one, ROWS[path].columns, path.split('.').reduce((value, key) => value?.[key], settings) ?? []));
  const part = (/** @type {string} */ name, /** @type {string} */ hint, /** @type {(HTMLElement | null)[]} */ ...content) => h('section', {}, h('h2', {}, name), hint ? h('p', { class: 'calm' }, hint) : null, content);
  const folded = (/** @type {string} */ name, /** @type {string} */ hint, /** @type {HTMLElement[]} */ ...content) => h('details', {}, h('summary', {}, name), h('p', { class: 'calm' }, hint), content);
  const grid = (/** @type {HTMLElement[]} */ content) => h('div', { class: 'filters' }, content);
  const element = h('div', {},
    part('The practice', '', grid([one({ key: 'timeZone', label: 'Time zone', list: 'zones', hint: 'such as America/New_York' }), one({ key: 'billingLead', label: 'Billing lead', list: 'people-names', hint: 'decides what is escalated' }),
      one({ key: 'state', label: 'State', hint: 'two letters, such as NY: its law sets deadlines' })])),
    part('People', 'Only who stands here sees the practice. What somebody may do comes with the role of the account.', many('people')),
    part('Heads of the queues', 'Who gets the work of a queue where nobody else is named.', grid(QUEUES.map(queue => one({ key: queue, label: words(queue), list: 'people-names' }, `queues.${queue}`)))),
    part('Payers', 'A payer with several ids is one row: write its other ids beside it.', many('payers')),
    part('Owners', 'Who is accountable for a payer. Denials of a payer without an owner are held.', many('owners')),
    part('Away', 'Work goes to the cover meanwhile.', many('absences')),
    folded('Holidays and days to work', 'How many working days somebody has for the next step, by category. Empty: the default.',
      grid([one({ key: 'federalHolidays', label: 'Federal holidays are free', kind: 'flag' }), one({ key: 'holidays', label: 'Further holidays', kind: 'list', hint: 'such as 2026-12-24, 2026-12-31' }),
        ...REAL.map(category => one({ key: category, label: words(category), kind: 'number' }, `workingDays.${category}`))])),
    folded('Limits', 'Empty: the default that stands beside it.', grid([...NUMBERS.map(([key, label, fallback]) => one({ key, label, kind: key.endsWith('Cents') ? 'money' : 'number', hint: `Default: ${fallback}` })),
      one({ key: 'softWriteOff', label: 'Small balances may be written off from their proposals', kind: 'flag' })])),
    folded('Times of the jobs', 'In the time zone of the practice, as MONDAY 06:00 or 06:00.', grid(TIMES.map(([key, label, fallback]) => one({ key, label, hint: `Default: ${fallback}` })))),
    folded("Payers' filing limits", 'What a contract says, over the built-in limits.', many('deadlines')),
    folded('Codes', 'What a code means to this practice, over the built-in tables. What a row holds beside these columns stays.', ...['carc', 'rarc', 'pairs', 'ncpdp'].map(each => many(`codes.${each}`))),
    ['people-names', 'payer-ids', 'zones', 'queue-names'].map(id => h('datalist', { id })));
  fill(/** @type {HTMLElement} */ (element.querySelector('#zones')), ZONES.map(zone => h('option', { value: zone })));
  fill(/** @type {HTMLElement} */ (element.querySelector('#queue-names')), QUEUES.map(queue => h('option', { value: words(queue) })));
  return { parts, element, payers };
}

/** Offers the people and payers of the form where another field names one. @param {HTMLElement} form */
function suggest(form) {
  const values = (/** @type {string} */ rows_, /** @type {string} */ key) => [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(`[data-field^="${rows_}["][data-field$=".${key}"]`))].map(input => input.value.trim());
  const names = values('payers', 'name');
  fill(/** @type {HTMLElement} */ (form.querySelector('#people-names')), values('people', 'name').filter(Boolean).map(value => h('option', { value })));
  fill(/** @type {HTMLElement} */ (form.querySelector('#payer-ids')), values('payers', 'id').map((value, index) => value ? h('option', { value }, names[index]) : null));
}

/** @param {HTMLElement} main @param {{ faults: HTMLElement, form: HTMLElement, base: any, tag: string, mine: any, first?: () => void }} edit */
async function save(main, edit) {
  const { faults, form: whole, base, tag, mine, first } = edit;
  fill(faults);
  try {
    const saved = await putSettings(mine, tag);
    const { handOver = [], ...settings } = saved.settings;
    unsaved = null;
    forgetPeople();
    if (first) { first(); return; }
    await load(main, async () => ({ settings, tag: saved.tag, versions: (await get('settings/versions', { limit: 20 })).items, payers: await seenPayers() }), found => {
      draw(main, found);
      offerHandOver(main, handOver);
    });
    say('The settings are saved.');
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    const errors = Array.isArray(problem.body.errors) ? problem.body.errors : [];
    const others = showFaults(whole, errors);
    if (problem.status === 412) fill(faults, await changedMeanwhile(main, edit));
    else if (errors.length) fill(faults, h('div', { class: 'notice wrong' }, h('p', {}, sentence(problem.body.detail ?? ''), ' Each fault stands beside its field.'),
      others.length ? h('ul', {}, others.map((/** @type {any} */ error) => h('li', {}, error.field ? `${error.field}: ` : '', sentence(error.expected)))) : null));
    else fill(faults, refusal(problem, () => save(main, edit)));
    /** @type {HTMLElement | null} */ (whole.querySelector('[aria-invalid]') ?? faults)?.focus();
    say(problem.body.detail ? sentence(problem.body.detail) : problem.message);
  }
}

/** Says who saved meanwhile, and offers to put the own changes into it. @param {HTMLElement} main @param {any} edit */
async function changedMeanwhile(main, edit) {
  const [{ settings: theirs, tag }, versions] = await Promise.all([readSettings(), get('settings/versions', { limit: 1 })]);
  const last = versions.items[0];
  const changed = (/** @type {any} */ document_) => [...new Set([...Object.keys(edit.base), ...Object.keys(document_)])].filter(key => JSON.stringify(edit.base[key]) !== JSON.stringify(document_[key]));
  const [mine, other] = [changed(edit.mine), changed(theirs)];
  const both = mine.filter(key => other.includes(key));
  const merged = { ...theirs, ...Object.fromEntries(mine.map(key => [key, edit.mine[key]])) };
  const list = (/** @type {string[]} */ keys) => keys.map(part).join(', ') || 'nothing';
  return h('div', { class: 'notice wrong' }, h('p', {}, `${who(last.savedBy, theirs)} saved the settings at ${moment(last.savedAt)} and changed: ${list(other)}. You changed: ${list(mine)}.`),
    h('p', {}, both.length ? `Both of you changed: ${list(both)}. If you save, yours stays there.` : 'Your changes and theirs do not touch. If you save, both stay.'),
    h('p', { class: 'actions' }, h('button', { type: 'button', class: 'main', onclick: () => save(main, { ...edit, base: theirs, tag, mine: merged }) }, 'Save my changes into it'),
      h('button', { type: 'button', onclick: () => { unsaved = null; showSettings(main, ''); } }, 'Take theirs and drop mine')));
}

/** A part of the document in words. @param {string} key */
function part(key) {
  const found = [...NUMBERS, ...TIMES].find(([name]) => name === key);
  return found ? found[1].toLowerCase() : words(key.replace(/[A-Z]/g, '_$&').toUpperCase()).toLowerCase();
}

/** @param {string} by a name, or subject and login of whoever made the practice @param {any} settings */
function who(by, settings) {
  return (settings.people ?? []).find((/** @type {any} */ person) => by.toLowerCase().endsWith(` ${person.login?.toLowerCase()}`))?.name ?? by;
}

/** @param {HTMLElement} main @param {any[]} offers */
function offerHandOver(main, offers) {
  if (!offers.length) return;
  const notice = h('div', { class: 'notice', tabindex: -1 }, h('p', {}, 'Saved. New denials go to the new owners. What is open stays where it is until you hand it over:'),
    h('ul', {}, offers.map(offer => h('li', {}, h('a', { href: `#/held/hand-over?${new URLSearchParams({ from: offer.from, to: offer.to })}` }, `${offer.denials} denials from ${offer.from} to ${offer.to}`)))));
  main.querySelector('h1')?.after(notice);
  notice.focus();
}

/** @param {any[]} all @param {any} settings */
function versions(all, settings) {
  if (!all.length) return null;
  return table('Versions', ['Version', 'Saved', 'By', 'Changed'], all.map(each => [h('a', { href: `#/settings/${each.version}` }, `Version ${each.version}`),
    moment(each.savedAt), who(each.savedBy, settings), each.changed.map(part).join(', ')]));
}
