package io.github.intercomkit.processor.model;

import java.util.List;

/**
 * The name of a class.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames from the top-level class inwards
 */
public record TypeRef(String packageName, List<String> simpleNames) implements Comparable<TypeRef> {
    /** Copies the names. */
    public TypeRef {
        simpleNames = List.copyOf(simpleNames);
    }

    /** A class of that package: {@code "Outer", "Inner"}. */
    public static TypeRef of(String packageName, String... simpleNames) {
        return new TypeRef(packageName, List.of(simpleNames));
    }

    /** The name in a message: {@code Outer.Inner}. */
    public String displayName() {
        return String.join(".", simpleNames);
    }

    /** The full name: {@code shop.Outer.Inner}. */
    public String qualifiedName() {
        return inPackage(displayName());
    }

    /** The name of its class file: {@code shop.Outer$Inner}. */
    public String binaryName() {
        return inPackage(String.join("$", simpleNames));
    }

    /** The name of the top-level class. */
    public String topLevelName() {
        return simpleNames.get(0);
    }

    /** The name as one identifier: {@code Outer_Inner}. */
    public String flatName() {
        return String.join("_", simpleNames);
    }

    /** The simple name of the class that is generated for it. */
    public String generatedName(Role role) {
        return flatName() + (role == Role.EVENT ? "IntercomEvent" : "IntercomSerializer");
    }

    /** That class's full name. */
    public String qualifiedGeneratedName(Role role) {
        return inPackage(generatedName(role));
    }

    @Override
    public int compareTo(TypeRef other) {
        return qualifiedName().compareTo(other.qualifiedName());
    }

    private String inPackage(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
