package shop

import io.github.intercomkit.BootPayload
import io.github.intercomkit.Messenger

/** Calls the generated class from the sources that it is generated for. */
class Customers(messenger: Messenger) {
    private val serializer = CustomerIntercomSerializer(messenger)

    fun boot(customer: Customer): BootPayload = serializer.boot(customer)

    fun diff(before: Customer, after: Customer) = serializer.diff(before, after)
}
