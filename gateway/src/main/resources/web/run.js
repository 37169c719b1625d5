import { ask, read } from './api.js';
import { differences } from './difference.js';
import { button, byId, element, fill, goTo } from './dom.js';
import { findings } from './findings.js';
import { problem } from './problem.js';
import { confirmation } from './removal.js';
import { download } from './returned.js';
import { dayOrYear, moment, number, text, textOf, word } from './texts.js';

const SOON = 400;
const LATER = 2000;
const AT_WORK = ['received', 'checking', 'applying'];
const STEPS = ['received', 'checked', 'applied'];
const REACHED = { received: 0, checking: 0, checked: 1, applying: 1, applied: 2, refused: 1, cancelled: 1, failed: 1 };

const names = new Map();
let following = 0;
let listener;

/** The service keeps no file names, so a run is called by its own only in the page that sent it. */
export const name = (feed, file) => names.set(feed, file);

export function leave() {
  following++;
  say('');
}

/** Asks how far a run has come until it waits for a decision or has ended: often at first, then less. */
export async function open(id, told) {
  listener = told;
  const turn = ++following;
  let pause = SOON;
  let before = null;
  try {
    for (;;) {
      const feed = await read(`/training/feeds/${id}`);
      if (turn !== following) {
        return;
      }
      if (before !== null && before.state !== feed.state) {
        listener.onChange();
      }
      if (JSON.stringify(before) !== JSON.stringify(feed)) {
        await show(feed, turn);
      }
      if (!AT_WORK.includes(feed.state)) {
        return;
      }
      before = feed;
      await new Promise((resolve) => { setTimeout(resolve, pause); });
      pause = Math.min(LATER, pause * 1.5);
    }
  } catch (failure) {
    if (turn === following) {
      fill(byId('sheet-body'), problem(failure, () => open(id, told)), another());
    }
  }
}

async function show(feed, turn) {
  const done = !AT_WORK.includes(feed.state);
  // What was found comes with the state it belongs to, in one go.
  const found = done ? await findings(feed) : null;
  if (turn !== following) {
    return;
  }
  const isNew = byId('run')?.dataset.feed !== feed.id;
  fill(byId('sheet-body'), element('div', { id: 'run', class: 'panel run', 'data-state': feed.state, 'data-feed': feed.id },
      element('h3', { id: 'run-title' }, names.get(feed.id) ?? text('sheetOf', { when: moment(feed.receivedAt) })),
      steps(feed), progress(feed),
      element('p', { class: `state ${feed.state}` }, word('states', feed.state)),
      feed.reason && element('p', { class: 'reason' }, feed.reason.message),
      feed.difference && counts(feed),
      element('div', { id: 'run-problem' }),
      decisions(feed), done && feed.difference && differences(feed), found));
  say(word('states', feed.state));
  if (isNew) {
    goTo(byId('run-title'));
  }
}

/** Told to a screen reader by a place that stays, since what is around it is made anew. */
function say(what) {
  byId('sheet-status').textContent = what;
}

function steps(feed) {
  return element('ol', { class: 'steps' }, ...STEPS.map((step, index) => element('li', {
    class: index <= REACHED[feed.state] ? 'done' : null,
    'aria-current': index === REACHED[feed.state] ? 'step' : null,
  }, word('steps', step))));
}

/** How much is done where that is known, else that something is. */
function progress(feed) {
  if (!AT_WORK.includes(feed.state)) {
    return null;
  }
  const known = feed.state === 'applying' && feed.applied && feed.difference;
  return element('div', { class: 'sending' },
      element('progress', { 'aria-label': word('states', feed.state),
        ...(known ? { max: feed.difference.rows, value: feed.applied.throughRow } : {}) }),
      known && element('span', {}, number(feed.applied.throughRow / feed.difference.rows, { style: 'percent' })));
}

/** The difference, and what of it was written. */
function counts(feed) {
  const { difference, applied } = feed;
  const withdraws = feed.removal === 'missing';
  const bad = { rejected: difference.rejected > 0, missing: withdraws && difference.missing > 0 };
  const one = (key, value, label = key) => element('div', { 'data-count': key, class: bad[key] ? 'bad' : null },
      element('dt', {}, word('counts', label)), element('dd', {}, number(value)));
  return element('dl', { class: 'counts' },
      ...['rows', 'added', 'changed', 'unchanged', 'rejected'].map((key) => one(key, difference[key])),
      feed.state === 'applied' && withdraws ? one('withdrawn', applied.withdrawn)
        : (withdraws || difference.missing > 0) && one('missing', difference.missing, withdraws ? 'toWithdraw' : 'missing'));
}

/** What the service allows, by the names it gives; nothing is offered that it would refuse. */
function decisions(feed) {
  const allowed = feed.allowedActions.filter(({ method }) => method === 'POST');
  const withdraws = feed.removal === 'missing' ? feed.difference?.missing ?? 0 : 0;
  const apply = allowed.find(({ action }) => action === 'apply');
  const confirmed = apply && withdraws > 0 ? confirmation(withdraws) : null;
  const buttons = allowed.map((action) => button(action.label, (event) => act(feed, action, event.target,
      action === apply && confirmed ? { removals: confirmed.number() } : {}), {
    class: action === apply ? null : 'plain', id: `action-${action.action}`, 'data-action': action.action,
    disabled: action === apply && confirmed !== null }));
  confirmed?.onRight((right) => { buttons[allowed.indexOf(apply)].disabled = !right; });
  return element('div', { class: 'decisions' }, confirmed?.place,
      element('p', { class: 'actions' }, ...buttons,
          !AT_WORK.includes(feed.state) && feed.links?.returnedFile && button(text('download'),
              (event) => attempt(event.target, () => download(feed)), { class: 'plain', id: 'returned' }),
          !AT_WORK.includes(feed.state) && another()));
}

const another = () => button(text('another'), () => listener.onLeave(), { class: 'plain', id: 'another' });

const act = (feed, action, pressed, body) => attempt(pressed, async () => {
  await ask(action.href, { method: action.method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
  listener.onChange();
  await open(feed.id, listener);
});

/** A button that is at work cannot be pressed again; what is refused is told beside it. */
async function attempt(pressed, work) {
  pressed.disabled = true;
  fill(byId('run-problem'));
  try {
    await work();
  } catch (failure) {
    fill(byId('run-problem'), problem(failure));
  } finally {
    pressed.disabled = false;
  }
}
