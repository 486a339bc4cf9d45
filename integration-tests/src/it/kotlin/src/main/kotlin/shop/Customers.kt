package shop

import io.github.intercomkit.BootPayload
import io.github.intercomkit.Messenger

/** Uses the generated class in the same sources as the annotated type. */
class Customers(messenger: Messenger) {
    private val serializer = CustomerIntercomSerializer(messenger)

    fun boot(customer: Customer): BootPayload = serializer.boot(customer)

    fun diff(before: Customer, after: Customer) = serializer.diff(before, after)
}
