package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stories at two nodes of Orchard behind a proxy that sends each request to the next node, while nodes are killed and start again in
 * another build. {@code -Dorchard.stories=1000} plays more of them, {@code -Dorchard.seed=17} one alone.
 */
@Timeout(1_800)
@Tag("nodes")
class NodesStoriesTest {
    private static final int STORIES = Integer.getInteger("orchard.stories", 12);
    private static final Integer ONLY = Integer.getInteger("orchard.seed");
    private static final int AT_ONCE = 48;

    @TempDir
    Path directory;

    @Test
    void nothingIsLostAndNoDataGoesToAnybodyElse() throws Exception {
        long began = System.nanoTime();
        try (OrchardNodes orchard = OrchardNodes.start(directory)) {
            List<Integer> seeds = ONLY != null
                    ? List.of(ONLY)
                    : IntStream.rangeClosed(1, STORIES).boxed().toList();
            orchard.add(seeds.stream()
                    .flatMap(seed -> NodesStory.peopleOf(seed).stream())
                    .toList());
            Map<OrchardBuild, Path> builds = new EnumMap<>(OrchardBuild.class);
            for (OrchardBuild build : OrchardBuild.values()) {
                builds.put(build, build.compileInto(directory));
            }

            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<NodesStory> stories = new ArrayList<>();
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            List<Future<?>> playing = new ArrayList<>();
            for (int seed : seeds) {
                NodesStory story = new NodesStory(seed, http, orchard.port());
                stories.add(story);
                playing.add(threads.submit(story::play));
            }
            threads.shutdown();
            int deaths = 0;
            // At least one upgrade to each build, however few stories there are.
            while (!threads.awaitTermination(1, TimeUnit.SECONDS) || deaths < OrchardBuild.values().length) {
                OrchardNode node = orchard.nodes().get(deaths % 2);
                node.kill();
                node.start(builds.get(OrchardBuild.values()[++deaths % OrchardBuild.values().length]));
            }
            for (Future<?> each : playing) {
                each.get();
            }
            for (OrchardNode node : orchard.nodes()) {
                node.kill();
                node.start(builds.get(OrchardBuild.RELEASED));
            }

            Map<String, Map<String, Object>> database = orchard.customers();
            stories.parallelStream().forEach(story -> story.check(database));
            int calls = stories.stream().mapToInt(NodesStory::calls).sum();
            assertThat(calls).isGreaterThan(stories.size() * 4);
            System.out.printf(
                    "%d stories, %d requests, %d calls, %d nodes killed and started in another build: %d s%n",
                    stories.size(),
                    orchard.requests(),
                    calls,
                    deaths + 2,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        }
    }
}
