package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.TextOnDemand;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One exception names all problems of a user. */
class AllRefusalsTest {
    private final CustomerIntercomSerializer customers =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());

    @Test
    void everyWrongAttributeIsNamedWithItsRuleAndNoValue() {
        Customer ada = allWrong();

        assertThatThrownBy(() -> customers.boot(ada))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("10 problems: ")
                .hasMessageContaining("Attribute \"email\": its text is not an e-mail address")
                .hasMessageContaining("Attribute \"created_at\": its time is after")
                .hasMessageContaining("Attribute \"avatar\": its address is not one of https")
                .hasMessageContaining("Company attribute \"company_id\": it is missing")
                .hasMessageContaining("Company attribute \"name\": it is missing")
                .hasMessageContaining("Company attribute \"region\": its text is longer")
                .hasMessageContaining("Attribute \"companies\": one of its elements is null")
                .hasMessageContaining("Attribute \"plan\": its text is longer")
                .hasMessageContaining("Attribute \"apples\": its whole number")
                .hasMessageContaining("Attribute \"ratio\": its number is not finite")
                .message()
                .doesNotContain("secretly", "ftp", "no address");
    }

    @Test
    void aMissingIdentifierIsNamedBesideOtherProblems() {
        Customer withoutIdentifier = Customer.withId("null");
        withoutIdentifier.ratio = Double.NaN;

        assertThatThrownBy(() -> customers.boot(withoutIdentifier))
                .hasMessageStartingWith("2 problems: Attribute \"ratio\"")
                .hasMessageContaining(" The user has neither a user_id nor an email");
    }

    @Test
    void aMissingUserIdOfATokenIsNamedBesideOtherProblems() {
        Customer ada = Customer.withId(" ");
        ada.email = "ada@example.com";
        ada.ratio = Double.NaN;
        var withTokens = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret("super-secret"))
                .build());

        assertThatThrownBy(() -> withTokens.boot(ada))
                .hasMessageStartingWith("2 problems: Attribute \"ratio\"")
                .hasMessageContaining(" The user has no user_id");
    }

    @Test
    void aProblemOfSeveralCompaniesIsNamedOnce() {
        Customer ada = Customer.withId(17);
        ada.companies = List.of(
                Company.named(1, "One").withRegion("r".repeat(300)),
                Company.named(1, "Two").withRegion("r".repeat(300)),
                Company.named(2, " "));

        assertThatThrownBy(() -> customers.boot(ada))
                .hasMessageStartingWith("3 problems: Company attribute \"region\"")
                .hasMessageContaining("two of its companies have one company_id")
                .hasMessageContaining("Company attribute \"name\"");
    }

    @Test
    void aSingleProblemIsNamedWithoutACount() {
        Customer ada = Customer.withId(17);
        ada.ratio = Double.NaN;

        assertThatThrownBy(() -> customers.update(ada)).hasMessageStartingWith("Attribute \"ratio\": ");
        assertThatThrownBy(() -> customers.snapshot(new Customer())).hasMessageStartingWith("The user has neither");
    }

    @Test
    void everyMethodNamesAllProblems() {
        Customer ada = Customer.withId(17);
        ada.ratio = Double.NaN;
        ada.score = Double.NaN;

        assertThatThrownBy(() -> customers.boot(ada)).hasMessageContainingAll("ratio", "score");
        assertThatThrownBy(() -> customers.update(ada)).hasMessageContainingAll("ratio", "score");
        assertThatThrownBy(() -> customers.snapshot(ada)).hasMessageContainingAll("ratio", "score");
        assertThatThrownBy(() -> customers.diff(Customer.withId(17), ada)).hasMessageContainingAll("ratio", "score");
        assertThatThrownBy(() -> MessengerSession.of(customers, null).pageLoaded(ada))
                .hasMessageContainingAll("ratio", "score");
    }

    @Test
    void aRefusalDoesNotAffectTheNextUser() {
        Customer wrong = Customer.withId(17);
        wrong.ratio = Double.NaN;
        assertThatThrownBy(() -> customers.boot(wrong)).hasMessageStartingWith("Attribute \"ratio\": ");
        Customer other = Customer.withId(18);
        other.score = Double.NaN;

        assertThatThrownBy(() -> customers.boot(other))
                .hasMessageStartingWith("Attribute \"score\": ")
                .hasMessageNotContainingAny("ratio");
        assertThat(customers.boot(Customer.withId(19)).toMap()).containsEntry("user_id", "19");
    }

    @Test
    void anExceptionOfAnAccessorIsThrownOrSuppressed() {
        Customer ada = Customer.withId(17);
        ada.id = TextOnDemand.throwing(new IllegalStateException("not loaded"));
        assertThatThrownBy(() -> customers.boot(ada)).isInstanceOf(IllegalStateException.class);

        ada.id = 17;
        ada.email = "no address";
        ada.plan = TextOnDemand.throwing(new IllegalStateException("not loaded"));
        ada.ratio = Double.NaN;
        Throwable refused = catchThrowable(() -> customers.boot(ada));
        assertThat(refused)
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageStartingWith("Attribute \"email\": ")
                .hasNoCause();
        assertThat(refused.getSuppressed()).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInvalidPayloadExceptionOfAnAccessorIsThrownAsItIs() {
        Customer ada = Customer.withId(17);
        InvalidPayloadException thrown = new InvalidPayloadException("thrown by the application");
        ada.plan = TextOnDemand.throwing(thrown);
        assertThatThrownBy(() -> customers.boot(ada)).isSameAs(thrown);
    }

    @Test
    void anAccessorThatBootsAnotherUserGetsTheRefusalOfThatUser() {
        Customer other = Customer.withId(18);
        other.score = Double.NaN;
        Customer ada = Customer.withId(17);
        ada.email = "no address";
        ada.plan = new TextOnDemand(() -> {
            assertThatThrownBy(() -> customers.boot(other)).hasMessageStartingWith("Attribute \"score\": ");
            return "gold";
        });

        assertThatThrownBy(() -> customers.boot(ada)).hasMessageStartingWith("Attribute \"email\": ");
    }

    private static Customer allWrong() {
        Customer ada = new Customer();
        ada.email = "no address";
        ada.createdAt = Instant.MAX;
        ada.avatar = "ftp://secretly";
        ada.company = new Company(null, " ", null, null, null, "secretly".repeat(50), null);
        ada.companies = Arrays.asList(Company.named(6, "Six"), null);
        ada.plan = "secretly".repeat(50);
        ada.apples = Long.MAX_VALUE;
        ada.ratio = Double.NaN;
        return ada;
    }
}
