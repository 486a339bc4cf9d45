package io.github.intercomkit.processor.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Allocates names for constants, each once. No code outside of the class depends on them. */
final class ConstantNames {
    private static final Pattern ILLEGAL = Pattern.compile("[^A-Z0-9_]");

    private final Set<String> taken;

    /** The names of components are taken: a component would hide a constant of its name. */
    ConstantNames(Set<String> componentNames) {
        this.taken = new HashSet<>(componentNames);
    }

    String allocate(String attributeName) {
        String upper = ILLEGAL.matcher(attributeName.toUpperCase(Locale.ROOT)).replaceAll("_");
        boolean startsWithLetter = upper.charAt(0) >= 'A' && upper.charAt(0) <= 'Z';
        String legal = startsWithLetter ? upper : "ATTRIBUTE_" + upper;
        String name = legal;
        for (int number = 2; !taken.add(name); number++) {
            name = legal + "_" + number;
        }
        return name;
    }
}
