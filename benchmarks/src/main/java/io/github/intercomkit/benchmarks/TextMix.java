package io.github.intercomkit.benchmarks;

/** How common text beyond Latin-1 is: libraries are fast for one of these, and not for another. */
public enum TextMix {
    /** English names and addresses. */
    ASCII,
    /** One text of a user is not ASCII, as in much of Europe. */
    RARE,
    /** Most texts are not ASCII, as in much of Asia. */
    COMMON
}
