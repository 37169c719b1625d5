import { read } from './api.js';
import { button, element, fill } from './dom.js';
import { problem } from './problem.js';
import { text } from './texts.js';

/** A list that is read page by page: rows go into the place, and a button that asks for the next stands below it. */
export async function pages(path, rows, row, more = element('div', { class: 'more' }), after = null) {
  try {
    const page = await read(after ? `${path}&after=${encodeURIComponent(after)}` : path);
    rows.append(...page.items.map(row));
    fill(more, page.next && button(text('more'), () => pages(path, rows, row, more, page.next), { class: 'plain' }));
  } catch (failure) {
    fill(more, problem(failure, () => pages(path, rows, row, more, after)));
  }
  return more;
}

/** A table whose cells, on a narrow screen, stand by themselves and say what they are. */
export const table = (headings, rows) => element('table', { class: 'stacked' }, element('thead', {}, element('tr', {},
    ...headings.map((key) => element('th', { scope: 'col' }, text(key))))), rows);

export const cell = (heading, ...content) => element('td', { 'data-heading': text(heading) }, ...content);
