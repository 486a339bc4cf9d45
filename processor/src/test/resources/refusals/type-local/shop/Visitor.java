package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

/** Without it javac asks no processor. */
@IntercomUser
record Visitor(@IntercomAttribute String email) {}
