/** A failed request. `status` is 0 if there was no answer. */
export class HttpError extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

// Read for each request, since the server renews the cookie at each sign-in and sign-out.
function csrfToken() {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';
}

async function request(path, options) {
  const response = await fetch(path, options).catch(() => {
    throw new HttpError(0);
  });
  if (!response.ok) {
    throw new HttpError(response.status);
  }
  return response.status === 204 ? null : response.json();
}

export function get(path) {
  return request(path);
}

export async function post(path, fields) {
  const send = () =>
    request(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken() },
      body: fields && new URLSearchParams(fields),
    });
  return send().catch((error) => {
    if (error.status !== 403) {
      throw error;
    }
    // A sign-in or sign-out in another tab renewed the token, or this answer brought the first one.
    return send();
  });
}
