// @ts-check
// Prevention reviews: what keeps being denied, who mends it upstream, and whether that worked.
import { field, fill, facts, h } from './dom.js';
import { get, post } from './api.js';
import { showDialog } from './dialog.js';
import { count, currentDay, day, moment, money, plural } from './format.js';
import { actor, words } from './words.js';
import { load, may, printHead, say, title } from './page.js';
import { pages, table } from './parts.js';
import { personControl } from './people.js';
import { bar } from './figures.js';

/** @param {HTMLElement} main @param {string} id a review; empty for all */
export function showPrevention(main, id) {
  title(id ? 'A prevention review' : 'Prevention');
  if (id) load(main, () => get(`prevention-reviews/${encodeURIComponent(id)}`), review => drawOne(main, review));
  else load(main, () => get('prevention-reviews'), answer => drawAll(main, answer));
}

/** @param {any} review */
function topic(review) {
  const [code, ...category] = review.topicValue.split(' ');
  return review.topic === 'REASON' ? `Reason ${code}, ${words(category.join(' ')).toLowerCase()}` : words(review.topicValue);
}

/** @param {any} review */
function stands(review) {
  return `${words(`REVIEW_${review.status}`)}${review.verdict ? `: ${words(review.verdict).toLowerCase()}` : ''}`;
}

/** @param {HTMLElement} main @param {any} answer */
function drawAll(main, answer) {
  const waiting = answer.items.filter((/** @type {any} */ review) => review.status === 'OPEN').length;
  fill(main, printHead('Prevention'), h('h1', {}, 'Prevention'),
    h('p', { class: 'lead' }, answer.items.length ? `${plural(answer.items.length, 'review')}; ${waiting ? `${waiting} of them without an owner` : 'each has an owner'}.` : ''),
    answer.items.length ? pages(answer, 'prevention-reviews', {}, ['What keeps being denied', 'Upstream', 'Denials', 'Dollars', 'Owner', 'How it stands', 'Action from'],
      ['text', '', 'number', 'money', '', '', 'day'], review => [h('a', { href: `#/prevention/${encodeURIComponent(review.id)}` }, topic(review)), words(review.system),
        count(review.denials), money(review.deniedCents), review.owner ?? 'nobody yet', stands(review), day(review.actedOn)])
      : h('div', { class: 'notice' }, 'No review is open. A week opens one where a category or a reason was denied often in two weeks running; until then ',
        h('a', { href: '#/figures' }, 'the figures'), ' show what rose.'));
}

/** @param {HTMLElement} main @param {any} review */
function drawOne(main, review) {
  const again = () => showPrevention(main, review.id);
  const path = `prevention-reviews/${encodeURIComponent(review.id)}`;
  const heading = h('h1', { tabindex: -1 }, topic(review));
  /** @param {() => Promise<any>} asked @param {string} said */
  const act = async (asked, said) => { if (await asked()) { again(); say(said); } };
  const buttons = may('POST prevention-reviews/{id}/owner') ? [
    h('button', { type: 'button', onclick: () => act(() => own(path, review), 'Owner named.') }, review.owner ? 'Other owner' : 'Name an owner'),
    h('button', { type: 'button', onclick: () => act(() => record(path, review), 'Action recorded. The end of each week measures whether it worked.') }, 'Record an action')] : [];
  fill(main, printHead('A prevention review'), heading, h('p', { class: 'lead' }, `${plural(review.denials, 'denial')}, ${money(review.deniedCents)} denied, upstream in: ${words(review.system).toLowerCase()}.`),
    h('div', { class: 'bar', role: 'toolbar', 'aria-label': 'This review' }, buttons, h('button', { type: 'button', onclick: () => print() }, 'Print'),
      h('span', { class: 'grow' }), h('a', { href: '#/prevention' }, 'All reviews')),
    h('div', { class: 'columns' }, h('div', {}, h('div', { class: 'notice' }, h('strong', {}, 'What helps: '), review.suggestion, '.'),
      facts([['How it stands', stands(review)], ['Owner', review.owner ?? 'nobody yet'], ['Action', review.action], ['From', day(review.actedOn)], ['Category', words(review.category)]]),
      effect(review), evidence(review)), h('div', {}, talk(path, review, again), history(review))));
  heading.focus({ preventScroll: true });
}

/** @param {string} path @param {any} review */
async function own(path, review) {
  const owner = await personControl(review.owner);
  return showDialog({ title: 'Who looks after it?', send: 'Name', fields: [h('p', {}, topic(review)), field('Owner', owner)],
    submit: key => post(`${path}/owner`, { owner: owner.value }, key(owner.value)) });
}

/** @param {string} path @param {any} review */
function record(path, review) {
  const what = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000, 'aria-required': 'true' }));
  const on = /** @type {HTMLInputElement} */ (h('input', { type: 'date', value: currentDay() }));
  return showDialog({ title: 'What was changed?', send: 'Record', focus: what,
    fields: [h('p', {}, topic(review)), h('p', { class: 'calm' }, `Suggested: ${review.suggestion}.`), field('What is done differently', what), field('From which day', on, 'Denials before and after this day are compared.')],
    submit: key => {
      if (!what.value.trim()) throw 'Write what is done differently.';
      if (!on.value) throw 'Choose the day from which it takes effect.';
      const body = { what: what.value, on: on.value };
      return post(`${path}/action`, body, key(body));
    } });
}

/** What the rate was before the action and after it. @param {any} review */
function effect(review) {
  const last = [...review.history].reverse().find(entry => entry.effect)?.effect;
  if (!last) return review.actedOn ? h('p', {}, 'The effect is not measured yet. The end of each week measures it.') : null;
  const row = (/** @type {string} */ name, /** @type {any} */ part) => {
    const interval = share(part.denials, part.adjudications);
    return [name, count(part.denials), count(part.adjudications), interval ? interval[0] : '', interval ? interval[1] : 'no claim was answered'];
  };
  return table('Did it work?', ['', 'Denials', 'Answered claims', 'Share', 'Likely between'], [row('Before', last.before), row('After', last.after)], ['', 'number', 'number', 'number'],
    `${words(last.verdict)}, until ${day(last.until)}.`);
}

/** The share in percent, and its interval of 95 % (Wilson). @param {number} part @param {number} all */
function share(part, all) {
  if (!all) return null;
  const z = 1.96;
  const rate = part / all;
  const middle = (rate + z * z / (2 * all)) / (1 + z * z / all);
  const half = z / (1 + z * z / all) * Math.sqrt(rate * (1 - rate) / all + z * z / (4 * all * all));
  const percent = (/** @type {number} */ value) => (100 * Math.max(0, value)).toFixed(1);
  return [`${percent(rate)} %`, `${percent(middle - half)} % and ${percent(middle + half)} %`];
}

/** @param {any} review */
function evidence(review) {
  const { weeks, payers, providers, examples } = review.evidence;
  const most = Math.max(...weeks.map((/** @type {any} */ week) => week.denials), 1);
  const parts = (/** @type {string} */ name, /** @type {string} */ head, /** @type {any[]} */ rows) => rows.length ? table(name, [head, 'Denials', 'Dollars'], rows.map(each =>
    [each.id || 'not named', count(each.denials), money(each.deniedCents)]), ['', 'number', 'money']) : null;
  const byWeek = table('Evidence by week', ['Week of', '', 'Denials', 'Dollars'], weeks.map((/** @type {any} */ week) =>
    [day(week.from), bar(week.denials / most), count(week.denials), money(week.deniedCents)]), ['', 'bar-cell', 'number', 'money']);
  byWeek.classList.add('bars');
  return h('div', {}, byWeek, parts('By payer', 'Payer', payers), parts('By provider', 'Provider', providers),
    examples.length ? h('section', {}, h('h2', {}, 'Examples'), h('ul', {}, examples.map((/** @type {string} */ id, /** @type {number} */ index) =>
      h('li', {}, h('a', { href: `#/denials/${id}` }, `Denial ${index + 1} of ${examples.length}`))))) : null);
}

/** @param {string} path @param {any} review @param {() => void} again */
function talk(path, review, again) {
  const entries = review.conversation ?? [];
  const write = async () => {
    const text = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000, 'aria-required': 'true' }));
    const to = await personControl('', 'Everybody');
    const sent = await showDialog({ title: 'Write about this review', send: 'Send', focus: text, fields: [field('Message', text), field('To', to)],
      submit: key => {
        if (!text.value.trim()) throw 'Write a message.';
        const body = { text: text.value, ...(to.value ? { to: to.value } : {}) };
        return post(`${path}/conversation`, body, key(body));
      } });
    if (sent) { again(); say('Message kept with the review.'); }
  };
  return h('section', {}, h('h2', {}, 'Conversation'), entries.length ? h('ol', { class: 'log' }, entries.map((/** @type {any} */ entry) => h('li', {},
    h('span', { class: 'when' }, `${moment(entry.at)}, ${entry.by}${entry.to ? ` to ${entry.to}` : ''}:`), h('q', {}, entry.text)))) : h('p', { class: 'calm' }, 'Nobody has written yet.'),
  may('POST prevention-reviews/{id}/conversation') ? h('p', { class: 'actions' }, h('button', { type: 'button', onclick: write }, 'Write a message')) : null);
}

/** @param {any} review */
function history(review) {
  return h('section', {}, h('h2', {}, 'History, newest first'), h('ol', { class: 'log' }, [...review.history].reverse().map(entry => h('li', {},
    h('span', { class: 'when' }, `${moment(entry.at)}, ${actor(entry.by)}: `), `${words(`REVIEW_${entry.move}`)}${entry.owner ? `: ${entry.owner}` : ''}`,
    entry.actedOn ? `, from ${day(entry.actedOn)}` : '', entry.effect ? `: ${words(entry.effect.verdict).toLowerCase()}` : '', '.', entry.action ? h('q', {}, entry.action) : null))));
}
