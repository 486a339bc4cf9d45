package io.github.intercomkit.benchmarks;

/** The share of texts that are not ASCII. Some libraries are fast for one mix and slow for another. */
public enum TextMix {
    /** English names and addresses. */
    ASCII,
    /** One text of a user is not ASCII, as in much of Europe. */
    RARE,
    /** Most texts are not ASCII, as in much of Asia. */
    COMMON
}
