import { element } from './dom.js';
import { cell, pages, table } from './pages.js';
import { text, word } from './texts.js';

const PAGE = 50;

/** The findings of a run in the reader's language, page by page. */
export async function findings(feed) {
  const place = element('section', { class: 'findings', 'aria-labelledby': 'findings-title' },
      element('h4', { id: 'findings-title' }, text('findingsTitle')));
  if (feed.difference?.rejected === 0) {
    place.append(element('p', { class: 'good' }, text('noneRejected')));
  }
  if (feed.findings > 0) {
    const rows = element('tbody');
    const more = await pages(`/training/feeds/${feed.id}/findings?limit=${PAGE}`, rows, row);
    place.append(table(['place', 'value', 'finding', 'remedy'], rows), more);
  }
  return place;
}

function row(finding) {
  const where = finding.row ? text('row', { row: finding.row }) : text('wholeSheet');
  return element('tr', { class: finding.severity, 'data-code': finding.code },
      cell('place', element('strong', {}, [finding.cell ?? where, finding.column].filter(Boolean).join(' · '))),
      cell('value', finding.value ? element('code', {}, finding.value) : '–'),
      cell('finding', element('span', { class: 'severity' }, word('severity', finding.severity)), ' ', finding.message),
      cell('remedy', finding.remedy));
}
