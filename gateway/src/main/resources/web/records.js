import { read } from './api.js';
import { byId, element, fill } from './dom.js';
import { problem } from './problem.js';
import { isSignedIn, signIn } from './sign-in.js';
import { current, text } from './texts.js';

const SHOWN = 20;

/** Opens the records behind a figure: as many of the first as a look needs, or why this caller sees none. */
export async function showRecords(name, href) {
  const dialog = byId('records');
  const body = element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'records-title' },
      element('p', { role: 'status' }, '…'));
  fill(dialog, element('header', {},
      element('h2', { id: 'records-title' }, text('recordsTitle', { name })),
      element('button', { type: 'button', class: 'plain', onclick: () => dialog.close() }, text('close'))), body);
  dialog.showModal();
  try {
    const page = await read(`${href}${href.includes('?') ? '&' : '?'}limit=${SHOWN}`);
    fill(body, ...table(page.items ?? []), element('p', { class: 'fine' }, element('a', { href }, element('code', {}, href))));
  } catch (failure) {
    if (failure.problem?.status === 401 && !isSignedIn()) {
      fill(body, element('p', {}, text('recordsSignIn')),
          element('button', { type: 'button', onclick: () => signIn(current()) }, text('signIn')));
    } else {
      fill(body, problem(failure));
    }
  }
}

function table(items) {
  if (items.length === 0) {
    return [element('p', {}, text('recordsNone'))];
  }
  // Whatever the list holds: its plain members, in the order of the contract.
  const columns = [...new Set(items.flatMap((item) => Object.keys(item).filter((key) => typeof item[key] !== 'object')))];
  return [element('table', {},
      element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))),
      element('tbody', {}, ...items.map((item) => element('tr', {},
          ...columns.map((column) => element('td', {}, String(item[column] ?? ''))))))),
  items.length === SHOWN && element('p', { class: 'fine' }, text('recordsFirst', { n: SHOWN }))];
}
