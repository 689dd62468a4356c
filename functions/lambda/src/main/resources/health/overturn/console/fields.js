// @ts-check
// The parts of a form whose value is one JSON document: single fields, rows of fields, and the faults beside them.
import { fill, h, select } from './dom.js';
import { cents } from './format.js';

/** @typedef {{ key: string, label: string, kind?: string, options?: [string, string][], list?: string, hint?: string }} Column */
/** A part of the document: what shows it, and what it comes to now. @typedef {{ element: HTMLElement, read: () => any }} Part */

let made = 0;

/** @param {Column} column @param {any} value */
function control(column, value) {
  const kind = column.kind ?? 'text';
  if (kind === 'choice') return select([['', ''], .../** @type {[string, string][]} */ (column.options)], value ?? '');
  if (kind === 'flag') return h('input', { type: 'checkbox', checked: Boolean(value) });
  const shown = kind === 'list' ? (value ?? []).map((/** @type {string} */ each) => column.options?.find(([code]) => code === each)?.[1] ?? each).join(', ') : kind === 'money' && value !== undefined ? (value / 100).toFixed(2) : value ?? '';
  const type = kind === 'number' || kind === 'money' || kind === 'list' ? 'text' : kind;
  return h('input', { type, value: shown, list: column.list, autocomplete: 'off', inputmode: kind === 'number' || kind === 'money' ? 'decimal' : null });
}

/** What a control holds; undefined where it is empty. A text that is no number stays a text, so that the API says so.
 * @param {Column} column @param {any} element */
function valueOf(column, element) {
  if (column.kind === 'flag') return element.checked;
  const text = element.value.trim();
  if (column.kind === 'list') return text ? text.split(',').map((/** @type {string} */ part) => part.trim()).filter(Boolean)
    .map((/** @type {string} */ part) => column.options?.find(([, words]) => words.toLowerCase() === part.toLowerCase())?.[0] ?? part) : undefined;
  if (!text) return undefined;
  if (column.kind === 'number') return /^\d+$/.test(text) ? Number(text) : text;
  if (column.kind === 'money') return cents(text) ?? text;
  return text;
}

/** One field of the document. @param {Column} column @param {any} value @param {string} [path] where it differs from the key @returns {Part} */
export function single(column, value, path = column.key) {
  const element = control(column, value);
  const id = `s${++made}`;
  element.id = id;
  element.dataset.field = path;
  element.setAttribute('aria-describedby', `${id}-fault${column.hint ? ` ${id}-hint` : ''}`);
  const label = h('label', { for: id }, column.label);
  const fault = h('p', { class: 'error', id: `${id}-fault` });
  const hint = column.hint ? h('p', { class: 'hint', id: `${id}-hint` }, column.hint) : null;
  return { element: column.kind === 'flag' ? h('div', { class: 'field check' }, element, ' ', label, hint, fault) : h('div', { class: 'field' }, label, hint, element, fault),
    read: () => valueOf(column, element) };
}

/**
 * Rows of fields, to which a person adds and from which she takes away. What a row holds beside its columns stays.
 * @param {string} path of the array in the document
 * @param {string} one what a row is, such as "person"
 * @param {Column[]} columns @param {any[]} items @returns {Part & { add: (item: any) => void }}
 */
export function rows(path, one, columns, items) {
  /** @type {{ line: HTMLElement, item: any, controls: any[] }[]} */
  const all = [];
  const body = h('tbody');
  /** @param {any} item @param {boolean} focus */
  const add = (item, focus) => {
    const controls = columns.map(column => control(column, item[column.key]));
    const row = { item, controls, line: h('tr') };
    const remove = h('button', { type: 'button', onclick: () => {
      const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1];
      all.splice(all.indexOf(row), 1);
      row.line.remove();
      name();
      (next?.controls[0] ?? button).focus();
      body.dispatchEvent(new Event('input', { bubbles: true }));
    } }, 'Remove');
    fill(row.line, controls.map(element => {
      const id = `s${++made}`;
      element.setAttribute('aria-describedby', `${id}-fault`);
      return h('td', {}, element, h('p', { class: 'error', id: `${id}-fault` }));
    }), h('td', {}, remove));
    all.push(row);
    body.append(row.line);
    name();
    if (focus) controls[0].focus();
  };
  /** Names each control for those who hear the page, and for faults. */
  const name = () => all.forEach((row, index) => {
    row.controls.forEach((element, at) => {
      element.dataset.field = `${path}[${index}].${columns[at].key}`;
      element.setAttribute('aria-label', `${columns[at].label}, ${one} ${index + 1}`);
    });
    row.line.querySelector('button')?.setAttribute('aria-label', `Remove ${one} ${index + 1}`);
  });
  const button = h('button', { type: 'button', onclick: () => add({}, true) }, `Add: ${one}`);
  items.forEach(item => add(item, false));
  return {
    element: h('div', {}, h('div', { class: 'scroll' }, h('table', { class: 'form' }, h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col' }, column.label, column.hint ? h('p', { class: 'hint' }, column.hint) : null)), h('td'))), body)),
      h('p', { class: 'actions' }, button)),
    add: item => add(item, true),
    read: () => {
      const values = all.map(row => ({ row, value: Object.fromEntries(columns.map((column, at) => [column.key, valueOf(column, row.controls[at])]).filter(([, value]) => value !== undefined && value !== false)) }));
      for (const { row } of values.filter(({ value }) => !Object.keys(value).length)) { all.splice(all.indexOf(row), 1); row.line.remove(); }
      name();
      return values.filter(({ value }) => Object.keys(value).length).map(({ row, value }) => {
        const shown = new Set(columns.map(column => column.key));
        return { ...Object.fromEntries(Object.entries(row.item).filter(([key]) => !shown.has(key))), ...value };
      });
    },
  };
}

/** Shows faults beside their fields, and returns those that have none. @param {HTMLElement} form @param {any[]} errors with `field` and `expected` */
export function showFaults(form, errors) {
  for (const element of form.querySelectorAll('[aria-invalid]')) {
    element.removeAttribute('aria-invalid');
    fill(faultOf(element));
  }
  return errors.filter(error => {
    const element = find(form, error.field ?? '');
    if (!element) return true;
    element.setAttribute('aria-invalid', 'true');
    faultOf(element).append(`${faultOf(element).textContent ? ' ' : ''}${sentence(error.expected)}`);
    element.closest('details')?.setAttribute('open', '');
    return false;
  });
}

/** @param {string} text */
export function sentence(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?]$/.test(text) ? '' : '.'}`;
}

/** @param {Element} element */
function faultOf(element) {
  return /** @type {HTMLElement} */ (document.getElementById((element.getAttribute('aria-describedby') ?? '').split(' ')[0]));
}

/** The control of a path such as `payers[0].aliases[1]`: the nearest one above it. @param {HTMLElement} form @param {string} path */
function find(form, path) {
  for (let part = path; part; part = part.replace(/(\[\d+\]|\.?[^.[\]]+)$/, '')) {
    const element = form.querySelector(`[data-field="${CSS.escape(part)}"]`) ?? form.querySelector(`[data-field^="${CSS.escape(part)}."]`);
    if (element) return element;
  }
  return null;
}
