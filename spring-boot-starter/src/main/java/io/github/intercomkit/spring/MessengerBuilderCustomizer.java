package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerBuilder;

/**
 * Changes the builder of the starter's Messenger, for what no property can say, such as the users that are excluded. Each bean of this
 * type is called once, after the properties, in the order of {@code @Order}. Not called while the Messenger is off, or is a bean of the
 * application.
 */
@FunctionalInterface
public interface MessengerBuilderCustomizer {
    /**
     * Changes the builder.
     *
     * @param builder the builder, with the settings of the properties
     */
    void customize(MessengerBuilder builder);
}
