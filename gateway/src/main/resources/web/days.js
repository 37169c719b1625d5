import * as address from './address.js';
import { byId, element, fill } from './dom.js';
import { day, text } from './texts.js';

let city;
let onPick;

/** Prepares the picker. The day is in the address, so that a view can be sent to someone. */
export function begin(known, picked) {
  city = known;
  onPick = picked;
  const input = byId('as-of');
  input.min = city.goLive;
  input.max = city.today;
  input.addEventListener('change', () => input.checkValidity() && pick(input.value));
  byId('day').addEventListener('submit', (event) => event.preventDefault());
  byId('figures').addEventListener('click', follow);
  address.onReturn('asOf', onPick);
}

/** The day asked for by the address; null where it names none that can be asked for. */
export function chosen() {
  const wished = address.get('asOf');
  return wished && wished >= city.goLive && wished <= city.today ? wished : null;
}

/** A link to another day; pressed, it changes the day without leaving the page. */
export const link = (date, label, attributes = {}) => element('a', {
  href: address.href('asOf', date), 'data-day': date, ...attributes }, label);

export function show(shown, latest) {
  byId('as-of').value = shown;
  const dates = [];
  for (let year = Number(city.goLive.slice(0, 4)); year < Number(city.today.slice(0, 4)); year++) {
    dates.push([`${year}-12-31`, String(year)]);
  }
  dates.push([city.today, text('today')]);
  fill(byId('years'), ...dates.map(([date, label]) => link(date, label, { id: `day-${date}`,
    'aria-current': date === shown ? 'date' : null })));
  fill(byId('standing'), document.createTextNode(text('figuresShown', { day: day(shown) })), document.createTextNode(' '),
      shown === latest ? document.createTextNode(text('latestShown'))
        : link(latest, text('latest', { day: day(latest) }), { id: 'latest' }));
}

function pick(date) {
  address.step('asOf', date);
  onPick();
}

function follow(event) {
  const pressed = event.target.closest('a[data-day]');
  if (pressed && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    pick(pressed.dataset.day);
  }
}
