package shop;

import io.github.intercomkit.annotations.*;

@IntercomEvent("ordered-toomany")
record TooMany(
        @IntercomMetadata int key1,
        @IntercomMetadata int key2,
        @IntercomMetadata int key3,
        @IntercomMetadata int key4,
        @IntercomMetadata int key5,
        @IntercomMetadata int key6,
        @IntercomMetadata int key7,
        @IntercomMetadata int key8,
        @IntercomMetadata int key9,
        @IntercomMetadata int key10,
        @IntercomMetadata int key11,
        @IntercomMetadata int key12,
        @IntercomMetadata int key13,
        @IntercomMetadata int key14,
        @IntercomMetadata int key15,
        @IntercomMetadata int key16,
        @IntercomMetadata int key17,
        @IntercomMetadata int key18,
        @IntercomMetadata int key19,
        @IntercomMetadata int key20,
        @IntercomMetadata int key21) {}
