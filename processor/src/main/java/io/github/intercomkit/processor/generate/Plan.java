package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.ClassName;
import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.CompanyUse;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.protocol.StandardAttribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Allocates all names of the serializer of a user or a visitor before its code is written. */
final class Plan {
    private static final Set<String> IMPORTED = Set.of(
            "IntercomSerializer",
            "Messenger",
            "UserSnapshot",
            "VisitorSerializer",
            "IntercomKitGenerated",
            "Serializable",
            "List",
            "ZoneId");

    private final AnnotatedType user;
    private final Set<String> typeNames = new HashSet<>(AnnotatedType.CODEGEN_NAMES);
    private final ConstantNames constantNames;
    private final List<Constant> userAttributes = new ArrayList<>();
    private final Map<String, Constant> companyAttributes = new LinkedHashMap<>();
    private final List<Constant> zones = new ArrayList<>();
    private final Map<TypeRef, CompanyCode> companies = new LinkedHashMap<>();
    private final List<ComponentCode> allValues;
    private final ClassName snapshotName;

    Plan(AnnotatedType user) {
        this.user = user;
        typeNames.addAll(IMPORTED);
        typeNames.addAll(AnnotatedType.JAVA_LANG_NAMES);
        typeNames.addAll(user.name().simpleNames());
        user.companies().forEach(use -> typeNames.addAll(use.seenByUser().name().simpleNames()));
        this.constantNames = new ConstantNames(user.companies().stream()
                .flatMap(use -> use.seenByUser().attributes().stream())
                .map(attribute -> ComponentNames.of(attribute.name(), Role.COMPANY))
                .collect(Collectors.toSet()));
        this.snapshotName = allocateType("Snapshot");
        user.companies().forEach(this::addCompany);
        this.allValues = PayloadAttribute.inOrder(user.attributes(), user.role()).stream()
                .map(this::userComponent)
                .toList();
    }

    AnnotatedType user() {
        return user;
    }

    ClassName snapshotName() {
        return snapshotName;
    }

    /** The attributes of the user or the visitor in the order of a payload. */
    List<ComponentCode> allValues() {
        return allValues;
    }

    /** The attributes of the user but the identifiers. */
    List<ComponentCode> values() {
        return allValues.stream()
                .filter(value -> !value.attribute().isLeading())
                .toList();
    }

    /** The identifier, if the user has it. */
    Optional<ComponentCode> value(StandardAttribute identifier) {
        return allValues.stream()
                .filter(value -> value.attribute().is(identifier))
                .findFirst();
    }

    List<CompanyCode> companies() {
        return List.copyOf(companies.values());
    }

    CompanyCode company(TypeRef name) {
        return Objects.requireNonNull(companies.get(name), name::qualifiedName);
    }

    /** The constants that hold attributes, with the expressions that make them. */
    List<Constant> attributes() {
        return Stream.concat(userAttributes.stream(), companyAttributes.values().stream())
                .toList();
    }

    /** The constants that hold zones, with their ids. */
    List<Constant> zones() {
        return zones;
    }

    private void addCompany(CompanyUse use) {
        AnnotatedType company = use.seenByUser();
        String number = companies.isEmpty() ? "" : Integer.toString(companies.size() + 1);
        List<ComponentCode> values = PayloadAttribute.inOrder(company.attributes(), Role.COMPANY).stream()
                .map(this::companyComponent)
                .toList();
        ClassName recordName = allocateType(company.name().flatName() + "Values");
        companies.put(company.name(), new CompanyCode(company, recordName, "company" + number, values));
    }

    private ComponentCode userComponent(PayloadAttribute attribute) {
        Attribute declared = attribute.declared();
        Constant constant = new Constant(constantNames.allocate(declared.name()), attribute.creation());
        userAttributes.add(constant);
        TypeRef company = declared.type().company();
        return value(attribute, constant.name(), company == null ? null : companies.get(company));
    }

    /** Two company types that have one attribute of one type share the constant. */
    private ComponentCode companyComponent(PayloadAttribute attribute) {
        String name = attribute.declared().name();
        Constant constant = companyAttributes.computeIfAbsent(
                name + " " + attribute.target(),
                unused -> new Constant(constantNames.allocate("company_" + name), attribute.creation()));
        return value(attribute, constant.name(), null);
    }

    private ComponentCode value(PayloadAttribute attribute, String constant, @Nullable CompanyCode company) {
        String zone = attribute.declared().zone();
        String zoneConstant = null;
        if (zone != null) {
            zoneConstant = constantNames.allocate(constant + "_ZONE");
            zones.add(new Constant(zoneConstant, zone));
        }
        return new ComponentCode(
                attribute,
                ComponentNames.of(attribute.declared().name(), attribute.role()),
                constant,
                zoneConstant,
                company);
    }

    private ClassName allocateType(String wanted) {
        String name = wanted;
        while (!typeNames.add(name)) {
            name = name + "_";
        }
        return ClassName.get("", name);
    }

    /**
     * A constant of the serializer.
     *
     * @param name its name
     * @param value the expression or zone id of its value
     */
    record Constant(String name, String value) {}
}
