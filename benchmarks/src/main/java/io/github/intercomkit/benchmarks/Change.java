package io.github.intercomkit.benchmarks;

import java.lang.reflect.RecordComponent;

/** How much has changed since Intercom was told last. */
public enum Change {
    NONE,
    TWO,
    ALL;

    /** With texts of its own, as what is read from a database twice has. */
    Shopper after(TextMix mix) {
        Shopper after = switch (this) {
            case NONE -> Shoppers.of(mix);
            case TWO -> Shoppers.slightlyChanged(mix);
            case ALL -> Shoppers.changed(mix);
        };
        return (Shopper) readAgain(after);
    }

    private static Object readAgain(Object value) {
        if (value instanceof String text) {
            return new StringBuilder(text).toString();
        }
        if (!(value instanceof Record)) {
            return value;
        }
        try {
            RecordComponent[] components = value.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = readAgain(components[i].getAccessor().invoke(value));
            }
            return value.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
