package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.intercomkit.annotations.IntercomAttribute;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotNull;

@MappedSuperclass
public abstract class BaseEntity {
    @Id
    @NotNull @JsonProperty
    @IntercomAttribute("user_id")
    private Long id;

    /** For JPA. */
    protected BaseEntity() {}

    protected BaseEntity(long id) {
        this.id = id;
    }

    public Long getId() {
        return id;
    }
}
