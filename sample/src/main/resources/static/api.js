/** An answer that is not a success; `status` is 0 when there was none at all. */
export class Refusal extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

// The server renews the cookie at every sign-in and sign-out, so it is read for each request.
function csrfToken() {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
}

async function answer(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new Refusal(0);
  });
  if (!response.ok) {
    throw new Refusal(response.status);
  }
  return response.status === 204 ? null : response.json();
}

export function get(path) {
  return answer(path);
}

export async function post(path, fields) {
  const send = () =>
    answer(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() },
      body: fields && new URLSearchParams(fields),
    });
  return send().catch((refusal) => {
    if (refusal.status !== 403) {
      throw refusal;
    }
    // Another tab's sign-in or sign-out has renewed the token, or the refusal has brought one.
    return send();
  });
}
