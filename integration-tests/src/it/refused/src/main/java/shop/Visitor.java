package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** Nothing is wrong here. */
@IntercomUser
public record Visitor(@IntercomAttribute String email) {}
