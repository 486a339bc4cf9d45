/** A shop whose users other modules may read. */
module shop.users {
    requires transitive io.github.intercomkit;

    exports shop.users;
}
