package shop;

import io.github.intercomkit.annotations.IntercomAuthToken;
import io.github.intercomkit.annotations.IntercomEvent;
import io.github.intercomkit.annotations.IntercomMetadata;

@IntercomEvent("ordered-apples")
record Order(@IntercomMetadata int apples, @IntercomAuthToken("orders") String orders) {}
