package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

interface Billed {
    @IntercomAttribute
    String plan();
}
