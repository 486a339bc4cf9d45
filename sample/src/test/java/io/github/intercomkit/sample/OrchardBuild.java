package io.github.intercomkit.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A build of Orchard, which differs in the attributes of its customers. */
enum OrchardBuild {
    RELEASED(source -> source),
    ADDED(source -> source.replace("    /** How loyal", """
                @IntercomAttribute
                boolean fruitful() {
                    return apples > 3;
                }

                /** How loyal""")),
    REMOVED(source -> source.replace("    @IntercomAttribute\n    String loyaltyTier", "    String loyaltyTier")),
    RETYPED(source -> source.replace("    @IntercomAttribute\n    String loyaltyTier", """
                @IntercomAttribute("loyalty_tier")
                long loyaltyLevel() {
                    return apples / 10;
                }

                String loyaltyTier"""));

    private static final Path SOURCE = Path.of("src/main/java/io/github/intercomkit/sample/Customer.java");

    private final UnaryOperator<String> change;

    OrchardBuild(UnaryOperator<String> change) {
        this.change = change;
    }

    /** Compiles the class of customers, with the processor, and returns the directory to put in front of the class path. */
    Path compileInto(Path directory) throws IOException {
        Path classes = Files.createDirectories(directory.resolve(name()));
        String released = Files.readString(SOURCE);
        String changed = change.apply(released);
        if (this != RELEASED && changed.equals(released)) {
            throw new IllegalStateException(this + " changes nothing");
        }
        Path source = Files.writeString(
                Files.createDirectories(directory.resolve(name() + "-source")).resolve("Customer.java"), changed);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        String path = System.getProperty("java.class.path");
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            boolean done = javac.getTask(
                            output,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-cp", path, "-processorpath", path, "-parameters"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            if (!done) {
                throw new IllegalStateException(output.toString());
            }
        }
        return classes;
    }
}
