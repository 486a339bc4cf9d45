@IntercomUser
record Customer(
        @IntercomAttribute("user_id") long id,
        @IntercomAttribute String email) {
    boolean isStaff() {
        return email.endsWith("@example.com");
    }
}

@IntercomUser
record Employee(@IntercomAttribute("user_id") String name) {}

interface Customers {
    Optional<Customer> findByEmail(String email);
}

interface Employees {
    Employee named(String name);
}

/** As the servlet's module has it, which this module does not see. */
interface CurrentUser<T> {
    T of(HttpServletRequest request);
}

/** As the starter has it, which this module does not see. */
interface MessengerBuilderCustomizer {
    void customize(MessengerBuilder builder);
}

final class LocaleContextHolder {
    static Locale getLocale() {
        return Locale.ENGLISH;
    }
}

interface HttpServletRequest {
    Principal getUserPrincipal();

    String getRemoteUser();

    boolean isUserInRole(String role);
}

interface LockRegistry<L> {}

interface RedisConnectionFactory {}

record RedisLockRegistry(RedisConnectionFactory connections, String key) implements LockRegistry<Object> {}

class Given {
    static final class WebSession {
        Object getAttribute(String name) {
            return null;
        }

        Map<String, Object> getAttributes() {
            return new HashMap<>();
        }
    }

    final Customer customer = new Customer(17, "ada@example.com");
    final CustomerIntercomSerializer serializer =
            new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz").build());
    final WebSession webSession = new WebSession();
}
