package shop;

import io.github.intercomkit.annotations.IntercomAttribute;

class Base {
    @IntercomAttribute
    String PLAN;

    @IntercomAttribute
    String TIER;
}
