package io.github.intercomkit.workspace.typescript;

import io.github.intercomkit.workspace.declared.DeclaredAttribute;
import io.github.intercomkit.workspace.declared.DeclaredEvent;
import io.github.intercomkit.workspace.declared.DeclaredType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The events by their names. Two classes may describe one event: then its metadata is that of one of them. */
final class Events {
    private final Map<String, List<DeclaredEvent>> byName;
    private final Properties properties;

    Events(List<DeclaredType> types, Properties properties) {
        this.byName = types.stream()
                .flatMap(type -> type.events().stream())
                .collect(Collectors.groupingBy(DeclaredEvent::name, LinkedHashMap::new, Collectors.toList()));
        this.properties = properties;
    }

    /** The types, or the empty text without events. */
    String declarations() {
        if (byName.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("/** The events, by their names. */\nexport type Events = {\n");
        byName.forEach((name, events) -> text.append(comment(events))
                .append("  ")
                .append(Properties.literal(name))
                .append(": ")
                .append(events.stream().map(this::metadata).distinct().collect(Collectors.joining(" | ")))
                .append(";\n"));
        return text.append("};\n\nexport type EventName = keyof Events;\n\n").toString();
    }

    private static String comment(List<DeclaredEvent> events) {
        return Properties.comment(
                events.stream()
                        .map(DeclaredEvent::doc)
                        .filter(doc -> !doc.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                "  ");
    }

    private String metadata(DeclaredEvent event) {
        String metadata = properties.of(event.metadata(), each -> !each.nullable(), false);
        return metadata.isEmpty() ? "{}" : "{\n" + metadata.indent(2) + "  }";
    }

    /** The calls, a tuple each. */
    List<String> calls() {
        return byName.entrySet().stream()
                .map(event -> call(Properties.literal(event.getKey()), event.getValue()))
                .toList();
    }

    private static String call(String name, List<DeclaredEvent> events) {
        boolean canBeLeftOut =
                events.stream().anyMatch(event -> event.metadata().stream().allMatch(DeclaredAttribute::nullable));
        return "[\"trackEvent\", name: " + name + ", metadata" + (canBeLeftOut ? "?" : "") + ": Events[" + name + "]]";
    }
}
