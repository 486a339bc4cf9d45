package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import java.time.Instant;
import lombok.Getter;
import lombok.experimental.SuperBuilder;

@Getter
@SuperBuilder
public abstract class Person {
    @IntercomAttribute("user_id")
    private final long id;

    @IntercomAttribute
    private final String email;

    @IntercomAttribute
    private final Instant createdAt;
}
