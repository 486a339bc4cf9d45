package io.github.intercomkit.web;

import io.github.intercomkit.protocol.FixedTexts;

/** The script that loads the Messenger: our words for what Intercom's own loader does, without any person's data in it. */
final class LoaderScript {
    /** The element that holds the settings. */
    static final String SETTINGS_ID = "intercom-settings";

    private static final String TEMPLATE = """
            (function (window, document) {
              var block = document.getElementById('${settings}');
              var settings = block && JSON.parse(block.textContent);
              var nonce = document.currentScript && document.currentScript.nonce;
              function call(method) {
                if (settings) {
                  window.${function}(method, settings);
                }
              }
              function load() {
                var script = document.createElement('script');
                script.async = true;
                if (nonce) {
                  script.nonce = nonce;
                }
                script.src = '${widget}';
                document.head.appendChild(script);
              }
              if (typeof window.${function} === 'function') {
                window.${function}('${reattach_activator}');
                if (settings) {
                  call('${update}');
                } else {
                  window.${function}('${update}');
                }
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
              call('${boot}');
              if (document.readyState === 'complete') {
                load();
              } else {
                window.addEventListener('load', load);
              }
            })(window, document);
            """;

    private LoaderScript() {}

    /** The script of a workspace, whose id is letters and digits and so means nothing to JavaScript or HTML. */
    static String of(String appId) {
        return TEMPLATE.replace("${settings}", SETTINGS_ID)
                .replace("${function}", FixedTexts.FUNCTION)
                .replace("${reattach_activator}", FixedTexts.REATTACH_ACTIVATOR)
                .replace("${update}", FixedTexts.UPDATE)
                .replace("${boot}", FixedTexts.BOOT)
                .replace("${widget}", FixedTexts.WIDGET + appId);
    }
}
