package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered-fine")
record Fine(
        @IntercomMetadata int key1,
        @IntercomMetadata int key2,
        @IntercomMetadata int key3,
        @IntercomMetadata int key4,
        @IntercomMetadata int key5,
        @IntercomMetadata int key6,
        @IntercomMetadata int key7,
        @IntercomMetadata int key8,
        @IntercomMetadata int key9,
        @IntercomMetadata int key10) {}
