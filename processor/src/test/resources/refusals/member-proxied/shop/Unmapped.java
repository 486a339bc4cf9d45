package shop;

import base.Stored;
import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** No entity itself: its own fields are real, those of the mapped superclass need not be. */
@IntercomUser
class Unmapped extends Stored {
    @IntercomAttribute
    String email;
}
