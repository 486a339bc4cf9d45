package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.intercomkit.sample.ShopIntercom.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The front ends of the guides: compiled with the packages they are about, and run in the shop. */
@Tag("page")
class FrontEndsTest {
    private static final Pattern FILE =
            Pattern.compile("(?s)```(?:tsx?|vue)\n(?://|<!--) ([\\w.]+)(?: -->)?\n(.*?)```");
    private static final Pattern ANY = Pattern.compile("```(tsx?|js|vue)\n");
    private static final Pattern CLIENT = Pattern.compile("(?s)```js\n(.*?)```");
    private static final Pattern PAGE = Pattern.compile("(?s)```html\n(.*?)```");
    private static final Pattern INLINE = Pattern.compile("(?s)<script type=\"module\">(.*?)</script>");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path project;

    @TempDir
    Path directory;

    @BeforeAll
    static void compileTheGuides() throws Exception {
        Npm.install(project);
        Npm.copy(project, "tsconfig.json", "tsconfig.angular.json", "bundle.mjs", "entries");
        Npm.installClient(project);
        String guide = page("front-ends");
        List<MatchResult> files = FILE.matcher(guide).results().toList();
        assertThat(files).as("all blocks have a name").hasSize((int)
                ANY.matcher(guide).results().count());
        for (MatchResult file : files) {
            Files.writeString(project.resolve(file.group(1)), file.group(2));
        }
        List<MatchResult> ofTheClient = CLIENT.matcher(page("client")).results().toList();
        assertThat(ofTheClient).isNotEmpty();
        for (int i = 0; i < ofTheClient.size(); i++) {
            Files.writeString(
                    project.resolve("client" + i + ".ts"),
                    asModule(ofTheClient.get(i).group(1)));
        }
        Npm.run(project, "npx --no-install ngc -p tsconfig.angular.json".split(" "));
        Npm.run(project, "npx --no-install vue-tsc --noEmit -p tsconfig.json".split(" "));
    }

    /** A block that has the import of a page without a build, or leaves it out. */
    private static String asModule(String block) {
        String bundled = block.replace("'/intercomkit/client.js'", "'intercomkit-client'");
        return bundled.contains("import ") ? bundled : "import { intercom } from 'intercomkit-client';\n" + bundled;
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../docs", name + ".md"));
    }

    /** A page with the bundle of an entry. */
    private Path bundled(String entry) throws Exception {
        Path pages = Files.createDirectory(directory.resolve("pages"));
        Npm.run(
                project,
                "node",
                "bundle.mjs",
                "entries/" + entry,
                pages.resolve("guide.js").toString());
        String buttons = entry.equals("plain.js")
                ? "<button id=buy></button><button id=messenger></button><button id=sign-out></button>"
                : "";
        Files.writeString(pages.resolve("guide.html"), """
                <!doctype html><div id="root">%s</div><app-root></app-root>
                <script type="module" src="/guide.js"></script>
                """.formatted(buttons));
        return pages;
    }

    /** The page of the guide, whose script is a file here: the shop's policy allows no script inside a page. */
    private Path pageOfTheGuide() throws IOException {
        Path pages = Files.createDirectory(directory.resolve("pages"));
        MatchResult html = PAGE.matcher(page("getting-started-spring-boot"))
                .results()
                .findFirst()
                .orElseThrow();
        MatchResult script = INLINE.matcher(html.group(1)).results().findFirst().orElseThrow();
        Files.writeString(pages.resolve("guide.js"), script.group(1));
        Files.writeString(
                pages.resolve("guide.html"),
                html.group(1).replace(script.group(), "<script type=\"module\" src=\"/guide.js\"></script>"));
        return pages;
    }

    @Test
    void theTwoLinesOfTheGuideBootWhoeverIsThere() throws Exception {
        inTheShop(pageOfTheGuide(), (browser, intercom, origin) -> {
            awaitLastCalls(intercom, "boot (visitor)");
            signIn(browser, "ada@brookside.example", "pippin");
            browser.navigate().refresh();
            awaitCalls(intercom, List.of("boot (visitor)", "boot (1)"));
            browser.executeAsyncScript("""
                    const [done] = arguments;
                    const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                    fetch('/api/sign-out', { method: 'POST', headers: { 'X-XSRF-TOKEN': token } }).then(() => done());
                    """);
            browser.navigate().refresh();
            awaitCalls(intercom, List.of("boot (visitor)", "boot (1)", "shutdown", "boot (visitor)"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.js", "react.jsx", "vue.js", "angular.js", "react-use-intercom.jsx"})
    void theFrontEndMakesTheCallsThatTheServerAnswers(String entry) throws Exception {
        inTheShop(bundled(entry), (browser, intercom, origin) -> {
            awaitCalls(intercom, List.of("boot (visitor)"));
            signIn(browser, "ada@brookside.example", "pippin");
            List<String> calls = new ArrayList<>(List.of("boot (visitor)", "boot (1)", "trackEvent (1)"));
            click(browser, "buy");
            awaitCalls(intercom, calls);
            click(browser, "buy");
            calls.addAll(List.of("update (1)", "trackEvent (1)"));
            awaitCalls(intercom, calls);
            assertThat(intercom.person("1")).containsEntry("apples", 3L).containsEntry("name", "Ada Brook");

            browser.manage().deleteCookieNamed("JSESSIONID");
            browser.navigate().refresh();
            calls.addAll(List.of("shutdown", "boot (visitor)"));
            awaitCalls(intercom, calls);
            signIn(browser, "ada@brookside.example", "pippin");
            click(browser, "buy");
            awaitLastCalls(intercom, "boot (visitor)", "boot (1)", "trackEvent (1)");
            signIn(browser, "grace@hilltop.example", "russet");
            click(browser, "buy");
            awaitLastCalls(intercom, "trackEvent (1)", "shutdown", "boot (2)", "trackEvent (2)");
            click(browser, "messenger");
            await().atMost(PATIENCE).until(() -> intercom.hasCall("show"));

            click(browser, "sign-out");
            awaitLastCalls(intercom, "shutdown", "boot (visitor)");
            assertThat(intercom.person("2")).containsEntry("apples", 10L);
            browser.get(origin.replace("localhost", "shop.test") + "/guide.html");
            assertThat(browser.executeScript("return navigator.locks")).isNull();
            awaitLastCalls(intercom, "boot (visitor)", "boot (visitor)");
        });
    }

    private void inTheShop(Path pages, Visit visit) throws Exception {
        try (ShopIntercom intercom = ShopIntercom.start();
                ConfigurableApplicationContext server = shop(pages)) {
            ChromeDriver browser = Chromium.start(directory.resolve("profile"), intercom.port());
            try {
                String origin = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
                browser.get(origin + "/guide.html");
                visit.make(browser, intercom, origin);
                assertThat(intercom.complaints()).isEmpty();
            } finally {
                browser.quit();
            }
        }
    }

    private interface Visit {
        void make(ChromeDriver browser, ShopIntercom intercom, String origin);
    }

    private ConfigurableApplicationContext shop(Path pages) {
        return new SpringApplicationBuilder(OrchardApplication.class)
                .run(
                        "--server.port=0",
                        "--server.servlet.session.persistent=false",
                        "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("orchard"),
                        "--spring.web.resources.static-locations=" + pages.toUri() + ",classpath:/static/",
                        "--INTERCOM_APP_ID=" + ShopIntercom.APP_ID,
                        "--INTERCOM_SECRET=" + ShopIntercom.SECRET);
    }

    private static void signIn(ChromeDriver browser, String username, String password) {
        browser.executeAsyncScript("""
                const [username, password, done] = arguments;
                const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                const body = new URLSearchParams({ username, password });
                fetch('/api/sign-in', { method: 'POST', headers: { 'X-XSRF-TOKEN': token }, body }).then(() => done());
                """, username, password);
    }

    private static void awaitLastCalls(ShopIntercom intercom, String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(intercom.calls()).extracting(Call::toString).endsWith(calls));
    }

    private static void click(ChromeDriver browser, String id) {
        browser.findElement(By.id(id)).click();
    }

    private static void awaitCalls(ShopIntercom intercom, List<String> calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(intercom.calls()).extracting(Call::toString).containsExactlyElementsOf(calls));
    }
}
