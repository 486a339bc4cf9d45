package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

class Open {
    @IntercomAttribute
    String label;
}
