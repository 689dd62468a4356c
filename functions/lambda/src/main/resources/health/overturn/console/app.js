// @ts-check
// The console: signs in, shows the page of the address, and the head with who looks, the pages and the keys.
import { fill, h, select } from './dom.js';
import { choosePractice, currentPractice, get } from './api.js';
import { currentSession, isReturn, roleWord, signIn, signOut } from './sign-in.js';
import { setTime } from './format.js';
import { leave, load, refusal, say, state } from './page.js';
import { showQueue, showWork } from './work.js';
import { showAppeal } from './appeal.js';
import { showBatches } from './batches.js';
import { showDecide, showHeld } from './decide.js';
import { showDenial } from './denial.js';
import { showFigures } from './figures.js';
import { showFiles } from './files.js';
import { showPrevention } from './prevention.js';
import { forgetPeople } from './people.js';
import { showReturned } from './returned.js';
import { showSearch } from './search.js';
import { makePractice, showSettings } from './settings.js';
import { showUnclear } from './unclear.js';

/** @type {{ path: string, name: string, roles: string[], show: (main: HTMLElement, rest: string, query: URLSearchParams) => void, hidden?: boolean }[]} */
const PAGES = [
  { path: '', name: 'Work now', roles: ['biller', 'upstream', 'lead', 'admin'], show: showWork },
  { path: 'queues', name: 'Queue', roles: ['upstream', 'lead', 'admin', 'biller'], show: showQueue },
  { path: 'batches', name: 'Batches', roles: ['biller', 'lead', 'admin'], show: showBatches },
  { path: 'decide', name: 'Decide', roles: ['lead', 'admin'], show: showDecide },
  { path: 'held', name: 'Held', roles: ['lead', 'admin', 'biller'], show: showHeld },
  { path: 'returned', name: 'What came back', roles: ['biller', 'lead', 'admin', 'reporting'], show: showReturned },
  { path: 'figures', name: 'Figures', roles: ['biller', 'lead', 'reporting', 'admin'], show: showFigures },
  { path: 'files', name: 'Files', roles: ['biller', 'lead', 'admin', 'reporting'], show: showFiles },
  { path: 'prevention', name: 'Prevention', roles: ['upstream', 'lead', 'admin', 'reporting', 'biller'], show: showPrevention },
  { path: 'unclear', name: 'Unclear', roles: ['lead', 'admin'], show: showUnclear },
  { path: 'search', name: 'Search', roles: ['biller', 'upstream', 'lead', 'admin', 'reporting'], show: showSearch },
  { path: 'settings', name: 'Settings', roles: ['lead', 'admin'], show: showSettings },
  { path: 'appeals', name: 'Appeal packet', roles: ['biller', 'upstream', 'lead', 'admin'], show: showAppeal, hidden: true },
  { path: 'denials', name: 'A denial', roles: ['biller', 'upstream', 'lead', 'admin', 'reporting'], show: showDenial, hidden: true },
];

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const head = /** @type {HTMLElement} */ (document.getElementById('head'));

function current() {
  const [whole, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [path, ...rest] = whole.split('/').map(decodeURIComponent);
  const page = PAGES.find(each => each.path === path && each.roles.includes(state.role))
    ?? PAGES.find(each => each.roles.includes(state.role));
  return { page, rest: page?.path === path ? rest.join('/') : '', query: new URLSearchParams(query) };
}

function show() {
  const { page, rest, query } = current();
  if (!page) {
    fill(main, h('div', { class: 'notice' }, 'This console has no page for your role yet.'));
    return;
  }
  say('');
  main.onkeydown = null;
  leave(main);
  drawHead(page.path);
  countWaiting(page.path);
  page.show(main, rest, query);
}

/** What waits on a lead's pages, shown beside their names. @type {Record<string, number>} */
let waiting = {};

/** Counts what waits, and shows it. @param {string} path */
async function countWaiting(path) {
  if (!['lead', 'admin'].includes(state.role)) return;
  const today = await get('today').catch(() => null);
  if (!today) return;
  waiting = { held: today.held?.count ?? 0, decide: today.escalations?.count ?? 0 };
  if (!head.contains(document.activeElement)) drawHead(path);
}

/** @param {string} path */
function drawHead(path) {
  const practices = currentSession()?.practices ?? [];
  const practice = practices.length > 1
    ? select(practices.map(id => [id, id]), currentPractice(), { 'aria-label': 'Practice', onchange: (/** @type {any} */ event) => enter(event.target.value) })
    : h('strong', {}, state.practice);
  fill(head, practice, h('nav', { 'aria-label': 'Pages' }, PAGES.filter(page => !page.hidden && page.roles.includes(state.role)).map(page =>
    h('a', { href: `#/${page.path}`, 'aria-current': page.path === path && 'page' }, page.name, waiting[page.path] ? ` ${waiting[page.path]}` : null))),
  h('div', { class: 'who' }, h('span', {}, `${state.person}, ${roleWord(state.role)}`),
    h('button', { type: 'button', onclick: help }, 'Keys ', h('kbd', {}, '?')),
    h('button', { type: 'button', onclick: () => signOut() }, 'Sign out')));
}

const KEYS = [['j, k or arrows', 'Next and previous row'], ['Enter', 'Open the denial'], ['t', 'Touch'], ['a', 'Appeal'], ['r', 'Resolve'],
  ['s', 'Later'], ['u', 'Undo'], ['n, b', 'Next and previous denial of the list'], ['Esc', 'Back to the list, or close a dialog'],
  ['w, a, o', 'Decide: write off, appeal, other owner'], ['Ctrl Enter', 'Send a dialog'], ['p', 'Print'], ['/', 'Search'], ['?', 'These keys']];

function help() {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const keys = /** @type {HTMLInputElement} */ (h('input', { type: 'checkbox', id: 'keys-on', checked: state.keys,
    onchange: () => { state.keys = keys.checked; } }));
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { 'aria-labelledby': 'keys-title' }, h('h1', { id: 'keys-title' }, 'Keys'),
    h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Key'), h('th', { scope: 'col' }, 'What it does'))),
      h('tbody', {}, KEYS.map(([key, does]) => h('tr', {}, h('td', {}, h('kbd', {}, key)), h('td', {}, does))))),
    h('p', {}, keys, ' ', h('label', { for: 'keys-on' }, 'Single letters act while a row or a denial has the focus')),
    h('p', { class: 'actions' }, h('button', { type: 'button', class: 'main', autofocus: true, onclick: () => dialog.close() }, 'Close'))));
  dialog.addEventListener('close', () => { dialog.remove(); if (before?.isConnected) before.focus(); });
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener('keydown', event => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (!state.keys || event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog') || !target.closest('main')) return;
  if (event.key === '?') { event.preventDefault(); help(); }
  if (event.key === '/' && PAGES.some(page => page.path === 'search' && page.roles.includes(state.role))) { event.preventDefault(); location.hash = '#/search'; }
});

/** @param {string} practice */
async function enter(practice) {
  choosePractice(practice);
  forgetPeople();
  await load(main, () => get('me').catch(whetherToMake), me => {
    if (me.first) {
      Object.assign(state, { practice, person: '', role: 'admin', may: [] });
      fill(head, h('strong', {}, practice), h('span', { class: 'grow' }), h('button', { type: 'button', onclick: () => signOut() }, 'Sign out'));
      makePractice(main, currentSession()?.login ?? '', () => enter(practice));
      return;
    }
    know(me, practice);
    show();
  });
}

/** A practice without settings refuses everybody; an admin may make it. @param {any} problem */
async function whetherToMake(problem) {
  if (currentSession()?.role !== 'admin') throw problem;
  const settings = await get('settings').catch(other => other);
  if (settings.status !== 404) throw problem;
  return { first: true };
}

/** @param {any} me @param {string} practice */
function know(me, practice) {
  Object.assign(state, { practice, person: me.person, role: me.role, queues: me.queues, may: me.may });
  setTime(me.timeZone, me.day);
}

/** Somebody else may have signed in again: the head says who it is now. */
async function knowAgain() {
  if (!state.person) return;
  const me = await get('me').catch(() => null);
  if (me) {
    know(me, currentPractice());
    drawHead(current().page?.path ?? '');
  }
}

async function start() {
  try {
    const session = await signIn('Your work, its order and its deadlines.');
    if (!session.practices.length) {
      fill(main, h('div', { class: 'notice wrong' }, 'Your account names no practice yet. Ask an admin to add you.'));
      return;
    }
    await enter(session.practices[0]);
  } catch (problem) {
    fill(main, refusal(problem, start));
  }
}

window.addEventListener('hashchange', show);
document.addEventListener('signed-in', knowAgain);
if (isReturn()) fill(main, h('p', {}, 'You are signed in. You can close this window.'));
else start();
