import { current, text } from './texts.js';
import { token } from './sign-in.js';

const PREFIX = '/api/v1';

/** A refusal as a problem document (RFC 9457), or its like where no answer came. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.title);
    this.problem = problem;
  }
}

export const unreachable = () => new Refusal({ status: 0, title: text('unreachable'), detail: text('unreachableDetail') });

/** What was refused, in the service's words; in ours where it says none. */
export function refusal(status, body) {
  let problem = {};
  try {
    problem = JSON.parse(body);
  } catch (noProblem) {
    // Not from a service: something between here and there answered.
  }
  return new Refusal({ title: text('refused', { status }), detail: text('unreachableDetail'), ...problem, status });
}

/** Links in answers carry the prefix already. */
export const address = (path) => (path.startsWith(PREFIX) ? path : PREFIX + path);

/** The reader's language, and the caller's token where there is one. */
export async function headers(more = {}) {
  const access = await token();
  return { 'Accept-Language': current(), ...(access ? { Authorization: `Bearer ${access}` } : {}), ...more };
}

/** Asks the gateway. */
export async function ask(path, options = {}) {
  const sent = await headers(options.headers);
  let response;
  try {
    response = await fetch(address(path), { ...options, headers: sent, credentials: 'omit' });
  } catch (noAnswer) {
    throw unreachable();
  }
  if (!response.ok) {
    throw refusal(response.status, await response.text().catch(() => ''));
  }
  return response;
}

export const read = async (path, options) => (await ask(path, options)).json();
