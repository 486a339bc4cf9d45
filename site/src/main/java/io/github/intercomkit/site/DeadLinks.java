package io.github.intercomkit.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of the guides' pages that lead to no page, or to no anchor of it. Links to other sites are not followed. */
final class DeadLinks {
    private DeadLinks() {}

    /** Each as the page and the link. */
    static List<String> in(Path site) throws IOException {
        Map<Path, Document> pages = new HashMap<>();
        List<String> dead = new ArrayList<>();
        try (Stream<Path> files = Files.list(site)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                for (Element element : document(page, pages).select("a[href], img[src], link[href], script[src]")) {
                    String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    if (!leads(site, page, URI.create(link), pages)) {
                        dead.add(page.getFileName() + ": " + link);
                    }
                }
            }
        }
        return dead;
    }

    private static boolean leads(Path site, Path page, URI link, Map<Path, Document> pages) throws IOException {
        if (link.isAbsolute()) {
            return true;
        }
        Path file = link.getPath().isEmpty() ? page : site.resolve(link.getPath());
        if (!Files.isRegularFile(file)) {
            return false;
        }
        return link.getFragment() == null || document(file, pages).getElementById(link.getFragment()) != null;
    }

    private static Document document(Path page, Map<Path, Document> pages) throws IOException {
        Document known = pages.get(page);
        if (known == null) {
            known = Jsoup.parse(page.toFile(), "UTF-8");
            pages.put(page, known);
        }
        return known;
    }
}
