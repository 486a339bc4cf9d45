package io.github.intercomkit.processor;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The output of a compiler. */
sealed interface Compiled permits CompiledByJavac, CompiledByEcj {
    boolean success();

    List<Printed> messages();

    /** The folder of the generated sources. */
    Path generated();

    /** The folder of the classes. */
    Path classes();

    /** Asserts the messages of a compiler: all messages of javac, and the processor's own messages of ECJ. */
    void assertPrinted(List<Printed> expected);

    /** Asserts the text of a generated source. */
    void assertGenerated(String path, String text);

    /** The generated sources, by their paths. */
    default Map<String, String> sources() {
        return texts(generated(), "");
    }

    /** The generated resources, by their paths. */
    default Map<String, String> resources() {
        return texts(classes(), ".json");
    }

    private static Map<String, String> texts(Path folder, String ending) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    default List<String> ourTexts() {
        return messages().stream().filter(Printed::isOurs).map(Printed::text).toList();
    }

    default ClassLoader load() {
        try {
            return new URLClassLoader(new URL[] {classes().toUri().toURL()}, Compiled.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a serializer of that name from the loader's classes. */
    @SuppressWarnings("unchecked")
    static IntercomSerializer<Object> serializer(ClassLoader loader, String name, Messenger messenger)
            throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor(Messenger.class);
        constructor.setAccessible(true);
        return (IntercomSerializer<Object>) constructor.newInstance(messenger);
    }

    static IntercomSerializer<Object> serializer(ClassLoader loader, String name) throws ReflectiveOperationException {
        return serializer(loader, name, Messenger.builder("k8w2v7qz").build());
    }

    /** Calls a static method without parameters. */
    static Object call(ClassLoader loader, String type, String method) throws ReflectiveOperationException {
        Method found = loader.loadClass(type).getDeclaredMethod(method);
        found.setAccessible(true);
        return found.invoke(null);
    }
}
