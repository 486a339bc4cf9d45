package lombok;

public @interface Getter {}
