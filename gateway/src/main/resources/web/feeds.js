import { button, byId, element, fill } from './dom.js';
import { cell, pages, table } from './pages.js';
import { download } from './returned.js';
import { problem } from './problem.js';
import { cityZone, moment, number, text, textOf, word } from './texts.js';

const PAGE = 10;

let onOpen;
let turn = 0;

export function hide() {
  turn++;
  fill(byId('feeds'));
}

/** The college's recent sheets, however they were sent: how each stands, and the way back to what was found in it. */
export async function show(listener) {
  onOpen = listener?.onOpen ?? onOpen;
  const mine = ++turn;
  const rows = element('tbody');
  const more = await pages(`/training/feeds?limit=${PAGE}`, rows, row);
  if (mine !== turn) {
    return;
  }
  const isEmpty = rows.childElementCount === 0 && !more.querySelector('.problem');
  fill(byId('feeds'),
      element('div', { class: 'feeds-head' }, element('h3', { id: 'feeds-title' }, text('feedsTitle')),
          button(text('refresh'), () => show(), { class: 'plain', id: 'refresh' })),
      isEmpty ? element('p', {}, text('feedsNone')) : table(['when', 'became', 'countsOf', 'openAgain'], rows), more,
      !isEmpty && element('p', { class: 'fine' }, text('zone', { zone: cityZone() })));
}

function row(feed) {
  const problems = element('div');
  return element('tr', { 'data-feed': feed.id, 'data-state': feed.state },
      cell('when', element('time', { datetime: feed.receivedAt }, moment(feed.receivedAt))),
      cell('became', element('span', { class: `badge ${feed.state}` }, word('badges', feed.state)),
          feed.removal === 'missing' && element('span', { class: 'badge' }, word('badges', 'withdraws'))),
      cell('countsOf', counts(feed)),
      cell('openAgain', element('span', { class: 'actions' },
          button(text('open'), () => onOpen(feed.id), { class: 'plain', 'data-open': feed.id,
            'aria-label': text('openOf', { when: moment(feed.receivedAt) }) }),
          feed.difference && feed.links?.returnedFile && button(text('returnedFile'), async () => {
            fill(problems);
            await download(feed).catch((failure) => fill(problems, problem(failure)));
          }, { class: 'plain', 'aria-label': text('returnedOf', { when: moment(feed.receivedAt) }) })), problems));
}

/** What was written, or what would be. */
function counts(feed) {
  if (!feed.difference) {
    return '–';
  }
  const { rows, unchanged, rejected, missing } = feed.difference;
  const { added, changed, withdrawn = 0 } = feed.state === 'applied' ? feed.applied : feed.difference;
  const toWithdraw = feed.state === 'checked' && feed.removal === 'missing' ? missing : 0;
  const parts = Object.entries({ added, changed, unchanged, rejected, withdrawn, toWithdraw }).filter(([, value]) => value > 0);
  return element('span', {}, textOf('rowsOf', rows), parts.length > 0 && ': ',
      parts.map(([key, value]) => `${number(value)} ${word('counts', key)}`).join(' · '));
}
