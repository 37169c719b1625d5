import { read } from './api.js';
import { byId, element, fill } from './dom.js';
import { problem } from './problem.js';
import { showRecords } from './records.js';
import { counted, day, moment, number, text, word } from './texts.js';

let city;
let asked = 0;

const chosen = () => byId('as-of').value;

/** Prepares the picker; the day is in the address, so that a view can be sent to someone. */
export function begin(settings) {
  city = settings.city;
  const input = byId('as-of');
  input.min = city.goLive;
  input.max = city.today;
  const wished = new URLSearchParams(location.search).get('asOf');
  input.value = wished && wished >= city.goLive && wished <= city.today ? wished : city.today;
  input.addEventListener('change', () => input.checkValidity() && pick(input.value));
  byId('day').addEventListener('submit', (event) => event.preventDefault());
}

function pick(date) {
  byId('as-of').value = date;
  history.replaceState(null, '', date === city.today ? '/' : `/?asOf=${date}`);
  show();
}

function showYears() {
  const years = [];
  for (let year = Number(city.goLive.slice(0, 4)); year < Number(city.today.slice(0, 4)); year++) {
    years.push([`${year}-12-31`, String(year)]);
  }
  years.push([city.today, text('today')]);
  fill(byId('years'), ...years.map(([date, label]) => element('button', {
    type: 'button', 'aria-pressed': String(date === chosen()), onclick: () => pick(date), 'data-day': date,
  }, label)));
}

/** Reads the overview of the chosen day and shows it; the last question asked wins. */
export async function show() {
  const turn = ++asked;
  const date = chosen();
  showYears();
  byId('figures').setAttribute('aria-busy', 'true');
  try {
    const overview = await read(`/overview?asOf=${date}`);
    if (turn === asked) {
      fill(byId('pillars'), ...overview.pillars.map(pillar));
      fill(byId('figures-status'), element('p', { class: 'fine' }, text('figuresShown', { day: day(overview.asOf) })));
    }
  } catch (failure) {
    if (turn === asked) {
      fill(byId('figures-status'), problem(failure));
      fill(byId('pillars'));
    }
  } finally {
    if (turn === asked) {
      byId('figures').removeAttribute('aria-busy');
    }
  }
}

function pillar({ pillar: id, figures }) {
  return element('section', { class: 'pillar', 'aria-labelledby': `pillar-${id}` },
      element('h2', { id: `pillar-${id}` }, word('pillars', id)),
      element('ul', { class: 'cards' }, ...figures.map(card)));
}

function card(figure) {
  return element('li', { class: figure.stale ? 'card stale' : 'card', 'data-figure': figure.id },
      element('h3', {}, figure.name),
      value(figure),
      element('p', { class: 'meaning' }, figure.meaning),
      figure.stale && element('p', { class: 'warning' },
          text(figure.value === undefined ? 'staleEmpty' : 'stale', { since: moment(figure.since) })),
      links(figure));
}

function value(figure) {
  if (figure.value === undefined) {
    return element('p', { class: 'value none' }, text(figure.withheld ? 'withheld' : 'noneYet'));
  }
  const exactness = figure.exactness === 'exact' ? null : `${word('exactness', figure.exactness)} `;
  const shown = figure.unit === 'percent'
      ? number(figure.value / 100, { style: 'percent', maximumFractionDigits: 1,
        signDisplay: figure.kind === 'autumn-on-autumn' ? 'exceptZero' : 'auto' })
      : number(figure.value);
  return element('p', { class: 'value' }, exactness,
      element('data', { value: figure.value }, shown),
      figure.unit === 'percent' ? null : element('span', { class: 'unit' }, ` ${counted(figure.unit, figure.value)}`),
      element('span', { class: 'kind' }, word('kinds', figure.kind)));
}

/** As the overview gives them: a ratio has the records of both its sides. */
function links(figure) {
  const records = figure.records ?? [];
  if (records.length === 0) {
    return null;
  }
  return element('p', { class: 'links' }, ...records.map((href, index) => element('a', {
    href,
    'aria-label': `${label(records, index)}: ${figure.name}`,
    onclick: (event) => {
      event.preventDefault();
      showRecords(figure.name, href);
    },
  }, label(records, index))));
}

const label = (records, index) => (records.length === 1 ? text('records')
    : text('recordsOf', { n: index + 1, of: records.length }));
