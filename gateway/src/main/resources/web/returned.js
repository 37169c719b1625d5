import { ask } from './api.js';
import { element } from './dom.js';

const KEPT = 2000;

/** Saves the college's own sheet with what became of each row. */
export async function download(feed) {
  const response = await ask(feed.links.returnedFile);
  const named = /filename\*?=(?:UTF-8'')?"?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '');
  const href = URL.createObjectURL(await response.blob());
  element('a', { href, download: named ? decodeURIComponent(named[1]) : `${feed.id}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}
