import en from './texts-en.js';
import ru from './texts-ru.js';
import zh from './texts-zh.js';

const ALL = { 'zh-CN': zh, en, ru };
const KEPT = 'language';
let language = 'en';

export const NAMES = { 'zh-CN': '中文', en: 'English', ru: 'Русский' };

/** The browser's first language that the city offers, unless one was chosen in this window. */
export function begin(offered) {
  const wished = [sessionStorage.getItem(KEPT), ...navigator.languages].filter(Boolean);
  const primary = (tag) => tag.toLowerCase().split('-')[0];
  const found = wished.map((tag) => offered.find((one) => primary(one) === primary(tag))).find(Boolean);
  language = found ?? offered[0];
}

export function choose(chosen) {
  language = chosen;
  sessionStorage.setItem(KEPT, chosen);
}

export const current = () => language;

/** The text of a key, with {places} filled. */
export function text(key, values = {}) {
  const found = ALL[language][key] ?? en[key] ?? key;
  return found.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** The text of a key under a heading, or the word itself where a service says one that is not known here yet. */
export function word(heading, value) {
  return ALL[language][heading]?.[value] ?? value;
}

/** A count with its unit: plural forms are the language's own. */
export function counted(unit, value) {
  const forms = ALL[language].units[unit];
  return forms ? forms[new Intl.PluralRules(language).select(value)] ?? forms.other : unit;
}

export const number = (value, options) => new Intl.NumberFormat(language, options).format(value);

export const day = (value) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
    .format(new Date(`${value}T00:00:00Z`));

export const moment = (value) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    .format(new Date(value));
