// @ts-check
// What a person has to decide once: payer ids that may be one payer, codes without words, money that waits for an answer,
// and small amounts that no denial was made of.
import { field, fill, h, select } from './dom.js';
import { get, post, saveSettings } from './api.js';
import { showDialog } from './dialog.js';
import { cents, count, currentDay, day, due, money, plural } from './format.js';
import { CATEGORIES, words } from './words.js';
import { load, may, patientSwitch, printHead, say, state, title } from './page.js';
import { pages, table, tabs } from './parts.js';

/** @type {{ path: string, name: string, needs: string, show: (main: HTMLElement, name: string) => void }[]} */
const TABS = [
  { path: 'unclear', name: 'Payer ids', needs: 'GET alias-proposals', show: showAliases },
  { path: 'unclear/codes', name: 'Unknown codes', needs: 'GET unknown-codes', show: showCodes },
  { path: 'unclear/watched', name: 'Watched', needs: 'GET watched', show: showWatched },
  { path: 'unclear/notes', name: 'Notes', needs: 'GET notes', show: showNotes },
];

/** @param {HTMLElement} main @param {string} tab */
export function showUnclear(main, tab) {
  const all = TABS.filter(each => may(each.needs));
  const chosen = all.find(each => each.path === `unclear/${tab}`) ?? all[0];
  title(chosen.name);
  chosen.show(main, chosen.name);
}

/** @param {HTMLElement} main @param {string} name @param {string} sentence @param {import('./dom.js').Child | import('./dom.js').Child[]} content */
function draw(main, name, sentence, content) {
  const chosen = TABS.find(each => each.name === name)?.path ?? '';
  fill(main, printHead(name), h('h1', {}, name), tabs('What to decide once', TABS.filter(each => may(each.needs)).map(each => [each.path, each.name]), chosen),
    h('p', { class: 'lead' }, sentence), [content].flat());
}

/** @param {string} sentence */
function nothing(sentence) {
  return h('div', { class: 'notice' }, sentence);
}

/** @param {HTMLElement} main @param {string} name */
function showAliases(main, name) {
  const query = { limit: 50 };
  load(main, () => get('alias-proposals', query), answer => draw(main, name, 'The same claim came under two payer ids. If they are one payer, its denials belong together and have one owner.',
    answer.items.length ? pages(answer, 'alias-proposals', query, ['One id', 'The other id', 'Seen since', 'Decide'], ['text', 'text', 'day'], proposal => {
      const [one, other] = proposal.payers.map((/** @type {any} */ payer) => `${payer.name ? `${payer.name} ` : 'no name in the settings '}(${payer.id})`);
      const cell = h('div');
      const accept = async () => {
        try {
          await post(`alias-proposals/${encodeURIComponent(proposal.id)}/acceptance`, {}, crypto.randomUUID());
          fill(cell, 'One payer from now on');
          say(`${one} and ${other} are one payer. Claims are joined as they are read the next time.`);
          main.focus({ preventScroll: true });
        } catch (problem) {
          say(problem instanceof Error ? problem.message : String(problem));
        }
      };
      fill(cell, proposal.may.includes('ACCEPT') ? h('button', { type: 'button', onclick: accept, 'aria-label': `They are one payer: ${one} and ${other}` }, 'They are one payer') : 'An admin decides');
      return [one, other, day(proposal.firstSeenAt.slice(0, 10)), cell];
    }) : nothing('No two payer ids look like one payer. A proposal comes when one claim is answered under two ids.')));
}

/** The table of the settings that knows a kind of code, and its column. @type {Record<string, [string, string]>} */
const CODE_TABLES = { CARC: ['carc', 'carc'], RARC: ['rarc', 'rarc'], NCPDP: ['ncpdp', 'reject'] };

/** @param {HTMLElement} main @param {string} name */
function showCodes(main, name) {
  load(main, () => get('unknown-codes'), answer => draw(main, name, `Codes of the last quarter that the tables of ${day(answer.tablesDate)} do not know. Their denials stand in the category "not mapped yet".`,
    answer.items.length ? table('', ['Code', 'Kind', 'Times', 'Dollars', 'Decide'], answer.items.map((/** @type {any} */ item) => [item.code, item.kind, count(item.count), money(item.cents),
      CODE_TABLES[item.kind] && may('PUT settings') ? h('button', { type: 'button', onclick: (/** @type {any} */ event) => explainCode(item, event.target) }, `Give ${item.code} a meaning`) : 'An admin decides']),
    ['', '', 'number', 'money']) : nothing('Every code that came in is known.')));
}

/** @param {any} item @param {HTMLElement} button */
async function explainCode(item, button) {
  const [tableName, column] = CODE_TABLES[item.kind];
  const meaning = /** @type {HTMLInputElement} */ (h('input', { maxlength: 200, autocomplete: 'off' }));
  const category = select(CATEGORIES.filter(each => each !== 'UNMAPPED').map(each => [each, words(each)]), '');
  const step = /** @type {HTMLInputElement} */ (h('input', { maxlength: 200, autocomplete: 'off' }));
  const judged = select([['DENIAL', 'Money denied: somebody works it'], ['CONTRACT', 'Contractual: nobody works it'], ['PATIENT', "The patient's share"]], 'DENIAL');
  const saved = await showDialog({ title: `What ${item.kind} ${item.code} means`, send: 'Save', focus: meaning,
    lead: [h('p', { class: 'calm' }, 'It becomes a row of the settings. Say it in your own words.')],
    fields: [field('In words', meaning), item.kind === 'CARC' ? field('What it does', judged) : null, field('Category', category), field('Next step', step, 'What somebody does about it, as "Call the payer, then send the record".')],
    submit: async () => {
      if (!meaning.value.trim() || !step.value.trim()) throw 'Write the meaning and the next step.';
      const row = { [column]: item.code, meaning: meaning.value.trim(), category: category.value, step: step.value.trim(), ...(item.kind === 'CARC' ? { class: judged.value } : {}) };
      return saveSettings(settings => ({ ...settings, codes: { ...settings.codes, [tableName]: [...(settings.codes?.[tableName] ?? []), row] } }));
    } });
  if (!saved) return;
  const cell = /** @type {HTMLElement} */ (button.parentElement);
  fill(cell, h('span', { tabindex: -1 }, 'Known from now on'));
  /** @type {HTMLElement} */ (cell.firstChild).focus();
  say(`${item.code} is known from now on. Money that came in before is judged again after an admin orders it.`);
}

/** @param {HTMLElement} main @param {string} name */
function showWatched(main, name) {
  const query = { limit: 50 };
  load(main, () => get('watched', query), answer => draw(main, name, 'Claims that are neither paid nor denied, because the payer holds them or passed them on. Each becomes a denial on the day beside it, unless an answer comes.',
    answer.items.length ? [h('p', { class: 'actions' }, patientSwitch(() => showWatched(main, name))), pages(answer, 'watched', query, ['Payer', 'Amount', 'Since', 'Becomes a denial', 'Codes', state.patients ? 'Claim' : ''], ['text', 'money', 'day', 'day', '', 'short'], item =>
      [item.payer.name, money(item.cents), day(item.since), `${day(item.runsOutOn)}, ${due(item.runsOutOn)}`, item.codes.join(', '), state.patients ? item.claimId : ''])]
      : nothing('No claim waits without an answer.')));
}

/** @param {HTMLElement} main @param {string} name */
function showNotes(main, name) {
  const query = { limit: 50 };
  load(main, () => get('notes', query), answer => draw(main, name, 'Small amounts that no rule made a denial of. Enter one as a denial if somebody should work it.',
    answer.items.length ? pages(answer, 'notes', query, ['Payer', 'Paid on', 'Code', 'Amount', 'Service', 'Decide'], ['text', 'day', 'short', 'money', 'day'], item => {
      const cell = h('div');
      const enter = async () => {
        const made = await enterNote(item);
        if (!made) return;
        fill(cell, h('a', { href: `#/denials/${made.items[0].id}` }, 'Entered as a denial'));
        /** @type {HTMLElement} */ (cell.firstChild).focus();
        say('Entered as a denial. It is assigned as others are.');
      };
      const many = item.count > 1;
      fill(cell, item.may?.includes('ENTER_DENIAL') && may('POST denials') ? h('button', { type: 'button', onclick: enter }, 'Enter as a denial') : many ? 'Too many to list' : '');
      return [item.payer.name, day(item.paidOn), item.carc ? `${item.group}-${item.carc}` : plural(item.count, 'further note'), money(item.cents), day(item.serviceFrom), cell];
    }) : nothing('No remittance left a note.')));
}

/** @param {any} item */
async function enterNote(item) {
  const amount = /** @type {HTMLInputElement} */ (h('input', { inputmode: 'decimal', autocomplete: 'off', value: (item.cents / 100).toFixed(2) }));
  const service = /** @type {HTMLInputElement} */ (h('input', { type: 'date', value: item.serviceFrom ?? '', max: currentDay() }));
  return showDialog({ title: 'Enter as a denial', send: 'Enter', focus: amount,
    lead: [h('p', {}, `${item.payer.name}, ${item.group}-${item.carc}, paid on ${day(item.paidOn)}, charge ${money(item.chargeCents)}`)],
    fields: [field('Denied amount', amount), field('Day of service', service)],
    submit: async key => {
      const denied = cents(amount.value);
      if (denied === null) throw 'Write the amount in dollars, such as 1,400.50.';
      if (!service.value) throw 'Choose the day of service.';
      const body = { claimId: item.claimId, payer: item.payer.id, serviceFrom: service.value, deniedOn: item.paidOn, chargeCents: Math.max(item.chargeCents ?? 0, denied),
        deniedCents: denied, group: item.group, carc: item.carc, ...(item.payerClaimId ? { payerClaimId: item.payerClaimId } : {}) };
      return post('denials', body, key(body));
    } });
}
