const MAX_CALLS = 50;
const IDENTITY = new Set(['user_id', 'email', 'user_hash', 'intercom_user_jwt']);
const JSON_TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const calls = document.querySelector('#calls');
const announcement = document.querySelector('#announcement');

/** Shows a call, and makes it. The demo has no function `Intercom`. */
export function recorded(...call) {
  showCall(call);
  return window.Intercom?.(...call);
}

/** Adds a call at the top of the list. */
function showCall([method, ...args]) {
  const reason = explained(method, args[0]);
  const item = element('li', 'call');
  item.dataset.method = method;

  const head = element('div', 'call-head');
  const time = element('time', '', new Date().toLocaleTimeString([], { hour12: false }));
  time.dateTime = new Date().toISOString();
  head.append(element('span', `method ${method}`, method), element('span', 'reason', reason), time);

  const code = element('pre');
  code.append(...source(method, args));

  item.append(head, code);
  calls.prepend(item);
  while (calls.children.length > MAX_CALLS) {
    calls.lastElementChild.remove();
  }
  calls.scrollTop = 0;
  announcement.textContent = `${method}: ${reason}`;
}

function explained(method, settings = {}) {
  if (method === 'boot') {
    return settings.email ? `${settings.name} is here` : 'A visitor is here';
  }
  if (method === 'update') {
    const changed = Object.keys(settings).filter((name) => !IDENTITY.has(name));
    return changed.length > 0 ? `Changed: ${changed.join(', ')}` : 'Is there a new message?';
  }
  if (method === 'trackEvent') {
    return `The customer did this: ${settings}`;
  }
  return method === 'shutdown' ? 'The user is not here any more' : 'A call of the page';
}

function source(method, args) {
  const json = args.map((arg) => `, ${JSON.stringify(arg, null, 2)}`).join('');
  const rows = `${json})`.split('\n').map((line) => {
    const row = element('span', isIdentity(method, line) ? 'row dimmed' : 'row');
    row.append(...highlighted(line), '\n');
    return row;
  });
  rows[0].prepend(element('span', 'function', 'Intercom'), '(', element('span', 'string', `'${method}'`));
  return rows;
}

// Identifiers and proof of an update are dimmed, so that the changed attributes stand out.
function isIdentity(method, line) {
  return method === 'update' && IDENTITY.has(line.match(/^ {2}"([^"]*)"/)?.[1]);
}

function highlighted(line) {
  const parts = [];
  let end = 0;
  for (const match of line.matchAll(JSON_TOKEN)) {
    const [text, quoted, colon] = match;
    parts.push(line.slice(end, match.index));
    if (colon) {
      parts.push(element('span', 'name', quoted), colon);
    } else {
      parts.push(element('span', quoted ? 'string' : 'literal', text));
    }
    end = match.index + text.length;
  }
  return [...parts, line.slice(end)];
}

function element(tag, className = '', text = '') {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
