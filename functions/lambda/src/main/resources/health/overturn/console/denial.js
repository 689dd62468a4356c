// @ts-check
// One denial: what it is, why, by when, what may be done with it, and all that happened to it.
import { facts, field, fill, h } from './dom.js';
import { get } from './api.js';
import { APPROVALS, COMMANDS, converse, DECISIONS, NAME_OWNER, newestFirst, recategorize, reopen, told } from './commands.js';
import { blockedBecause, blocks, may } from './permissions.js';
import { day, dueIn, moment, money } from './format.js';
import { actor, codes, why, words } from './words.js';
import { table } from './parts.js';
import { load, patientSwitch, printHead, refusal, say, state, title, withPatients } from './page.js';

const MORE = [NAME_OWNER, { id: 'category', key: 'c', label: 'Other category', needs: 'RECATEGORIZE', run: recategorize, said: 'Category changed' },
  { id: 'reopen', key: 'e', label: 'Open again', needs: 'REOPEN', run: reopen, said: 'Opened again' }];

/** @param {HTMLElement} main @param {string} id */
export function showDenial(main, id) {
  title('A denial');
  load(main, () => get(`denials/${id}`, withPatients()), denial => draw(main, denial));
}

/** @param {HTMLElement} main @param {any} denial */
function draw(main, denial) {
  const escalated = denial.state === 'ESCALATED';
  const approvals = may(denial, 'DECLINE_WRITE_OFF') ? APPROVALS : [];
  const commands = [...approvals, ...(escalated && may(denial, 'DECIDE') ? DECISIONS : COMMANDS),
    ...MORE.filter(command => may(denial, command.needs) && !(escalated && command === NAME_OWNER))];
  const heading = h('h1', { tabindex: -1 }, `${denial.payer.name}, ${money(denial.openCents)} open`);
  /** @param {any} command */
  const run = async command => {
    if (!may(denial, command.needs)) {
      say(`${command.label} is not possible here. ${blockedBecause(denial, command.needs) || `The denial is: ${words(denial.state).toLowerCase()}.`}`);
      return;
    }
    const result = await command.run(denial);
    if (!result) return;
    say(told(command, result));
    const now = await get(`denials/${denial.id}`, withPatients()).catch(problem => problem);
    if (now instanceof Error) fill(main, refusal(now, () => showDenial(main, denial.id)));
    else draw(main, now);
  };
  const index = state.list.ids.indexOf(denial.id);
  const other = (/** @type {number} */ by) => index < 0 ? '' : state.list.ids[index + by] ?? '';
  const bar = h('div', { class: 'bar', role: 'toolbar', 'aria-label': 'This denial' },
    commands.map(command => h('button', { type: 'button', 'aria-disabled': !may(denial, command.needs),
      title: may(denial, command.needs) ? null : blockedBecause(denial, command.needs) || 'Not possible now', onclick: () => run(command) },
    command.label, ' ', h('kbd', {}, command.key))),
    h('button', { type: 'button', onclick: () => print() }, 'Print ', h('kbd', {}, 'p')), h('span', { class: 'grow' }),
    patientSwitch(() => showDenial(main, denial.id)),
    other(-1) ? h('a', { href: `#/denials/${other(-1)}` }, 'Previous ', h('kbd', {}, 'b')) : null,
    other(1) ? h('a', { href: `#/denials/${other(1)}` }, 'Next ', h('kbd', {}, 'n')) : null,
    h('a', { href: state.list.back }, `Back to ${state.list.title}`));
  fill(main, printHead('A denial'), heading, h('p', { class: 'lead' }, why(denial)), bar,
    h('div', { class: 'columns' },
      h('div', {}, standing(denial), reasons(denial), lines(denial), deadlines(denial), forbidden(denial), links(denial)),
      h('div', {}, conversation(main, denial), history(denial))));
  heading.focus();
  main.onkeydown = event => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (!state.keys || event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return;
    const command = commands.find(each => each.key === event.key);
    if (command) { event.preventDefault(); run(command); }
    else if (event.key === 'n' && other(1)) location.hash = `#/denials/${other(1)}`;
    else if (event.key === 'b' && other(-1)) location.hash = `#/denials/${other(-1)}`;
    else if (event.key === 'p') print();
    else if (event.key === 'Escape') location.hash = state.list.back;
  };
}

/** @param {any} denial */
function standing(denial) {
  return h('section', {},
    h('div', { class: 'notice' }, h('p', {}, h('strong', {}, denial.state === 'RESOLVED' ? `Resolved: ${words(denial.outcome).toLowerCase()}. ` : 'Next step: '),
      denial.state === 'RESOLVED' ? `By ${actor(denial.resolvedBy)}, ${day(denial.resolvedOn)}.` : `${denial.nextStep}. By ${day(denial.nextActionOn)}.`)),
    proposal(denial), big(denial), facts([
      ['State', words(denial.state)], ['Tier', denial.tier ? `${words(denial.tier)}${denial.rank ? `, number ${denial.rank} of the payer` : ''}` : ''],
      ['Owner', denial.owner ?? (denial.heldBecause?.detail ?? 'nobody yet')], ['With', denial.assignee],
      ['Queue', words(denial.queue)], ['Category', words(denial.category)], ['Denied on', day(denial.deniedOn)],
      ['First denied', denial.firstDeniedOn === denial.deniedOn ? '' : day(denial.firstDeniedOn)], ['Service', day(denial.serviceFrom)],
      ['Patient', denial.patient?.name], ['Member id', denial.patient?.memberId], ['Claim', state.patients ? denial.claimId : ''],
      ["Payer's claim number", state.patients ? denial.payerClaimId : ''], ['Trace', denial.trace], ['Provider', denial.provider],
      ['Touches', String(denial.touches)]]));
}

/** @param {any} denial */
function proposal(denial) {
  const proposed = denial.writeOffProposal;
  return proposed ? h('div', { class: 'notice' }, `${proposed.by} proposed on ${day(proposed.on)} to give up ${money(proposed.cents)}`
    + ` (${words(proposed.outcome).toLowerCase()}, ${words(proposed.writeOffReason).toLowerCase()}). It waits for a second lead or admin.`) : null;
}

/** @param {any} denial */
export function big(denial) {
  const list = facts([['Charge', money(denial.chargeCents)], ['Paid', money(denial.paidCents)], ['Denied', money(denial.deniedCents)],
    ['Recovered', money(denial.recoveredCents)], ['Open', money(denial.openCents)],
    ['Expected', denial.expectedCents ? money(denial.expectedCents) : '']]);
  list.classList.add('big');
  return list;
}

/** @param {any} denial */
function reasons(denial) {
  const rows = (denial.reasons ?? []).map((/** @type {any} */ reason) => h('tr', {}, h('td', { class: 'short' }, codes(reason)),
    h('td', { class: 'text' }, reason.words, reason.rarcs.map((/** @type {string} */ remark, /** @type {number} */ index) =>
      h('p', { class: 'calm' }, `${remark}: ${reason.rarcWords?.[index] ?? ''}`))),
    h('td', { class: 'number' }, reason.line ? String(reason.line) : 'claim'), h('td', { class: 'money' }, money(reason.cents))));
  return rows.length ? table('Reasons', ['Code', 'In words', 'Line', 'Denied'], rows, ['', '', 'number', 'money'],
    denial.primaryReason ? `Denied because ${denial.primaryReason.because}${denial.primaryReason.tableRow ? ` (table row ${denial.primaryReason.tableRow})` : ''}.` : '') : null;
}

/** @param {any} denial */
function lines(denial) {
  const rows = (denial.lines ?? []).map((/** @type {any} */ line) => h('tr', {}, h('td', { class: 'number' }, String(line.number)),
    h('td', { class: 'short' }, line.procedure), h('td', { class: 'number' }, line.units), h('td', { class: 'day' }, day(line.serviceFrom)),
    h('td', { class: 'money' }, money(line.chargeCents)), h('td', { class: 'money' }, money(line.paidCents))));
  return rows.length ? table('Lines', ['Line', 'Procedure', 'Units', 'Service', 'Charge', 'Paid'], rows,
    ['number', '', 'number', '', 'money', 'money']) : null;
}

/** @param {any} denial */
function deadlines(denial) {
  const all = [...(denial.deadlines ?? [])].sort((one, other) => one.daysLeft - other.daysLeft);
  if (!all.length) return h('section', {}, h('h2', {}, 'Deadlines'), h('p', {}, 'No deadline of this payer is known. Add its filing limit to the settings.'));
  const rows = all.map(each => h('tr', {}, h('td', {}, `${words(each.kind)}${each.level ? `, level ${each.level}` : ''}`),
    h('td', { class: 'day' }, day(each.on)), h('td', { class: each.daysLeft < 0 ? 'late' : '' }, each.daysLeft < 0 ? 'passed' : dueIn(each.daysLeft)),
    h('td', {}, words(each.party)), h('td', {}, each.assumed ? 'assumed' : words(each.confidence))));
  return table('Deadlines', ['For', 'By', 'Left', 'Whose right', 'How sure'], rows, [], words(denial.deadlineStanding));
}

/** @param {any} denial */
export function forbidden(denial) {
  const all = blocks(denial);
  const ruledOut = (denial.forbidden ?? []).map((/** @type {any} */ each) => words(each).toLowerCase());
  if (!all.length && !ruledOut.length) return null;
  return h('section', {}, h('h2', {}, 'What is not possible'),
    ruledOut.length ? h('p', {}, `The codes rule out: ${ruledOut.join(', ')}.`) : null,
    h('ul', {}, all.map((/** @type {any} */ block) => h('li', {}, block.message, block.commands.length
      ? h('span', { class: 'calm' }, ` (${block.commands.slice(0, 6).join(', ')}${block.commands.length > 6 ? ', …' : ''})`) : null))));
}

/** @param {any} denial */
function links(denial) {
  const all = [state.role === 'reporting' ? null : h('a', { href: `#/appeals/${denial.id}` }, 'Appeal packet'), denial.repeatOf ? h('a', { href: `#/denials/${denial.repeatOf}` }, 'The denial that this one repeats') : null,
    ...(denial.linkedTo ?? []).filter((/** @type {any} */ each) => each.denial).map((/** @type {any} */ each) =>
      h('a', { href: `#/denials/${each.denial}` }, `The same claim under payer id ${each.payer}`))].filter(Boolean);
  return all.length ? h('section', {}, h('h2', {}, 'See also'), h('ul', {}, all.map(each => h('li', {}, each)))) : null;
}

/** @param {any} denial */
export function history(denial) {
  return h('section', {}, h('h2', {}, 'History, newest first'), h('ol', { class: 'log' }, newestFirst(denial.history).map(entry =>
    h('li', {}, h('span', { class: 'when' }, `${moment(entry.at)}, ${actor(entry.by)}: `), entryWords(entry),
      entry.result ? ` Result: ${entry.result}.` : '', entry.reference ? ` Reference: ${entry.reference}.` : '', entry.note ? h('q', {}, entry.note) : null))));
}

/** @param {any} entry */
function entryWords(entry) {
  const said = [words(entry.move), entry.action ? words(entry.action).toLowerCase() : '', entry.decision ? words(entry.decision).toLowerCase() : '',
    entry.outcome ? words(entry.outcome).toLowerCase() : '', entry.answer ? words(entry.answer).toLowerCase() : '',
    entry.category ? words(entry.category).toLowerCase() : ''].filter(Boolean).join(', ');
  const who = entry.owner && ['ASSIGN', 'REASSIGN', 'COVER', 'INTAKE', 'REOPEN'].includes(String(entry.move).toUpperCase()) ? `, for ${entry.owner}` : '';
  const recovered = entry.recoveredCents ? `, ${money(entry.recoveredCents)} recovered` : '';
  const next = entry.nextActionOn ? ` Next action ${day(entry.nextActionOn)}.` : '';
  const held = entry.why ? ` ${entry.why}` : '';
  return `${said}${who}${recovered}.${next}${held}`;
}

/** @param {HTMLElement} main @param {any} denial */
function conversation(main, denial) {
  if (!denial.conversation?.length && !may(denial, 'CONVERSE')) return null;
  const text = /** @type {HTMLTextAreaElement} */ (h('textarea', { maxlength: 4000 }));
  const to = /** @type {HTMLInputElement} */ (h('input', { autocomplete: 'off' }));
  const error = h('div', { role: 'alert' });
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!text.value.trim()) { fill(error, h('p', { class: 'error' }, 'Write a message.')); return; }
    try {
      await converse(denial, text.value, to.value.trim());
      say('Message kept with the denial. It counts as no touch.');
      showDenial(main, denial.id);
    } catch (problem) {
      fill(error, h('p', { class: 'error' }, problem instanceof Error ? problem.message : String(problem)));
    }
  };
  const entries = denial.conversation ?? [];
  return h('section', {}, h('h2', {}, 'Conversation'),
    entries.length ? h('ol', { class: 'log' }, entries.map((/** @type {any} */ entry) => h('li', {},
      h('span', { class: 'when' }, `${moment(entry.at)}, ${entry.by}${entry.to ? ` to ${entry.to}` : ''}:`), h('q', {}, entry.text))))
      : h('p', { class: 'calm' }, 'Nobody has written yet. A message counts as no touch.'),
    may(denial, 'CONVERSE') ? h('form', { class: 'no-print', onsubmit: send }, field('Message', text), field('To', to, 'A person of the practice; empty for everybody.'), error,
      h('p', { class: 'actions' }, h('button', {}, 'Send'))) : null);
}
