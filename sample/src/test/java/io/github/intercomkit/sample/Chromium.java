package io.github.intercomkit.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Starts the installed Chromium. Skips the test if there is none. */
final class Chromium {
    private static final String MISSING =
            "Skipped: Chromium is not installed. Install it with `apt-get install chromium chromium-driver`.";

    private Chromium() {}

    /** A browser without Intercom. Only the names localhost and shop.test exist, and both are this machine. */
    static ChromeDriver start(Path profile) {
        return start(profile, "");
    }

    /** A browser that finds a stand-in for Intercom at a port of this machine. */
    static ChromeDriver start(Path profile, int intercom) {
        return start(profile, "MAP *.intercom.io 127.0.0.1:" + intercom + ", ");
    }

    private static ChromeDriver start(Path profile, String hosts) {
        Optional<File> browser = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = executable("chromedriver");
        boolean found = browser.isPresent() && driver.isPresent();
        if (!found) {
            // Surefire's console counts skipped tests without the reason.
            System.out.println(MISSING);
        }
        assumeTrue(found, MISSING);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow())
                        .build(),
                options(browser.orElseThrow(), profile, hosts));
    }

    private static ChromeOptions options(File browser, Path profile, String hosts) {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.WARNING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.setCapability("goog:loggingPrefs", logging);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--ignore-certificate-errors",
                "--host-resolver-rules=" + hosts
                        + "MAP shop.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--window-size=1360,860",
                "--user-data-dir=" + profile);
        return options;
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
