package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.PayloadCustomizer;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.RecordedLog;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What customizers add to the payloads of a session: a change of it is sent, and nothing else. */
class CustomizedPayloadsTest {
    private final StoppedClock clock = new StoppedClock();
    /** What the customizer adds now; the names of a company's attributes begin with a dot. */
    private final Map<String, Object> edits = new LinkedHashMap<>();

    private final CustomerIntercomSerializer customers = customizedBy(this::edited);
    private MessengerSession<Customer> session = MessengerSession.of(customers, null);
    private final Customer ada = ada();

    @Test
    void aBootCarriesAllThatIsAdded() {
        edits.put("device", "phone");
        edits.put(".open_orders", 3);

        assertThat(calls(session.pageLoaded(ada)))
                .isEqualTo("boot {app_id=k8w2v7qz, user_id=17, company={company_id=7, name=Orchard, plan=basic,"
                        + " open_orders=3}, apples=0, ratio=0.0, vip=false, device=phone}");
    }

    @Test
    void whatIsAddedEachTimeIsNoUpdateAndSpendsNoBudget() {
        edits.put("device", "phone");
        edits.put("seen_at", Instant.ofEpochSecond(5));
        edits.put(".open_orders", 3);
        session.pageLoaded(ada);

        for (int i = 0; i < 40; i++) {
            assertThat(calls(session.userChanged(ada))).isEmpty();
        }
        for (int pings = 0; pings < 20; pings++) {
            assertThat(calls(session.routeChanged(ada))).isEqualTo("update");
            clock.forward(61);
        }
    }

    @Test
    void aChangeOfTheUserGoesWithoutWhatIsAddedEachTime() {
        edits.put("device", "phone");
        session.pageLoaded(ada);
        ada.apples = 2;

        assertThat(calls(session.userChanged(ada))).isEqualTo("update {user_id=17, apples=2}");
    }

    @Test
    void aChangeOfWhatIsAddedIsAnUpdateOfItAlone() {
        edits.put("device", "phone");
        edits.put("shop", "north");
        session.pageLoaded(ada);
        edits.put("device", "tablet");

        assertThat(calls(session.userChanged(ada))).isEqualTo("update {user_id=17, device=tablet}");
        clock.forward(61); // An equal update of the last minute would be dropped in any case.
        assertThat(calls(session.userChanged(ada))).isEmpty();
    }

    @Test
    void aChangeOfRouteLooksForAChangeToo() {
        edits.put("shop", "north");
        session.pageLoaded(ada);
        edits.put("shop", "south");

        assertThat(calls(session.routeChanged())).isEqualTo("update {user_id=17, shop=south}");
        assertThat(calls(session.routeChanged())).isEqualTo("update");
    }

    @Test
    void aChangeThatTheBudgetHoldsBackIsSentLater() {
        session.pageLoaded(ada);
        for (int apples = 1; apples <= 20; apples++) {
            ada.apples = apples;
            session.userChanged(ada);
        }
        edits.put("device", "phone");
        assertThat(calls(session.userChanged(ada))).isEmpty();

        clock.forward(1801);

        assertThat(calls(session.userChanged(ada))).contains("device=phone");
        assertThat(calls(session.userChanged(ada))).isEmpty();
    }

    @Test
    void aChangedAttributeOfTheCompanyNamesTheCompany() {
        edits.put(".open_orders", 3);
        session.pageLoaded(ada);
        edits.put(".open_orders", 4);

        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=7, name=Orchard, open_orders=4}}");
        assertThat(calls(session.userChanged(ada))).isEmpty();
    }

    @Test
    void aChangedCompanyGoesWithoutWhatIsAddedEachTime() {
        edits.put(".open_orders", 3);
        session.pageLoaded(ada);
        ada.company = ada.company.withPlan(null);

        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=7, name=Orchard, plan=}}");
    }

    @Test
    void anotherCompanyGetsWhatIsAddedEachTime() {
        edits.put(".open_orders", 3);
        session.pageLoaded(ada);
        ada.company = Company.named(8, "Forest");

        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=8, name=Forest, open_orders=3}}");
        assertThat(calls(session.userChanged(ada))).isEmpty();
    }

    @Test
    void aDeclaredAttributeWhosePlaceIsTakenIsNoUpdateWhenItChanges() {
        edits.put("apples", 100);
        session.pageLoaded(ada);
        ada.apples = 2;

        assertThat(calls(session.userChanged(ada))).isEmpty();
        ada.name = "Ada";
        assertThat(calls(session.userChanged(ada))).isEqualTo("update {user_id=17, name=Ada}");
    }

    @Test
    void aDeclaredAttributeOfACompanyChangesWithTheValueThatTakesItsPlace() {
        edits.put(".plan", "pro");
        edits.put(".name", "Shop");
        session.pageLoaded(ada);
        ada.company = ada.company.withPlan("free");

        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=7, name=Shop, plan=pro}}");
        edits.put(".open_orders", 3);
        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=7, name=Shop, open_orders=3}}");
    }

    @Test
    void anotherNameOfTheCompanyIsSentBesideWhatIsAddedEachTime() {
        edits.put(".plan", "pro");
        edits.put("device", "phone");
        session.pageLoaded(ada);
        ada.company = ada.company.withName("Forest");

        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=7, name=Forest}}");
        ada.company = ada.company.withName("Wood").withPlan("free");
        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, company={company_id=7, name=Wood, plan=pro}}");
    }

    @Test
    void aDeclaredAttributeChangesWithTheValueThatTakesItsPlace() {
        edits.put("apples", 100);
        session.pageLoaded(ada);
        ada.apples = 2;
        ada.name = "Ada";

        assertThat(calls(session.userChanged(ada))).isEqualTo("update {user_id=17, name=Ada, apples=100}");
    }

    @Test
    void whatIsNoLongerAddedStaysAndADeclaredValueComesBack() {
        edits.put("device", "phone");
        edits.put("apples", 100);
        session.pageLoaded(ada);
        edits.clear();

        assertThat(calls(session.userChanged(ada))).isEqualTo("update {user_id=17, apples=0}");
        assertThat(calls(session.userChanged(ada))).isEmpty();
    }

    @Test
    void valuesOfEachTypeAreAddedToAnUpdate() {
        session.pageLoaded(ada);
        edits.put("created_at", Instant.ofEpochSecond(7));
        edits.put("trial_at", Instant.ofEpochSecond(8));
        edits.put("avatar", URI.create("https://example.com/a.png"));
        edits.put("auth_tokens", Map.of("orders", "t"));
        edits.put("half", 0.5);
        edits.put("new", true);
        edits.put("theme_mode", "dark");
        edits.put("session_duration", 600_000);

        assertThat(calls(session.userChanged(ada)))
                .isEqualTo("update {user_id=17, created_at=7, trial_at=8, avatar={type=avatar,"
                        + " image_url=https://example.com/a.png}, auth_tokens={orders=t}, half=0.5, new=true,"
                        + " theme_mode=dark, session_duration=600000}");
        assertThat(calls(session.userChanged(ada))).isEmpty();
    }

    @Test
    void aStoredSessionKnowsWhatWasAddedAndHoldsNoValueOfIt() throws Exception {
        edits.put("device", "canary");
        edits.put(".open_orders", 3);
        edits.put("auth_tokens", Map.of("orders", "canary"));
        session.pageLoaded(ada);
        String text = session.toText();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        assertThat(bytes.toString()).doesNotContain("canary");

        session = MessengerSession.of(customers, text);
        assertThat(calls(session.userChanged(ada))).isEmpty();
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            session = MessengerSession.of(customers, in.readObject());
        }
        assertThat(calls(session.userChanged(ada))).isEmpty();
        edits.put("device", "tablet");
        assertThat(calls(session.userChanged(ada))).isEqualTo("update {user_id=17, device=tablet}");
    }

    @Test
    void anotherPersonGetsAllThatIsAdded() {
        edits.put("device", "phone");
        session.pageLoaded(ada);

        assertThat(calls(session.userChanged(Customer.withId(18)))).contains("shutdown", "device=phone");
    }

    @Test
    void anotherBootOfThePersonCarriesAllAndClearsOverNoEdit() {
        edits.put("plan", "pro");
        ada.plan = "basic";
        session.pageLoaded(ada);
        ada.plan = null;

        assertThat(calls(session.pageLoaded(ada)))
                .startsWith("boot ")
                .contains("plan=pro")
                .doesNotContain("update");
    }

    @Test
    void anUpdateThatClearsAfterABootKeepsWhatWasAdded() {
        edits.put("apples", 100);
        ada.plan = "basic";
        session.pageLoaded(ada);
        ada.plan = null;
        ada.apples = 2;

        assertThat(calls(session.pageLoaded(ada)))
                .endsWith("update {user_id=17, plan=, apples=100}")
                .doesNotContain("apples=2");
    }

    @Test
    void aSignedAttributeStandsInTheToken() {
        CustomerIntercomSerializer signing = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret("super-secret"))
                .customizePayloads(this::edited)
                .clock(clock)
                .build());
        edits.put("session_duration", 600_000);

        String boot = calls(MessengerSession.of(signing, null).pageLoaded(ada));

        assertThat(boot).contains("intercom_user_jwt").doesNotContain("session_duration");
    }

    @Test
    void aVisitorGetsNothingUnlessTheCustomizerSaysSo() {
        edits.put("device", "phone");
        assertThat(calls(session.pageLoaded(null))).isEqualTo("boot {app_id=k8w2v7qz}");
        assertThat(calls(session.routeChanged())).isEqualTo("update");

        CustomerIntercomSerializer visitorsToo = customizedBy(new PayloadCustomizer() {
            @Override
            public IntercomPayload customize(IntercomPayload payload) {
                return payload;
            }

            @Override
            public IntercomPayload customizeVisitor(IntercomPayload payload) {
                return edited(payload);
            }
        });
        session = MessengerSession.of(visitorsToo, null);
        assertThat(calls(session.pageLoaded(null))).isEqualTo("boot {app_id=k8w2v7qz, device=phone}");
        assertThat(calls(session.routeChanged())).isEqualTo("update");
        edits.put("device", "tablet");
        assertThat(calls(session.routeChanged())).isEqualTo("update {device=tablet}");
        assertThat(calls(session.signedOut())).isEqualTo("shutdown; boot {app_id=k8w2v7qz, device=tablet}");
    }

    @Test
    void severalAreCalledInTheirOrder() {
        CustomerIntercomSerializer both = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .customizePayloads(payload -> payload.with("a", 1).with("b", 1))
                .customizePayloads(
                        payload -> payload.with("b", payload.attributes().get("a") + "2"))
                .build());

        assertThat(calls(MessengerSession.of(both, null).pageLoaded(ada))).endsWith("a=1, b=12}");
    }

    @Test
    void oneThatFailsAddsNothingAndTheLogNamesNoValue() {
        List<UnaryOperator<IntercomPayload>> wrong = List.of(
                payload -> {
                    throw new IllegalStateException("canary");
                },
                payload -> payload.with("plan", "canary".repeat(100)),
                payload -> null,
                payload -> customers.messenger().bootVisitor());
        for (UnaryOperator<IntercomPayload> each : wrong) {
            try (RecordedLog log = RecordedLog.of(Messenger.class)) {
                CustomerIntercomSerializer failing = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                        .customizePayloads(each::apply)
                        .customizePayloads(payload -> payload.with("device", "phone"))
                        .build());

                assertThat(calls(MessengerSession.of(failing, null).pageLoaded(ada)))
                        .contains("device=phone");
                assertThat(String.join(" ", log.messages()))
                        .contains("is not sent to Intercom")
                        .doesNotContain("canary");
            }
        }
    }

    @Test
    void aBudgetOfUpdatesIsSpentByAnEditThatDiffersInEachStep() {
        session.pageLoaded(ada);
        int updates = 0;
        for (int i = 0; i < 40; i++) {
            edits.put("count", i);
            updates += session.userChanged(ada).isEmpty() ? 0 : 1;
            clock.forward(1);
        }

        assertThat(updates).isEqualTo(20);
    }

    private IntercomPayload edited(IntercomPayload payload) {
        IntercomPayload result = payload;
        for (Map.Entry<String, Object> edit : edits.entrySet()) {
            result = edit.getKey().startsWith(".")
                    ? result.withCompany(edit.getKey().substring(1), edit.getValue())
                    : result.with(edit.getKey(), edit.getValue());
        }
        return result;
    }

    private CustomerIntercomSerializer customizedBy(PayloadCustomizer customizer) {
        return new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .customizePayloads(customizer)
                .clock(clock)
                .build());
    }

    /** The calls, as {@code method {name=value, …}}. */
    private static String calls(MessengerCalls calls) {
        return calls.toList().stream()
                .map(call -> call.stream().map(Object::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    private static Customer ada() {
        Customer ada = Customer.withId(17);
        ada.company = Company.named(7, "Orchard").withPlan("basic");
        return ada;
    }
}
