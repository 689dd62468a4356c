// @ts-check
// A dialog that keeps what was typed until the API has taken it: a refusal, a lost connection or another person's change
// is said inside it.
import { fill, h } from './dom.js';
import { Problem } from './api.js';

/**
 * @typedef {object} Dialog
 * @property {string} title
 * @property {string} send the words on the button
 * @property {import('./dom.js').Child[]} [lead] what the dialog is about
 * @property {import('./dom.js').Child[]} fields
 * @property {(key: (body: any) => string) => Promise<any>} submit sends; throws a sentence where a field is wrong
 * @property {(problem: Problem) => Promise<import('./dom.js').Child[] | null>} [explain] other words for a refusal
 * @property {HTMLElement} [focus]
 */

/** Asks, sends and returns the result; null where the person closes the dialog. @param {Dialog} asked @returns {Promise<any>} */
export function showDialog(asked) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const error = h('div', { role: 'alert' });
  const send = h('button', { class: 'main' }, asked.send, ' ', h('kbd', {}, 'Ctrl Enter'));
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { 'aria-labelledby': 'dialog-title' }));
  const form = h('form', { method: 'dialog', novalidate: true }, h('h1', { id: 'dialog-title' }, asked.title), asked.lead ?? [], asked.fields, error,
    h('p', { class: 'actions' }, send, h('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel ', h('kbd', {}, 'Esc'))));
  dialog.append(form);
  document.body.append(dialog);
  const key = keyed();
  return new Promise(resolve => {
    /** @type {any} */
    let result = null;
    let busy = false;
    const submit = async () => {
      if (busy) return;
      busy = true;
      send.setAttribute('aria-disabled', 'true');
      fill(error);
      const late = setTimeout(() => fill(error, h('p', { class: 'calm' }, 'Sending. This takes longer than usual.')), 3000);
      try {
        result = await asked.submit(key);
        dialog.close();
      } catch (problem) {
        clearTimeout(late);
        fill(error, await words(asked, problem));
      } finally {
        clearTimeout(late);
        busy = false;
        send.removeAttribute('aria-disabled');
      }
    };
    form.addEventListener('submit', event => { event.preventDefault(); submit(); });
    form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); }
      event.stopPropagation();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(result);
    });
    dialog.showModal();
    (asked.focus ?? /** @type {HTMLElement | null} */ (form.querySelector('select, textarea, input')))?.focus();
  });
}

/** @param {Dialog} asked @param {any} problem @returns {Promise<import('./dom.js').Child[]>} */
async function words(asked, problem) {
  if (typeof problem === 'string') return [h('p', { class: 'error' }, problem)];
  if (!(problem instanceof Problem)) throw problem;
  return await asked.explain?.(problem) ?? [h('p', { class: 'error' }, problem.message)];
}

/** One key for each different body, so that a repetition after a lost answer is the same request. */
export function keyed() {
  let last = '';
  let key = '';
  return (/** @type {any} */ body) => {
    const text = JSON.stringify(body);
    if (text !== last) {
      last = text;
      key = crypto.randomUUID();
    }
    return key;
  };
}
