package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
class Gamma extends Base {
    @IntercomAttribute
    String email;
}
