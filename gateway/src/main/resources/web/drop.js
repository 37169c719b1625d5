import { byId, element, fill } from './dom.js';
import { problem } from './problem.js';
import { number, text, word } from './texts.js';
import { upload } from './upload.js';

let onSent;

/** What to do with a sheet, and the place to drop it on. */
export function show(listener) {
  onSent = listener?.onSent ?? onSent;
  fill(byId('sheet-body'), element('form', { id: 'treatment', class: 'panel' }, element('div', { id: 'refused' }), zone(),
      choice('mode', ['every-good-row', 'all-or-nothing']),
      choice('removal', ['none', 'missing']),
      element('div', { id: 'removal-warning', role: 'status' })));
  byId('treatment').addEventListener('change', (event) => event.target.name && weigh());
  byId('treatment').addEventListener('submit', (event) => event.preventDefault());
}

function zone() {
  const input = element('input', { id: 'file', type: 'file', accept: '.csv,text/csv', class: 'unseen',
    'aria-describedby': 'drop-hint', onchange: () => send(input.files) });
  const made = element('div', { class: 'drop' },
      element('p', {}, `${text('drop')} `, element('label', { for: 'file', class: 'button' }, text('choose')), input),
      element('p', { id: 'drop-hint', class: 'fine' }, text('dropHint')));
  made.addEventListener('dragover', (event) => {
    event.preventDefault();
    made.classList.add('over');
  });
  made.addEventListener('dragleave', () => made.classList.remove('over'));
  made.addEventListener('drop', (event) => {
    event.preventDefault();
    made.classList.remove('over');
    send(event.dataTransfer.files);
  });
  return made;
}

/** Two ways to go, the harmless one first. */
function choice(name, values) {
  return element('fieldset', { class: 'choice' }, element('legend', {}, word('choices', name)),
      ...values.map((value, index) => element('label', { class: 'check' },
          element('input', { type: 'radio', name, value, id: `${name}-${value}`, checked: index === 0 }),
          element('span', {}, word('treatments', value)))));
}

const chosen = (name) => byId('treatment').elements[name].value;

/** A row that is held back would be taken for missing: whoever withdraws sends whole sheets. */
function weigh() {
  const withdraws = chosen('removal') === 'missing';
  byId('mode-every-good-row').disabled = withdraws;
  byId('mode-all-or-nothing').checked ||= withdraws;
  fill(byId('removal-warning'), withdraws && element('p', { class: 'warning' }, text('removalWarning')));
}

function refuse(what) {
  fill(byId('refused'), what);
}

async function send(files) {
  if (files.length !== 1) {
    refuse(element('p', { class: 'warning', role: 'alert' }, text('oneFile')));
    return;
  }
  const file = files[0];
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : file.type || 'application/octet-stream';
  const bar = element('progress', { max: '1', value: '0', 'aria-label': text('sending', { file: file.name }) });
  const share = element('span', {});
  // The form stays where it is, so that a refusal loses no choice.
  refuse(element('div', { class: 'sending' }, element('p', {}, text('sending', { file: file.name })), bar, share));
  byId('sheet-status').textContent = text('sending', { file: file.name });
  byId('treatment').inert = true;
  try {
    const feed = await upload(`/training/feeds?dryRun=true&mode=${chosen('mode')}&removal=${chosen('removal')}`, file,
        { 'Content-Type': type, 'Idempotency-Key': crypto.randomUUID() }, (sent) => {
          bar.value = sent;
          share.textContent = number(sent, { style: 'percent' });
        });
    onSent(feed, file.name);
  } catch (failure) {
    byId('treatment').inert = false;
    byId('file').value = '';
    refuse(problem(failure));
  }
}
