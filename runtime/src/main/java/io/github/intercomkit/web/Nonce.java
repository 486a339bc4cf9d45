package io.github.intercomkit.web;

import java.util.Base64;

/** Refuses texts that are no nonce of a content security policy and could leave their HTML attribute. */
final class Nonce {
    private Nonce() {}

    static String checked(String nonce) {
        if (!decodes(Base64.getDecoder(), nonce) && !decodes(Base64.getUrlDecoder(), nonce)) {
            throw new IllegalArgumentException(
                    "The nonce is not base64, standard or URL-safe, and browsers take no other. Make one of 16 random bytes for"
                            + " each answer, and write it into the tag and into the Content-Security-Policy alike.");
        }
        return nonce;
    }

    private static boolean decodes(Base64.Decoder base64, String nonce) {
        try {
            return base64.decode(nonce).length > 0;
        } catch (IllegalArgumentException otherCharacters) {
            return false;
        }
    }
}
