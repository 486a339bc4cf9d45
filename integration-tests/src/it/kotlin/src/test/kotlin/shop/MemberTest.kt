package shop

import io.github.intercomkit.Messenger
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class MemberTest {
    @Test
    fun internalLazyAndInheritedMembersHaveTheNamesThatTheSourceGives() {
        val members = MemberIntercomSerializer(Messenger.builder("k8w2v7qz").build())

        assertEquals(
            """{"app_id":"k8w2v7qz","user_id":"17","email":"ada@example.com","phone":"1","newsletter":true,""" +
                """"plan":"crate","apple_count":3}""",
            members.boot(Member(17, "1", Email("ada@example.com"))).toJson(),
        )
    }
}
