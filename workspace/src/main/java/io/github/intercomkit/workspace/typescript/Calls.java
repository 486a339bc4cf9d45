package io.github.intercomkit.workspace.typescript;

import io.github.intercomkit.protocol.MessengerMethod;
import io.github.intercomkit.protocol.MessengerSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of the declarations that are the same for each project. */
final class Calls {
    private static final String SPACES = "\"home\" | \"messages\" | \"help\" | \"news\" | \"tasks\" | \"tickets\"";

    private Calls() {}

    /** The settings that a boot carries. Tokens of Data Connectors are left out: no other package's payload type takes them. */
    static String settings() {
        return Arrays.stream(MessengerSetting.values())
                .filter(MessengerSetting::sendable)
                .filter(setting -> setting != MessengerSetting.AUTH_TOKENS)
                .map(setting -> "  " + setting.jsonName() + (setting == MessengerSetting.APP_ID ? ": " : "?: ")
                        + type(setting) + ";\n")
                .collect(Collectors.joining());
    }

    private static String type(MessengerSetting setting) {
        return switch (setting.type()) {
            case BOOLEAN -> "boolean";
            case WHOLE_NUMBER -> "number";
            default -> choices(setting);
        };
    }

    private static String choices(MessengerSetting setting) {
        return switch (setting) {
            case ALIGNMENT -> Properties.literals(List.of("left", "right"));
            case THEME_MODE -> Properties.literals(List.of("light", "dark", "system"));
            default -> "string";
        };
    }

    /** The calls that need no payload, a tuple each. */
    static List<String> withoutPayload() {
        List<String> tuples = new ArrayList<>();
        for (MessengerMethod method : MessengerMethod.values()) {
            arguments(method).forEach(arguments -> tuples.add("[\"" + method.jsName() + "\"" + arguments + "]"));
        }
        return tuples;
    }

    private static List<String> arguments(MessengerMethod method) {
        return switch (method) {
            case SHUTDOWN, SHOW, HIDE, SHOW_MESSAGES -> List.of("");
            case SHOW_SPACE -> List.of(", space: " + SPACES);
            case SHOW_NEW_MESSAGE -> List.of(", text?: string");
            case START_CONVERSATION -> List.of(", text: string");
            case SHOW_ARTICLE, SHOW_NEWS, START_TOUR, START_SURVEY, START_CHECKLIST -> List.of(", id: number");
            case SHOW_TICKET, SHOW_CONVERSATION -> List.of(", id: string");
            case HIDE_NOTIFICATIONS -> List.of(", hidden: boolean");
            case SET_AUTH_TOKENS -> List.of(", tokens: { [name: string]: string }");
            case BOOT, UPDATE, TRACK_EVENT, REATTACH_ACTIVATOR -> List.of();
        };
    }
}
