package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that describes a company of a user: what the attribute {@code company} holds, or a collection in the
 * attribute {@code companies}.
 *
 * <p>It must have the attributes {@code company_id} and {@code name}, Intercom's minimum for a company. Intercom's own
 * further names are {@code created_at}, {@code plan}, {@code monthly_spend}, {@code size}, {@code website} and
 * {@code industry}; any other name is a custom attribute of the company. No class is written for a company: the
 * serializers of the users that hold one write it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IntercomCompany {}
