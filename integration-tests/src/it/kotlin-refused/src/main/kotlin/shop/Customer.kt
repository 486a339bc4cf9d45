package shop

import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomUser

@IntercomUser
data class Customer(
    @IntercomAttribute("user_id") val id: Long,
    @IntercomAttribute("utm_campaign") val campaign: String?,
    @IntercomAttribute val tags: List<String>,
    @IntercomAttribute val company: Company,
)
