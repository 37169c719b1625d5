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

/** Asks the gateway, with the caller's token where there is one. Links in answers carry the prefix already. */
export async function ask(path, options = {}) {
  const headers = { 'Accept-Language': current(), ...options.headers };
  const access = await token();
  if (access) {
    headers.Authorization = `Bearer ${access}`;
  }
  let response;
  try {
    response = await fetch(path.startsWith(PREFIX) ? path : PREFIX + path, { ...options, headers, credentials: 'omit' });
  } catch (unreachable) {
    throw new Refusal({ status: 0, title: text('unreachable'), detail: text('unreachableDetail') });
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Refusal({ title: text('unreachable'), ...problem, status: response.status });
  }
  return response;
}

export const read = async (path, options) => (await ask(path, options)).json();
