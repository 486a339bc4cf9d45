package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several tabs of one browser ask at once. */
@ParameterizedClass
@EnumSource(Container.Kind.class)
class StepsAtOnceTest {
    private static final int STEPS = 8;

    private final Container.Kind kind;
    private final Shop shop = new Shop();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger mostInside = new AtomicInteger();
    private Container container;
    private Browser browser;

    StepsAtOnceTest(Container.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws Exception {
        container = kind.start(shop);
        browser = new Browser(container);
        shop.customers.put("17", new Customer("17", 0, 4.5));
    }

    @AfterEach
    void stop() throws Exception {
        container.close();
    }

    @Test
    void stepsReadTheUserOneAfterTheOtherAndEachChangeIsSentOnce() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");
        AtomicInteger apples = new AtomicInteger();
        shop.withinStep = ada -> {
            enter();
            pause(20);
            Customer richer = new Customer("17", apples.incrementAndGet(), 4.5);
            inside.decrementAndGet();
            return richer;
        };

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, STEPS)
                .mapToObj(step -> browser.sendLater(browser.request("userChanged")))
                .toList();
        List<Integer> sent = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            JsonNode calls = Browser.answer(answer.get(30, TimeUnit.SECONDS)).get("calls");
            assertThat(calls).hasSize(1);
            sent.add(calls.get(0).get(1).get("apples").asInt());
        }

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, STEPS).boxed().toList());
        assertThat(mostInside).hasValue(1);
        shop.withinStep = ada -> new Customer("17", STEPS, 4.5);
        assertThat(browser.methods("userChanged")).isEmpty();
    }

    @Test
    void firstStepsAtOnceOfOneHttpSessionAreMadeOneAfterTheOther() throws Exception {
        browser.signIn("17");
        shop.withinStep = ada -> {
            enter();
            pause(20);
            inside.decrementAndGet();
            return ada;
        };

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, STEPS)
                .mapToObj(step -> browser.sendLater(browser.request("userChanged")))
                .toList();
        List<String> methods = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            methods.add(Browser.methods(Browser.answer(answer.get(30, TimeUnit.SECONDS))));
        }

        assertThat(methods).filteredOn(text -> !text.isEmpty()).hasSize(1);
        assertThat(mostInside).hasValue(1);
    }

    /** A sign-in gives the HTTP session another id while a tab is still within a step. */
    @Test
    void aStepAfterASignInWaitsForTheStepBeforeIt() throws Exception {
        browser.step("pageLoaded");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        shop.withinStep = user -> {
            enter();
            if (entered.getCount() > 0) {
                entered.countDown();
                await(released);
            }
            inside.decrementAndGet();
            return user;
        };
        CompletableFuture<HttpResponse<String>> before = browser.sendLater(browser.request("userChanged"));
        await(entered);

        browser.signIn("17");
        CompletableFuture<HttpResponse<String>> after = browser.sendLater(browser.request("userChanged"));
        pause(300);
        released.countDown();

        assertThat(Browser.methods(Browser.answer(before.get(30, TimeUnit.SECONDS))))
                .isEmpty();
        assertThat(Browser.methods(Browser.answer(after.get(30, TimeUnit.SECONDS))))
                .isEqualTo("boot");
        assertThat(mostInside).hasValue(1);
    }

    @Test
    void aStepWhoseHttpSessionEndsMeanwhileMakesNoCall() throws Exception {
        browser.signIn("17");
        browser.step("pageLoaded");
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        shop.withinStep = user -> {
            entered.countDown();
            await(released);
            return new Customer("17", 2, 4.5);
        };
        CompletableFuture<HttpResponse<String>> answer = browser.sendLater(browser.request("userChanged"));
        await(entered);

        browser.signOut();
        released.countDown();

        HttpResponse<String> ended = answer.get(30, TimeUnit.SECONDS);
        assertThat(ended.statusCode()).isEqualTo(503);
        assertThat(ended.body()).isEmpty();
        assertThat(ended.headers().firstValue("Cache-Control")).contains("no-store");
        shop.withinStep = user -> user;
        assertThat(browser.methods("userChanged")).isEqualTo("shutdown boot");
    }

    private void enter() {
        int now = inside.incrementAndGet();
        mostInside.accumulateAndGet(now, Math::max);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
