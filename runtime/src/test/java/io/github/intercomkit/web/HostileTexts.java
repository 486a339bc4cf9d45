package io.github.intercomkit.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts that try to leave their place in a page and to call {@code canary()}: known fragments of attacks, mixed with random characters.
 * The same seed gives the same texts.
 */
final class HostileTexts {
    /** A custom text may have 255 units. */
    static final int LONGEST = 240;

    private static final int MOST_PARTS = 6;

    private static final List<String> FRAGMENTS = List.of(
            // The ends of elements, and elements that run something.
            "</script>",
            "</script ",
            "</SCRIPT\t>",
            "</script/x>",
            "</script\f>",
            "</scr\0ipt>",
            "<script>canary()</script>",
            "</script><script>canary()</script>",
            "<script src=data:,canary()></script>",
            "<script type=module>canary()</script>",
            "</title><script>canary()</script>",
            "</textarea><script>canary()</script>",
            "</style><script>canary()</script>",
            "</noscript><script>canary()</script>",
            "</template><script>canary()</script>",
            "</body></html><script>canary()</script>",
            "<img src=x onerror=canary()>",
            "<img src=x onerror=canary()//",
            "<svg onload=canary()>",
            "<svg/onload=canary()//",
            "<svg><script>canary()</script></svg>",
            "<body onload=canary()>",
            "<iframe srcdoc='<script>parent.canary()</script>'></iframe>",
            "<iframe src=javascript:parent.canary()></iframe>",
            "<details open ontoggle=canary()>x</details>",
            "<input autofocus onfocus=canary()>",
            "<video><source onerror=canary()></video>",
            "<math><mtext><script>canary()</script>",
            "<style>@import 'javascript:canary()'</style>",
            "<object data=javascript:canary()>",
            "<base href=//evil.example/>",
            "<form action=javascript:canary()><button>",
            "<a href=javascript:canary()>x</a>",
            // Comments and sections.
            "<!--",
            "<!--<script>",
            "<!--<script>canary()//-->",
            "<!-->",
            "-->",
            "--!>",
            "--><script>canary()</script>",
            "<![CDATA[",
            "]]>",
            "]]><script>canary()</script>",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE html>",
            "//",
            "/*",
            "*/canary()/*",
            // The ends of attributes.
            "\" onmouseover=\"canary()",
            "\" autofocus tabindex=0 onfocus=\"canary()\" x=\"",
            "' autofocus tabindex=0 onfocus='canary()' x='",
            "` autofocus tabindex=0 onfocus=`canary()` x=`",
            "\"><script>canary()</script>",
            "'><script>canary()</script>",
            "\"/><img src=x onerror=canary()>",
            "/onclick=canary()",
            // The ends of texts of a script.
            "\"",
            "'",
            "`",
            "'-canary()-'",
            "\"-canary()-\"",
            "`-canary()-`",
            "\\'-canary()//",
            "\\\"-canary()//",
            "');canary();//",
            "\");canary();//",
            "\"});canary();//",
            "\"]]);canary();//",
            "\\",
            "\\\\",
            "\\u0022-canary()-\\u0022",
            "\\x3cscript\\x3ecanary()\\x3c/script\\x3e",
            "\\u003c/script\\u003e",
            "\u2028canary()\u2028",
            "\u2029canary()\u2029",
            "\ncanary()\n",
            "\rcanary()\r",
            "\u0085canary()",
            // Templates.
            "${canary()}",
            "#{canary()}",
            "*{canary()}",
            "[[${canary()}]]",
            "{{constructor.constructor('canary()')()}}",
            "<%= canary() %>",
            "$&",
            "$1",
            "$`",
            // Addresses.
            "javascript:canary()",
            "JaVaScRiPt:canary()",
            "java\tscript:canary()",
            "\u0001javascript:canary()",
            "data:text/html,<script>canary()</script>",
            "vbscript:canary()",
            "https://evil.example/\"><script>canary()</script>",
            "//evil.example",
            "\\\\evil.example",
            "@evil.example",
            ":443@evil.example",
            ".evil.example",
            "/chat",
            ":8443",
            "../../",
            "%2e%2e%2f",
            "%22%3e%3cscript%3ecanary()%3c/script%3e",
            "%00",
            "?x=1",
            "#x",
            // Headers and nonces.
            "\r\nSet-Cookie: canary=1",
            "\r\n\r\n<script>canary()</script>",
            "%0d%0aSet-Cookie:%20canary=1",
            "; script-src *",
            ", script-src 'unsafe-inline'",
            " 'unsafe-inline'",
            "; Domain=evil.example",
            "nonce=\"",
            "abc123\" onload=\"canary()",
            "abc123' onload='canary()",
            "abc123==><script>canary()</script>",
            // Escapes and encodings that a careless reader undoes.
            "&",
            "&amp;",
            "&lt;script&gt;canary()&lt;/script&gt;",
            "&quot; autofocus tabindex=0 onfocus=canary() x=&quot;",
            "&#34;&#x3e;",
            "&NewLine;",
            "+ADw-script+AD4-canary()+ADw-/script+AD4-",
            "\u00c0\u00bcscript\u00c0\u00be",
            "%c0%bcscript%c0%be",
            "\uff1cscript\uff1ecanary()\uff1c/script\uff1e",
            "\u02bcscript",
            "\0",
            "\0</script>",
            "\ufeff",
            "\u202e",
            "\u00ad",
            "\ud83c",
            "\udf4e",
            "\ud83c\udf4e",
            "\ud800</script>",
            "\u001b[31m",
            "\u007f",
            "__proto__",
            "constructor");

    private final Random random;

    private HostileTexts(long seed) {
        // Seeds that follow each other would begin with similar numbers.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** Texts of 1 to {@value #LONGEST} UTF-16 units; lone surrogates are among them. */
    static List<String> of(long seed, int count) {
        HostileTexts texts = new HostileTexts(seed);
        return Stream.generate(texts::next).limit(count).toList();
    }

    /** What arrives: a lone surrogate cannot be encoded, and becomes U+FFFD. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    private String next() {
        StringBuilder text = new StringBuilder();
        for (int parts = 1 + random.nextInt(MOST_PARTS); parts > 0; parts--) {
            text.append(random.nextInt(3) > 0 ? FRAGMENTS.get(random.nextInt(FRAGMENTS.size())) : characters());
        }
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private String characters() {
        StringBuilder characters = new StringBuilder();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            switch (random.nextInt(4)) {
                case 0 -> characters.append((char) random.nextInt(0x20));
                case 1 -> characters.append((char) random.nextInt(0x10000));
                default -> characters.append((char) (0x20 + random.nextInt(0x5F)));
            }
        }
        return characters.toString();
    }
}
