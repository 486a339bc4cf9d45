(function (window, document) {
  var BLOCK = '#${settings}';
  if (window.${loader}) {
    window.${loader}();
    return;
  }
  var present; // The person of the last boot that was made here: null for none, undefined if the page may boot by itself.
  var isRead = false;

  // A token holds the user_id, which then stands nowhere else.
  function person(settings) {
    var token = settings.${intercom_user_jwt};
    var claims = token ? JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))) : {};
    return { id: settings.${user_id} || claims.${user_id} || '', email: settings.${email} || '' };
  }
  function isUser(person) {
    return Boolean(person && (person.id || person.email));
  }
  function isSame(before, now) {
    return before.id ? before.id === now.id : before.email === now.email && (isUser(before) || !now.id);
  }

  function make(call) {
    var next = call[0] === '${boot}' && person(call[1]);
    if (next && present && isSame(present, next)) {
      call[0] = '${update}';
    } else if (next && (present === undefined || isUser(present))) {
      window.${function}('${shutdown}');
    }
    if (next || call[0] === '${shutdown}') {
      present = next || null;
    }
    window.${function}.apply(window, call);
  }
  // A block is read once, and taken away: what stands in the page later is news, or was kept by the page's framework.
  function read() {
    var blocks = document.querySelectorAll(BLOCK);
    var news = blocks.length && JSON.parse(blocks[blocks.length - 1].textContent);
    blocks.forEach(function (block) {
      block.remove();
    });
    isRead = true;
    return news;
  }
  function end() {
    window.${function}('${shutdown}');
    present = null;
  }
  function readAgain() {
    if (document.documentElement.hasAttribute('data-turbo-preview')) {
      return;
    }
    var news = read();
    // A step that failed answers no call, and what the window still shows is of the page before.
    if (news && !news.length && isUser(present)) {
      end();
      return;
    }
    window.${function}('${reattach_activator}');
    if (news) {
      news.forEach(make);
    } else {
      window.${function}('${update}');
    }
  }

  function trusted(address) {
    try {
      var create = function () {
        return address;
      };
      return window.trustedTypes.createPolicy('${trustedTypes}', { createScriptURL: create }).createScriptURL('');
    } catch (missingOrNotAllowed) {
      return address;
    }
  }
  var own = document.currentScript || document.querySelector('script[nonce]');
  function load() {
    var script = document.createElement('script');
    script.async = true;
    if (own && own.nonce) {
      script.nonce = own.nonce;
    }
    try {
      script.src = trusted('${widget}');
    } catch (refusal) {
      // The rest of the page goes on.
      console.warn('IntercomKit: the page\'s Trusted Types keep the Messenger out. Add ${trustedTypes} to the trusted-types of its policy.', refusal);
      return;
    }
    document.head.appendChild(script);
  }

  window.${loader} = readAgain;
  // Only a page out of Turbo's own cache may have lost its block: any other page without one shows no Messenger.
  var isRestored = false;
  document.addEventListener('turbo:visit', function (event) {
    isRestored = event.detail.action === 'restore';
    isRead = false;
  });
  // An answer that refuses a form is rendered without a visit.
  document.addEventListener('turbo:render', function () {
    if (document.querySelector(BLOCK)) {
      readAgain();
    }
  });
  document.addEventListener('turbo:load', function () {
    if (document.querySelector(BLOCK) || (present && !isRead && isRestored)) {
      readAgain();
    } else if (!isRead && isUser(present)) {
      end();
    }
    isRead = false;
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      window.${function}(isUser(present) ? '${shutdown}' : '${hide}');
      window.location.reload();
    }
  });

  if (typeof window.${function} === 'function') {
    readAgain();
    return;
  }
  var queue = function () {
    queue.c(arguments);
  };
  queue.q = [];
  queue.c = function (args) {
    queue.q.push(args);
  };
  window.${function} = queue;
  var calls = read();
  if (calls) {
    present = null;
    calls.forEach(make);
  }
  if (document.readyState === 'complete') {
    load();
  } else {
    window.addEventListener('load', load);
  }
})(window, document);
