package jakarta.persistence;

public @interface MappedSuperclass {}
