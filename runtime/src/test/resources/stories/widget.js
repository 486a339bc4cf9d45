(() => {
  const { q } = window.Intercom;
  window.Intercom = (...call) => story.record(call, false);
  q.forEach((call) => story.record(call, true));
})();
