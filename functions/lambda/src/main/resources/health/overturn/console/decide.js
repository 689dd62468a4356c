// @ts-check
// What a lead decides: escalations, write-offs that wait for a second person, and small balances.
import { facts, h } from './dom.js';
import { get } from './api.js';
import { COLUMNS, showList, sum } from './list.js';
import { APPROVALS, DECISIONS, NAME_OWNER, resolve } from './commands.js';
import { big, forbidden, history } from './denial.js';
import { day, money, plural, roughMoney } from './format.js';
import { may, state } from './page.js';
import { tabs } from './parts.js';
import { showHandOver } from './people.js';
import { words } from './words.js';

const { tier, payer, open, why, deadline, note, owner, assignee, held, decide, touches, denied, state: stands } = COLUMNS;
/** @type {[string, string][]} */
const TABS = [['decide', 'Escalations'], ['decide/second', 'Second approval'], ['decide/small', 'Small balances']];

/** @param {string} chosen */
function decideTabs(chosen) {
  return [tabs('What to decide', TABS, chosen)];
}

/** @param {string} chosen */
function heldTabs(chosen) {
  return may('POST hand-over') ? [tabs('What has no owner', [['held', 'Held'], ['held/hand-over', 'Away and hand-over']], chosen)] : [];
}

/** @param {HTMLElement} main @param {string} tab */
export function showDecide(main, tab) {
  if (tab === 'second') showSecond(main);
  else if (tab === 'small') showSmall(main);
  else showEscalations(main);
}

/** @param {HTMLElement} main */
function showEscalations(main) {
  showList(main, {
    name: 'Decide', back: '#/decide', path: 'escalations', commands: DECISIONS, above: () => decideTabs('decide'),
    columns: [tier, payer, open, why, decide, deadline, touches, stands],
    section: row => row.carriedOver ? 'CARRIED_OVER' : 'THIS_WEEK', sections: ['CARRIED_OVER', 'THIS_WEEK'],
    sectionWords: (code, answer, rows) => sum(rows), beside,
    sentence: answer => answer.waiting ? `${plural(answer.waiting, 'denial')} ${answer.waiting === 1 ? 'waits' : 'wait'} for your decision, ${
      roughMoney(answer.openCents)} open.${answer.carriedOver ? ` ${answer.carriedOver} carried over from an earlier week.` : ''}` : '',
    empty: () => ['Nothing waits for a decision. Denials that were touched three times come here on Friday.'],
  });
}

/** What a decision needs to know: the money, what an appeal would meet, and all that was done. @param {any} row */
async function beside(row) {
  const denial = await get(`denials/${row.id}`);
  return h('div', {}, h('h2', {}, `${denial.payer.name}, ${money(denial.openCents)}`), big(denial),
    facts([['Next step', denial.nextStep], ['First denied', day(denial.firstDeniedOn)], ['Deadline', words(denial.deadlineStanding)]]), forbidden(denial), history(denial));
}

/** @param {HTMLElement} main */
function showSecond(main) {
  showList(main, {
    name: 'Second approval', back: '#/decide/second', path: 'denials', query: { writeOff: 'PROPOSED' }, commands: APPROVALS, above: () => decideTabs('decide/second'),
    columns: [tier, payer, open, why, { name: 'Proposed', class: 'text', show: row => row.writeOffProposal
      ? `${money(row.writeOffProposal.cents)} by ${row.writeOffProposal.by}, ${words(row.writeOffProposal.writeOffReason).toLowerCase()}` : '' }, note, stands],
    section: () => 'all', sections: ['all'], beside, sentence: (answer, rows) => rows.length ? `${sum(rows)} open.` : '',
    empty: () => ['No write-off waits for a second person. Those above the limit of the settings come here.'],
  });
}

/** @param {HTMLElement} main */
function showSmall(main) {
  const writeOff = { id: 'small', key: 'w', label: 'Write off', needs: 'RESOLVE_SOFT_WRITTEN_OFF', run: resolve, said: 'Written off' };
  showList(main, {
    name: 'Small balances', back: '#/decide/small', path: 'small-balances', query: { review: 'PROPOSED' }, commands: [writeOff], above: () => decideTabs('decide/small'),
    columns: [payer, open, why, { name: 'Reviews', class: 'number', show: row => String(row.reviews) }, denied, owner, stands],
    section: () => 'all', sections: ['all'], sentence: (answer, rows) => rows.length ? `${sum(rows)} proposed to write off.` : '',
    empty: () => ['No small balance is proposed to write off. After two weekly reviews without progress it comes here.'],
  });
}

/** Held denials by payer; an owner is named in place. @param {HTMLElement} main @param {string} tab @param {URLSearchParams} query */
export function showHeld(main, tab, query) {
  if (tab === 'hand-over' && may('POST hand-over')) {
    showHandOver(main, tab, query, () => heldTabs('held/hand-over')[0]);
    return;
  }
  showList(main, {
    name: 'Held', back: '#/held', path: 'held', summary: 'held/summary', commands: [NAME_OWNER], above: () => heldTabs('held'),
    columns: [tier, payer, open, why, held, assignee, denied, stands],
    section: row => row.payer.name, sections: [],
    sectionWords: (code, answer, rows) => sum(rows),
    sentence: (answer, rows) => rows.length ? `${sum(rows, answer.summary)} without an owner. ${['lead', 'admin'].includes(state.role)
      ? "Name one here, or name the payer's owner in the settings." : 'The billing lead names one.'}` : '',
    empty: () => ['Every denial has an owner. What comes in for a payer without one stands here.'],
  });
}
