package io.github.intercomkit.processor.scan;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** What a class of a package can name in another class that it does not extend. */
final class Visibility {
    private final PackageElement viewpoint;

    Visibility(PackageElement viewpoint) {
        this.viewpoint = viewpoint;
    }

    /** Whether a member is seen in a type whose superclasses are given, nearest first, up to the one that declares it. */
    boolean sees(Element member, List<TypeElement> path) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        if (member.getModifiers().contains(Modifier.PRIVATE) || !isHere(member)) {
            return false;
        }
        // What is package-private is not inherited through a class of another package.
        return member.getModifiers().contains(Modifier.PROTECTED)
                || path.stream().allMatch(this::isHere);
    }

    boolean seesType(TypeElement type) {
        for (TypeElement each : TypeRefs.outwards(type)) {
            boolean isPublic = each.getModifiers().contains(Modifier.PUBLIC);
            if (each.getModifiers().contains(Modifier.PRIVATE) || (!isPublic && !isHere(each))) {
                return false;
            }
        }
        return true;
    }

    private boolean isHere(Element element) {
        PackageElement declared = TypeRefs.packageOf(element);
        return declared.getQualifiedName().contentEquals(viewpoint.getQualifiedName());
    }
}
