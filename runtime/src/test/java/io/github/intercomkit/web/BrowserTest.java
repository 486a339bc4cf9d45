package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.web.Sites.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser, a site whose pages the test writes, and a widget that records its calls in the page. */
abstract class BrowserTest {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    @TempDir
    static Path directory;

    static Sites sites;
    static ChromeDriver browser;

    @BeforeAll
    static void start() throws Exception {
        sites = Sites.start(directory);
        browser = Chromium.start(directory.resolve("profile"), sites.widgetPort());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        sites.close();
    }

    static void open(String policy, String tags) {
        sites.put(
                "/page",
                Answer.page(
                        policy,
                        "<!DOCTYPE html><html><head><title>Shop</title></head><body>\n" + tags
                                + "\n<p>Apples</p></body></html>"));
        browser.get(sites.address("localhost", "/page"));
        assertThat(browser.getTitle()).isEqualTo("Shop");
        assertThat(browser.executeScript("return document.querySelectorAll('p').length + document.body.innerText"))
                .isEqualTo("1Apples");
    }

    static Object onlyCall() throws Exception {
        awaitCalls(1);
        List<List<?>> calls = calls();
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    static void awaitCalls(int count) {
        browser.executeAsyncScript("""
                const [count, done] = arguments;
                const timer = setInterval(() => {
                  if (window.calls && calls.length >= count) {
                    clearInterval(timer);
                    done();
                  }
                }, 10);
                """, count);
    }

    @SuppressWarnings("unchecked")
    static List<List<?>> calls() throws Exception {
        List<List<?>> calls = new ArrayList<>();
        for (String call : (List<String>) browser.executeScript("return calls")) {
            calls.add(JSON.readValue(call, List.class));
        }
        return calls;
    }

    /** The violations of the policy so far, also those before this call. */
    static List<?> violations() {
        return (List<?>) browser.executeAsyncScript("""
                const done = arguments[0];
                const found = [];
                const observer = new ReportingObserver(
                    reports => found.push(...reports.map(report => report.body.effectiveDirective)),
                    { types: ['csp-violation'], buffered: true });
                observer.observe();
                setTimeout(() => done(found), 200);
                """);
    }
}
