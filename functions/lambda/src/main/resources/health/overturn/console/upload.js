// @ts-check
// Uploads files straight to the bucket, and says of each what it came to. What is under way goes on while another page is
// open. A file's name stays on this page: it may hold patient data, so the bucket gets a generated one.
import { fill, h } from './dom.js';
import { get, post, Problem } from './api.js';
import { count, money, plural } from './format.js';
import { sentence } from './fields.js';
import { may, say } from './page.js';

/** @typedef {{ file: File, stage: string, sent: number, id: string, words: import('./dom.js').Child[], line: HTMLElement }} Upload */

const WAITS = ['OFFERED', 'RECEIVED', 'READING'];
const PAUSE = 1500;
const ROUNDS = 200;
const AT_ONCE = 3;

/** @type {Upload[]} */
const all = [];
let running = 0;

/** The place where files are dropped, and what became of those of this page. @param {() => void} changed after each file that was read */
export function dropZone(changed) {
  if (!may('POST uploads')) return null;
  const list = h('ul', { class: 'log' }, all.map(upload => upload.line));
  const take = (/** @type {FileList | null | undefined} */ files) => {
    for (const file of files ?? []) {
      const upload = { file, stage: 'queued', sent: 0, id: '', words: ['Waits for its turn.'], line: h('li') };
      all.unshift(upload);
      show(upload);
      list.prepend(upload.line);
    }
    next(changed);
  };
  const input = /** @type {HTMLInputElement} */ (h('input', { type: 'file', multiple: true, id: 'upload', onchange: () => { take(input.files); input.value = ''; } }));
  const zone = h('div', { class: 'drop no-print' }, h('label', { for: 'upload' }, h('strong', {}, 'Drop remittance files (835) here, or choose them: ')), input,
    h('p', { class: 'calm' }, 'Plain, zip or gzip, up to 256 MB each. A file that comes twice is counted once.'));
  zone.addEventListener('dragover', event => { event.preventDefault(); zone.classList.add('over'); });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', event => { event.preventDefault(); zone.classList.remove('over'); take(event.dataTransfer?.files); });
  return h('section', { 'aria-label': 'Upload' }, zone, list);
}

/** @param {() => void} changed */
function next(changed) {
  const upload = [...all].reverse().find(each => each.stage === 'queued');
  if (!upload || running >= AT_ONCE) return;
  running++;
  run(upload, changed).catch(problem => {
    end(upload, 'failed', [problem instanceof Problem ? problem.message : 'It could not be uploaded. Is there a connection?']);
  }).finally(() => { running--; next(changed); });
  next(changed);
}

/** @param {Upload} upload @param {() => void} changed */
async function run(upload, changed) {
  upload.stage = 'sending';
  if (!upload.file.size) { end(upload, 'done', ['The file is empty. Nothing was uploaded.']); return; }
  const offer = await post('uploads', { bytes: upload.file.size }, crypto.randomUUID());
  upload.id = offer.file;
  await put(offer, upload);
  upload.stage = 'reading';
  for (let round = 0; round < ROUNDS; round++) {
    const result = await get(`uploads/${upload.id}`);
    if (!WAITS.includes(result.state)) {
      end(upload, ['GIVEN_UP', 'EXPIRED'].includes(result.state) ? 'failed' : 'done', await became(result));
      changed();
      return;
    }
    show(upload, ['It is uploaded and being read.']);
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
  end(upload, 'done', ['It is uploaded and still being read. It stands in the list below when it is done.']);
}

/** Only this kind of request tells how much has left. @param {any} offer @param {Upload} upload @returns {Promise<void>} */
function put(offer, upload) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(offer.method, offer.url);
    for (const [name, value] of Object.entries(offer.headers ?? {})) if (!['content-length', 'host'].includes(name.toLowerCase())) request.setRequestHeader(name, String(value));
    request.upload.onprogress = event => { upload.sent = event.loaded; show(upload, [`${Math.floor(100 * event.loaded / upload.file.size)} % of ${size(upload.file.size)}`]); };
    request.onload = () => request.status < 300 ? resolve() : reject(new Problem(request.status, `The bucket refused the file (${request.status}). Upload it again.`));
    request.onerror = () => reject(new Problem(0, 'The upload was cut off. Upload it again.'));
    request.send(upload.file);
  });
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1e6 ? `${count(Math.ceil(bytes / 1000))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What a file came to, in words. @param {any} result @returns {Promise<import('./dom.js').Child[]>} */
async function became(result) {
  const all_ = result.remittances ?? [];
  const sum = (/** @type {string} */ name) => all_.reduce((/** @type {number} */ total, /** @type {any} */ each) => total + (each[name] ?? 0), 0);
  const held = `${plural(all_.length, 'payment')}, ${plural(sum('claims'), 'claim')}, ${count(sum('deniedClaims'))} of them denied with ${money(sum('deniedCents'))}.`;
  switch (result.state) {
    case 'READ': return [`Read: ${held}`];
    case 'PARTIAL': return [`Read in part: ${held} `, ...await faults(result)];
    case 'REJECTED': return ['Rejected. Nothing of it was taken. ', ...await faults(result)];
    case 'COPY': return ['A copy of a file that came before. It is counted once, so nothing changed.'];
    case 'WAITING': return ['It waits for the first settings of the practice, and is read as soon as an admin saves them.'];
    case 'EXPIRED': return ['The upload did not arrive in time.'];
    default: return [`Given up${result.reason ? `: ${result.reason}` : ''}. Upload it again; if that fails too, whoever runs the stack sees why.`];
  }
}

/** @param {any} result @returns {Promise<import('./dom.js').Child[]>} */
async function faults(result) {
  const rows = await Promise.all((result.remittances ?? []).slice(0, 20).map((/** @type {any} */ each) => get(`remittances/${encodeURIComponent(each.id)}`).catch(() => ({}))));
  const problems = rows.flatMap(row => row.problems ?? []);
  if (!problems.length) return [sentence(result.reason ?? '')];
  return [h('ul', {}, problems.slice(0, 5).map(problem => h('li', {}, sentence(`${problem.message}${problem.segment ? `, in segment ${count(problem.segment)}` : ''}`)))),
    problems.length > 5 ? `${problems.length - 5} further faults.` : ''];
}

/** @param {Upload} upload @param {string} stage @param {import('./dom.js').Child[]} words */
function end(upload, stage, words) {
  upload.stage = stage;
  show(upload, words);
  say(`${upload.file.name}: ${upload.line.querySelector('p')?.textContent}`);
}

/** @param {Upload} upload @param {import('./dom.js').Child[]} [words] */
function show(upload, words = upload.words) {
  upload.words = words;
  fill(upload.line, h('strong', {}, upload.file.name), upload.stage === 'sending' ? h('progress', { max: upload.file.size || 1, value: upload.sent, 'aria-label': `Upload of ${upload.file.name}` }) : null,
    h('p', {}, words), upload.stage === 'failed' ? h('button', { type: 'button', onclick: () => { upload.stage = 'queued'; upload.sent = 0; show(upload, ['Waits for its turn.']); next(() => {}); } }, `Upload ${upload.file.name} again`) : null);
}
