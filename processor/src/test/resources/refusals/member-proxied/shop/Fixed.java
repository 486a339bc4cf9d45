package shop;

import base.Stored;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;
import javax.persistence.Entity;

/** Final, so that it has no proxy. */
@Entity
@IntercomUser
final class Fixed extends Stored {
    @IntercomAttribute
    String email;
}
