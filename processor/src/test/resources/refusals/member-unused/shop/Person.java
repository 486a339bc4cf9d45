package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

/** Read through a user. */
class Person extends Stored {
    @IntercomAttribute
    String name;
}

/** Read through a user as well. */
class Stored {
    @IntercomAttribute
    String email;
}

/** Made for subclasses. */
abstract class Billed {
    @IntercomAttribute
    String plan;
}

interface Located {
    @IntercomAttribute
    String city();
}
