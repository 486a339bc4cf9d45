package io.github.intercomkit.benchmarks;

import java.lang.reflect.RecordComponent;

/** The attributes that changed since the last snapshot. */
public enum Change {
    NONE,
    TWO,
    ALL;

    /** The changed shopper. Its texts are new objects, as after a second query of a database. */
    Shopper after(TextMix mix) {
        Shopper after = switch (this) {
            case NONE -> Shoppers.of(mix);
            case TWO -> Shoppers.slightlyChanged(mix);
            case ALL -> Shoppers.changed(mix);
        };
        return (Shopper) copy(after);
    }

    private static Object copy(Object value) {
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
                values[i] = copy(components[i].getAccessor().invoke(value));
            }
            return value.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
