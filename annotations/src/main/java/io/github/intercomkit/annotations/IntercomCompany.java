package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that describes a company of a user. The attribute {@code company} holds one company, the attribute
 * {@code companies} a collection.
 *
 * <p>A company needs the attributes {@code company_id} and {@code name}. The other standard attributes are
 * {@code created_at}, {@code plan}, {@code monthly_spend}, {@code size}, {@code website} and {@code industry}. Any other name
 * is a custom attribute of the company. The processor generates no class for a company: the serializers of its users write
 * it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IntercomCompany {}
