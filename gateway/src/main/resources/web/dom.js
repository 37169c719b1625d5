/** Makes an element. Text only ever becomes a text node, so nothing that comes from a service can be markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** Puts children in the place of what was there; what had the focus keeps it where it is still there. */
export function fill(place, ...children) {
  const id = place.contains(document.activeElement) ? document.activeElement.id : '';
  place.replaceChildren(...children.filter(Boolean));
  if (id) {
    byId(id)?.focus({ preventScroll: true });
  }
}

export const button = (label, onclick, attributes = {}) => element('button', { type: 'button', onclick, ...attributes }, label);

/** Moves keyboard and screen reader to what a reader has just asked for. */
export function goTo(place) {
  place.setAttribute('tabindex', '-1');
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}
