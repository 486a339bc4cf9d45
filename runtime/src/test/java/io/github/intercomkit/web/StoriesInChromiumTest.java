package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.web.ClientTest.Mutation;
import io.github.intercomkit.web.Sites.Answer;
import java.io.IOException;
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
    private static final int AT_ONCE = 4;
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
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("intercomkit.stories", 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void aClientThatBreaksARuleFailsAStory(Mutation mutation) throws Exception {
        String mutant = mutation.of(Files.readString(ClientTest.CLIENT));
        List<String> failures = new ArrayList<>();
        for (long seed = 0; seed < MOST_STORIES_OF_A_MUTANT && failures.isEmpty(); seed += AT_ONCE) {
            List<Future<?>> stories = LongStream.range(seed, seed + AT_ONCE)
                    .<Future<?>>mapToObj(each -> play(each, mutant))
                    .toList();
            for (Future<?> story : stories) {
                try {
                    story.get();
                } catch (ExecutionException failed) {
                    failures.add(
                            failed.getCause().getMessage().lines().findFirst().orElse(""));
                }
            }
        }

        System.out.println("A client with " + mutation + " fails. " + failures);
        assertThat(failures).isNotEmpty();
    }

    static List<Mutation> mutations() {
        List<String> named = List.of(
                "no lock",
                "no lease in place of the lock",
                "no broadcast",
                "no note of a lost answer",
                "no renewal",
                "no comparison of persons");
        return ClientTest.mutations().stream()
                .filter(mutation -> named.contains(mutation.name()))
                .toList();
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
            throw new java.io.UncheckedIOException(e);
        }
    }
}
