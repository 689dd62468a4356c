// @ts-check
// What every page uses: the person, the status line, and the words for waiting, emptiness and refusals.
import { fill, h } from './dom.js';
import { Problem } from './api.js';
import { currentDay, day } from './format.js';

/**
 * Who looks, as `GET /me` says, and what the person chose on this page. `list` is the list from which a denial was opened.
 * @type {{ person: string, role: string, queues: string[], practice: string, keys: boolean, patients: boolean, may: string[],
 *   list: { title: string, back: string, ids: string[], chosen: string } }}
 */
export const state = { person: '', role: '', queues: [], practice: '', keys: true, patients: false, may: [],
  list: { title: 'Work now', back: '#/', ids: [], chosen: '' } };

/** Says what happened, to eyes and ears. @param {string} sentence */
export function say(sentence) {
  const status = document.getElementById('status');
  if (status) fill(status, sentence);
}

/** Whether the role of whoever looks may call an operation, such as "PUT settings". @param {string} operation */
export function may(operation) {
  return state.may.includes(operation);
}

/** The query part that asks for patient names, where the person switched them on. */
export function withPatients() {
  return state.patients ? { include: 'patient' } : {};
}

/** How often each place was filled, so that an answer to an earlier page does not replace a later one. @type {WeakMap<Element, number>} */
const turns = new WeakMap();

/** Another page takes the place: what still loads for the one before is not shown. @param {HTMLElement} place */
export function leave(place) {
  turns.set(place, (turns.get(place) ?? 0) + 1);
}

/**
 * Shows what a promise brings. Says that it loads after 300 ms, that it takes long after three seconds, and why it failed.
 * @template T
 * @param {HTMLElement} place
 * @param {() => Promise<T>} load_
 * @param {(value: T) => void} show
 */
export async function load(place, load_, show) {
  const turn = (turns.get(place) ?? 0) + 1;
  turns.set(place, turn);
  const isLast = () => turns.get(place) === turn;
  const heading = () => place.id === 'main' && h('h1', {}, document.title.split(' · ')[0]);
  const wait = (/** @type {string} */ words) => {
    if (!isLast()) return;
    fill(place, heading(), h('p', { class: 'calm' }, words));
    keepFocus(place);
  };
  const soon = setTimeout(wait, 300, 'Loading.');
  const late = setTimeout(wait, 3000, 'Loading. This takes longer than usual.');
  try {
    const value = await load_();
    clearTimeout(soon);
    clearTimeout(late);
    if (!isLast()) return;
    show(value);
  } catch (problem) {
    clearTimeout(soon);
    clearTimeout(late);
    if (!isLast()) return;
    fill(place, heading(), refusal(problem, () => load(place, load_, show)));
  }
  keepFocus(place);
}

/** The focus stays on the page when what held it has gone. @param {HTMLElement} place */
function keepFocus(place) {
  if (document.activeElement !== document.body) return;
  place.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** A refusal in the API's own words, with a way on. @param {any} problem @param {() => void} again */
export function refusal(problem, again) {
  if (!(problem instanceof Problem)) console.error(problem);
  const words = problem instanceof Problem ? problem.message : 'This page has an error. Load it again.';
  return h('div', { class: 'notice wrong', role: 'alert' }, h('p', {}, words),
    h('p', { class: 'actions' }, h('button', { type: 'button', onclick: again }, 'Try again')));
}

/** The line that a print-out needs and a screen does not. @param {string} title */
export function printHead(title) {
  return h('p', { class: 'print-only' }, `${title}. Practice ${state.practice}, ${state.person}, ${day(currentDay())}.`
    + (state.role === 'reporting' ? '' : ' Contains patient data.'));
}

/** The title of the page, which names no patient. @param {string} title */
export function title(title) {
  document.title = `${title} · Overturn`;
}

/** @param {() => void} choose */
export function patientSwitch(choose) {
  if (state.role === 'reporting') return null;
  const toggle = () => { state.patients = !state.patients; choose(); };
  return h('button', { type: 'button', 'aria-pressed': state.patients, onclick: toggle,
    title: 'Each look at patient names is recorded' }, state.patients ? 'Hide patient names' : 'Show patient names');
}
