package io.github.intercomkit.spring;

import java.util.ArrayList;
import java.util.List;

/** Properties that the Messenger does not take. Its message names each, and holds no value. */
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
