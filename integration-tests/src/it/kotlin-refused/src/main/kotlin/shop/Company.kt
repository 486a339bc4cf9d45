package shop

import io.github.intercomkit.annotations.IntercomAttribute
import io.github.intercomkit.annotations.IntercomCompany

@IntercomCompany
data class Company(
    @IntercomAttribute("company_id") val id: String,
)
