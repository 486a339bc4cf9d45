package shop;

import io.github.intercomkit.annotations.IntercomUser;
import io.github.intercomkit.annotations.IntercomVisitor;

@IntercomVisitor
record Nothing() {
    @IntercomVisitor
    @IntercomUser
    record Both(String email) {}
}
