package io.github.intercomkit.processor.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A company type called {@code Firm}, of any form, and the one company of it that users hold.
 *
 * @param sources the sources without their heads, by their names
 * @param creation the expression that makes it
 * @param expected its attributes in a payload
 */
record RandomCompany(Map<String, String> sources, String creation, Map<String, Object> expected) {
    static RandomCompany of(Random random, String packageName) {
        List<Member> members = new RandomMembers(random).ofCompany();
        Form form = Form.any(random, packageName);
        while (!form.serializer("Firm").startsWith("FirmI")) {
            form = Form.any(random, packageName);
        }
        Map<String, String> sources = new LinkedHashMap<>();
        form.sources("Firm", members, random).forEach((name, text) -> sources.put(name, asCompany(text)));
        return new RandomCompany(sources, form.creation("Firm", members), ExpectedPayload.ofCompany(members));
    }

    /** The warning about shared names is suppressed, since its names are often the user's, too. */
    private static String asCompany(String text) {
        return text.replace(
                        "@SuppressWarnings(\"rawtypes\") @IntercomUser",
                        "@SuppressWarnings({\"rawtypes\", \"IK058\"}) @IntercomCompany")
                .replace("@IntercomUser", "@SuppressWarnings(\"IK058\") @IntercomCompany");
    }
}
