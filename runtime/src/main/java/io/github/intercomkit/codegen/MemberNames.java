package io.github.intercomkit.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records the names of the members that an object would hold, and takes no value. */
final class MemberNames implements MemberSelection {
    private final @Nullable SelectedMembers values;
    private final List<String> names = new ArrayList<>();

    MemberNames(@Nullable SelectedMembers values) {
        this.values = values;
    }

    /** The names so far, in order. */
    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    @Override
    public boolean includes(String name) {
        return values == null || values.includes(name);
    }

    @Override
    public void write(Attribute attribute, Runnable ownValue, JsonMembers out) {
        if (includes(attribute.name)) {
            names.add(attribute.name);
            if (values != null) {
                values.takeAdded(attribute.name);
            }
        }
    }

    @Override
    public boolean replace(Attribute company, JsonMembers out) {
        boolean isReplaced = values != null && values.takeAdded(company.name) != null;
        if (isReplaced) {
            recordName(company.name);
        }
        return isReplaced;
    }

    @Override
    public void recordName(String name) {
        names.add(name);
    }

    @Override
    public void writeAdded(JsonMembers out) {
        if (values != null) {
            names.addAll(values.addedNames());
        }
    }
}
