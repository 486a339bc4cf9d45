/** A shop that exports its users to other modules. */
module shop.users {
    requires transitive io.github.intercomkit;

    exports shop.users;
}
