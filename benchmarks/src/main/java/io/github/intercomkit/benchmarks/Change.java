package io.github.intercomkit.benchmarks;

/** How much has changed since Intercom was told last. */
public enum Change {
    NONE,
    TWO,
    ALL;

    Shopper after(TextMix mix) {
        return switch (this) {
            case NONE -> Shoppers.of(mix);
            case TWO -> Shoppers.slightlyChanged(mix);
            case ALL -> Shoppers.changed(mix);
        };
    }
}
