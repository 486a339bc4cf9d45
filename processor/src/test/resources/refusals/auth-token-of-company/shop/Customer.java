package shop;

import io.github.intercomkit.annotations.IntercomAttribute;
import io.github.intercomkit.annotations.IntercomUser;

@IntercomUser
record Customer(@IntercomAttribute String email, @IntercomAttribute Company company) {}
