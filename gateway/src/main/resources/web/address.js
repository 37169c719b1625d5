/*
 * What the address says of the view: a day and a sheet. Whoever is sent the address sees the same view, and the browser's
 * way back works.
 */
const known = new Map();

const parameters = () => new URLSearchParams(location.search);

export const get = (name) => parameters().get(name);

/** The address with one thing changed; null takes it out. */
export function href(name, value) {
  const all = parameters();
  if (value === null) {
    all.delete(name);
  } else {
    all.set(name, value);
  }
  return all.size > 0 ? `/?${all}` : '/';
}

/** A step of the reader's own, to which they may come back. */
export function step(name, value) {
  history.pushState(null, '', href(name, value));
  known.set(name, value);
}

/** What the page found out by itself. */
export function correct(name, value) {
  history.replaceState(null, '', href(name, value));
  known.set(name, value);
}

/** Tells when the way back or forth has changed this one thing; a jump within the page is no change. */
export function onReturn(name, listener) {
  known.set(name, get(name));
  window.addEventListener('popstate', () => {
    if (get(name) !== known.get(name)) {
      known.set(name, get(name));
      listener();
    }
  });
}
