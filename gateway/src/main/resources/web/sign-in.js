/*
 * Authorization code flow with PKCE (RFC 7636). Tokens live in this module's memory alone and end with the page; what crosses
 * the redirect is the verifier and the state, which are of no use without the code and are taken away when it arrives.
 */
const CROSSING = 'sign-in';
const EARLY = 30_000;

let settings;
let held = null;
let renewal = null;

const address = () => `${location.origin}/`;
const endpoint = (name) => `${settings.issuer}/protocol/openid-connect/${name}`;

const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

function keep(answer) {
  held = { access: answer.access_token, refresh: answer.refresh_token, ends: Date.now() + answer.expires_in * 1000 };
}

async function exchange(form) {
  const response = await fetch(endpoint('token'), {
    method: 'POST', credentials: 'omit', body: new URLSearchParams({ client_id: settings.clientId, ...form }),
  });
  if (!response.ok) {
    throw new Error(`the realm answered ${response.status}`);
  }
  keep(await response.json());
}

/** Goes to the realm; the page comes back anew. */
export async function signIn(language) {
  const crossing = { verifier: random(), state: random(), search: location.search };
  sessionStorage.setItem(CROSSING, JSON.stringify(crossing));
  const challenge = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(crossing.verifier)));
  location.assign(`${endpoint('auth')}?${new URLSearchParams({
    response_type: 'code', client_id: settings.clientId, redirect_uri: address(), scope: 'openid', state: crossing.state,
    code_challenge: challenge, code_challenge_method: 'S256', ui_locales: language,
  })}`);
}

/** Takes up what the realm sent back, if it did. False where that went wrong. */
export async function begin(known) {
  settings = known;
  const answer = new URLSearchParams(location.search);
  const crossing = JSON.parse(sessionStorage.getItem(CROSSING) ?? 'null');
  if (!answer.has('state')) {
    return true;
  }
  sessionStorage.removeItem(CROSSING);
  // The code is used up below and does not stay in the address or the history.
  history.replaceState(null, '', address() + (crossing?.search ?? ''));
  if (!crossing || answer.get('state') !== crossing.state || !answer.has('code')) {
    return false;
  }
  try {
    await exchange({ grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: address(),
      code_verifier: crossing.verifier });
    return true;
  } catch (refused) {
    return false;
  }
}

/** An access token that still holds, or null. Several questions at once share one renewal: a refresh token works once. */
export async function token() {
  if (held && held.ends - EARLY < Date.now()) {
    renewal ??= exchange({ grant_type: 'refresh_token', refresh_token: held.refresh })
        .catch(() => {
          held = null;
          document.dispatchEvent(new Event('signed-out'));
        }).finally(() => { renewal = null; });
    await renewal;
  }
  return held?.access ?? null;
}

export const isSignedIn = () => held !== null;

/** Whether the account has the role. Only for what the page offers: the services decide by themselves. */
export function hasRole(role) {
  if (!held) {
    return false;
  }
  const claims = JSON.parse(atob(held.access.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')));
  return (claims.roles ?? []).includes(role);
}

/** Ends the session at the realm too, so that the next at this machine is not signed in as this one. */
export async function signOut() {
  const refresh = held?.refresh;
  held = null;
  if (refresh) {
    await fetch(endpoint('logout'), {
      method: 'POST', credentials: 'omit', body: new URLSearchParams({ client_id: settings.clientId, refresh_token: refresh }),
    }).catch(() => {});
  }
}
