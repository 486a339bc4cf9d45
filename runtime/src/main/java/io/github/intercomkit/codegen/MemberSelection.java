package io.github.intercomkit.codegen;

/** Decides which members one JSON object takes, where it does not take each as it is. Not thread-safe; made for one object. */
sealed interface MemberSelection permits SelectedMembers, MemberNames {
    /** Whether members of that name belong to the object. */
    boolean includes(String name);

    /**
     * Whether the attribute's own value is to be written. A value that replaces it is written at once.
     *
     * @param out the object
     */
    boolean takesOwnValue(Attribute attribute, JsonMembers out);

    /** A member was written that {@link #takesOwnValue} was not asked about. */
    void wasWritten(String name);

    /** Writes the added members that replaced no other one. */
    void writeAdded(JsonMembers out);
}
