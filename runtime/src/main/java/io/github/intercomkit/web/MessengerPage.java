package io.github.intercomkit.web;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.json.HtmlSafe;
import io.github.intercomkit.protocol.ContentSecurity;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.HttpsAddress;
import io.github.intercomkit.protocol.MessengerMethod;
import io.github.intercomkit.protocol.MessengerSetting;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The parts of a page beside the payloads, for one workspace: the loader, the settings in a form that HTML cannot misread, the
 * sources for a Content-Security-Policy, and the cookies to delete when a user signs out.
 *
 * <p>The loader is one constant script without data of a person, so its hash in a Content-Security-Policy stays the same. It defines
 * the function {@code Intercom} as a queue, makes the calls of the page's data block, and loads the widget when the page is complete.
 * It removes the block after reading it. Without a block it only loads the widget, for a page that boots by itself.
 *
 * <p>With Turbo the window stays while its page changes, and the loader reads the block of each page. For the person who is there it
 * attaches the launcher again and sends the settings as an {@code update}; for another person after a user it calls {@code shutdown}
 * before {@code boot}. A page that comes out of the browser's back/forward cache is loaded again; if the loader booted a user in it,
 * it calls {@code shutdown} first.
 *
 * <p>For a {@linkplain Messenger#disabled() disabled} Messenger the loader is a function that does nothing, so that the calls of the
 * page have no effect.
 *
 * <p>Immutable and thread-safe; made by {@link #of}. Its texts are safe in their places with any attributes. A template writes them as
 * they are and must not escape them again. A page with a user's settings must not be cached for other people:
 * {@code Cache-Control: private, no-store}.
 */
public final class MessengerPage {
    /** The beginning of a boot in a list of calls; no text in JSON can hold it. */
    private static final String BOOT = "[\"" + MessengerMethod.BOOT.jsName() + "\",";

    private final String appId;
    private final String bootStart;
    private final String script;
    private final String hash;
    private final Map<String, List<String>> policy;

    private MessengerPage(Messenger messenger) {
        this.appId = messenger.appId();
        this.bootStart = BOOT + "{\"" + MessengerSetting.APP_ID.jsonName() + "\":\"" + appId + "\"";
        this.script = messenger.isDisabled() ? LoaderScript.disabled() : LoaderScript.of(messenger.widgetAddress());
        this.hash = hash(script);
        this.policy = ContentSecurity.valueOf(messenger.region().name())
                .directives(
                        HttpsAddress.originOf(messenger.apiBase()), HttpsAddress.originOf(messenger.widgetAddress()));
    }

    /**
     * The parts of the pages of a workspace. Make one and share it.
     *
     * @param messenger the workspace's Messenger
     * @return the same text for each page and person
     */
    public static MessengerPage of(Messenger messenger) {
        return new MessengerPage(messenger);
    }

    /**
     * Settings and loader: all that a page needs to show the Messenger. Without a nonce, for pages whose
     * Content-Security-Policy has the {@link #loaderHash()} or allows inline scripts.
     *
     * @param boot the boot of the user or visitor
     * @return two elements, for the end of the page's head or anywhere in its body
     * @throws IllegalArgumentException if the boot is another workspace's
     */
    public String tags(BootPayload boot) {
        return settingsTag(boot) + loaderTag();
    }

    /**
     * Settings and loader, the latter with the nonce of the page's Content-Security-Policy.
     *
     * @param boot the boot of the user or visitor
     * @param nonce base64, standard or URL-safe, padded or not; new for each answer
     * @return two elements, for the end of the page's head or anywhere in its body
     * @throws IllegalArgumentException if the boot is another workspace's, or the nonce is not base64
     */
    public String tags(BootPayload boot, String nonce) {
        return settingsTag(boot) + loaderTag(nonce);
    }

    /**
     * Calls and loader, for a server-rendered page whose {@code MessengerSession} answers the calls to make: after a
     * time-out, for instance, {@code shutdown} and {@code boot}. Without a nonce, as {@link #tags(BootPayload)}.
     *
     * @param calls the session's answer to {@code pageLoaded}
     * @return two elements, for the end of the page's head or anywhere in its body
     * @throws IllegalArgumentException if a boot among them is another workspace's
     */
    public String tags(MessengerCalls calls) {
        return settingsTag(calls) + loaderTag();
    }

    /**
     * Calls and loader, the latter with the nonce of the page's Content-Security-Policy.
     *
     * @param calls the session's answer to {@code pageLoaded}
     * @param nonce base64, standard or URL-safe, padded or not; new for each answer
     * @return two elements, for the end of the page's head or anywhere in its body
     * @throws IllegalArgumentException if a boot among them is another workspace's, or the nonce is not base64
     */
    public String tags(MessengerCalls calls, String nonce) {
        return settingsTag(calls) + loaderTag(nonce);
    }

    /**
     * The settings alone: a data block, which browsers do not execute, so that it needs no nonce. It holds a list of one call,
     * {@code [["boot",{…}]]}, must stand before the loader, and once in a page.
     *
     * @param boot the boot of the user or visitor
     * @return a {@code <script type="application/json">} element
     * @throws IllegalArgumentException if the boot is another workspace's
     */
    public String settingsTag(BootPayload boot) {
        return block("[" + BOOT + boot.toJson() + "]]");
    }

    /**
     * The calls alone: a data block like that of a boot, with the list of the calls.
     *
     * @param calls the session's answer to {@code pageLoaded}
     * @return a {@code <script type="application/json">} element
     * @throws IllegalArgumentException if a boot among them is another workspace's
     */
    public String settingsTag(MessengerCalls calls) {
        return block(calls.toJson());
    }

    private String block(String calls) {
        for (int at = calls.indexOf(BOOT); at >= 0; at = calls.indexOf(BOOT, at + 1)) {
            if (!calls.startsWith(bootStart, at)) {
                throw new IllegalArgumentException("The boot is another workspace's than " + appId
                        + ", and the loader loads that one's Messenger. Take both from one Messenger.");
            }
        }
        return "<script type=\"application/json\" id=\"" + LoaderScript.SETTINGS_ID + "\">" + HtmlSafe.script(calls)
                + "</script>";
    }

    /**
     * The loader alone, without a nonce.
     *
     * @return a {@code <script>} element
     */
    public String loaderTag() {
        return "<script>" + script + "</script>";
    }

    /**
     * The loader alone, with the nonce of the page's Content-Security-Policy, which it hands on to the widget's script.
     *
     * @param nonce base64, standard or URL-safe, padded or not; new for each answer
     * @return a {@code <script>} element
     * @throws IllegalArgumentException if the nonce is not base64
     */
    public String loaderTag(String nonce) {
        return "<script nonce=\"" + Nonce.checked(nonce) + "\">" + script + "</script>";
    }

    /**
     * The loader's text, to be served as a file.
     *
     * @return JavaScript, the same for all pages of the workspace
     */
    public String loaderScript() {
        return script;
    }

    /**
     * The loader's hash for {@code script-src}, of exactly the text that {@link #loaderTag()} writes.
     *
     * @return {@code 'sha256-…'}, in its quotes
     */
    public String loaderHash() {
        return hash;
    }

    /**
     * The name of the policy that the loader makes where the browser knows Trusted Types. A page that requires them
     * ({@code require-trusted-types-for 'script'}) and lists its policies allows it with
     * {@code trusted-types intercomkit}. It lets one address through, the widget's. Intercom does not document what the widget itself
     * needs under Trusted Types.
     *
     * @return {@code intercomkit}
     */
    public String trustedTypesPolicy() {
        return LoaderScript.TRUSTED_TYPES;
    }

    /**
     * The sources that the page's Content-Security-Policy has to allow for a workspace of this region, beside those of the page and
     * the loader's hash or nonce. Intercom's help article on content security policies is the source. It says that the file
     * servers of other regions are not needed; that their programming interfaces and sockets are not needed either is our reading.
     * It wants {@code 'unsafe-inline'} for styles, and lists under {@code child-src} what stands here under {@code frame-src}.
     * The origins of an {@code apiBase} and a {@code widgetAddress} of the workspace's own come last.
     * Where the policy has {@code 'strict-dynamic'} in {@code script-src}, browsers ignore the hosts there.
     *
     * @return an unmodifiable map from directives to their sources, in a constant order
     */
    public Map<String, List<String>> contentSecurityPolicy() {
        return policy;
    }

    /**
     * The Messenger's cookies, to be deleted when the user signs out: those of the domain, where the Messenger keeps them, and
     * those of the host that answers. The names are documented in part.
     *
     * @param registrableDomain the domain under which the product's hosts stand, such as {@code example.com} for
     *     {@code app.example.com}; in ASCII, a leading dot is ignored
     * @return six cookies
     * @throws IllegalArgumentException if no cookie can be for such a domain: one without a dot, an address of numbers, one with
     *     other letters, a protocol, port or path
     */
    public List<ExpiredCookie> expiredCookies(String registrableDomain) {
        String domain = RegistrableDomain.checked(registrableDomain);
        List<ExpiredCookie> cookies = new ArrayList<>();
        FixedTexts.COOKIES.forEach(name -> cookies.add(new ExpiredCookie(name + appId, domain)));
        cookies.addAll(expiredCookies());
        return List.copyOf(cookies);
    }

    /**
     * The Messenger's cookies of the host that answers, such as {@code localhost}, to be deleted when the user signs out.
     *
     * @return three cookies
     */
    public List<ExpiredCookie> expiredCookies() {
        return FixedTexts.COOKIES.stream()
                .map(name -> new ExpiredCookie(name + appId, null))
                .toList();
    }

    /** Shows the {@code app_id} only. */
    @Override
    public String toString() {
        return "MessengerPage[app_id=" + appId + "]";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This platform has no SHA-256, which every Java platform must have.", e);
        }
    }
}
