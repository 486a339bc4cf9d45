package io.github.intercomkit.web;

import io.github.intercomkit.BootPayload;
import io.github.intercomkit.MessengerCalls;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The places of a page that the library writes data into. Each has a mutant, which writes the data without an escape. */
enum HostileContext {
    /** One inline script for each payload. */
    SCRIPT,
    /** One element for each payload, which has it in two attributes. */
    ATTRIBUTE,
    /** The data block with all calls. */
    BLOCK;

    /** Scripts and elements of a page, each payload in each. The loader's part comes last, and takes the function over. */
    static String page(
            MessengerPage page, List<BootPayload> payloads, MessengerCalls calls, List<HostileContext> broken) {
        return "<script>" + RECORDER + "</script>\n"
                + each(payloads, broken.contains(SCRIPT) ? HostileContext::openScript : HostileContext::script)
                + each(payloads, broken.contains(ATTRIBUTE) ? HostileContext::openAttribute : HostileContext::attribute)
                + "<script>delete window.Intercom;</script>"
                + (broken.contains(BLOCK)
                        ? "<script type=\"application/json\" id=\"intercom-settings\">" + calls.toJson() + "</script>"
                                + page.loaderTag()
                        : page.tags(calls));
    }

    private static final String RECORDER = """
            window.fired = 0;
            window.canary = () => { fired++; };
            window.scripted = [];
            window.Intercom = (...call) => { scripted.push(JSON.stringify(call)); };
            """;

    private static String each(List<BootPayload> payloads, Function<BootPayload, String> write) {
        return payloads.stream().map(write).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String script(BootPayload payload) {
        return "<script>" + payload.toScript() + "</script>";
    }

    private static String openScript(BootPayload payload) {
        return "<script>Intercom('boot', " + payload.toJson() + ");</script>";
    }

    private static String attribute(BootPayload payload) {
        return "<i data-double=\"" + payload.toHtmlAttribute() + "\" data-single='" + payload.toHtmlAttribute()
                + "'></i>";
    }

    private static String openAttribute(BootPayload payload) {
        return "<i data-double=\"" + payload.toJson() + "\" data-single='" + payload.toJson() + "'></i>";
    }
}
