package io.github.intercomkit.servlet;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A type of user: its serializer, and how to read the signed-in user. */
record UserType<T>(IntercomSerializer<T> serializer, CurrentUser<? extends T> currentUser) {
    UserType {
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(currentUser, "currentUser");
    }

    /** The signed-in user; null if there is none of this type. */
    @Nullable SignedInUser<T> signedIn(HttpServletRequest request) {
        T user = currentUser.of(request);
        return user == null ? null : new SignedInUser<>(serializer, user);
    }
}
