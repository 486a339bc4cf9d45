package shop;

import io.github.intercomkit.annotations.IntercomVisitor;

@IntercomVisitor
enum Empty {
    NONE
}
