package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.intercomkit.sample.IntercomStandIn.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The front ends of the guide: compiled with the packages they are about, and run in the shop. */
class FrontEndsTest {
    private static final Pattern FILE = Pattern.compile("(?s)```(?:js|tsx?)\n// ([\\w.]+)\n(.*?)```");
    private static final Pattern PAGE = Pattern.compile("(?s)```html\n(.*?)```");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path project;

    @TempDir
    Path directory;

    @BeforeAll
    static void compileTheGuide() throws Exception {
        Npm.install(project);
        String guide = gettingStarted() + Files.readString(Path.of("../docs/front-ends.md"));
        List<String> files = new ArrayList<>();
        for (MatchResult block : FILE.matcher(guide).results().toList()) {
            files.add(block.group(1));
            Files.writeString(project.resolve(block.group(1)), block.group(2));
        }
        assertThat(files).as("all blocks have a name").hasSize(guide.split("```(ts|js\n)", -1).length - 1);
        files.removeIf(file -> file.endsWith(".js"));
        Npm.run(
                project,
                "npx --no-install tsc --noEmit --strict --target es2022 --module esnext --moduleResolution bundler"
                        .concat(" --jsx react-jsx --types react,react-dom ")
                        .concat(String.join(" ", files))
                        .split(" +"));
    }

    private static String gettingStarted() throws IOException {
        return Files.readString(Path.of("../docs/getting-started-spring-boot.md"));
    }

    /** The page of plain JavaScript as the guide has it, or one with what a bundler makes of the entry. */
    private Path pages(String entry) throws Exception {
        Path pages = Files.createDirectory(directory.resolve("pages"));
        if (entry.equals("app.js")) {
            MatchResult page =
                    PAGE.matcher(gettingStarted()).results().findFirst().orElseThrow();
            Files.writeString(pages.resolve("guide.html"), page.group(1));
            for (String file : List.of(entry, "steps.js")) {
                Files.copy(project.resolve(file), pages.resolve(file));
            }
            return pages;
        }
        Npm.run(
                project,
                "npx --no-install esbuild --bundle --minify --format=esm --jsx=automatic --outfile=%s %s"
                        .formatted(pages.resolve("guide.js"), entry)
                        .split(" "));
        String loader = entry.equals("main.ts") ? "<script src='/intercom.js'></script>" : "";
        Files.writeString(pages.resolve("guide.html"), """
                <!doctype html>%s<div id="root"><button id="buy"></button><button id="messenger"></button></div>
                <script type="module" src="/guide.js"></script>
                """.formatted(loader));
        return pages;
    }

    @Test
    void theGuidesPageSignsOut() throws Exception {
        try (IntercomStandIn intercom = IntercomStandIn.start(directory);
                ConfigurableApplicationContext server = shop(pages("app.js"))) {
            ChromeDriver browser = Chromium.start(directory.resolve("profile"), intercom.port());
            try {
                browser.get(
                        "http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/guide.html");
                awaitCalls(intercom, "boot (visitor)");
                signIn(browser);
                buy(browser, 2);
                browser.findElement(By.id("sign-out")).click();
                awaitLastCalls(intercom, "boot (1)", "shutdown", "boot (visitor)");
                await().atMost(PATIENCE)
                        .until(() -> browser.findElement(By.id("buy")).getText().equals("Sign in first"));
                signIn(browser);
                buy(browser, 3);
                awaitLastCalls(intercom, "boot (visitor)", "shutdown", "boot (1)");
                assertThat(intercom.complaints()).isEmpty();
            } finally {
                browser.quit();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.js", "main.ts", "shop.tsx"})
    void theGuidesFrontEndMakesTheCallsThatTheServerAnswers(String entry) throws Exception {
        Path pages = pages(entry);
        try (IntercomStandIn intercom = IntercomStandIn.start(directory);
                ConfigurableApplicationContext server = shop(pages)) {
            ChromeDriver browser = Chromium.start(directory.resolve("profile"), intercom.port());
            try {
                String origin = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
                browser.get(origin + "/guide.html");
                awaitCalls(intercom, "boot (visitor)");
                assertThat(browser.findElement(By.id("buy")).getText()).isEqualTo("Sign in first");

                signIn(browser);
                buy(browser, 2);
                awaitCalls(intercom, "boot (visitor)", "boot (1)");
                buy(browser, 3);
                awaitCalls(intercom, "boot (visitor)", "boot (1)", "update (1)");
                assertThat(intercom.person("1")).containsEntry("apples", 3).containsEntry("name", "Ada Brook");

                browser.manage().deleteCookieNamed("JSESSIONID");
                browser.navigate().refresh();
                awaitCalls(intercom, "boot (visitor)", "boot (1)", "update (1)", "shutdown", "boot (visitor)");
                signIn(browser);
                buy(browser, 4);
                assertThat(last(intercom, 1)).containsExactly("boot (1)");
                signIn(browser, "grace@hilltop.example", "russet");
                buy(browser, 10);
                assertThat(last(intercom, 2)).as("in the page that stays").containsExactly("shutdown", "boot (2)");
                browser.manage().deleteCookieNamed("XSRF-TOKEN");
                buy(browser, 11);
                assertThat(last(intercom, 1)).as("with a new token").containsExactly("update (2)");
                browser.findElement(By.id("messenger")).click();
                await().atMost(PATIENCE).until(() ->
                        (boolean) requireNonNull(browser.executeScript("return commands.includes('show')")));

                signOutElsewhere(browser);
                awaitLastCalls(intercom, "shutdown");
                browser.navigate().refresh();
                awaitLastCalls(intercom, "boot (visitor)");
                browser.get(origin.replace("localhost", "shop.test") + "/guide.html");
                awaitLastCalls(intercom, "boot (visitor)", "boot (visitor)");
                assertThat(browser.executeScript("return navigator.locks")).isNull();
                assertThat(intercom.complaints()).isEmpty();
            } finally {
                browser.quit();
            }
        }
    }

    private ConfigurableApplicationContext shop(Path pages) {
        return new SpringApplicationBuilder(OrchardApplication.class)
                .run(
                        "--server.port=0",
                        "--server.servlet.session.persistent=false",
                        "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("orchard"),
                        "--spring.web.resources.static-locations=" + pages.toUri() + ",classpath:/static/",
                        "--INTERCOM_APP_ID=" + IntercomStandIn.APP_ID,
                        "--INTERCOM_SECRET=" + IntercomStandIn.SECRET);
    }

    private static void signIn(ChromeDriver browser) {
        signIn(browser, "ada@brookside.example", "pippin");
    }

    private static void signIn(ChromeDriver browser, String username, String password) {
        browser.executeAsyncScript("""
                const [username, password, done] = arguments;
                const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                const body = new URLSearchParams({ username, password });
                fetch('/api/sign-in', { method: 'POST', headers: { 'X-XSRF-TOKEN': token }, body }).then(() => done());
                """, username, password);
    }

    /** Signs out as another tab does, while the requests of this page fail. */
    private static void signOutElsewhere(ChromeDriver browser) {
        browser.executeAsyncScript("""
                const [done] = arguments;
                const send = window.fetch;
                window.fetch = async () => new Response('', { status: 500 });
                const token = document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1];
                send('/api/sign-out', { method: 'POST', headers: { 'X-XSRF-TOKEN': token } }).then(() => {
                  new BroadcastChannel('intercom').postMessage('changed');
                  done();
                });
                """);
    }

    private static void awaitLastCalls(IntercomStandIn intercom, String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(intercom.calls()).extracting(Call::toString).endsWith(calls));
    }

    private static List<String> last(IntercomStandIn intercom, int count) {
        List<Call> calls = intercom.calls();
        return calls.subList(calls.size() - count, calls.size()).stream()
                .map(Call::toString)
                .toList();
    }

    private static void buy(ChromeDriver browser, int expected) {
        browser.findElement(By.id("buy")).click();
        await().atMost(PATIENCE)
                .until(() -> browser.findElement(By.id("buy")).getText().equals(expected + " apples"));
    }

    private static void awaitCalls(IntercomStandIn intercom, String... calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(intercom.calls()).extracting(Call::toString).containsExactly(calls));
    }
}
