package io.github.intercomkit.codegen;

/** Decides which members one JSON object takes, where it does not take each as it is. Not thread-safe; made for one object. */
sealed interface MemberSelection permits SelectedMembers, MemberNames {
    /** Whether members of that name belong to the object. */
    boolean includes(String name);

    /**
     * Writes an attribute: its own value, the value that replaces it, or nothing.
     *
     * @param ownValue writes the attribute's own value
     * @param out the object
     */
    void write(Attribute attribute, Runnable ownValue, JsonMembers out);

    /**
     * Writes the value that replaces a company.
     *
     * @return false if none does; then nothing was written
     */
    boolean replace(Attribute company, JsonMembers out);

    /** Records the name of a member that was written without {@link #write}. */
    void recordName(String name);

    /** Writes the added members that replaced no other one. */
    void writeAdded(JsonMembers out);
}
