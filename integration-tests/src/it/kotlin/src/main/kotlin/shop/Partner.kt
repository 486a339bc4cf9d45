package shop

import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomUser

/** A user with a name that begins with two capitals, which a getter does not decapitalize. */
@IntercomUser
class Partner(
    @IntercomAttribute("user_id") val id: Long,
    @IntercomAttribute internal val URL: String,
)
