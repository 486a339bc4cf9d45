package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A kind of type that a user or a company can be: how its members are declared, all of them or some of them above it. */
interface Form {
    /** The type with what it needs beside it, without the head of the file. */
    String source(String name, List<Member> members, Random random);

    /** The same by file, where it needs more than one; {@code PACKAGE} stands for its package. */
    default Map<String, String> sources(String name, List<Member> members, Random random) {
        return Map.of(name, source(name, members, random));
    }

    /** An expression that makes one. */
    default String creation(String name, List<Member> members) {
        return "new " + name + "()";
    }

    default String serializer(String name) {
        return name + "IntercomSerializer";
    }

    /** Any that a package, or the unnamed one, can hold: from that nothing can be imported. */
    static Form any(Random random, String packageName) {
        List<Form> all = Stream.<Form>concat(Stream.of(PlainForm.values()), Stream.of(InheritedForm.values()))
                .filter(form -> !packageName.isEmpty() || form != InheritedForm.OTHER_PACKAGE)
                .toList();
        return all.get(random.nextInt(all.size()));
    }
}
