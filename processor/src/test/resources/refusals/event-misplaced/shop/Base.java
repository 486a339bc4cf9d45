package shop;

import io.github.intercomkit.annotations.*;

class Base {
    @IntercomMetadata int apples;
}
