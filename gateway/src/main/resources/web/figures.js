import * as address from './address.js';
import { read } from './api.js';
import * as days from './days.js';
import { byId, element, fill } from './dom.js';
import { greetingDay } from './greeting.js';
import { problem } from './problem.js';
import { showRecords } from './records.js';
import { series, valuesOf } from './series.js';
import { counted, day, moment, number, text, word } from './texts.js';

let today;
let asked = 0;

export function begin(settings) {
  today = settings.city.today;
  days.begin(settings.city, show);
}

/** Reads the overview of the day in the address and shows it; the last question asked wins. */
export async function show() {
  const turn = ++asked;
  byId('figures').setAttribute('aria-busy', 'true');
  if (byId('pillars').childElementCount === 0) {
    fill(byId('standing'), document.createTextNode(text('loading')));
  }
  try {
    const [overview, latest] = await readDay();
    if (turn === asked) {
      days.show(overview.asOf, latest);
      fill(byId('figures-problem'), isEmpty(overview) && element('p', { id: 'nothing-yet', class: 'panel' }, text('nothingYet')));
      fill(byId('pillars'), ...overview.pillars.map((pillar) => section(pillar, overview.asOf)));
    }
  } catch (failure) {
    if (turn === asked) {
      fill(byId('standing'));
      fill(byId('figures-problem'), problem(failure, show));
      fill(byId('pillars'));
    }
  } finally {
    if (turn === asked) {
      byId('figures').removeAttribute('aria-busy');
    }
  }
}

/** The overview of the day chosen, or of the latest that has records, which the figures themselves tell. */
async function readDay() {
  const chosen = days.chosen();
  const overview = await read(`/overview?series=true&asOf=${chosen ?? today}`);
  const latest = greetingDay(overview.pillars.flatMap(({ figures }) => figures), today);
  if (chosen || !overview.sources.every(({ answered }) => answered)) {
    return [overview, latest];
  }
  address.correct('asOf', latest);
  return [latest === today ? overview : await read(`/overview?series=true&asOf=${latest}`), latest];
}

/** Of a city that has just begun. */
const isEmpty = ({ pillars }) => pillars.flatMap(({ figures }) => figures)
    .every((figure) => !figure.stale && valuesOf(figure).length === 0);

function section({ pillar: id, figures }, asOf) {
  return element('section', { class: 'pillar', 'aria-labelledby': `pillar-${id}` },
      element('h2', { id: `pillar-${id}` }, word('pillars', id)),
      element('ul', { class: 'cards' }, ...figures.map((figure) => card(figure, asOf))));
}

function card(figure, asOf) {
  return element('li', { class: figure.stale ? 'card stale' : 'card', 'data-figure': figure.id },
      element('h3', {}, figure.name),
      value(figure),
      series(figure, asOf, (one) => format(figure, one)),
      element('p', { class: 'meaning' }, figure.meaning),
      figure.stale && element('p', { class: 'warning' },
          text(figure.value === undefined ? 'staleEmpty' : 'stale', { since: moment(figure.since) })),
      links(figure));
}

function format(figure, value) {
  return figure.unit !== 'percent' ? number(value) : number(value / 100, { style: 'percent', maximumFractionDigits: 1,
    signDisplay: figure.kind === 'autumn-on-autumn' ? 'exceptZero' : 'auto' });
}

function value(figure) {
  if (figure.value === undefined) {
    const last = valuesOf(figure).at(-1);
    return element('p', { class: 'value none' }, text(figure.withheld ? 'withheld' : 'noneYet'),
        last && ' ', last && days.link(last.asOf, text('lastCounted', { day: day(last.asOf) })));
  }
  return element('p', { class: 'value' }, figure.exactness === 'exact' ? null : `${word('exactness', figure.exactness)} `,
      element('data', { value: figure.value }, format(figure, figure.value)),
      figure.unit === 'percent' ? null : element('span', { class: 'unit' }, ` ${counted(figure.unit, figure.value)}`),
      element('span', { class: 'kind' }, word('kinds', figure.kind)));
}

/** As the overview gives them: a comparison has the records of both its periods. */
function links(figure) {
  const records = figure.records ?? [];
  const labels = records.length === 2
      ? [figure.period, figure.comparedWith].map(({ from }) => text('recordsOf', { year: from.slice(0, 4) }))
      : records.map(() => text('records'));
  return records.length > 0 && element('p', { class: 'links' }, ...records.map((href, index) => element('a', {
    href,
    'aria-label': `${labels[index]}: ${figure.name}`,
    onclick: (event) => {
      event.preventDefault();
      showRecords(figure.name, href);
    },
  }, labels[index])));
}
