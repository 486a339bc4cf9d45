package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.intercomkit.processor.IntercomProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The jar and the pom of the processor, as they are on the class path of an application. */
class ProcessorJarTest {
    private static final String PROCESSOR = IntercomProcessor.class.getName();
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";
    private static final String INCREMENTAL = "META-INF/gradle/incremental.annotation.processors";

    @Test
    void theJarHoldsOnlyThePackageOfTheProcessor() throws IOException, URISyntaxException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertEquals(
                    List.of(),
                    files(jar)
                            .filter(name -> !name.startsWith("io/github/intercomkit/processor/"))
                            .filter(name -> !name.startsWith("META-INF/"))
                            .toList());
        }
    }

    @Test
    void theJarRelocatesTheClassesThatItBundles() {
        for (String name : List.of("com.palantir.javapoet.JavaFile", "com.google.auto.service.AutoService")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
        }
    }

    @Test
    void noClassRefersToAPackageOfGoogle() throws IOException, URISyntaxException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            List<String> found = new ArrayList<>();
            for (String name :
                    files(jar).filter(file -> file.endsWith(".class")).toList()) {
                try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
                    String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    if (bytes.contains("com/google/") || bytes.contains("com.google.")) {
                        found.add(name);
                    }
                }
            }
            assertEquals(List.of(), found);
        }
    }

    @Test
    void theJarDeclaresOneIsolatingProcessorAndNoOtherService() throws IOException, URISyntaxException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertEquals(
                    Set.of(SERVICE),
                    files(jar)
                            .filter(name -> name.startsWith("META-INF/services/"))
                            .collect(Collectors.toSet()));
            assertEquals(List.of(PROCESSOR), lines(jar, SERVICE));
            assertEquals(List.of(PROCESSOR + ",isolating"), lines(jar, INCREMENTAL));
        }
    }

    @Test
    void thePomHasNoTransitiveDependency() throws Exception {
        Path jar = jar();
        Path pom = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".pom"));
        NodeList dependencies;
        try (InputStream in = Files.newInputStream(pom)) {
            dependencies = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("dependency");
        }

        List<String> transitive = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (!Set.of("test", "provided").contains(text(dependency, "scope"))) {
                transitive.add(text(dependency, "artifactId"));
            }
        }
        assertEquals(List.of(), transitive);
    }

    private static Path jar() throws URISyntaxException {
        return Path.of(IntercomProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Stream<String> files(JarFile jar) {
        return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName);
    }

    private static List<String> lines(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
