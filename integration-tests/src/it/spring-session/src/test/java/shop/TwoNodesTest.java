package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.integration.support.locks.DistributedLock;
import org.springframework.integration.support.locks.LockRegistry;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Steps of one browser at two nodes that share the HTTP sessions and the locks. */
@Timeout(120)
class TwoNodesTest {
    private static final int STEPS = 8;
    private static final String STATE = "io.github.intercomkit.session.state.k8w2v7qz";
    private static final Map<Case, List<ConfigurableApplicationContext>> NODES = new HashMap<>();

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();

    record Case(Store store, String flushMode) {
        List<ConfigurableApplicationContext> nodes() throws Exception {
            List<ConfigurableApplicationContext> nodes = NODES.get(this);
            if (nodes == null) {
                String property = "--spring.session." + (store.isRedis() ? "data.redis" : "jdbc") + ".flush-mode=";
                String withoutProof = "--intercom.identity.secret=";
                nodes = List.of(
                        store.node(property + flushMode, withoutProof), store.node(property + flushMode, withoutProof));
                NODES.put(this, nodes);
            }
            return nodes;
        }
    }

    static List<Case> cases() {
        return Stream.of(Store.values())
                .filter(store -> store != Store.MEMORY)
                .flatMap(store -> Stream.of("on-save", "immediate").map(mode -> new Case(store, mode)))
                .toList();
    }

    @BeforeEach
    void reset() {
        Shop.APPLES.set(1);
        Shop.withinStep = Shop.APPLES::get;
        SlowEnd.made = new CountDownLatch(1);
        SlowEnd.released = new CountDownLatch(1);
    }

    @AfterAll
    static void stop() {
        NODES.values().forEach(nodes -> nodes.forEach(ConfigurableApplicationContext::close));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void stepsAtOnceReadTheUserOneAfterTheOtherAndEachChangeIsSentOnce(Case with) throws Exception {
        List<ConfigurableApplicationContext> nodes = with.nodes();
        Browser browser = signedIn(nodes.get(0));
        Shop.withinStep = () -> {
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            pause(20);
            inside.decrementAndGet();
            return Shop.APPLES.incrementAndGet();
        };

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, STEPS)
                .mapToObj(step -> browser.later(nodes.get(step % 2), "userChanged"))
                .toList();
        List<String> sent = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            sent.add(Browser.calls(answer.get(60, TimeUnit.SECONDS)));
        }

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, STEPS + 1)
                        .mapToObj(TwoNodesTest::update)
                        .toList());
        assertThat(mostInside).hasValue(1);
        Shop.withinStep = Shop.APPLES::get;
        assertThat(browser.calls(nodes.get(1), "userChanged")).isEqualTo("[]");
        assertThat(browser.calls(nodes.get(0), "userChanged")).isEqualTo("[]");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStepStartsFromTheLastStepThoughItsRequestHasNotWrittenItsSession(Case with) throws Exception {
        List<ConfigurableApplicationContext> nodes = with.nodes();
        Browser browser = signedIn(nodes.get(0));
        Shop.APPLES.set(2);
        CompletableFuture<HttpResponse<String>> slow = browser.later(nodes.get(0), "userChanged", "X-Slow-End", "yes");
        assertThat(SlowEnd.made.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(browser.calls(nodes.get(1), "userChanged"))
                .as("the other node knows that two were sent")
                .isEqualTo("[]");
        Shop.APPLES.set(3);
        assertThat(browser.calls(nodes.get(1), "userChanged")).isEqualTo(update(3));
        SlowEnd.released.countDown();

        assertThat(Browser.calls(slow.get())).isEqualTo(update(2));
        assertThat(browser.calls(nodes.get(1), "userChanged"))
                .as("the slow request has written nothing older")
                .isEqualTo("[]");
        assertThat(browser.calls(nodes.get(0), "userChanged")).isEqualTo("[]");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSignInBetweenTwoStepsKeepsTheState(Case with) throws Exception {
        List<ConfigurableApplicationContext> nodes = with.nodes();
        Browser browser = new Browser();
        assertThat(browser.calls(nodes.get(0), "pageLoaded")).startsWith("[[\"boot\"");
        String before = browser.sessionId();
        browser.post(nodes.get(1), "/sign-in?id=17");
        browser.post(nodes.get(1), "/login?username=ada&password=apple");

        assertThat(browser.sessionId()).isNotEqualTo(before);
        assertThat(browser.calls(nodes.get(0), "userChanged"))
                .startsWith("[[\"boot\"")
                .contains("\"apples\":1");
        assertThat(browser.calls(nodes.get(1), "userChanged")).isEqualTo("[]");
    }

    /** As if a node had died in its step. Another thread stands for it: its lock is never released. */
    @ParameterizedTest
    @MethodSource("cases")
    void aNodeThatDiesWithTheLockFreesIt(Case with) throws Exception {
        List<ConfigurableApplicationContext> nodes = with.nodes();
        Browser browser = signedIn(nodes.get(0));
        String id = find(nodes.get(0), browser.sessionId()).getAttribute("io.github.intercomkit.session.id");
        CompletableFuture.runAsync(() -> lock(nodes.get(0), id), command -> new Thread(command).start())
                .get();
        Shop.APPLES.set(2);

        long began = System.nanoTime();
        assertThat(browser.calls(nodes.get(1), "userChanged")).isEqualTo(update(2));
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)).isBetween(2_000L, 9_500L);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSessionThatEndsWithinAStepDoesNotComeBack(Case with) throws Exception {
        List<ConfigurableApplicationContext> nodes = with.nodes();
        Browser browser = signedIn(nodes.get(0));
        String id = browser.sessionId();
        Shop.withinStep = () -> {
            nodes.get(1).getBean(SessionRepository.class).deleteById(id);
            return 2;
        };

        assertThat(browser.later(nodes.get(0), "userChanged").get().body()).doesNotContain("apples");
        assertThat(nodes.get(1).getBean(SessionRepository.class).findById(id)).isNull();
    }

    private static void lock(ConfigurableApplicationContext node, String id) {
        try {
            DistributedLock lock =
                    (DistributedLock) node.getBean(LockRegistry.class).obtain("intercomkit." + id);
            assertThat(lock.tryLock(Duration.ZERO, Duration.ofSeconds(5))).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Browser signedIn(ConfigurableApplicationContext node) throws Exception {
        Browser browser = new Browser();
        browser.post(node, "/sign-in?id=17");
        assertThat(browser.calls(node, "pageLoaded")).startsWith("[[\"boot\"").contains("\"apples\":1");
        assertThat(find(node, browser.sessionId()).<String>getAttribute(STATE)).isNotNull();
        return browser;
    }

    private static Session find(ConfigurableApplicationContext node, String id) {
        return (Session) node.getBean(SessionRepository.class).findById(id);
    }

    private static String update(int apples) {
        return "[[\"update\",{\"user_id\":\"17\",\"apples\":" + apples + "}]]";
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
