// @ts-check
// A list of denials that is worked by keyboard: rows in sections, one of them chosen, and a bar whose buttons say what may be
// done with it. Single keys act only while a row has the focus.
import { append, fill, h } from './dom.js';
import { get } from './api.js';
import { told } from './commands.js';
import { blockedBecause, isBlocked, may } from './permissions.js';
import { count, day, dayOf, due, dueIn, money, plural, roughMoney } from './format.js';
import { why, words } from './words.js';
import { load, patientSwitch, printHead, refusal, say, state, title, withPatients } from './page.js';

/** @typedef {{ name: string, class?: string, show: (row: any) => import('./dom.js').Child | import('./dom.js').Child[] }} Column */

/** @param {any} row */
export function deadline(row) {
  const near = row.nearestDeadline;
  if (!near) return row.deadlineLost ? h('span', { class: 'late' }, 'passed') : '';
  const text = `${near.daysLeft < 0 ? `passed ${day(near.on)}` : dueIn(near.daysLeft)}${near.assumed ? ', assumed' : ''}`;
  return h('span', { class: near.daysLeft < 0 && !near.assumed ? 'late' : '', title: `${words(near.kind)} by ${day(near.on)}` }, text);
}

/** @param {any} row */
function by(row) {
  if (row.state === 'RESOLVED') return '';
  const stands = due(row.nextActionOn);
  return [day(row.nextActionOn), stands ? [h('br'), h('span', { class: stands.endsWith('late') ? 'late' : 'calm' }, stands)] : null].flat();
}

/** @param {any} row */
function lastNote(row) {
  const last = row.lastTouch;
  if (!last) return '';
  const note = last.note ? `: ${last.note.length > 80 ? `${last.note.slice(0, 80)}…` : last.note}` : '';
  return `${last.by}, ${dayOf(last.at)}, ${words(last.action).toLowerCase()}${note}`;
}

/** @type {Record<string, Column>} */
export const COLUMNS = {
  tier: { name: 'Tier', class: 'short', show: row => h('span', { class: `tier-${row.tier}` }, words(row.tier)) },
  payer: { name: 'Payer', class: 'text', show: row => [h('a', { href: `#/denials/${row.id}`, tabindex: -1 }, row.payer.name),
    row.patient?.name ? [h('br'), row.patient.name] : row.claimId && state.patients ? [h('br'), row.claimId] : null].flat() },
  open: { name: 'Open', class: 'money', show: row => money(row.openCents) },
  why: { name: 'Why', class: 'text', show: row => why(row) },
  step: { name: 'Next step', class: 'text', show: row => isBlocked(row) ? blockedBecause(row, 'TOUCH') || row.nextStep : row.nextStep },
  by: { name: 'By', class: 'day', show: by },
  deadline: { name: 'Deadline', class: 'short', show: deadline },
  note: { name: 'Last note', class: 'text', show: lastNote },
  state: { name: 'State', class: 'state', show: row => [words(row.state), row.outcome ? `: ${words(row.outcome).toLowerCase()}` : ''] },
  owner: { name: 'Owner', class: 'short', show: row => row.owner ?? '' },
  assignee: { name: 'With', class: 'short', show: row => row.assignee ?? '' },
  held: { name: 'Why held', class: 'text', show: row => row.heldBecause?.detail ?? '' },
  decide: { name: 'Decide by', class: 'day', show: row => [day(row.dueOn), row.carriedOver ? [h('br'), h('span', { class: 'late' }, 'carried over')] : null].flat() },
  touches: { name: 'Touches', class: 'number', show: row => String(row.touchesSinceDecision) },
  denied: { name: 'Denied on', class: 'day', show: row => day(row.deniedOn) },
};

/**
 * @typedef {object} ListPage
 * @property {string} name
 * @property {string} back the address of this page, to come back to from a denial
 * @property {string} path
 * @property {Record<string, any>} [query]
 * @property {string} [summary] the path of the counts and sums of the whole list
 * @property {(row: any) => Promise<HTMLElement>} [beside] what stands beside the list about the chosen row
 * @property {Column[]} columns
 * @property {any[]} commands
 * @property {(row: any) => string} section the code of a row's section
 * @property {string[]} sections in their order; further ones follow as they come
 * @property {(code: string, answer: any, rows: any[]) => string} [sectionWords]
 * @property {(answer: any, rows: any[]) => string} sentence
 * @property {() => import('./dom.js').Child[]} empty
 * @property {(answer: any) => import('./dom.js').Child[]} [above]
 */

/** @param {HTMLElement} main @param {ListPage} page */
export function showList(main, page) {
  title(page.name);
  const rows = () => get(page.path, { limit: 50, ...page.query, ...withPatients() });
  const total = () => page.summary ? get(page.summary).catch(() => null) : Promise.resolve(null);
  load(main, async () => Promise.all([rows(), total()]), ([answer, summary]) =>
    new WorkingList(main, page, { ...answer, summary }));
}

class WorkingList {
  /** @param {HTMLElement} main @param {ListPage} page @param {any} answer */
  constructor(main, page, answer) {
    this.main = main;
    this.page = page;
    this.answer = answer;
    /** @type {any[]} */
    this.rows = answer.items;
    /** @type {Map<string, HTMLElement>} */
    this.lines = new Map();
    this.chosen = '';
    /** @type {any[]} */
    this.order = [];
    this.body = h('div', { class: 'scroll' });
    this.bar = h('div', { class: 'bar', role: 'toolbar', 'aria-label': 'The chosen row' });
    this.lead = h('p', { class: 'lead' });
    this.more = h('p', { class: 'actions' });
    this.side = h('aside', { class: 'no-print', 'aria-label': 'About the chosen row' });
    const list = h('div', {}, this.body, this.more);
    fill(main, printHead(page.name), h('h1', {}, page.name), this.lead, ...(page.above?.(answer) ?? []), this.bar,
      page.beside ? h('div', { class: 'columns' }, list, this.side) : list);
    this.body.addEventListener('keydown', event => this.key(event));
    this.body.addEventListener('focusin', event => this.follow(/** @type {HTMLElement} */ (event.target)));
    const before = state.list.back === page.back ? state.list.chosen : '';
    this.draw();
    const kept = this.lines.has(before) ? before : this.order[0]?.id;
    if (kept) this.choose(kept, true, kept === this.order[0]?.id);
    if (kept === this.order[0]?.id) scrollTo(0, 0);
  }

  /** Draws all rows again, in the order that the server gave. */
  draw() {
    const { page, answer, rows } = this;
    fill(this.lead, page.sentence(answer, rows));
    this.lines.clear();
    this.order = [];
    if (!rows.length) {
      fill(this.body, h('div', { class: 'notice' }, ...page.empty()));
      fill(this.bar, patientSwitch(() => showList(this.main, page)));
      return;
    }
    const table = h('table', { class: 'list' }, h('thead', {}, h('tr', {}, page.columns.map(column => h('th', { class: column.class, scope: 'col' }, column.name)))));
    for (const code of new Set([...page.sections, ...rows.map(page.section)])) {
      const members = rows.filter(row => page.section(row) === code);
      if (!members.length) continue;
      const words_ = page.sectionWords?.(code, answer, members);
      const group = h('tbody', {});
      if (words_) group.append(h('tr', { class: 'section' }, h('th', { scope: 'rowgroup', colspan: page.columns.length }, words(code), ' ', h('span', { class: 'sum' }, words_))));
      for (const row of members) {
        this.order.push(row);
        group.append(this.line(row));
      }
      table.append(group);
    }
    fill(this.body, table);
    fill(this.more, answer.next ? h('button', { type: 'button', onclick: () => this.loadMore() }, 'More') : null);
    this.remember();
  }

  /** @param {any} row */
  line(row) {
    const line = h('tr', { class: 'row', tabindex: -1, 'data-id': row.id, onclick: () => this.choose(row.id, true),
      ondblclick: () => this.open(row.id) });
    this.lines.set(row.id, line);
    this.cells(row);
    return line;
  }

  /** @param {any} row */
  cells(row) {
    const line = this.lines.get(row.id);
    if (!line) return;
    line.classList.toggle('done', Boolean(row.done));
    fill(line, this.page.columns.map(column => {
      const cell = h('td', { class: column.class });
      append(cell, [column.show(row)].flat());
      return cell;
    }));
  }

  remember() {
    state.list = { title: this.page.name, back: this.page.back, ids: this.order.map(row => row.id), chosen: this.chosen };
  }

  /** @param {string} id */
  row(id) {
    return this.rows.find(row => row.id === id);
  }

  /** @param {string} id @param {boolean} focus @param {boolean} [preventScroll] */
  choose(id, focus, preventScroll = false) {
    const before = this.lines.get(this.chosen);
    before?.removeAttribute('aria-current');
    before?.setAttribute('tabindex', '-1');
    this.chosen = id;
    const line = this.lines.get(id);
    line?.setAttribute('aria-current', 'true');
    line?.setAttribute('tabindex', '0');
    if (focus) line?.focus({ preventScroll });
    state.list.chosen = id;
    this.buttons();
    this.showBeside(id);
  }

  /** Shows what stands beside a row, unless another one is chosen within a moment. @param {string} id */
  showBeside(id) {
    const { beside } = this.page;
    if (!beside) return;
    setTimeout(async () => {
      if (this.chosen !== id) return;
      const element = await beside(this.row(id)).catch(() => null);
      if (element && this.chosen === id) fill(this.side, element);
    }, 150);
  }

  /** @param {HTMLElement} target */
  follow(target) {
    const id = target.closest('tr.row')?.getAttribute('data-id');
    if (id && id !== this.chosen) this.choose(id, false);
  }

  buttons() {
    const row = this.row(this.chosen);
    fill(this.bar, h('button', { type: 'button', onclick: () => this.open(this.chosen) }, 'Open ', h('kbd', {}, 'Enter')),
      this.page.commands.map(command => {
        const offered = command.here || may(row, command.needs);
        return h('button', { type: 'button', 'aria-disabled': !offered, title: offered ? null : blockedBecause(row, command.needs) || 'Not possible now',
          onclick: () => this.run(command) }, command.label, ' ', h('kbd', {}, command.shown ?? command.key));
      }),
      h('button', { type: 'button', onclick: () => print() }, 'Print ', h('kbd', {}, 'p')), h('span', { class: 'grow' }),
      patientSwitch(() => showList(this.main, this.page)));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const line = /** @type {HTMLElement} */ (event.target).closest('tr.row');
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 });
    const letters = /** @type {Record<string, number>} */ ({ j: 1, k: -1 });
    if (event.key in moves || (state.keys && event.key in letters)) {
      event.preventDefault();
      this.step(moves[event.key] ?? letters[event.key]);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.open(this.chosen);
    } else if (state.keys && event.key === 'p') {
      print();
    } else if (state.keys) {
      const command = this.page.commands.find(each => each.key === event.key);
      if (command) {
        event.preventDefault();
        this.run(command);
      }
    }
  }

  /** @param {number} by */
  step(by) {
    const index = this.order.findIndex(row => row.id === this.chosen);
    const next = this.order[Math.max(0, Math.min(this.order.length - 1, index + by))];
    if (next) this.choose(next.id, true);
  }

  /** @param {string} id */
  open(id) {
    this.remember();
    location.hash = `#/denials/${id}`;
  }

  /** @param {any} command */
  async run(command) {
    const row = this.row(this.chosen);
    if (command.here) {
      await command.here(row, this);
      this.cells(row);
      return;
    }
    if (!may(row, command.needs)) {
      say(`${command.label} is not possible here. ${blockedBecause(row, command.needs) || `The denial is: ${words(row.state).toLowerCase()}.`}`);
      return;
    }
    const result = await command.run(row);
    this.lines.get(row.id)?.focus();
    if (!result) return;
    Object.assign(row, result, { done: command.id !== 'undo' });
    this.cells(row);
    const next = command.id === 'undo' ? row : this.nextAfter(row);
    this.choose(next.id, true);
    say(next === row ? told(command, result) : `${told(command, result)} Next: ${next.payer.name}, ${roughMoney(next.openCents)}.`);
    const now = await get(`denials/${row.id}`, withPatients()).catch(() => null);
    if (now) {
      Object.assign(row, now, { section: row.section });
      this.cells(row);
      if (this.chosen === row.id) this.buttons();
    }
  }

  /** The next row that is not done yet. @param {any} row */
  nextAfter(row) {
    const index = this.order.indexOf(row);
    return this.order.slice(index + 1).find(each => !each.done) ?? this.order.find(each => !each.done) ?? row;
  }

  async loadMore() {
    const button = /** @type {HTMLElement} */ (this.more.firstChild);
    button.setAttribute('aria-disabled', 'true');
    try {
      const last = this.order.at(-1);
      const answer = await get(this.page.path, { limit: 50, ...this.page.query, ...withPatients(), cursor: this.answer.next });
      this.rows.push(...answer.items.filter((/** @type {any} */ row) => !this.row(row.id)));
      this.answer.next = answer.next;
      this.draw();
      this.choose(this.order[Math.min(this.order.indexOf(last) + 1, this.order.length - 1)]?.id ?? last.id, true);
      say(`${plural(answer.items.length, 'row')} more.`);
    } catch (problem) {
      fill(this.more, refusal(problem, () => this.loadMore()));
    }
  }
}

/** "12, $41,200". @param {any[]} rows @param {{ count: number, openCents: number }} [total] of rows that are not shown too */
export function sum(rows, total) {
  return total ? `${count(total.count)}, ${roughMoney(total.openCents)}`
    : `${count(rows.length)}, ${roughMoney(rows.reduce((all, row) => all + row.openCents, 0))}`;
}
