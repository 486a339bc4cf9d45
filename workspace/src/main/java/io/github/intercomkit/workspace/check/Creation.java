package io.github.intercomkit.workspace.check;

import io.github.intercomkit.workspace.rest.ApiBase;
import io.github.intercomkit.workspace.rest.NewAttribute;
import io.github.intercomkit.workspace.rest.RestClient;
import io.github.intercomkit.workspace.text.ToolException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Makes absent attributes. Since they stay for ever, it has to be asked twice: the first answer shows them with a code, the
 * second question repeats the code, and a list that changed has another code.
 */
final class Creation {
    private static final int DIGITS = 8;

    private final ApiBase base;
    private final List<NewAttribute> absent;

    Creation(ApiBase base, List<NewAttribute> absent) {
        this.base = base;
        this.absent = absent;
    }

    /** Names this list of attributes in this workspace. */
    String code() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest((base + "\n" + String.join("\n", shown())).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each platform has SHA-256", e);
        }
    }

    /** The attributes, a line each. */
    List<String> shown() {
        return absent.stream()
                .map(each -> "  " + each.name() + ": " + each.dataType() + ", of a "
                        + each.model().words()
                        + (each.messengerWritable() ? "" : ", only in signed tokens"))
                .toList();
    }

    /** Makes them in turn. A failure says which are made already. */
    List<String> make(RestClient client) throws ToolException, InterruptedException {
        List<String> made = new ArrayList<>();
        for (NewAttribute attribute : absent) {
            try {
                client.create(attribute);
            } catch (ToolException e) {
                String before =
                        made.isEmpty() ? "nothing was made before." : "made before: " + String.join(", ", made) + ".";
                throw new ToolException("\"" + attribute.name() + "\" was not made, " + before + " " + e.getMessage());
            }
            made.add(attribute.name());
        }
        return made;
    }
}
