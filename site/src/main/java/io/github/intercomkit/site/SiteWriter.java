package io.github.intercomkit.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes the site: a page for each guide, and the Javadoc of the published modules under {@code api}. */
public final class SiteWriter {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(CodeBlocks::new)
            .build();

    private final Path root;
    private final Path target;
    private final Guides guides;

    private SiteWriter(Path root, Path target) throws IOException {
        this.root = root;
        this.target = target;
        this.guides = Guides.of(root);
    }

    /**
     * Writes the site with the Javadoc that the build has packed, and fails for a link that leads nowhere.
     *
     * @param arguments the folder of the repository, and the folder of the site
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        SiteWriter site = new SiteWriter(Path.of(arguments[0]).normalize(), Path.of(arguments[1]));
        site.write(site.unpackJavadoc());
        List<String> dead = DeadLinks.in(site.target);
        if (!dead.isEmpty()) {
            throw new IllegalStateException("Links that lead nowhere:\n" + String.join("\n", dead));
        }
    }

    /** Writes the pages of the guides. */
    static void writeGuides(Path root, Path target) throws IOException {
        new SiteWriter(root.normalize(), target).write(List.of());
    }

    private void write(List<String> modules) throws IOException {
        Files.createDirectories(target.resolve("images"));
        String template = resource("page.html");
        for (Map.Entry<Path, String> guide : guides.titles().entrySet()) {
            Node document = PARSER.parse(guides.text(guide.getKey()));
            PageLinks links = new PageLinks(guides, guide.getKey());
            document.accept(links);
            String page = template.replace("{title}", escaped(guide.getValue()))
                    .replace("{guides}", navigation(guide.getKey()))
                    .replace("{modules}", apiLinks(modules))
                    .replace("{content}", RENDERER.render(document));
            Files.writeString(target.resolve(guides.page(guide.getKey()).orElseThrow()), page);
            for (Path image : links.images()) {
                Files.copy(
                        root.resolve(image),
                        target.resolve("images").resolve(image.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(target.resolve("style.css"), resource("style.css"));
    }

    private String navigation(Path current) {
        return guides.titles().entrySet().stream()
                .map(guide -> item(
                        guides.page(guide.getKey()).orElseThrow(),
                        guide.getKey().equals(current) ? " aria-current=\"page\"" : "",
                        guide.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String apiLinks(List<String> modules) {
        return modules.stream()
                .map(module -> item("api/" + module + "/index.html", "", module))
                .collect(Collectors.joining("\n"));
    }

    private static String item(String address, String attributes, String text) {
        return "<li><a href=\"" + address + "\"" + attributes + ">" + escaped(text) + "</a></li>";
    }

    /** The names of the modules with Javadoc. */
    private List<String> unpackJavadoc() throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.find(
                root, 3, (file, attributes) -> file.getFileName().toString().matches("intercomkit-.*-javadoc\\.jar"))) {
            jars = files.filter(file -> Objects.requireNonNull(file.getParent()).endsWith("target"))
                    .sorted()
                    .toList();
        }
        if (jars.isEmpty()) {
            throw new IllegalStateException(
                    "There is no Javadoc. Build the whole project: mvn -Psite verify -DskipTests");
        }
        for (Path jar : jars) {
            unpack(jar, target.resolve("api").resolve(moduleOf(jar)));
        }
        return jars.stream().map(SiteWriter::moduleOf).distinct().toList();
    }

    private static String moduleOf(Path jar) {
        return jar.getFileName().toString().replaceFirst("^(intercomkit-[a-z-]*[a-z])-\\d.*", "$1");
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(entry, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SiteWriter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
