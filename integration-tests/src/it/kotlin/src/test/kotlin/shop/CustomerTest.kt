package shop

import io.github.intercomkit.Messenger
import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class CustomerTest {
    private val customers = Customers(Messenger.builder("k8w2v7qz").build())
    private val customer = Customer(
        id = 17,
        email = "ada@example.com",
        createdAt = Instant.ofEpochSecond(1_700_000_000),
        isVip = true,
        newsletter = null,
        renewedAt = 1_700_000_000_999,
        plan = Plan.CRATE,
        company = Company("c1", "Analytical Engines", null),
    )

    @Test
    fun isBooted() {
        assertEquals(
            """{"app_id":"k8w2v7qz","user_id":"17","email":"ada@example.com","created_at":1700000000,""" +
                """"company":{"company_id":"c1","name":"Analytical Engines"},""" +
                """"is_vip":true,"renewed_at":1700000000,"plan":"CRATE","domain":"example.com","plan_name":"crate"}""",
            customers.boot(customer).toJson(),
        )
    }

    @Test
    fun isDiffedAgainstACopy() {
        assertEquals(
            """{"user_id":"17","email":"ada@example.com","is_vip":false,"newsletter":true,"renewed_at":""}""",
            customers.diff(customer, customer.copy(isVip = false, newsletter = true, renewedAt = null)).toJson(),
        )
    }
}
