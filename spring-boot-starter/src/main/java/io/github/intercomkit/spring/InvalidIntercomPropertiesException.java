package io.github.intercomkit.spring;

import java.util.ArrayList;
import java.util.List;

/** Thrown when the Messenger refuses properties. The message names each property and its rule, and holds no value. */
final class InvalidIntercomPropertiesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> problems;

    InvalidIntercomPropertiesException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = new ArrayList<>(problems);
    }

    List<String> problems() {
        return problems;
    }
}
