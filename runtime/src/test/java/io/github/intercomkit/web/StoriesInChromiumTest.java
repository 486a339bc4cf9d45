package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.web.Sites.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stories of two or three tabs, two people and a server that restarts, in a real browser before the real endpoint, and the same stories
 * with one rule of the client broken. {@code -Dintercomkit.seed=7} replays one, {@code -Dintercomkit.stories=1000} plays more.
 */
class StoriesInChromiumTest extends BrowserTest {
    private static final Path RESOURCES = Path.of("src/test/resources/stories");
    private static final int AT_ONCE = 6;
    private static final int MOST_STORIES_OF_A_MUTANT = 60;

    private static final ExecutorService PLAYERS = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<Long, Future<?>> PLAYED = new ConcurrentHashMap<>();
    private static DevTools devTools;

    @BeforeAll
    static void connect() throws Exception {
        devTools = DevTools.of(browser);
        String widget = Files.readString(RESOURCES.resolve("widget.js"));
        sites.put("/widget/" + StoryShop.APP_ID, new Answer("text/javascript", Map.of(), widget));
    }

    @AfterAll
    static void disconnect() {
        PLAYERS.shutdownNow();
        devTools.close();
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
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("intercomkit.stories", 40));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void aClientThatBreaksARuleFailsAStory(Mutant broken) throws Exception {
        String mutant = broken.of(Files.readString(ClientTest.CLIENT));
        List<String> failures = new ArrayList<>();
        for (long seed = 0; seed < MOST_STORIES_OF_A_MUTANT && failures.isEmpty(); seed += AT_ONCE) {
            List<Future<?>> stories = LongStream.range(seed, seed + AT_ONCE)
                    .<Future<?>>mapToObj(each -> play(each, mutant))
                    .toList();
            for (Future<?> story : stories) {
                try {
                    story.get();
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause().getCause())
                            .as("a rule of the stories is broken")
                            .isInstanceOf(AssertionError.class);
                    failures.add(failed.getCause()
                            .getMessage()
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replaceAll(" Intercom knows .*", " Intercom knows something else"));
                }
            }
        }

        System.out.println("A client with " + broken + " fails. " + failures);
        assertThat(failures).isNotEmpty();
    }

    static List<Mutant> mutants() {
        return List.of(
                new Mutant("no broadcast"),
                new Mutant("no renewal"),
                new Mutant("no note of a lost answer"),
                new Mutant("no lock"));
    }

    /** A client in which a rule is broken. */
    record Mutant(String rule) {
        String of(String client) {
            return ClientTest.mutations().stream()
                    .filter(mutation -> mutation.name().equals(rule))
                    .findAny()
                    .orElseThrow()
                    .of(client);
        }

        @Override
        public String toString() {
            return rule;
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
