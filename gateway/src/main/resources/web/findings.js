import { read } from './api.js';
import { element, fill } from './dom.js';
import { problem } from './problem.js';
import { text, word } from './texts.js';

const PAGE = 50;

/** The findings of a run in the reader's language, page by page. */
export async function findings(feed) {
  const place = element('div', { class: 'findings' }, element('h3', {}, text('findingsTitle')));
  if (feed.difference?.rejected === 0) {
    place.append(element('p', { class: 'good' }, text('noneRejected')));
  }
  if (feed.findings === 0) {
    return place;
  }
  const rows = element('tbody');
  const more = element('div');
  place.append(element('table', { class: 'stacked' }, element('thead', {}, element('tr', {},
      ...['place', 'value', 'finding', 'remedy'].map((key) => element('th', { scope: 'col' }, text(key))))), rows), more);
  await append(feed, rows, more);
  return place;
}

async function append(feed, rows, more, after) {
  try {
    const page = await read(`/training/feeds/${feed.id}/findings?limit=${PAGE}`
        + (after ? `&after=${encodeURIComponent(after)}` : ''));
    rows.append(...page.items.map(row));
    fill(more, page.next && element('button', { type: 'button', class: 'plain',
      onclick: () => append(feed, rows, more, page.next) }, text('more')));
  } catch (failure) {
    fill(more, problem(failure));
  }
}

function row(finding) {
  const where = finding.row ? text('row', { row: finding.row }) : text('wholeSheet');
  return element('tr', { class: finding.severity, 'data-code': finding.code },
      cell('place', element('strong', {}, [finding.cell ?? where, finding.column].filter(Boolean).join(' · '))),
      cell('value', finding.value ? element('code', {}, finding.value) : '–'),
      cell('finding', element('span', { class: 'severity' }, word('severity', finding.severity)), ' ', finding.message),
      cell('remedy', finding.remedy));
}

/** On a narrow screen each cell stands by itself and says what it is. */
const cell = (heading, ...content) => element('td', { 'data-heading': text(heading) }, ...content);
