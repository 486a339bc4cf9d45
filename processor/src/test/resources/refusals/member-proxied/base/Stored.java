package base;

import io.github.intercomkit.annotations.IntercomAttribute;
import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public abstract class Stored {
    @IntercomAttribute("user_id")
    public long id;

    @IntercomAttribute
    public final String label() {
        return "label " + id;
    }
}
