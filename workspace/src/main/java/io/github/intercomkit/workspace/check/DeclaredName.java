package io.github.intercomkit.workspace.check;

import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.RestApi;
import io.github.intercomkit.protocol.StandardAttribute;
import io.github.intercomkit.workspace.declared.DeclaredAttribute;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.declared.DeclaredType.Kind;
import io.github.intercomkit.workspace.rest.Model;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All declarations of one name: several types can describe the same people.
 *
 * @param model whose attribute it is
 * @param name the name that payloads have
 * @param uses the declarations
 */
record DeclaredName(Model model, String name, List<DeclaredAttribute> uses) {
    /** The names that the API knows, people's first, in the order of the alphabet. Objects have no attribute of their own. */
    static List<DeclaredName> of(List<DeclaredType> types) {
        List<DeclaredName> names = new ArrayList<>();
        names.addAll(of(types, EnumSet.of(Kind.USER, Kind.VISITOR), Model.CONTACT));
        names.addAll(of(types, EnumSet.of(Kind.COMPANY), Model.COMPANY));
        return names;
    }

    private static List<DeclaredName> of(List<DeclaredType> types, Set<Kind> kinds, Model model) {
        Map<String, List<DeclaredAttribute>> byName = new TreeMap<>();
        types.stream()
                .filter(type -> kinds.contains(type.kind()))
                .flatMap(type -> type.attributes().stream())
                .filter(attribute -> RestApi.dataType(attribute.type()).isPresent())
                .forEach(attribute -> {
                    List<DeclaredAttribute> uses = byName.computeIfAbsent(attribute.name(), each -> new ArrayList<>());
                    if (!uses.contains(attribute)) {
                        uses.add(attribute);
                    }
                });
        return byName.entrySet().stream()
                .map(entry -> new DeclaredName(model, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One of Intercom's own attributes of that name. */
    Optional<? extends KnownAttribute> known() {
        return model == Model.CONTACT ? StandardAttribute.named(name) : CompanyAttribute.named(name);
    }

    boolean isSigned() {
        return uses.stream().allMatch(DeclaredAttribute::signed);
    }

    /** The data types that the API has for the declared ones, each once. */
    List<String> dataTypes() {
        return uses.stream()
                .flatMap(use -> RestApi.dataType(use.type()).stream())
                .distinct()
                .toList();
    }

    /** The constants of all enums. */
    List<String> constants() {
        return uses.stream().flatMap(use -> use.constants().stream()).distinct().toList();
    }

    String places() {
        return uses.stream().map(DeclaredAttribute::place).distinct().collect(Collectors.joining(", "));
    }
}
