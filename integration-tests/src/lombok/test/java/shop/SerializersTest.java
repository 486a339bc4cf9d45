package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.UserSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerializersTest {
    private final Messenger messenger = Messenger.builder("k8w2v7qz").build();

    @Test
    void readsInheritedGettersAndEachKindOfBoolean() {
        Customer customer = Customer.builder()
                .id(17)
                .email("ada@example.com")
                .createdAt(Instant.ofEpochSecond(1_700_000_000))
                .vip(true)
                .newsletter(false)
                .isActive(true)
                .isTrusted(true)
                .company(company())
                .plan(Customer.Plan.CRATE)
                .build();

        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"email\":\"ada@example.com\",\"created_at\":1700000000,"
                        + "\"company\":{\"company_id\":\"c1\",\"name\":\"Analytical Engines\",\"size\":3},"
                        + "\"vip\":true,\"newsletter\":false,\"is_active\":true,\"is_trusted\":true,\"plan_name\":\"crate\"}",
                new CustomerIntercomSerializer(messenger).boot(customer).toJson());
    }

    @Test
    void readsData() {
        AccountIntercomSerializer accounts = new AccountIntercomSerializer(messenger);
        Account account = new Account();
        account.setEmail("ada@example.com");
        account.setApples(1);
        account.setRenewal(LocalDate.EPOCH);
        UserSnapshot<Account> before = accounts.snapshot(account);

        account.setApples(2);
        account.setCompanies(List.of(company()));

        assertEquals(
                "{\"email\":\"ada@example.com\","
                        + "\"companies\":[{\"company_id\":\"c1\",\"name\":\"Analytical Engines\",\"size\":3}],\"apples\":2}",
                accounts.diff(before, account).toJson());
        assertEquals(
                "{\"email\":\"ada@example.com\","
                        + "\"companies\":[{\"company_id\":\"c1\",\"name\":\"Analytical Engines\",\"size\":3}],"
                        + "\"apples\":2,\"renewed_at\":0}",
                accounts.update(account).toJson());
    }

    @Test
    void readsAValueWithABuilder() {
        Member member =
                Member.builder().email("ada@example.com").points(5L).vip(true).build();

        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"email\":\"ada@example.com\",\"points\":5,\"vip\":true}",
                new MemberIntercomSerializer(messenger).boot(member).toJson());
    }

    @Test
    void readsFluentAccessors() {
        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"email\":\"ada@example.com\",\"vip\":false,\"is_active\":true}",
                new ReaderIntercomSerializer(messenger)
                        .boot(new Reader("ada@example.com", false, true))
                        .toJson());
    }

    @Test
    void readsANestedClass() {
        assertEquals(
                "{\"app_id\":\"k8w2v7qz\",\"email\":\"ada@example.com\",\"issues\":3}",
                new Newspaper_SubscriberIntercomSerializer(messenger)
                        .boot(new Newspaper.Subscriber("ada@example.com", 3))
                        .toJson());
    }

    private static Company company() {
        return Company.builder().id("c1").name("Analytical Engines").size(3).build();
    }
}
