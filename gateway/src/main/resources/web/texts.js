import en from './texts-en.js';
import ru from './texts-ru.js';
import zh from './texts-zh.js';

const ALL = { 'zh-CN': zh, en, ru };
const KEPT = 'language';
let language = 'en';
let zone = 'UTC';

export const NAMES = { 'zh-CN': '中文', en: 'English', ru: 'Русский' };

/** The browser's first language that the city offers, unless one was chosen in this window; times are the city's. */
export function begin(offered = Object.keys(ALL), cityZone = zone) {
  zone = cityZone;
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

const form = (forms, value) => forms[new Intl.PluralRules(language).select(value)] ?? forms.other;

/** A count's unit: plural forms are the language's own. */
export function counted(unit, value) {
  const forms = ALL[language].units[unit];
  return forms ? form(forms, value) : unit;
}

/** A text that speaks of {n}, in the form the number asks for. */
export const textOf = (key, value) => form(ALL[language][key], value).replaceAll('{n}', number(value));

export const number = (value, options) => new Intl.NumberFormat(language, options).format(value);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;
const formatDay = (value, options) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
    .format(new Date(`${value}T00:00:00Z`));

export const day = (value) => formatDay(value, { dateStyle: 'long' });

/** A year's end as its year. */
export const dayOrYear = (value) => (value.endsWith('-12-31') ? value.slice(0, 4) : formatDay(value, { dateStyle: 'medium' }));

export const moment = (value) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone })
    .format(new Date(value));

/** A day or a moment as people write it; null where the value is neither. */
export function dated(value) {
  if (DAY.test(value)) {
    return formatDay(value, { dateStyle: 'medium' });
  }
  return INSTANT.test(value) ? moment(value) : null;
}

export const cityZone = () => zone;
