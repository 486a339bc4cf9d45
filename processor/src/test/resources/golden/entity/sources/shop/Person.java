package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;

@MappedSuperclass
public abstract class Person<I> {
    @Id
    @IntercomAttribute("user_id")
    private I id;

    @IntercomAttribute(zone = "UTC")
    private LocalDateTime createdAt;

    @IntercomAttribute
    protected abstract String label();

    public I getId() {
        return id;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }
}
