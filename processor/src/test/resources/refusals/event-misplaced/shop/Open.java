package shop;

import io.github.intercomkit.annotations.*;

class Open {
    @IntercomMetadata int apples;
}
