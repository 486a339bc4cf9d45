package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import lombok.Builder;
import lombok.Value;

@Value
@Builder
@IntercomUser
public class Member {
    @IntercomAttribute
    String email;

    @IntercomAttribute
    Long points;

    @IntercomAttribute
    boolean vip;
}
