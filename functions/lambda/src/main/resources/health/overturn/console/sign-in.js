// @ts-check
// Signs a person in: on one machine among the people of the settings, else with the issuer (OpenID Connect, authorization
// code with PKCE) in a window of its own, so that this page keeps what is typed. The token stays in this module's memory.
import { field, fill, h, select } from './dom.js';
import { words } from './words.js';

/** @typedef {{ token: string, practices: string[], role: string, login: string }} Session */

/** @type {Session | null} */
let session = null;
/** @type {Promise<any> | null} */
let config = null;
/** @type {Promise<Session> | null} */
let asking = null;

export function currentSession() {
  return session;
}

/** Signs in, once for all who ask meanwhile. Rejects when the person closes the dialog.
 * @param {string} reason a sentence that says why */
export function signIn(reason) {
  asking ??= ask(reason).finally(() => { asking = null; });
  return asking;
}

export async function signOut() {
  const settings = await loadConfig();
  session = null;
  if (settings.signIn === 'oidc') {
    const { end_session_endpoint: end } = await discover(settings.issuer);
    if (end) {
      location.assign(`${end}?${new URLSearchParams({ client_id: settings.clientId, logout_uri: callback() })}`);
      return;
    }
  }
  location.assign(callback());
}

/** Where the issuer sends the window back to. */
function callback() {
  return new URL('index.html', document.baseURI).href.split(/[?#]/)[0];
}

function loadConfig() {
  config ??= fetch('config.json').then(answer => answer.json()).catch(error => { config = null; throw error; });
  return config;
}

/** The issuer's window comes back with a code: hands it to the page that waits. Returns whether this is that window. */
export function isReturn() {
  const query = new URLSearchParams(location.search);
  const state = query.get('state');
  if (!state || !(query.get('code') || query.get('error'))) return false;
  new BroadcastChannel('overturn-sign-in').postMessage({ state, code: query.get('code'), error: query.get('error') });
  history.replaceState(null, '', callback());
  window.close();
  return true;
}

/** @param {string} reason @returns {Promise<Session>} */
async function ask(reason) {
  const settings = await loadConfig();
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'sign-in', 'aria-labelledby': 'sign-in-title' }));
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  return new Promise((resolve, reject) => {
    /** @param {string} token */
    const done = token => {
      session = { token, ...claims(token) };
      document.dispatchEvent(new Event('signed-in'));
      dialog.close();
      resolve(session);
    };
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      reject(new Error('You are not signed in.'));
    });
    fill(dialog, h('h1', { id: 'sign-in-title' }, 'Sign in to Overturn'), h('p', {}, reason),
      settings.signIn === 'oidc' ? issuerForm(settings, done) : localForm(done));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** What the page needs of a token; the API alone judges it. @param {string} token */
function claims(token) {
  const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(part), character => character.charCodeAt(0));
  const all = JSON.parse(new TextDecoder().decode(bytes));
  const practices = String(all['custom:practices'] ?? all.practices ?? '').replace(/[[\]]/g, '').split(/[ ,]+/).filter(Boolean);
  return { practices, role: String(all['custom:role'] ?? all.role ?? ''),
    login: String(all.email ?? all['cognito:username'] ?? all.username ?? '') };
}

/** @param {(token: string) => void} done */
function localForm(done) {
  const form = h('form', {}, h('p', { class: 'calm' }, 'Loading the people of this machine.'));
  fetch('/local/people').then(async answer => {
    if (!answer.ok) throw new Error();
    const { practices } = await answer.json();
    const error = h('p', { class: 'error', role: 'alert' });
    const signInAs = async (/** @type {any} */ body_) => {
      const reply = await fetch('/local/sign-in', { method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body_) }).catch(() => null);
      const body = reply ? await reply.json() : { detail: 'No connection to the stack. Is it still running?' };
      if (reply?.ok) done(body.token); else fill(error, body.detail);
    };
    if (!practices.length) {
      const practice = /** @type {HTMLInputElement} */ (h('input', { autocomplete: 'off', value: 'my-practice' }));
      const name = /** @type {HTMLInputElement} */ (h('input', { autocomplete: 'off' }));
      fill(form, h('p', {}, 'There is no practice yet. You make it, as its admin.'),
        field('Id of the practice', practice, 'Small letters, digits and hyphens. It stays.'), field('Your login', name, 'An e-mail address, such as kit@example.com.'),
        error, h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Make a practice')));
      form.addEventListener('submit', event => { event.preventDefault(); signInAs({ practice: practice.value.trim(), name: name.value.trim(), role: 'admin' }); });
      practice.focus();
      return;
    }
    /** @type {[string, string][]} */
    const options = practices.flatMap((/** @type {any} */ practice) => practice.people.map((/** @type {any} */ person) =>
      [JSON.stringify([practice.id, person.name, person.role]), `${person.name}, ${person.role} (${practice.id})`]));
    const person = select(options, options[0][0], { name: 'person', autofocus: true });
    fill(form, field('Who are you?', person, 'The people whom the settings name. Only this machine can reach this page.'),
      error, h('p', { class: 'actions' }, h('button', { class: 'main' }, 'Sign in')));
    person.addEventListener('keydown', event => {
      if (event.key === 'Enter') { event.preventDefault(); /** @type {HTMLFormElement} */ (form).requestSubmit(); }
    });
    form.addEventListener('submit', event => {
      event.preventDefault();
      const [practice, name, role] = JSON.parse(person.value);
      signInAs({ practice, name, role });
    });
    person.focus();
  }).catch(() => fill(form, h('p', { class: 'error' }, 'This stack offers no sign-in. Deploy it with the parameter'
    + ' ConsoleAddress, as docs/deploy.md says.')));
  return form;
}

/** @param {any} settings @param {(token: string) => void} done */
function issuerForm(settings, done) {
  const error = h('p', { class: 'error', role: 'alert' });
  const start = async () => {
    fill(error);
    try {
      done(await withIssuer(settings));
    } catch (problem) {
      fill(error, problem instanceof Error ? problem.message : String(problem));
    }
  };
  return h('div', {}, error, h('p', { class: 'actions' },
    h('button', { class: 'main', type: 'button', autofocus: true, onclick: start }, 'Sign in with your account')));
}

/** @param {string} issuer */
async function discover(issuer) {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new Error('The issuer does not answer. Try again in a minute.');
  return answer.json();
}

/** @param {any} settings @returns {Promise<string>} the id token, which the API expects */
async function withIssuer(settings) {
  const popup = window.open('', 'overturn-sign-in', 'popup,width=520,height=680');
  if (!popup) throw new Error('The browser blocked the sign-in window. Allow windows of this address, then try again.');
  const { authorization_endpoint: authorize, token_endpoint: tokens } = await discover(settings.issuer);
  const verifier = random();
  const state = random();
  const nonce = random();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  popup.location.href = `${authorize}?${new URLSearchParams({ response_type: 'code', client_id: settings.clientId,
    redirect_uri: callback(), scope: 'openid email', state, nonce, code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256' })}`;
  const code = await returned(state);
  const answer = await fetch(tokens, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', code,
    client_id: settings.clientId, redirect_uri: callback(), code_verifier: verifier }) });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok || !body.id_token) throw new Error('The issuer gave no token. Sign in again.');
  const part = JSON.parse(atob(body.id_token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
  if (part.nonce !== nonce) throw new Error('The answer belongs to another sign-in. Sign in again.');
  return body.id_token;
}

/** @param {string} state @returns {Promise<string>} */
function returned(state) {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel('overturn-sign-in');
    channel.onmessage = ({ data }) => {
      if (data.state !== state) return;
      channel.close();
      if (data.code) resolve(data.code); else reject(new Error('The issuer refused the sign-in. Try again.'));
    };
  });
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The role as a word. @param {string} role */
export function roleWord(role) {
  return role === 'upstream' ? 'upstream team' : words(role).toLowerCase();
}
