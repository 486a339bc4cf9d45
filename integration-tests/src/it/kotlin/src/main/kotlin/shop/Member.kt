package shop

import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomUser

@IntercomUser
class Member(
    @IntercomAttribute("user_id") val id: Long,
    @IntercomAttribute internal val phone: String,
    val email: Email,
) : Subscriber {
    @get:IntercomAttribute("email")
    val emailText: String get() = email.value

    @get:IntercomAttribute
    val plan: String by lazy { "crate" }

    @IntercomAttribute
    internal fun appleCount(): Int = 3
}

@JvmInline
value class Email(val value: String)

interface Subscriber {
    @IntercomAttribute
    fun newsletter(): Boolean = true
}
