// The accessibility rules that decide whether the console can be used: names, labels, headings, tables, references,
// contrast, focus and the size of targets. Returns a sentence for each breach; run as the body of a function.
const found = new Set();
const breach = (element, what) => found.add(`${describe(element)} ${what}`);
const describe = element => `<${element.localName}${element.id ? ` id=${element.id}` : ''}${element.className && element.className.length ? ` class="${element.className}"` : ''}>`;
const shown = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]');
const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
const all = selector => [...top.querySelectorAll(selector)].filter(shown);

// Names (WCAG 4.1.2, 2.4.4) and labels (1.3.1, 3.3.2).
const named = element => [element.getAttribute('aria-label'), text(element.getAttribute('aria-labelledby')),
  ...[...(element.labels ?? [])].map(label => label.textContent), element.title,
  /^(input|select|textarea)$/.test(element.localName) ? '' : element.textContent].some(name => name?.trim());
const text = ids => (ids ?? '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim();
for (const control of all('button, a[href], input, select, textarea, [role=button], [tabindex="0"], dialog, nav, aside, [role=toolbar], [role=group]'))
  if (!named(control)) breach(control, 'has no name');
for (const control of all('input, select, textarea'))
  if (!control.labels?.length && !control.getAttribute('aria-label') && !control.getAttribute('aria-labelledby')) breach(control, 'has no label');
for (const image of all('img, svg'))
  if (!image.getAttribute('alt') && !image.getAttribute('aria-label') && !image.getAttribute('aria-labelledby') && image.getAttribute('alt') !== '') breach(image, 'has no text and is not hidden');

// References and ids (4.1.1, 1.3.1).
for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'])
  for (const element of all(`[${name}]`))
    for (const id of element.getAttribute(name).split(' '))
      if (id && !document.getElementById(id)) breach(element, `names the element ${id}, which does not exist`);
const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) found.add(`the id ${id} occurs twice`);

// Structure: language, title, landmarks, headings (3.1.1, 2.4.2, 1.3.1, 2.4.6).
if (!document.documentElement.lang) found.add('the page has no language');
if (!document.title.trim()) found.add('the page has no title');
if (document.querySelectorAll('main').length !== 1) found.add('the page needs exactly one main part');
const levels = all('h1, h2, h3, h4').map(heading => Number(heading.localName[1]));
if (levels.filter(level => level === 1).length !== 1) found.add(`${levels.filter(level => level === 1).length} headings are of the first level; one is right`);
levels.forEach((level, index) => { if (index && level > levels[index - 1] + 1) found.add(`a heading of level ${level} follows one of level ${levels[index - 1]}`); });
for (const list of all('ul, ol')) if ([...list.children].some(child => child.localName !== 'li')) breach(list, 'holds something that is no item');

// Tables: heads with a scope, and as many cells in each row (1.3.1).
for (const table of all('table')) {
  const heads = table.querySelectorAll('th');
  if (!heads.length) breach(table, 'has no heads');
  for (const head of heads) {
    if (!head.scope) breach(head, 'has no scope');
    if (!head.textContent.trim()) breach(head, 'is an empty head');
  }
  const widths = new Set([...table.rows].map(row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
  if (widths.size > 1) breach(table, `has rows of ${[...widths].join(' and ')} cells`);
}

// Focus (2.4.3, 2.4.7, 2.1.1): never lost, in the order of the page, and reachable where something scrolls.
if (document.activeElement === document.body || !document.activeElement) found.add('nothing has the focus');
for (const element of all('[tabindex]')) if (element.tabIndex > 0) breach(element, 'jumps the order of focus');
for (const box of all('*')) {
  const style = getComputedStyle(box);
  if (/(auto|scroll)/.test(style.overflowX) && box.scrollWidth > box.clientWidth + 1 && box !== document.documentElement
    && !box.matches('textarea, input, select, [tabindex]') && !box.querySelector('a[href]:not([tabindex="-1"]), button, input, select, textarea, [tabindex="0"]'))
    breach(box, 'scrolls, but no key reaches it');
}

// The size of targets (2.5.8): 24 px, or as much space around; links in a sentence are free.
for (const target of all('button, select, input, nav a')) {
  const box = target.getBoundingClientRect();
  if (!target.matches('[type=checkbox], [type=radio]') && (box.height < 24 || box.width < 24)) breach(target, `is only ${Math.round(box.width)} by ${Math.round(box.height)} px`);
}

// Contrast (1.4.3): 4.5 to 1, and 3 to 1 for large text. Not in forced colours, where the system chooses.
const channels = color => (color.match(/[\d.]+/g) ?? []).map(Number);
const over = ([r, g, b, a = 1], ground) => [r, g, b].map((value, index) => value * a + ground[index] * (1 - a));
const luminance = color => {
  const [r, g, b] = color.map(value => value / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ground = element => {
  const layers = [];
  for (let each = element; each; each = each.parentElement) {
    const color = channels(getComputedStyle(each).backgroundColor);
    layers.unshift(color);
    if ((color[3] ?? 1) === 1) break;
  }
  return layers.reduce((below, color) => over(color, below), [255, 255, 255]);
};
if (!matchMedia('(forced-colors: active)').matches) for (const element of all('*')) {
  if (![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim())) continue;
  if (element.namespaceURI.endsWith('/svg') || element.localName === 'option') continue;
  const style = getComputedStyle(element);
  const behind = ground(element);
  const [light, dark] = [luminance(over(channels(style.color), behind)), luminance(behind)].sort((one, other) => other - one);
  const ratio = (light + 0.05) / (dark + 0.05);
  const size = Number.parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (large ? 3 : 4.5)) breach(element, `has a contrast of ${ratio.toFixed(1)} to 1`);
}

// Reflow (1.4.10): nothing but a table scrolls sideways.
if (document.documentElement.scrollWidth > document.documentElement.clientWidth + 1) found.add(`the page is ${document.documentElement.scrollWidth} px wide in ${document.documentElement.clientWidth}`);
return [...found];
