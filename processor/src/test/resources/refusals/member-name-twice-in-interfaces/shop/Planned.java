package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

interface Planned {
    @IntercomAttribute
    String plan();
}
