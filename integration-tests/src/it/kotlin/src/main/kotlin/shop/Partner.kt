package shop

import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomUser

/** A user whose property begins with two capitals, which getters keep as they are. */
@IntercomUser
class Partner(
    @IntercomAttribute("user_id") val id: Long,
    @IntercomAttribute internal val URL: String,
)
