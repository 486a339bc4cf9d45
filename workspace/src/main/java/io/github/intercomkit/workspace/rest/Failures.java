package io.github.intercomkit.workspace.rest;

import io.github.intercomkit.workspace.text.Json;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import tools.jackson.databind.JsonNode;

/** What went wrong with a request, in one line each. */
final class Failures {
    /** A code of an error is quoted only if it is one: an answer can hold anything. */
    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{1,60}");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");
    private static final String TUNNEL = "Tunnel failed";

    private Failures() {}

    /** How long the answer asks to wait, else longer with each attempt. */
    static Duration waitOf(HttpResponse<?> response, int attempt) {
        String after = response.headers().firstValue("Retry-After").orElse("");
        if (WHOLE_NUMBER.matcher(after).matches()) {
            return Duration.ofSeconds(Long.parseLong(after));
        }
        String reset = response.headers().firstValue("X-RateLimit-Reset").orElse("");
        if (WHOLE_NUMBER.matcher(reset).matches()) {
            Duration until = Duration.between(Instant.now(), Instant.ofEpochSecond(Long.parseLong(reset)));
            return until.isNegative() ? Duration.ofSeconds(1) : until;
        }
        return Duration.ofSeconds(attempt);
    }

    /** The JSON of an answer that succeeded. */
    static JsonNode json(HttpResponse<String> response, ApiBase base) throws ToolException {
        int status = response.statusCode();
        boolean html = response.headers().firstValue("Content-Type").orElse("").contains("html")
                || response.body().stripLeading().startsWith("<");
        if (status / 100 == 2 && !html) {
            try {
                return Json.parse(response.body());
            } catch (IllegalArgumentException e) {
                throw new ToolException("The answer of " + base + " is not JSON. Is the address right?");
            }
        }
        throw new ToolException(html && status != 407 ? html(status, base) : status(response, base));
    }

    private static String html(int status, ApiBase base) {
        return base + " answered a page of HTML in place of JSON (HTTP " + status
                + "). A proxy or a sign-in page stands between; ask from a machine that reaches Intercom itself.";
    }

    private static String status(HttpResponse<String> response, ApiBase base) {
        int status = response.statusCode();
        return switch (status) {
            case 401 ->
                "Intercom does not know the access token (HTTP 401" + code(response)
                        + "). Take the token of an app of this workspace, and check the region: " + base + ".";
            case 403 ->
                "The access token may not read or make attributes (HTTP 403" + code(response)
                        + "). Give its app the permission for data attributes in Intercom's Developer Hub.";
            case 404 -> "There are no attributes at " + base + " (HTTP 404). Is the address right?";
            case 407 -> "The proxy asks for a user and a password (HTTP 407). Use a proxy without them.";
            case 429 -> "Intercom limits the requests of this app (HTTP 429). Try again in a minute.";
            default -> other(response, base);
        };
    }

    private static String other(HttpResponse<String> response, ApiBase base) {
        int status = response.statusCode();
        if (status / 100 == 3) {
            return base + " answered a redirect (HTTP " + status + "), which is not followed. Check the address.";
        }
        return status / 100 == 5
                ? "Intercom has a problem of its own (HTTP " + status + "). Try again later."
                : "Intercom refused the request (HTTP " + status + code(response) + ").";
    }

    private static String code(HttpResponse<String> response) {
        try {
            String code = Json.parse(response.body())
                    .path("errors")
                    .path(0)
                    .path("code")
                    .asString("");
            return CODE.matcher(code).matches() ? ", " + code : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether a second attempt can end better. */
    static boolean passes(IOException e) {
        return !(e instanceof SSLException) && !isTunnel(e) && !isUnknownHost(e);
    }

    static ToolException of(IOException e, ApiBase base, Duration timeout) {
        if (isTunnel(e)) {
            return new ToolException("The proxy opens no connection to " + base
                    + ". It may ask for a user and a password, or not allow the address.");
        }
        if (isUnknownHost(e)) {
            return new ToolException(
                    "There is no host of that name: " + base + ". Is there a network, or a proxy to set?");
        }
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException) {
            return new ToolException("No connection to " + base + ". Is there a network, or a proxy to set?");
        }
        if (e instanceof HttpTimeoutException) {
            return new ToolException(
                    base + " gave no answer within " + timeout.toSeconds() + " seconds. Try again later.");
        }
        return e instanceof SSLException
                ? new ToolException("No secure connection to " + base
                        + ". If a proxy has its own certificate, add it to the trust store of Java.")
                : new ToolException("The connection to " + base + " broke off. Try again.");
    }

    private static boolean isTunnel(IOException e) {
        return e.getMessage() != null && e.getMessage().startsWith(TUNNEL);
    }

    private static boolean isUnknownHost(IOException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
