package javax.persistence;

public @interface Entity {}
