/** The annotations with which an application describes its users to the IntercomKit processor. */
module io.github.intercomkit.annotations {
    exports io.github.intercomkit.annotations;
}
