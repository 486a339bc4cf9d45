package io.github.intercomkit;

/**
 * The calls of a session when the same person is in another company than before. Intercom documents nothing about it; two integrators
 * report that the Messenger keeps the old company until {@code shutdown} and {@code boot}.
 *
 * <p>A person is in another company when the {@code company} that was sent last has another {@code company_id} now or is gone, or
 * when one of the {@code companies} is gone. A first company, one more of the {@code companies}, and a change within a company are no
 * switch.
 */
public enum CompanySwitch {
    /** An {@code update} with the new company. The default. */
    UPDATE,

    /** {@code shutdown} and {@code boot}, as between two people. It closes the Messenger in the page. */
    RESTART
}
