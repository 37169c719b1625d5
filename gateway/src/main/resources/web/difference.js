import { element } from './dom.js';
import { cell, pages, table } from './pages.js';
import { number, text, word } from './texts.js';

const PAGE = 20;

/** What a sheet adds, changes and no longer lists: each a list that is read when it is opened. */
export function differences(feed) {
  const withdraws = feed.removal === 'missing';
  const lists = ['missing', 'changed', 'added'].filter((action) => feed.difference[action] > 0);
  return lists.length > 0 && element('section', { class: 'differences', 'aria-labelledby': 'differences-title' },
      element('h4', { id: 'differences-title' }, text('differencesTitle')),
      ...lists.map((action) => list(feed, action, action === 'missing' && withdraws)));
}

function list(feed, action, opened) {
  const place = element('details', { 'data-difference': action, open: opened },
      element('summary', {}, word('differences', opened ? 'toWithdraw' : action), ' ', element('span', { class: 'fine' },
          number(feed.difference[action]))));
  const fillOnce = async () => {
    const rows = element('tbody');
    const headings = action === 'changed' ? ['place', 'student', 'fields'] : ['place', 'student'];
    place.append(table(headings, rows),
        await pages(`/training/feeds/${feed.id}/difference?limit=${PAGE}&action=${action}`, rows, row));
  };
  // Fired for one that is open from the start too.
  place.addEventListener('toggle', fillOnce, { once: true });
  return place;
}

function row(entry) {
  return element('tr', { 'data-action': entry.action },
      cell('place', entry.row ? text('row', { row: entry.row }) : text('notInSheet')),
      cell('student', entry.student ?? '–'),
      entry.action === 'changed' && cell('fields', (entry.fields ?? []).map((field) => word('fieldNames', field)).join(', ')));
}
