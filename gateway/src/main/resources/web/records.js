import { read } from './api.js';
import { button, byId, element, fill } from './dom.js';
import { problem } from './problem.js';
import { isSignedIn, signIn } from './sign-in.js';
import { current, dated, number, text, word } from './texts.js';

const SHOWN = 20;
/** For programs: who has the list's address has them. */
const KEYS = /(^id|Id|^version)$/;

/** Opens the records behind a figure: as many of the first as a look needs, or why this caller sees none. */
export async function showRecords(name, href) {
  const dialog = byId('records');
  const body = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'records-title' },
      element('p', { role: 'status' }, text('loading')));
  fill(dialog, element('header', {},
      element('h2', { id: 'records-title' }, text('recordsTitle', { name })),
      button(text('close'), () => dialog.close(), { class: 'plain' })), body);
  dialog.showModal();
  try {
    const page = await read(`${href}${href.includes('?') ? '&' : '?'}limit=${SHOWN}`);
    fill(body, ...table(page.items ?? []), element('p', { class: 'fine' }, element('a', { href }, element('code', {}, href))));
  } catch (failure) {
    if (failure.problem?.status === 401 && !isSignedIn()) {
      fill(body, element('p', {}, text('recordsSignIn')), button(text('signIn'), () => signIn(current())));
    } else {
      fill(body, problem(failure));
    }
  }
}

function table(items) {
  if (items.length === 0) {
    return [element('p', {}, text('recordsNone'))];
  }
  const rows = items.map(flat);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((column) => !KEYS.test(column));
  return [element('table', {},
      element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' },
          word('columns', column))))),
      element('tbody', {}, ...rows.map((row) => element('tr', {},
          ...columns.map((column) => element('td', {}, shown(column, row[column]))))))),
  items.length === SHOWN && element('p', { class: 'fine' }, text('recordsFirst', { n: number(SHOWN) }))];
}

/** Whatever the list holds, in the order of the contract: plain members, and those of a member that has some. */
function flat(item) {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !Array.isArray(value))
      .flatMap(([key, value]) => (typeof value === 'object' && value !== null ? Object.entries(value) : [[key, value]]))
      .filter(([, value]) => typeof value !== 'object'));
}

function shown(column, value) {
  if (column === 'areaCm2') {
    return number(value / 10_000);
  }
  return typeof value === 'string' ? dated(value) ?? word('codes', value) : String(value ?? '');
}
