import { read } from './api.js';
import { byId, element, fill } from './dom.js';
import * as figures from './figures.js';
import { problem } from './problem.js';
import * as sheet from './sheet.js';
import * as account from './sign-in.js';
import * as texts from './texts.js';

let settings;

function show(notice) {
  const { text } = texts;
  const language = texts.current();
  document.documentElement.lang = language;
  const city = settings.city.names[language] ?? settings.city.names.en;
  document.title = text('title', { city });
  fill(byId('city'), text('city', { city }));
  document.querySelectorAll('[data-text]').forEach((one) => { one.textContent = text(one.dataset.text); });
  document.querySelectorAll('[data-label]').forEach((one) => one.setAttribute('aria-label', text(one.dataset.label)));
  showLanguages();
  showAccount();
  figures.show();
  sheet.show(notice);
}

function showLanguages() {
  fill(byId('languages'), ...settings.languages.map((one) => element('button', {
    type: 'button', lang: one, 'data-language': one, 'aria-pressed': String(one === texts.current()), onclick: () => {
      texts.choose(one);
      show();
      document.querySelector(`[data-language="${one}"]`).focus();
    } }, texts.NAMES[one])));
}

function showAccount() {
  const { text } = texts;
  if (account.isSignedIn()) {
    fill(byId('account'), element('span', { class: 'fine' }, text('signedIn')),
        element('button', { type: 'button', class: 'plain', id: 'sign-out', onclick: async () => {
          await account.signOut();
          show();
        } }, text('signOut')));
  } else {
    fill(byId('account'), element('button', { type: 'button', class: 'plain', id: 'sign-in',
      onclick: () => account.signIn(texts.current()) }, text('signIn')));
  }
}

document.addEventListener('signed-out', () => show(texts.text('signInAgain')));

try {
  settings = await read('/web-settings');
  texts.begin(settings.languages);
  const well = await account.begin(settings);
  figures.begin(settings);
  show(well ? null : texts.text('signInFailed'));
} catch (failure) {
  fill(byId('figures-status'), problem(failure));
}
