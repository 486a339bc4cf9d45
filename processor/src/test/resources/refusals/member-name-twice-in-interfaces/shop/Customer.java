package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
public interface Customer extends Planned, Billed {
    @IntercomAttribute
    String email();
}
