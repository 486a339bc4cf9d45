package shop

import io.github.intercomkit.Messenger
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class PartnerTest {
    @Test
    fun anInternalPropertyInCapitalsHasItsName() {
        val partners = PartnerIntercomSerializer(Messenger.builder("k8w2v7qz").build())

        assertEquals(
            """{"app_id":"k8w2v7qz","user_id":"17","url":"https://example.com/ada"}""",
            partners.boot(Partner(17, "https://example.com/ada")).toJson(),
        )
    }
}
