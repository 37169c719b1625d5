import { element } from './dom.js';
import { dayOrYear, text } from './texts.js';

const YEARS_BEFORE = 4;

/** The ends of years at which a figure has a value to show. */
export const valuesOf = (figure) => (figure.series ?? []).filter(({ value }) => value !== undefined);

/** The years before a value, each as a bar and a number, so that the value can be compared; null where there are none. */
export function series(figure, asOf, shown) {
  const before = valuesOf(figure).filter((end) => end.asOf < asOf).slice(-YEARS_BEFORE);
  if (figure.value === undefined || before.length === 0) {
    return null;
  }
  const ends = [...before, { asOf, value: figure.value }];
  const longest = Math.max(...ends.map(({ value }) => Math.abs(value))) || 1;
  return element('ol', { class: 'series', 'aria-label': text('series') }, ...ends.map((end) => element('li', {
    class: end.asOf === asOf ? 'now' : null, 'data-end': end.asOf },
  element('span', {}, dayOrYear(end.asOf)), bar(Math.abs(end.value) / longest), element('span', {}, shown(end.value)))));
}

function bar(share) {
  const made = element('span', { class: 'bar', 'aria-hidden': 'true' });
  // Set on the object, not written as an attribute: the page's policy lets no style attribute in.
  made.style.setProperty('--share', share);
  return made;
}
