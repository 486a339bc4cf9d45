package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

final class Fixed {
    @IntercomAttribute
    String label;
}
