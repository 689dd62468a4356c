// @ts-check
// What a row says may be done with it. The console offers nothing that the API would refuse.
import { words } from './words.js';

/** The commands of a row with a prefix, such as TOUCH: the parts behind it. @param {any} row @param {string} prefix */
export function allowed(row, prefix) {
  return (row.may ?? []).filter((/** @type {string} */ name) => name.startsWith(`${prefix}_`))
    .map((/** @type {string} */ name) => name.slice(prefix.length + 1));
}

/** @param {any} row @param {string} name a whole command, or the beginning of several */
export function may(row, name) {
  return (row.may ?? []).some((/** @type {string} */ each) => each === name || each.startsWith(`${name}_`));
}

/** Why a command is not offered; empty where no rule says it. @param {any} row @param {string} name */
export function blockedBecause(row, name) {
  const found = (row.blockedBy ?? []).find((/** @type {any} */ block) =>
    (block.commands ?? []).some((/** @type {string} */ each) => each === name || each.startsWith(`${name}_`)));
  return found ? found.detail : '';
}

/** Whether nothing can be done with a row by whoever looks. @param {any} row */
export function isBlocked(row) {
  return !['TOUCH', 'RESOLVE', 'DECIDE', 'REASSIGN', 'APPROVE_WRITE_OFF', 'DECLINE_WRITE_OFF', 'REOPEN'].some(name => may(row, name));
}

/** The reasons that keep a row from being worked. @param {any} row */
export function blocks(row) {
  return (row.blockedBy ?? []).map((/** @type {any} */ block) => ({
    message: block.detail,
    commands: (block.commands ?? []).map((/** @type {string} */ name) => commandWords(name)),
  }));
}

/** @param {string} name */
function commandWords(name) {
  const [, head, rest] = /^(TOUCH|RESOLVE|DECIDE)_(.*)$/.exec(name) ?? [];
  return head ? words(rest) : words(name);
}
