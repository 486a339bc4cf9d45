package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.web.Sites.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Stories of two or three tabs, two people and a server that restarts, in a real browser before the real endpoint, and the same stories
 * with one rule of the client broken. {@code -Dintercomkit.seed=7} replays one, {@code -Dintercomkit.stories=1000} plays more.
 */
@Tag("page")
class StoriesInChromiumTest {
    private static final Path RESOURCES = Path.of("src/test/resources/stories");
    private static final int AT_ONCE = 8;
    private static final int MOST_STORIES_OF_A_MUTANT = 60;

    private static final ExecutorService PLAYERS = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<Long, Future<?>> PLAYED = new ConcurrentHashMap<>();

    /** Pages in processes that are there already: a process for each tab costs as much as the story in it. */
    private static final String[] SHARED_PROCESSES = {
        "--disable-site-isolation-trials",
        "--renderer-process-limit=8",
        "--disable-features=SpareRendererForSitePerProcess"
    };

    @TempDir
    static Path directory;

    private static Sites sites;
    private static ChromeDriver browser;
    private static DevTools devTools;

    @BeforeAll
    static void start() throws Exception {
        sites = Sites.start(directory);
        browser = Chromium.start(directory.resolve("profile"), sites.widgetPort(), SHARED_PROCESSES);
        devTools = DevTools.of(browser);
        String widget = Files.readString(RESOURCES.resolve("widget.js"));
        sites.put("/widget/" + StoryShop.APP_ID, new Answer("text/javascript", Map.of(), widget));
    }

    @AfterAll
    static void stop() {
        PLAYERS.shutdownNow();
        if (browser != null) {
            devTools.close();
            browser.quit();
        }
        sites.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aStoryEndsWithWhatTheDatabaseSays(long seed) throws Throwable {
        if (PLAYED.isEmpty()) {
            String client = Files.readString(ClientTest.CLIENT);
            seeds().forEach(each -> PLAYED.put(each, play(each, client)));
        }
        try {
            PLAYED.get(seed).get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    static LongStream seeds() {
        Long only = Long.getLong("intercomkit.seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("intercomkit.stories", 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void aClientThatBreaksARuleFailsAStory(Mutant broken) throws Exception {
        Throwable failure = firstFailure(broken);

        assertThat(failure).as("a story fails").isNotNull();
        assertThat(failure.getCause()).as("a rule of the stories is broken").isInstanceOf(AssertionError.class);
        System.out.println("A client with " + broken + " fails. "
                + failure.getMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll(" Intercom knows .*", " Intercom knows something else"));
    }

    /** Null if no story fails. The first failure ends the other stories. */
    private static @Nullable Throwable firstFailure(Mutant broken) throws Exception {
        String mutant = broken.of(Files.readString(ClientTest.CLIENT));
        ExecutorCompletionService<Void> stories = new ExecutorCompletionService<>(PLAYERS);
        List<Future<Void>> all = broken.seeds()
                .mapToObj(seed -> stories.submit(() -> Story.play(seed, sites, devTools, files(mutant)), null))
                .toList();
        try {
            for (int i = 0; i < all.size(); i++) {
                stories.take().get();
            }
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        } finally {
            all.forEach(story -> story.cancel(true));
        }
    }

    static List<Mutant> mutants() {
        return List.of(
                new Mutant(6, "no broadcast"),
                new Mutant(0, "no renewal"),
                new Mutant(8, "no note of a lost answer"),
                new Mutant(0, "no lock"),
                // The endpoint compares the person of the request, so one comparison makes up for the other.
                new Mutant(8, "no comparison of persons", "no person in requests"));
    }

    /** A client in which a rule is broken, and the seed of a story that has noticed it. */
    record Mutant(long first, String... rules) {
        String of(String client) {
            String mutant = client;
            for (String rule : rules) {
                mutant = ClientTest.mutations().stream()
                        .filter(mutation -> mutation.name().equals(rule))
                        .findAny()
                        .orElseThrow()
                        .of(mutant);
            }
            return mutant;
        }

        LongStream seeds() {
            return LongStream.range(0, MOST_STORIES_OF_A_MUTANT).map(each -> (first + each) % MOST_STORIES_OF_A_MUTANT);
        }

        @Override
        public String toString() {
            return String.join(", ", rules);
        }
    }

    private static Future<?> play(long seed, String client) {
        return PLAYERS.submit(() -> Story.play(seed, sites, devTools, files(client)));
    }

    private static Map<String, String> files(String client) {
        try {
            Map<String, String> files = new HashMap<>(Map.of("client.js", client));
            for (String name : List.of("page.html", "story.js")) {
                files.put(name, Files.readString(RESOURCES.resolve(name)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
