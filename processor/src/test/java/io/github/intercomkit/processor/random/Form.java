package io.github.intercomkit.processor.random;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** A way to declare a user or a company: as which kind of type, and with which members in supertypes. */
interface Form {
    /** The source of the type and its supertypes, without package and imports. */
    String source(String name, List<Member> members, Random random);

    /** The sources by file, if it needs several; {@code PACKAGE} is replaced by its package. */
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

    /** A random form that fits into the package: a type of another package cannot import from the unnamed one. */
    static Form any(Random random, String packageName) {
        List<Form> all = Stream.<Form>concat(Stream.of(PlainForm.values()), Stream.of(InheritedForm.values()))
                .filter(form -> !packageName.isEmpty() || form != InheritedForm.OTHER_PACKAGE)
                .toList();
        return all.get(random.nextInt(all.size()));
    }
}
