package io.github.intercomkit.workspace.declared;

import io.github.intercomkit.workspace.text.Json;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;

/** The declarations on a class path. The first of two resources of one name counts, as it does for classes. */
public final class Declarations {
    private static final String FOLDER = "META-INF/intercomkit";
    private static final String ENDING = ".json";

    /** In a plain jar, or in one that Spring Boot or a war packed. */
    private static final Pattern RESOURCE =
            Pattern.compile("((?:(?:BOOT|WEB)-INF/classes/)?)" + FOLDER + "/([^/]+)\\.json");

    private static final int NEWEST_FORMAT = 1;

    private final SortedMap<String, DeclaredType> types = new TreeMap<>();

    private Declarations() {}

    /**
     * Reads the types of a class path, in the order of their names.
     *
     * @param classPath folders of classes, and jars; what does not exist is skipped
     */
    public static List<DeclaredType> read(List<Path> classPath) throws IOException, ToolException {
        Declarations declarations = new Declarations();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                declarations.addFolder(entry);
            } else if (Files.isRegularFile(entry) && entry.toString().endsWith(".jar")) {
                declarations.addJar(entry);
            }
        }
        return new ArrayList<>(declarations.types.values());
    }

    /** A resource without its class is left over from a deleted source. */
    private void addFolder(Path root) throws IOException, ToolException {
        Path folder = root.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            String type = name.substring(0, name.length() - ENDING.length());
            if (Files.exists(root.resolve(classFile(type)))) {
                add(Files.readString(file), file.toString());
            }
        }
    }

    private void addJar(Path jar) throws IOException, ToolException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : List.<ZipEntry>copyOf(zip.stream().toList())) {
                Matcher resource = RESOURCE.matcher(entry.getName());
                if (resource.matches() && zip.getEntry(resource.group(1) + classFile(resource.group(2))) != null) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    add(new String(bytes, StandardCharsets.UTF_8), jar + "!" + entry.getName());
                }
            }
        }
    }

    private static String classFile(String type) {
        return type.replace('.', '/') + ".class";
    }

    private void add(String text, String where) throws ToolException {
        JsonNode root;
        try {
            root = Json.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ToolException(where + " is not JSON. Compile its project again.");
        }
        if (root.path("format").asInt(0) > NEWEST_FORMAT) {
            throw new ToolException(where + " comes from a newer processor. Use this tool in the processor's version.");
        }
        DeclaredType type = DeclaredType.of(root);
        types.putIfAbsent(type.name(), type);
    }
}
