package shop

import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomUser

@IntercomUser
class Member(
    @IntercomAttribute("user_id") val id: Long,
    @IntercomAttribute val email: Email,
    @IntercomAttribute val apples: UInt,
    @property:IntercomAttribute val city: String,
    @IntercomAttribute private val street: String,
) {
    @IntercomAttribute
    val plan: String by lazy { "crate" }
}

@JvmInline
value class Email(val value: String)
