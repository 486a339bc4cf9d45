package io.github.intercomkit.processor.scan;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Whether a class in a package can use members of a class that it does not extend. */
final class Visibility {
    private final PackageElement viewpoint;

    Visibility(PackageElement viewpoint) {
        this.viewpoint = viewpoint;
    }

    /** Whether the package can use a member.
     *
     * @param path the classes from the one whose objects are read up to the one that declares the member */
    boolean sees(Element member, List<TypeElement> path) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        if (member.getModifiers().contains(Modifier.PRIVATE) || !isInPackage(member)) {
            return false;
        }
        // A package-private member is not inherited through a class of another package.
        return member.getModifiers().contains(Modifier.PROTECTED)
                || path.stream().allMatch(this::isInPackage);
    }

    boolean seesType(TypeElement type) {
        for (TypeElement each : TypeRefs.withEnclosingTypes(type)) {
            boolean isPublic = each.getModifiers().contains(Modifier.PUBLIC);
            if (each.getModifiers().contains(Modifier.PRIVATE) || (!isPublic && !isInPackage(each))) {
                return false;
            }
        }
        return true;
    }

    private boolean isInPackage(Element element) {
        PackageElement declared = TypeRefs.packageOf(element);
        return declared.getQualifiedName().contentEquals(viewpoint.getQualifiedName());
    }
}
