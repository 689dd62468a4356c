// @ts-check
// Money, days and times in words. Days are year-month-day in the practice's time zone and are never read as moments.

let timeZone = 'UTC';
let today = '';

/** What the server says about time; nothing here asks the machine's clock. @param {string} zone @param {string} day */
export function setTime(zone, day) {
  timeZone = zone || timeZone;
  today = day || today;
}

export function currentDay() {
  return today;
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const wholeDollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** @param {number | null | undefined} cents */
export function money(cents) {
  return cents === null || cents === undefined ? '' : dollars.format(cents / 100);
}

/** Without cents, for sums in sentences. @param {number} cents */
export function roughMoney(cents) {
  return wholeDollars.format(cents / 100);
}

/** @param {number} n */
export function count(n) {
  return new Intl.NumberFormat('en-US').format(n);
}

/** The number of a day since 1970, by the calendar alone. @param {string} day */
export function dayNumber(day) {
  const [year, month, date] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86400000;
}

const dayFormat = new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' });
const longFormat = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** "Mon, Nov 30"; with the year where it is not this one. @param {string | null | undefined} text */
export function day(text) {
  if (!text) return '';
  const format = today && text.slice(0, 4) === today.slice(0, 4) ? dayFormat : longFormat;
  return format.format(dayNumber(text) * 86400000);
}

/** @param {string} text @param {number} days */
export function plusDays(text, days) {
  const moved = new Date((dayNumber(text) + days) * 86400000);
  return moved.toISOString().slice(0, 10);
}

/** How a day stands to today: "today", "2 days late", "in 9 days". @param {string | null | undefined} text */
export function due(text) {
  if (!text || !today) return '';
  return dueIn(dayNumber(text) - dayNumber(today));
}

/** @param {number} days */
export function dueIn(days) {
  if (days === 0) return 'today';
  if (days === -1) return '1 day late';
  if (days < 0) return `${-days} days late`;
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** A moment of the server in the practice's time zone. @param {string} instant */
export function moment(instant) {
  return new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone })
    .format(Date.parse(instant));
}

/** The day of a moment in the practice's time zone. @param {string} instant */
export function dayOf(instant) {
  return new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', timeZone }).format(Date.parse(instant));
}

/** @param {string} instant */
export function clock(instant) {
  return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone }).format(Date.parse(instant));
}

/** "1 denial", "3 denials". @param {number} n @param {string} one @param {string} [many] */
export function plural(n, one, many = `${one}s`) {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Cents of what a person typed, such as "1,400" or "$1,400.50"; null where it is no amount. @param {string} text */
export function cents(text) {
  const plain = text.replace(/[$,\s]/g, '');
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null;
  const [whole, part = ''] = plain.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
