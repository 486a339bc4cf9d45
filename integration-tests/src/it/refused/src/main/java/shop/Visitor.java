package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** A type without a mistake. */
@IntercomUser
public record Visitor(@IntercomAttribute String email) {}
