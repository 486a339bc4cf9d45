package io.github.intercomkit;

import io.github.intercomkit.protocol.StandardAttribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was added to a payload, in Intercom's terms. Immutable.
 *
 * @param members the members by their names; the company is among them, as a whole, once something was added to it
 * @param ofCompany what was added to the company alone
 */
record Added(Map<String, Object> members, Map<String, Object> ofCompany) {
    static final Added NOTHING = new Added(Map.of(), Map.of());

    Added with(String name, Object value) {
        return new Added(put(members, name, value), ofCompany);
    }

    Added withCompany(String name, Object value, PayloadContent content) {
        Map<String, Object> more = put(ofCompany, name, value);
        return new Added(
                put(members, StandardAttribute.COMPANY.jsonName(), AddedCompanyAttribute.merged(content, more)), more);
    }

    /** Shows names, never a value. */
    @Override
    public String toString() {
        return "Added" + members.keySet();
    }

    private static Map<String, Object> put(Map<String, Object> map, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }
}
