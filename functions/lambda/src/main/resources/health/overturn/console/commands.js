// @ts-check
// The dialogs in which a person touches, resolves, undoes, decides and reassigns.
import { field, h, select } from './dom.js';
import { get, post, Problem } from './api.js';
import { showDialog } from './dialog.js';
import { personControl } from './people.js';
import { allowed, blockedBecause, may } from './permissions.js';
import { cents, clock, currentDay, day, money, plusDays } from './format.js';
import { actor, CATEGORIES, OUTCOMES, suggestedAction, TOUCH_ACTIONS, why, words, WRITE_OFF_REASONS } from './words.js';

/**
 * @typedef {object} Command
 * @property {string} title
 * @property {string} send the words on the button
 * @property {any} row the denial, whose version goes along
 * @property {string} path below the denial, such as "touches"
 * @property {HTMLElement[]} fields
 * @property {() => any} body throws a sentence where a field is wrong
 * @property {HTMLElement} [focus]
 */

/** Asks, sends and returns the result; null where the person closes the dialog. @param {Command} command */
export function ask(command) {
  const { row } = command;
  return showDialog({
    title: command.title, send: command.send, fields: command.fields, focus: command.focus,
    lead: [h('p', {}, `${row.payer.name}, ${money(row.openCents)} open`), h('p', { class: 'calm' }, why(row))],
    submit: key => {
      const body = { ...command.body(), ...(row.version ? { version: row.version } : {}) };
      return post(command.path, body, key(body));
    },
    explain: problem => changedMeanwhile(problem, row),
  });
}

/** What to say of a command that the API took. @param {any} command @param {any} result */
export function told(command, result) {
  const proposed = result.writeOffProposal && result.state !== 'RESOLVED';
  return [proposed ? 'Proposed: a second lead or admin must approve it.' : `${command.said}.`, ...(result.warnings ?? [])].join(' ');
}

/** What to say where somebody else changed the denial; nothing where the API's own words say it.
 * @param {Problem} problem @param {any} row */
async function changedMeanwhile(problem, row) {
  const now = problem.status === 409 ? await get(`denials/${row.id}`).catch(() => null) : null;
  if (!now) return null;
  Object.assign(row, now);
  const last = newestFirst(now.history)[0];
  return [h('p', { class: 'error' }, `${actor(last.by)} changed this at ${clock(last.at)}: ${words(last.move).toLowerCase()}${
    last.action ? `, ${words(last.action).toLowerCase()}` : ''}. It is now: ${words(now.state).toLowerCase()}.`),
  h('p', {}, 'What you typed is still here. Send it again if it still holds.')];
}

/** @param {any[]} history */
export function newestFirst(history) {
  return [...(history ?? [])].sort((one, other) => other.version - one.version);
}

/** @param {any} row @param {string} [chosen] an action, or "LATER" to put the denial off */
export function touch(row, chosen = '') {
  const actions = TOUCH_ACTIONS.filter(action => allowed(row, 'TOUCH').includes(action));
  const later = chosen === 'LATER';
  const first = later ? 'REVIEW' : chosen || suggestedAction(row, actions);
  const action = select(actions.map(each => [each, words(each)]), actions.includes(first) ? first : actions[0]);
  const needsNote = row.tier === 'TOP' || row.tier === 'NEXT';
  const note = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000, 'aria-required': needsNote }));
  const next = /** @type {HTMLInputElement} */ (h('input', { type: 'date', min: currentDay(), value: later ? plusDays(currentDay(), 7) : '' }));
  const result = /** @type {HTMLInputElement} */ (h('input', { maxlength: 200, autocomplete: 'off' }));
  const reference = /** @type {HTMLInputElement} */ (h('input', { maxlength: 200, autocomplete: 'off' }));
  const days = h('p', { class: 'actions' }, [3, 7, 14, 30].map(number => h('button', { type: 'button',
    onclick: () => { next.value = plusDays(currentDay(), number); } }, `In ${number} days`)));
  const blocked = TOUCH_ACTIONS.filter(each => !actions.includes(each) && blockedBecause(row, `TOUCH_${each}`))
    .map(each => h('li', {}, `${words(each)}: ${blockedBecause(row, `TOUCH_${each}`)}`));
  return ask({
    title: later ? 'Later' : 'Touch', send: later ? 'Put off' : 'Record', row, path: `denials/${row.id}/touches`, focus: note,
    fields: [h('p', {}, h('strong', {}, 'Next step: '), row.nextStep), field('What did you do?', action),
      field('Note', note, needsNote ? 'Required, because this is among the largest of its payer.' : ''),
      h('div', { class: 'pair' }, field('Look at it again on', next, later ? '' : 'Empty: the rules set the day.'),
        later ? null : field('Result', result), later ? null : field('Reference', reference)),
      later ? days : h('div'), blocked.length ? h('div', { class: 'blocked' }, h('p', {}, 'Not offered here:'), h('ul', {}, blocked)) : h('div')],
    body: () => {
      if (needsNote && !note.value.trim()) throw 'Write a note: it is required for the largest denials of a payer.';
      return { action: action.value, note: note.value, ...given({ result: result.value, reference: reference.value, nextActionOn: next.value }) };
    },
  });
}

/** @param {Record<string, any>} values the ones that are not empty */
function given(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null));
}

/** @param {any} row */
export function resolve(row) {
  const outcomes = OUTCOMES.filter(each => allowed(row, 'RESOLVE').includes(each));
  const outcome = select(outcomes.map(each => [each, words(each)]), outcomes[0]);
  const note = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000 }));
  const recovered = /** @type {HTMLInputElement} */ (h('input', { inputmode: 'decimal', autocomplete: 'off', value: (row.openCents / 100).toFixed(2) }));
  const rest = select([['', 'Choose'], ['STAYS_OPEN', words('STAYS_OPEN')], ['PATIENT_BILLED', 'The patient is billed'],
    ['WRITTEN_OFF', 'It is written off']], '');
  const reason = reasons();
  const original = /** @type {HTMLInputElement} */ (h('input', { autocomplete: 'off' }));
  const parts = {
    recovered: field('Paid', recovered, `At most ${money(row.openCents)}, which is open.`),
    rest: field('What happens to the rest?', rest), reason: field('Why is the money given up?', reason),
    original: field('Address or id of the original denial', original),
  };
  const shown = () => {
    const chosen = outcome.value;
    const paid = ['PAID', 'OVERTURNED'].includes(chosen);
    const left = paid ? (cents(recovered.value) ?? 0) < row.openCents : chosen === 'UPHELD';
    parts.recovered.hidden = !paid;
    parts.rest.hidden = !left;
    parts.original.hidden = chosen !== 'DUPLICATE';
    parts.reason.hidden = !(chosen === 'WRITTEN_OFF' || (left && rest.value === 'WRITTEN_OFF')
      || (chosen === 'DUPLICATE' && !original.value.trim()));
  };
  for (const control of [outcome, recovered, rest, original]) {
    control.addEventListener('input', shown);
    control.addEventListener('change', shown);
  }
  shown();
  return ask({
    title: 'Resolve', send: 'Resolve', row, path: `denials/${row.id}/resolution`,
    fields: [field('How did it end?', outcome), ...Object.values(parts), field('Note', note)],
    body: () => {
      const amount = cents(recovered.value);
      if (!parts.recovered.hidden && amount === null) throw 'Write the paid amount in dollars, such as 1,400.50.';
      return { outcome: outcome.value, note: note.value, ...given({
        recoveredCents: parts.recovered.hidden ? '' : amount,
        rest: parts.rest.hidden ? '' : rest.value,
        writeOffReason: parts.reason.hidden ? '' : reason.value,
        originalId: parts.original.hidden ? '' : original.value.trim().replace(/^.*#\/denials\//, '') }) };
    },
  });
}

function reasons() {
  return select([['', 'Choose'], ...WRITE_OFF_REASONS.map(each => /** @type {[string, string]} */ ([each, words(each)]))], '');
}

/** Commands that take a reason and at most one more value.
 * @param {any} row
 * @param {{ title: string, send: string, path: string, label: string, name: string, fields?: HTMLElement[], more?: () => any }} form */
function withReason(row, form) {
  const note = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000, 'aria-required': 'true' }));
  return ask({
    title: form.title, send: form.send, row, path: form.path, fields: [...(form.fields ?? []), field(form.label, note)],
    body: () => {
      if (!note.value.trim()) throw 'Write why.';
      return { [form.name]: note.value, ...(form.more?.() ?? {}) };
    },
  });
}

/** @param {any} row */
export function undo(row) {
  return withReason(row, { title: 'Undo the last move', send: 'Undo', path: `denials/${row.id}/undo`, label: 'Why was it a mistake?', name: 'why' });
}

/** @param {any} row */
export function reopen(row) {
  return withReason(row, { title: 'Open again', send: 'Open again', path: `denials/${row.id}/reopening`, label: 'Why?', name: 'why' });
}

/** @param {any} row */
export function recategorize(row) {
  const category = select(CATEGORIES.filter(each => each !== row.category).map(each => [each, words(each)]), '');
  return withReason(row, { title: 'Other category', send: 'Change', path: `denials/${row.id}/category`, label: 'Why?', name: 'why',
    fields: [field('Category', category, `Now: ${words(row.category)}`)], more: () => ({ category: category.value }) });
}

/** @param {any} row */
export async function reassign(row) {
  const owner = await ownerField(row);
  return withReason(row, { title: 'Name an owner', send: 'Assign', path: `denials/${row.id}/reassignment`, label: 'Why?', name: 'why',
    fields: [owner.field], more: () => ({ owner: owner.control.value }) });
}

/** @param {any} row @param {'WRITE_OFF' | 'APPEAL' | 'REASSIGN'} decision */
export async function decide(row, decision) {
  const reason = reasons();
  const owner = decision === 'REASSIGN' ? await ownerField(row) : null;
  const titles = { WRITE_OFF: 'Decide: write off', APPEAL: 'Decide: appeal', REASSIGN: 'Decide: other owner' };
  const fields = decision === 'WRITE_OFF' ? [field('Why is the money given up?', reason)] : owner ? [owner.field] : [];
  return withReason(row, { title: titles[decision], send: 'Decide', path: `escalations/${row.id}/decision`, label: 'Note', name: 'note',
    fields, more: () => ({ decision, ...(decision === 'WRITE_OFF' ? given({ writeOffReason: reason.value }) : {}),
      ...(owner ? { owner: owner.control.value } : {}) }) });
}

/** The people whom the settings name. @param {any} row */
async function ownerField(row) {
  const control = await personControl(row.owner);
  return { control, field: field('Owner', control) };
}

/** @param {any} row @param {string} text @param {string} to */
export function converse(row, text, to) {
  return post(`denials/${row.id}/conversation`, { text, ...given({ to }) }, crypto.randomUUID());
}

/**
 * The commands of a list or a page: key, words, and what it needs.
 * @type {{ id: string, key: string, label: string, needs: string, run: (row: any) => Promise<any>, said: string }[]}
 */
export const COMMANDS = [
  { id: 'touch', key: 't', label: 'Touch', needs: 'TOUCH', run: row => touch(row), said: 'Touched' },
  { id: 'appeal', key: 'a', label: 'Appeal', needs: 'TOUCH_APPEAL', run: row => touch(row, 'APPEAL'), said: 'Appeal recorded' },
  { id: 'resolve', key: 'r', label: 'Resolve', needs: 'RESOLVE', run: resolve, said: 'Resolved' },
  { id: 'later', key: 's', label: 'Later', needs: 'TOUCH_REVIEW', run: row => touch(row, 'LATER'), said: 'Put off' },
  { id: 'undo', key: 'u', label: 'Undo', needs: 'UNDO', run: undo, said: 'Undone' },
];

export const DECISIONS = [
  { id: 'write-off', key: 'w', label: 'Write off', needs: 'DECIDE_WRITE_OFF', run: (/** @type {any} */ row) => decide(row, 'WRITE_OFF'), said: 'Decided: write off' },
  { id: 'decide-appeal', key: 'a', label: 'Appeal', needs: 'DECIDE_APPEAL', run: (/** @type {any} */ row) => decide(row, 'APPEAL'), said: 'Decided: appeal' },
  { id: 'other-owner', key: 'o', label: 'Other owner', needs: 'DECIDE_REASSIGN', run: (/** @type {any} */ row) => decide(row, 'REASSIGN'), said: 'Decided: other owner' },
];

/** @param {any} row @param {'APPROVE' | 'DECLINE'} decision */
function answer(row, decision) {
  return withReason(row, { title: decision === 'APPROVE' ? 'Approve the write-off' : 'Decline the write-off',
    send: decision === 'APPROVE' ? 'Approve' : 'Decline', path: `denials/${row.id}/write-off-approval`, label: 'Note', name: 'note',
    more: () => ({ decision }) });
}

export const APPROVALS = [
  { id: 'approve', key: 'y', label: 'Approve', needs: 'APPROVE_WRITE_OFF', run: (/** @type {any} */ row) => answer(row, 'APPROVE'), said: 'Approved' },
  { id: 'decline', key: 'x', label: 'Decline', needs: 'DECLINE_WRITE_OFF', run: (/** @type {any} */ row) => answer(row, 'DECLINE'), said: 'Declined' },
];

export const NAME_OWNER = { id: 'owner', key: 'o', label: 'Name an owner', needs: 'REASSIGN', run: reassign, said: 'Owner named' };
