package shop;

import io.github.intercomkit.annotations.*;

record Line(@IntercomMetadata int apples) {}
