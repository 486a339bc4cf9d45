package io.github.intercomkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The users and companies that are never sent. The builder adds to it; a Messenger has a copy, which is not changed any more. */
final class Exclusions {
    private final List<Rule<ExcludedUser>> users;
    private final List<Rule<Boolean>> companies;

    Exclusions() {
        this.users = new ArrayList<>();
        this.companies = new ArrayList<>();
    }

    private Exclusions(Exclusions other) {
        this.users = List.copyOf(other.users);
        this.companies = List.copyOf(other.companies);
    }

    <T> void addUsers(Class<T> type, Predicate<? super T> isExcluded, ExcludedUser as) {
        users.add(Rule.of(type, isExcluded, Objects.requireNonNull(as, "as")));
    }

    <T> void addCompanies(Class<T> type, Predicate<? super T> isExcluded) {
        companies.add(Rule.of(type, isExcluded, true));
    }

    Exclusions copy() {
        return new Exclusions(this);
    }

    /** By the first rule that excludes the user. */
    Optional<ExcludedUser> ofUser(Object user) {
        return users.stream()
                .filter(rule -> rule.excludes().test(user))
                .map(Rule::result)
                .findFirst();
    }

    boolean isExcludedCompany(Object company) {
        return !companies.isEmpty()
                && companies.stream().anyMatch(rule -> rule.excludes().test(company));
    }

    private record Rule<R>(Predicate<Object> excludes, R result) {
        static <T, R> Rule<R> of(Class<T> type, Predicate<? super T> isExcluded, R result) {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(isExcluded, "isExcluded");
            return new Rule<>(object -> type.isInstance(object) && isExcluded.test(type.cast(object)), result);
        }
    }
}
