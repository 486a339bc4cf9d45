package io.github.intercomkit.web;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The database of a story: two people. Each value tells whose it is. It also knows which attributes may stay at Intercom by rule: those
 * that became null while no session knew the person.
 */
final class StoryPeople {
    static final List<String> IDS = List.of("ada", "bob");

    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, Set<String>> everTold = new HashMap<>();
    private final Map<String, Set<String>> mayStay = new HashMap<>();
    private int lastValue;

    StoryPeople() {
        for (String id : IDS) {
            Customer customer = Customer.withId(id);
            customer.ratio = 0.5;
            customers.put(id, customer);
            everTold.put(id, new HashSet<>());
            mayStay.put(id, new HashSet<>());
            customer.email = email(id);
            customer.company = company(id);
        }
    }

    synchronized Customer get(String id) {
        return customers.get(id).copy();
    }

    /** Changes one or two attributes of a person. */
    synchronized String change(String id, Random random) {
        Customer customer = customers.get(id).copy();
        StringBuilder changed = new StringBuilder(id);
        for (int i = random.nextInt(2); i < 2; i++) {
            changed.append(' ').append(changeOne(customer, id, random));
        }
        customers.put(id, customer);
        return changed.toString();
    }

    synchronized void countApples(String id) {
        Customer customer = customers.get(id).copy();
        customer.apples = number(id);
        customers.put(id, customer);
    }

    private String changeOne(Customer customer, String id, Random random) {
        boolean clears = random.nextInt(3) == 0;
        int which = random.nextInt(8);
        switch (which) {
            case 0 -> customer.email = email(id);
            case 1 -> customer.name = clears ? null : text(id);
            case 2 -> customer.plan = clears ? null : text(id);
            case 3 -> customer.credits = clears ? null : number(id);
            case 4 -> customer.trialEndsAt = clears ? null : Instant.ofEpochSecond(number(id));
            case 5 -> customer.company = company(id);
            case 6 -> customer.company = customer.company.withName(text(id));
            default -> customer.apples = number(id);
        }
        return List.of("email", "name", "plan", "credits", "trial_ends_at", "company", "company's name", "apples")
                .get(which);
    }

    private Company company(String id) {
        return Company.named(text(id), text(id)).withPlan(text(id)).withMonthlySpend(number(id));
    }

    private String email(String id) {
        return id + ++lastValue + "@example.com";
    }

    private String text(String id) {
        return id + " " + ++lastValue;
    }

    private long number(String id) {
        return IDS.indexOf(id) + 2L * ++lastValue;
    }

    /** Whether a value says that it is a person's. */
    static boolean isOf(String id, Object value) {
        return value instanceof Number number
                ? number.longValue() % 2 == IDS.indexOf(id)
                : value.toString().startsWith(id);
    }

    /**
     * A step tells a person's attributes.
     *
     * @param isNew whether its session did not know the person
     */
    synchronized void told(String id, Set<String> attributes, boolean isNew) {
        if (isNew) {
            mayStay.get(id).addAll(everTold.get(id));
        }
        mayStay.get(id).removeAll(attributes);
        everTold.get(id).addAll(attributes);
    }

    synchronized Set<String> mayStay(String id) {
        return Set.copyOf(mayStay.get(id));
    }
}
