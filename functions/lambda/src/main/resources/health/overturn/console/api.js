// @ts-check
// Calls the API. A refusal becomes a Problem in the API's own words; a call without a valid token asks for a sign-in and is
// made again, so that what a person typed meanwhile stays where it is.
import { currentSession, signIn } from './sign-in.js';

/** Why a call did not succeed, in a sentence for a person. */
export class Problem extends Error {
  /** @param {number} status 0 where nothing answered @param {string} message @param {any} [body] */
  constructor(status, message, body = {}) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

let practice = '';

/** @param {string} id */
export function choosePractice(id) {
  practice = id;
}

export function currentPractice() {
  return practice;
}

/** @param {string} path below the practice, such as "worklist" @param {Record<string, any>} [query] */
export function get(path, query = {}) {
  return call('GET', path, { query });
}

/** @param {string} path @param {any} body @param {string} [key] the same for each repetition of one intention */
export function post(path, body, key) {
  return call('POST', path, { body, key });
}

/** The settings with the tag that a save must name. @returns {Promise<{ settings: any, tag: string }>} */
export async function readSettings() {
  const answer = await send('GET', 'settings', {});
  return { settings: await answer.json(), tag: answer.headers.get('ETag') ?? '' };
}

/** @param {any} settings @param {string} tag empty for the first settings @returns {Promise<{ settings: any, tag: string }>} */
export async function putSettings(settings, tag) {
  const answer = await send('PUT', 'settings', { body: settings, tag });
  return { settings: await answer.json(), tag: answer.headers.get('ETag') ?? '' };
}

/** Changes the current settings. @param {(settings: any) => any} change */
export async function saveSettings(change) {
  const { settings, tag } = await readSettings();
  return putSettings(change(settings), tag);
}

/** A text, such as a letter or a list as CSV. @param {string} path @param {Record<string, any>} query @param {string} accept */
export async function text(path, query, accept) {
  return (await send('GET', path, { query, accept })).text();
}

/** The address of a call. @param {string} path @param {Record<string, any>} query */
function address(path, query = {}) {
  const filled = Object.entries(query).filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const search = filled.length ? `?${new URLSearchParams(filled)}` : '';
  return `/v1/practices/${encodeURIComponent(practice)}/${path}${search}`;
}

/** @param {string} method @param {string} path @param {any} options */
async function call(method, path, options) {
  return (await send(method, path, options)).json();
}

/** @param {string} method @param {string} path @param {any} options @returns {Promise<Response>} */
export async function send(method, path, { query = {}, body, key, tag = '', accept = 'application/json' }) {
  /** @type {Record<string, string>} */
  const headers = { Accept: accept, Authorization: `Bearer ${currentSession()?.token ?? ''}` };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (tag) headers['If-Match'] = tag;
  /** @type {Response} */
  let answer;
  try {
    answer = await fetch(address(path, query), { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Problem(0, 'There is no connection to Overturn. What you typed is kept; try again.');
  }
  if (answer.status === 401) {
    await signIn('Your sign-in has ended. Sign in again; what you typed is kept.')
      .catch(() => { throw new Problem(401, 'You are not signed in. What you typed is kept; send it again to sign in.'); });
    return send(method, path, { query, body, key, tag, accept });
  }
  if (!answer.ok) throw await problem(answer);
  return answer;
}

/** @param {Response} answer */
async function problem(answer) {
  const body = await answer.json().catch(() => ({}));
  const errors = (body.errors ?? []).map((/** @type {any} */ error) => typeof error === 'string' ? error
    : [error.field ?? error.pointer ?? error.parameter, error.message ?? error.expected ?? error.detail].filter(Boolean).join(': '));
  const message = [body.detail, ...errors].filter(Boolean).join(' ')
    || `Overturn could not answer (${answer.status}). What you typed is kept; try again.`;
  return new Problem(answer.status, message, body);
}
