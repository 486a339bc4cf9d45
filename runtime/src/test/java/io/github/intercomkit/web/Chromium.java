package io.github.intercomkit.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine, which resolves every host to the machine itself. Without a browser the test is skipped. */
final class Chromium {
    private static final String MISSING =
            "Skipped: no browser is installed; `apt-get install chromium chromium-driver` installs one";

    private Chromium() {}

    /**
     * Starts the browser.
     *
     * @param more further arguments of its command line
     */
    static ChromeDriver start(Path profile, int widgetPort, String... more) {
        Optional<File> browser = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = executable("chromedriver");
        boolean found = browser.isPresent() && driver.isPresent();
        if (!found) {
            // The console of Surefire shows the number of skipped tests, not the reason.
            System.out.println(MISSING);
        }
        assumeTrue(found, MISSING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A tab behind another must not be slower.
                "--disable-background-timer-throttling",
                "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows",
                "--ignore-certificate-errors",
                "--host-resolver-rules=MAP widget.intercom.io 127.0.0.1:" + widgetPort
                        + ", MAP app.example.com 127.0.0.1, MAP shop.test 127.0.0.1, MAP *.shop.test 127.0.0.1, MAP *.localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + profile);
        options.addArguments(more);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .build(),
                options);
    }

    private static Optional<File> executable(String... names) {
        return Stream.of(names)
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                        .map(directory -> new File(directory, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
