package io.github.intercomkit.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls as the messages of assertions show them, one on a line. Proofs are cut: the rest of one tells a reader nothing. */
final class CallTexts {
    private static final Set<String> PROOFS = Set.of(IdentityCheck.HASH, IdentityCheck.TOKEN);
    private static final int SHOWN_OF_PROOF = 8;

    private CallTexts() {}

    static String ofCalls(List<MessengerCall> calls) {
        return lines(calls.stream().map(CallTexts::of).toList());
    }

    static String ofViolations(List<Violation> violations) {
        return lines(violations.stream()
                .map(each -> "page " + each.call().page() + ": " + each.rule())
                .toList());
    }

    static String ofDropped(List<DroppedValues> dropped) {
        return lines(dropped.stream()
                .map(each -> each.reason() + " " + shortened(each.values()) + " of " + of(each.call()))
                .toList());
    }

    /** What went wrong so far, for an assertion that may fail because of it; empty if nothing did. */
    static String ofTrouble(SimulatedMessenger intercom) {
        String violations = ofViolations(intercom.violations());
        String dropped = ofDropped(intercom.dropped());
        return (violations.isEmpty() ? "" : "\nviolations:" + violations)
                + (dropped.isEmpty() ? "" : "\ndropped:" + dropped);
    }

    private static String of(MessengerCall call) {
        return "page " + call.page() + ": " + call.method()
                + call.arguments().stream()
                        .map(argument -> " " + (argument instanceof Map<?, ?> map ? shortened(map) : argument))
                        .collect(Collectors.joining());
    }

    private static Map<Object, Object> shortened(Map<?, ?> values) {
        Map<Object, Object> shown = new LinkedHashMap<>(values);
        PROOFS.forEach(name -> shown.computeIfPresent(name, (proof, value) -> {
            String text = value.toString();
            return text.length() <= SHOWN_OF_PROOF ? text : text.substring(0, SHOWN_OF_PROOF) + "…";
        }));
        return shown;
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> "\n  " + line).collect(Collectors.joining());
    }
}
