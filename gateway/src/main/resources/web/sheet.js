import * as address from './address.js';
import { button, byId, element, fill } from './dom.js';
import * as drop from './drop.js';
import * as feeds from './feeds.js';
import * as run from './run.js';
import { hasRole, isSignedIn, signIn } from './sign-in.js';
import { current, text, word } from './texts.js';

/** The sheet the address names, so that it is open again after a reload. */
const opened = () => address.get('feed');

export const begin = () => address.onReturn('feed', show);

/** Shows what this caller may do here; a run under way is told again, in the language chosen meanwhile. */
export function show(notice) {
  const place = byId('sheet-body');
  if (!isSignedIn()) {
    run.leave();
    feeds.hide();
    fill(place, notice && element('p', { class: 'warning', role: 'alert' }, notice), invitation());
  } else if (!hasRole('college-registrar')) {
    run.leave();
    feeds.hide();
    fill(place, element('p', { class: 'panel' }, text('sheetOthers')));
  } else {
    if (opened()) {
      run.open(opened(), { onChange: feeds.show, onLeave: another });
    } else {
      run.leave();
      drop.show({ onSent: sent });
    }
    feeds.show({ onOpen: open });
  }
}

function invitation() {
  return element('div', { class: 'panel invitation' },
      element('ol', { class: 'ways' }, ...['drop', 'read', 'apply'].map((key) => element('li', {},
          element('strong', {}, word('ways', key)), ' ', word('waysMeaning', key)))),
      element('p', {}, text('sheetSignIn')),
      button(text('signIn'), () => signIn(current())));
}

function sent(feed, file) {
  run.name(feed.id, file);
  open(feed.id);
}

function open(feed) {
  address.step('feed', feed);
  show();
  byId('sheet').scrollIntoView({ block: 'start' });
}

function another() {
  address.step('feed', null);
  show();
  byId('file').focus();
}
