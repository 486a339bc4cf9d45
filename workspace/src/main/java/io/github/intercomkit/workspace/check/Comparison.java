package io.github.intercomkit.workspace.check;

import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.NearNames;
import io.github.intercomkit.protocol.RestApi;
import io.github.intercomkit.workspace.check.Finding.Kind;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.rest.Model;
import io.github.intercomkit.workspace.rest.NewAttribute;
import io.github.intercomkit.workspace.rest.WorkspaceAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the declared attributes with those of the workspace. */
final class Comparison {
    private final List<WorkspaceAttribute> workspace;
    private final Set<String> accepted;
    private final List<Finding> findings = new ArrayList<>();
    private final List<NewAttribute> absent = new ArrayList<>();

    private Comparison(List<WorkspaceAttribute> workspace, Set<String> accepted) {
        this.workspace = workspace;
        this.accepted = accepted;
    }

    /** Compares; what is found about the accepted names is no error. */
    static Comparison of(List<DeclaredType> types, List<WorkspaceAttribute> workspace, Set<String> accepted) {
        Comparison comparison = new Comparison(workspace, accepted);
        List<DeclaredName> names = DeclaredName.of(types);
        for (DeclaredName name : names) {
            if (name.known().isPresent()) {
                comparison.compareStandard(name, name.known().get());
            } else {
                comparison.compareCustom(name);
            }
        }
        for (Model model : Model.values()) {
            comparison.count(model, names);
        }
        return comparison;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What the API can make, in the order of the findings. */
    List<NewAttribute> absent() {
        return absent;
    }

    /** Intercom's own attributes are there. Identifiers are written by other rules than the rest. */
    private void compareStandard(DeclaredName name, KnownAttribute known) {
        boolean closed = inWorkspace(name.model(), false, RestApi.fullName(known))
                .filter(found -> !found.messengerWritable())
                .isPresent();
        if (closed && !known.identifies() && !name.isSigned()) {
            add(
                    Kind.NOT_WRITABLE,
                    false,
                    name,
                    "The Messenger may not write it, so Intercom drops unsigned values.",
                    signIt());
        }
    }

    private void compareCustom(DeclaredName name) {
        Optional<WorkspaceAttribute> found = inWorkspace(name.model(), true, name.name());
        if (found.isPresent()) {
            compare(name, found.get());
            return;
        }
        if (inWorkspace(name.model(), false, name.name()).isPresent()) {
            add(
                    Kind.NOT_WRITABLE,
                    true,
                    name,
                    "It is an attribute of Intercom's own, which the Messenger does not write.",
                    "Give the attribute another name, or remove it.");
            return;
        }
        if (inWorkspace(name.model().other(), true, name.name()).isPresent()) {
            String other = name.model().other().words();
            add(
                    Kind.OTHER_MODEL,
                    true,
                    name,
                    "The workspace has this name for a " + other + ", and one name cannot be both.",
                    "Give the attribute another name, or declare it in the type of the " + other + ".");
            return;
        }
        near(name).ifPresentOrElse(near -> nearMiss(name, near), () -> absent(name));
    }

    private void compare(DeclaredName name, WorkspaceAttribute found) {
        if (found.archived()) {
            add(
                    Kind.ARCHIVED,
                    true,
                    name,
                    "The workspace archived it, and does not show its values.",
                    "Unarchive it in the workspace's settings, or remove the attribute.");
            return;
        }
        List<String> misfits = name.dataTypes().stream()
                .filter(type -> !RestApi.takes(found.dataType(), type))
                .toList();
        if (!misfits.isEmpty()) {
            add(
                    Kind.OTHER_TYPE,
                    true,
                    name,
                    "It is " + String.join(" and ", misfits) + " here and " + found.dataType() + " in the workspace.",
                    "Change the type of the member, or give the attribute another name: a type in the workspace stays.");
        }
        if (!found.messengerWritable() && !name.isSigned()) {
            add(
                    Kind.NOT_WRITABLE,
                    true,
                    name,
                    "The Messenger may not write it, so Intercom drops unsigned values.",
                    signIt());
        }
        compareOptions(name, found);
    }

    private void compareOptions(DeclaredName name, WorkspaceAttribute found) {
        List<String> missing = found.options().isEmpty()
                ? List.of()
                : name.constants().stream()
                        .filter(constant -> !found.options().contains(constant))
                        .toList();
        if (!missing.isEmpty()) {
            add(
                    Kind.NO_OPTION,
                    true,
                    name,
                    "The list in the workspace has no option " + String.join(", ", missing) + ".",
                    "Add it to the options in the workspace's settings, or annotate a method that returns an option's text.");
        }
    }

    private static String signIt() {
        return "Write signed = true and use UserJwt, or let the Messenger write it in the workspace's settings.";
    }

    private Optional<String> near(DeclaredName name) {
        Stream<String> known = workspace.stream()
                .filter(found -> found.custom() && found.model() == name.model())
                .map(WorkspaceAttribute::fullName)
                .sorted();
        return accepted.contains(name.name())
                ? Optional.empty()
                : NearNames.nearest(known.filter(each -> !each.equals(name.name())), name.name())
                        .or(() -> nearButForSeparators(name));
    }

    /** The processor's rule folds underscores only; a workspace's names have hyphens and blanks as well. */
    private Optional<String> nearButForSeparators(DeclaredName name) {
        String folded = name.name().replaceAll("[-_ ]", "");
        return workspace.stream()
                .filter(found -> found.custom() && found.model() == name.model())
                .map(WorkspaceAttribute::fullName)
                .filter(known -> known.replaceAll("[-_ ]", "").equalsIgnoreCase(folded))
                .sorted()
                .findFirst();
    }

    private void nearMiss(DeclaredName name, String near) {
        add(
                Kind.NEAR_MISS,
                true,
                name,
                "The workspace has \"" + near + "\", and the first boot would make a second attribute, for ever.",
                "Write the name of the workspace, or accept this one if both are meant.");
    }

    private void absent(DeclaredName name) {
        List<String> types = name.dataTypes();
        boolean creatable = types.size() == 1 && RestApi.canCreate(name.name());
        if (creatable) {
            absent.add(new NewAttribute(name.model(), name.name(), types.get(0), !name.isSigned()));
        }
        add(
                Kind.ABSENT,
                true,
                name,
                "The workspace has no such attribute, and the first boot would make it, for ever.",
                advice(creatable, types));
    }

    private static String advice(boolean creatable, List<String> types) {
        if (creatable) {
            return "Make it on purpose (see below), or remove the attribute.";
        }
        return types.size() > 1
                ? "Declare it with one type in all classes: it is " + String.join(" and ", types) + "."
                : "Rename it to letters, digits, _ and -: Intercom's API makes no other names.";
    }

    private void count(Model model, List<DeclaredName> names) {
        long active = workspace.stream()
                .filter(found -> found.model() == model && found.custom() && !found.archived())
                .count();
        long added = findings.stream()
                .filter(finding -> finding.model() == model)
                .filter(finding -> finding.kind() == Kind.ABSENT || finding.kind() == Kind.NEAR_MISS)
                .count();
        if (active + added > Limits.MAX_CUSTOM_ATTRIBUTES && names.stream().anyMatch(name -> name.model() == model)) {
            findings.add(new Finding(
                    Kind.TOO_MANY,
                    true,
                    model,
                    "",
                    "",
                    "There would be " + (active + added) + " custom attributes of a " + model.words()
                            + "; a workspace has at most " + Limits.MAX_CUSTOM_ATTRIBUTES + ".",
                    "Archive attributes in the workspace's settings, or declare fewer."));
        }
    }

    private Optional<WorkspaceAttribute> inWorkspace(Model model, boolean custom, String fullName) {
        return workspace.stream()
                .filter(found -> found.model() == model && found.custom() == custom)
                .filter(found -> found.fullName().equals(fullName))
                .findFirst();
    }

    private void add(Kind kind, boolean isError, DeclaredName name, String problem, String advice) {
        Finding finding = new Finding(kind, isError, name.model(), name.name(), name.places(), problem, advice);
        findings.add(accepted.contains(name.name()) ? finding.accepted() : finding);
    }
}
