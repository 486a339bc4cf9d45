/** What a team writes on the class of its signed-in user, for the IntercomKit processor to read. */
module io.github.intercomkit.annotations {
    exports io.github.intercomkit.annotations;
}
