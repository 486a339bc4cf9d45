package io.github.intercomkit.workspace.inventory;

import io.github.intercomkit.workspace.declared.DeclaredEvent;
import io.github.intercomkit.workspace.declared.DeclaredType;
import java.util.List;

/** The sentences that the page and the Markdown share. */
final class Words {
    static final String TITLE = "What leaves for Intercom";

    static final String INTRODUCTION =
            "The annotated classes of this project send these values to Intercom, through the page of"
                    + " the person. An open value stands in the page. A signed value is inside the token where tokens prove who the"
                    + " person is, and open where they do not.";

    static final String PERSONAL =
            "A value is marked as personal by its annotation or by its name. A value without a mark can be"
                    + " personal, too: a person has to decide that.";

    static final List<String> BESIDE = List.of(
            "The proof of identity: a hash or a token, made from the identifier and a secret.",
            "The settings of the Messenger, such as its colours and the title of the page.",
            "Values that the application adds for one request, by with(name, value) or in its own JavaScript.",
            "What Intercom's script collects by itself in the browser, such as the address of the page and of the network, and"
                    + " its cookies.");

    static final String NOTHING_COMMITTED = "There is no committed inventory to compare with.";
    static final String UNCHANGED = "Nothing changed since the committed inventory.";

    private Words() {}

    /** The events that say what they mean, and not in the row of the event itself. */
    static List<DeclaredEvent> explained(DeclaredType type) {
        return type.events().stream()
                .filter(event -> !event.doc().isEmpty() && !event.metadata().isEmpty())
                .toList();
    }

    static String heading(DeclaredType type) {
        return switch (type.kind()) {
            case USER -> "Of a user: " + type.displayName();
            case VISITOR -> "Of a visitor: " + type.displayName();
            case COMPANY -> "Of a company: " + type.displayName();
            case OTHER -> "Of an event: " + type.displayName();
        };
    }
}
