// @ts-check
// Builds the page from elements and text. Nothing here parses HTML, so data can never become markup.

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Makes an element. A property that starts with "on" is a listener, `class` and `aria-…` are attributes, true is an
 * attribute without a value (of `aria-…` the word), and false, null and undefined leave the attribute out.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
  append(element, children);
  return element;
}

/** @param {Node} parent @param {(Child | Child[])[]} children */
export function append(parent, children) {
  for (const child of children.flat()) {
    if (child === false || child === null || child === undefined) continue;
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Replaces what an element holds. @param {Element} parent @param {...(Child | Child[])} children */
export function fill(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/**
 * A field with its label, its hint and its error.
 * @param {string} label
 * @param {HTMLElement} control an input, select or textarea; it gets an id and is described by hint and error
 * @param {string} [hint]
 */
export function field(label, control, hint = '') {
  const id = control.id || `f${++fields}`;
  control.id = id;
  const parts = [h('label', { for: id }, label)];
  const described = [];
  if (hint) {
    described.push(`${id}-hint`);
    parts.push(h('p', { class: 'hint', id: `${id}-hint` }, hint));
  }
  parts.push(control);
  if (described.length) control.setAttribute('aria-describedby', described.join(' '));
  return h('div', { class: 'field' }, parts);
}
let fields = 0;

/** @param {[string, string][]} options value and words @param {string} chosen @param {Record<string, any>} [more] */
export function select(options, chosen, more = {}) {
  const element = /** @type {HTMLSelectElement} */ (h('select', more));
  for (const [value, words] of options) element.append(h('option', { value, selected: value === chosen }, words));
  return element;
}

/** The words that stand in for a definition list. @param {[string, Child | Child[]][]} rows */
export function facts(rows) {
  return h('dl', { class: 'facts' }, rows.filter(([, value]) => value !== '' && value !== null && value !== undefined)
    .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}
