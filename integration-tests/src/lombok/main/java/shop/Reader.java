package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import lombok.AllArgsConstructor;
import lombok.Getter;
import lombok.experimental.Accessors;

@Getter
@Accessors(fluent = true)
@AllArgsConstructor
@IntercomUser
public class Reader {
    @IntercomAttribute
    private final String email;

    @IntercomAttribute
    private final boolean vip;

    @IntercomAttribute
    private final boolean isActive;
}
