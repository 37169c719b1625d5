import { address, headers, refusal, unreachable } from './api.js';

/** Sends a file and tells the share that has gone; fetch cannot. Answers what the service answers. */
export async function upload(path, file, more, onProgress) {
  const sent = await headers(more);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    Object.entries(sent).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => onProgress(event.total > 0 ? event.loaded / event.total : 1));
    request.addEventListener('load', () => (request.status >= 200 && request.status < 300
        ? resolve(JSON.parse(request.responseText)) : reject(refusal(request.status, request.responseText))));
    request.addEventListener('error', () => reject(unreachable()));
    request.send(file);
  });
}
