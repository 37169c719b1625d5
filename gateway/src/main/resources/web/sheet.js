import { ask, read } from './api.js';
import { byId, element, fill } from './dom.js';
import { findings } from './findings.js';
import { problem } from './problem.js';
import { hasRole, isSignedIn, signIn } from './sign-in.js';
import { current, number, text, word } from './texts.js';

const SOON = 400;
const LATER = 2000;
const AT_WORK = ['received', 'checking', 'applying'];

let run = null;

const place = () => byId('sheet-body');

/** Shows what this caller may do here; a run under way is told again, in the language chosen meanwhile. */
export function show(notice) {
  if (!isSignedIn()) {
    run = null;
    fill(place(), notice && element('p', { class: 'warning', role: 'alert' }, notice),
        element('p', {}, text('sheetSignIn')),
        element('button', { type: 'button', onclick: () => signIn(current()) }, text('signIn')));
  } else if (!hasRole('college-registrar')) {
    fill(place(), element('p', {}, text('sheetOthers')));
  } else if (run) {
    follow(run);
  } else {
    showDrop();
  }
}

function showDrop(refusal) {
  const input = element('input', { id: 'file', type: 'file', accept: '.csv,text/csv', class: 'unseen',
    'aria-describedby': 'drop-hint', onchange: () => send(input.files) });
  const zone = element('div', { class: 'drop' },
      element('p', {}, `${text('drop')} `, element('label', { for: 'file', class: 'button' }, text('choose')), input),
      element('p', { id: 'drop-hint', class: 'fine' }, text('dropHint')));
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    send(event.dataTransfer.files);
  });
  fill(place(), refusal, zone, element('p', {}, element('label', { class: 'check' },
      element('input', { id: 'whole', type: 'checkbox' }), ' ', text('whole'))));
}

async function send(files) {
  if (files.length !== 1) {
    showDrop(element('p', { class: 'warning', role: 'alert' }, text('oneFile')));
    return;
  }
  const file = files[0];
  const mode = byId('whole').checked ? 'all-or-nothing' : 'every-good-row';
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : file.type || 'application/octet-stream';
  fill(place(), element('p', { role: 'status' }, word('states', 'sending').replace('{file}', file.name)));
  try {
    const feed = await read(`/training/feeds?mode=${mode}&dryRun=true`, { method: 'POST', body: file,
      headers: { 'Content-Type': type, 'Idempotency-Key': crypto.randomUUID() } });
    run = { id: feed.id, file: file.name };
    await follow(run);
  } catch (failure) {
    showDrop(problem(failure));
  }
}

/** Asks until the run waits for a decision or has ended: often at first, then less. */
async function follow(mine) {
  let pause = SOON;
  try {
    for (;;) {
      const feed = await read(`/training/feeds/${mine.id}`);
      if (mine !== run) {
        return;
      }
      const done = !AT_WORK.includes(feed.state);
      const found = done ? await findings(feed) : null;
      showRun(feed, found);
      if (done) {
        return;
      }
      await new Promise((resolve) => { setTimeout(resolve, pause); });
      pause = Math.min(LATER, pause * 1.5);
    }
  } catch (failure) {
    place().prepend(problem(failure));
  }
}

function showRun(feed, found) {
  fill(place(), element('div', { class: 'run', 'data-state': feed.state, 'data-feed': feed.id },
      element('p', { class: 'file' }, run.file),
      steps(feed),
      element('p', { class: `state ${feed.state}`, role: 'status' }, word('states', feed.state)),
      feed.reason && element('p', { class: 'warning' }, feed.reason.message),
      feed.state === 'applying' && feed.applied && feed.difference && element('progress', {
        max: feed.difference.rows, value: feed.applied.throughRow, 'aria-label': word('states', 'applying') }),
      feed.difference && counts(feed.difference),
      actions(feed, found !== null), found));
}

function steps(feed) {
  const reached = { received: 0, checking: 0, checked: 1, applying: 1, applied: 2, refused: 1, cancelled: 1, failed: 1 };
  return element('ol', { class: 'steps' }, ...['received', 'checked', 'applied'].map((step, index) => element('li', {
    class: index <= reached[feed.state] ? 'done' : null,
    'aria-current': index === reached[feed.state] ? 'step' : null,
  }, word('steps', step))));
}

function counts(difference) {
  return element('dl', { class: 'counts' }, ...['rows', 'added', 'changed', 'unchanged', 'rejected'].map((name) => element('div', {
    'data-count': name, class: name === 'rejected' && difference[name] > 0 ? 'bad' : null },
      element('dt', {}, word('counts', name)), element('dd', {}, number(difference[name])))));
}

/** What the service allows, by the names it gives; nothing is offered that it would refuse. */
function actions(feed, isDone) {
  const allowed = feed.allowedActions.filter((action) => action.method === 'POST');
  return element('p', { class: 'actions' },
      ...allowed.map((action) => element('button', { type: 'button', class: action.action === 'apply' ? null : 'plain',
        'data-action': action.action, onclick: (event) => act(action, event.target) }, action.label)),
      isDone && feed.links?.returnedFile && element('button', { type: 'button', class: 'plain', id: 'returned',
        onclick: (event) => download(feed.links.returnedFile, event.target) }, text('download')),
      isDone && element('button', { type: 'button', class: 'plain', id: 'another', onclick: () => {
        run = null;
        showDrop();
        byId('file').focus();
      } }, text('another')));
}

async function act(action, button) {
  button.disabled = true;
  try {
    await ask(action.href, { method: action.method, body: '{}', headers: { 'Content-Type': 'application/json' } });
    await follow(run);
  } catch (failure) {
    button.disabled = false;
    button.closest('.run').append(problem(failure));
  }
}

async function download(href, button) {
  try {
    const response = await ask(href);
    const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '');
    const url = URL.createObjectURL(await response.blob());
    element('a', { href: url, download: named ? decodeURIComponent(named[1]) : run.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), LATER);
  } catch (failure) {
    button.closest('.run').append(problem(failure));
  }
}
