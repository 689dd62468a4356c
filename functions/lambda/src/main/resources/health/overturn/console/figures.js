// @ts-check
// The figures of the last week: sentences first, then bars, each of which leads to its denials; and the weekly letters.
import { fill, h } from './dom.js';
import { get, text } from './api.js';
import { count, day, money, roughMoney } from './format.js';
import { words } from './words.js';
import { load, printHead, title } from './page.js';

/** @param {HTMLElement} main @param {string} week a week whose letter to show; empty for the figures */
export function showFigures(main, week) {
  title(week ? `Letter of ${week}` : 'Figures');
  if (week) {
    load(main, () => text(`letters/${week}`, {}, 'text/html'), letter => fill(main, h('p', { class: 'no-print' }, h('a', { href: '#/figures' }, 'Back to the figures'), ' ',
      h('button', { type: 'button', onclick: () => print() }, 'Print')), h('article', { class: 'letter' }, copy(letter))));
    return;
  }
  load(main, () => Promise.all([get('snapshots/latest').catch(problem => { if (problem.status !== 404) throw problem; }), get('snapshots', { figure: 'netCollectionRateCashTwelveWeeks', dimension: 'ALL' }), get('letters')]),
    ([latest, weeks, letters]) => latest ? draw(main, latest, weeks.items, letters.items)
      : fill(main, h('h1', {}, 'Figures'), h('div', { class: 'notice' }, 'There are no figures yet. The first ones are made on the night after the first files.')));
}

/** @param {HTMLElement} main @param {any} latest @param {any[]} weeks @param {any[]} letters */
function draw(main, latest, weeks, letters) {
  const of = (/** @type {string} */ figure, /** @type {string} */ dimension) => latest.figures.filter((/** @type {any} */ each) => each.figure === figure && each.dimension === dimension);
  const trend = latest.trend.filter((/** @type {any} */ each) => each.dimension === 'CATEGORY' && (each.denials || each.denialsBefore.some(Boolean)))
    .sort((/** @type {any} */ one, /** @type {any} */ other) => other.deniedCents - one.deniedCents);
  const byCategory = new Map(of('denials', 'CATEGORY').map((/** @type {any} */ each) => [each.part, each.denialsUrl]));
  const ages = of('openCents', 'AGE');
  const ageCounts = new Map(of('openDenials', 'AGE').map((/** @type {any} */ each) => [each.part, each.value]));
  const owners = of('overdue', 'OWNER').filter((/** @type {any} */ each) => each.value);
  const rates = weeks.map(week => ({ name: week.name, figure: week.figures[0] })).filter(week => week.figure && !week.figure.noData);
  fill(main, printHead('Figures'), h('h1', {}, 'Figures'),
    h('p', { class: 'lead' }, `Week of ${day(latest.weekFrom)}, compared with the four weeks before.`),
    h('ul', {}, latest.sentences.map((/** @type {string} */ sentence) => h('li', {}, sentence))),
    bars('Denied by category', ['Category', 'Denials', 'Dollars', 'Trend'], trend.map((/** @type {any} */ each) => ({
      name: words(each.part), link: byCategory.get(each.part), value: each.deniedCents, cells: [count(each.denials), money(each.deniedCents), `${each.certainty === 'LIKELY' ? 'probably ' : ''}${words(each.direction)}`] }))),
    bars('Open by age', ['Days since the first denial', 'Denials', 'Dollars', ''], ages.map((/** @type {any} */ each) => ({
      name: each.part, link: each.denialsUrl, value: each.value, cells: [count(ageCounts.get(each.part) ?? 0), money(each.value), ''] }))),
    owners.length ? bars('Overdue by owner', ['Owner', 'Denials', '', ''], owners.map((/** @type {any} */ each) => ({ name: each.part || 'held', link: each.denialsUrl, value: each.value, cells: [count(each.value), '', ''] }))) : null,
    bars('Net collection, the last twelve weeks of each', ['Week', 'Rate', 'Paid', ''], rates.map(({ name, figure }) => ({
      name, link: null, value: figure.numerator / figure.denominator, cells: [`${(100 * figure.numerator / figure.denominator).toFixed(1)} %`, roughMoney(figure.numerator), ''] }))),
    h('section', {}, h('h2', {}, 'Weekly letters'), letters.length ? h('ul', {}, [...letters].reverse().map(letter => h('li', {}, h('a', { href: `#/figures/${letter.week}` }, `Letter of ${letter.week}`))))
      : h('p', {}, 'The first letter is written on the first Monday.')));
}

/** @param {string} name @param {string[]} heads @param {{ name: string, link: string | null | undefined, value: number, cells: string[] }[]} rows */
function bars(name, heads, rows) {
  if (!rows.length) return h('section', {}, h('h2', {}, name), h('p', { class: 'calm' }, 'There is nothing to show yet.'));
  const most = Math.max(...rows.map(row => row.value), 1e-9);
  return h('section', {}, h('h2', {}, name), h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name }, h('table', { class: 'bars' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, heads[0]), h('td', {}), h('th', { scope: 'col', class: 'number' }, heads[1]),
      heads[2] ? h('th', { scope: 'col', class: 'number' }, heads[2]) : h('td', {}), heads[3] ? h('th', { scope: 'col' }, heads[3]) : h('td', {}))),
    h('tbody', {}, rows.map(row => h('tr', {}, h('th', { scope: 'row' }, row.link ? h('a', { href: drill(row.link) }, row.name) : row.name),
      h('td', { class: 'bar-cell' }, bar(row.value / most)), row.cells.map((cell, index) => h('td', { class: index < 2 ? 'number' : '' }, cell))))))));
}

/** The search with the filters of a figure. @param {string} link */
function drill(link) {
  return `#/search?${link.split('?')[1] ?? ''}`;
}

/** @param {number} share */
export function bar(share) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  const rect = document.createElementNS(space, 'rect');
  svg.setAttribute('viewBox', '0 0 100 10');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  rect.setAttribute('width', String(Math.max(0.5, 100 * share)));
  rect.setAttribute('height', '10');
  svg.append(rect);
  return svg;
}

const ELEMENTS = new Set(['main', 'section', 'header', 'footer', 'div', 'p', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'span', 'figure', 'figcaption',
  'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'g', 'rect', 'line', 'path', 'circle', 'text', 'title', 'desc']);
const ATTRIBUTES = new Set(['class', 'id', 'role', 'scope', 'aria-labelledby', 'aria-hidden', 'viewBox', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'd', 'r', 'cx', 'cy', 'transform']);

/** Copies the text and the shapes of a letter, and nothing that could act. @param {string} letter */
function copy(letter) {
  const parsed = new DOMParser().parseFromString(letter.replace(/<style[\s\S]*?<\/style>/g, ''), 'text/html').querySelector('main');
  return parsed ? copyOf(parsed) : h('p', {}, 'This letter cannot be shown.');
}

/** @param {Element} element @returns {Element} */
function copyOf(element) {
  const name = ELEMENTS.has(element.localName) ? element.localName === 'main' ? 'div' : element.localName : 'span';
  const made = element.namespaceURI?.endsWith('/svg') ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const attribute of element.attributes) if (ATTRIBUTES.has(attribute.name)) made.setAttribute(attribute.name, attribute.value);
  for (const child of element.childNodes) {
    if (child instanceof Element) made.append(copyOf(child));
    else if (child.nodeType === Node.TEXT_NODE) made.append(child.textContent ?? '');
  }
  return made;
}
