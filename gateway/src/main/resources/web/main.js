import { read } from './api.js';
import { button, byId, element, fill } from './dom.js';
import * as figures from './figures.js';
import { problem } from './problem.js';
import * as sheet from './sheet.js';
import * as account from './sign-in.js';
import * as texts from './texts.js';

let settings;

function show(notice) {
  const { text } = texts;
  const city = settings.city.names[texts.current()] ?? settings.city.names.en;
  document.title = text('title', { city });
  fill(byId('city'), text('city', { city }));
  label();
  showLanguages();
  showAccount();
  figures.show();
  sheet.show(notice);
}

/** What stands in the page from the start. */
function label() {
  document.documentElement.lang = texts.current();
  document.querySelectorAll('[data-text]').forEach((one) => { one.textContent = texts.text(one.dataset.text); });
  document.querySelectorAll('[data-label]').forEach((one) => one.setAttribute('aria-label', texts.text(one.dataset.label)));
}

function showLanguages() {
  fill(byId('languages'), ...settings.languages.map((one) => button(texts.NAMES[one], () => {
    texts.choose(one);
    show();
  }, { id: `language-${one}`, lang: one, 'data-language': one, 'aria-pressed': String(one === texts.current()) })));
}

function showAccount() {
  const { text } = texts;
  if (account.isSignedIn()) {
    fill(byId('account'), element('span', { class: 'fine' }, text('signedIn')),
        button(text('signOut'), async () => {
          await account.signOut();
          show();
        }, { class: 'plain', id: 'sign-out' }));
  } else {
    fill(byId('account'), button(text('signIn'), () => account.signIn(texts.current()), { class: 'plain', id: 'sign-in' }));
  }
}

document.addEventListener('signed-out', () => show(texts.text('signInAgain')));

try {
  texts.begin();
  settings = await read('/web-settings');
  texts.begin(settings.languages, settings.city.zone);
  const well = await account.begin(settings);
  figures.begin(settings);
  sheet.begin();
  show(well ? null : texts.text('signInFailed'));
} catch (failure) {
  label();
  fill(byId('figures-problem'), problem(failure, () => location.reload()));
}
