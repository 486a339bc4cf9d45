package io.github.intercomkit.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds a user with mistakes, and collects the expected codes of each file. */
final class Draft {
    static final String WARNING = "IK029";
    private static final String ID = "@IntercomAttribute(\"user_id\") long number;\n";

    final StringBuilder own = new StringBuilder(ID);
    final StringBuilder above = new StringBuilder();
    final StringBuilder firm = new StringBuilder();
    final Map<String, String> others = new LinkedHashMap<>();
    final Map<String, List<String>> codes = new TreeMap<>();

    /** The user; {@code BODY} is replaced by its members. */
    String type = "@IntercomUser public class Customer extends Base {\nBODY}";

    /** Puts a line of mistakes into one of the types. */
    void add(String mistake, StringBuilder body, String file) {
        String[] parts = mistake.split(" \\| ");
        body.append(parts[1]).append('\n');
        expect(file, parts[0].split(" "));
    }

    void expect(String file, String... more) {
        codes.computeIfAbsent(file, unused -> new ArrayList<>()).addAll(List.of(more));
    }

    /** Whether the user itself has no error. */
    boolean isFine() {
        return !hasErrors("Customer") && !hasErrors("Base") && !hasErrors("base/Far");
    }

    boolean hasErrors(String file) {
        return codes.getOrDefault(file, List.of()).stream().anyMatch(code -> !code.equals(WARNING));
    }

    boolean holdsCompany() {
        return own.indexOf("\"company\"") >= 0 || own.indexOf(" company;") >= 0 || above.indexOf("\"company\"") >= 0;
    }

    void dropIdentifier() {
        own.delete(0, ID.length());
    }

    Map<String, String> sources() {
        Map<String, String> sources = new LinkedHashMap<>(others);
        sources.put("Customer", type.replace("BODY", own));
        sources.put("Base", "public abstract class Base {\n" + above + "}");
        sources.put("Firm", "@IntercomCompany public class Firm {\n" + firm + "}");
        return sources;
    }
}
