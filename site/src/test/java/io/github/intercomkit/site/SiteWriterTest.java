package io.github.intercomkit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    Path site;

    private Document page(String name) throws IOException {
        return Jsoup.parse(site.resolve(name).toFile(), "UTF-8");
    }

    @Test
    void everyGuideIsAPageWithoutADeadLink() throws IOException {
        SiteWriter.writeGuides(ROOT, site);

        try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            assertThat(guides.map(guide -> guide.getFileName().toString()).filter(name -> name.endsWith(".md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(site.resolve(name.replace(".md", ".html")))
                            .exists());
        }
        assertThat(DeadLinks.in(site)).isEmpty();
    }

    @Test
    void theNavigationHasTheOrderOfTheReadmeAndMarksThePage() throws IOException {
        SiteWriter.writeGuides(ROOT, site);

        Document page = page("pages.html");
        assertThat(page.select("nav.side a").eachAttr("href"))
                .startsWith("index.html", "getting-started-spring-boot.html", "getting-started.html")
                .contains("benchmarks.html", "security.html");
        assertThat(page.select("nav.side a[aria-current]").eachAttr("href")).containsExactly("pages.html");
        assertThat(page.title()).isEqualTo("Pages · IntercomKit");
    }

    @Test
    void nothingIsLoadedFromAnotherSite() throws IOException {
        SiteWriter.writeGuides(ROOT, site);

        try (Stream<Path> pages = Files.list(site)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Jsoup.parse(page.toFile(), "UTF-8").select("img[src*=//], script, link[href*=//], iframe"))
                        .as("%s", page)
                        .isEmpty();
            }
        }
        assertThat(Files.readString(site.resolve("style.css"))).doesNotContain("url(", "@import");
    }

    @Test
    void equalGuidesGiveEqualPages(@TempDir Path again) throws IOException {
        SiteWriter.writeGuides(ROOT, site);
        SiteWriter.writeGuides(ROOT, again);

        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                assertThat(again.resolve(site.relativize(page))).hasSameBinaryContentAs(page);
            }
        }
    }

    @Test
    void aLinkToNoPageOrNoAnchorIsFound() throws IOException {
        Files.writeString(
                site.resolve("a.html"),
                "<h2 id=here>Here</h2><a href='#here'></a><a href='b.html'></a><a href='a.html#there'></a>"
                        + "<img src='c.png'><a href='https://example.com/'></a>");

        assertThat(DeadLinks.in(site)).isEqualTo(List.of("a.html: b.html", "a.html: a.html#there", "a.html: c.png"));
    }
}
