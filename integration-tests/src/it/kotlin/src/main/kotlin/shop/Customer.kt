package shop

import io.github.intercomkit.annotations.EpochUnit
import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomUser
import java.time.Instant

@IntercomUser
data class Customer(
    @IntercomAttribute("user_id") val id: Long,
    @IntercomAttribute var email: String?,
    @IntercomAttribute val createdAt: Instant,
    @IntercomAttribute val isVip: Boolean,
    @IntercomAttribute val newsletter: Boolean?,
    @IntercomAttribute(epoch = EpochUnit.MILLISECONDS) val renewedAt: Long?,
    @IntercomAttribute var plan: Plan,
    @IntercomAttribute val company: Company?,
) {
    @get:IntercomAttribute
    val domain: String?
        get() = email?.substringAfter('@')

    @IntercomAttribute
    fun planName(): String = plan.name.lowercase()
}

enum class Plan { BASKET, CRATE }
