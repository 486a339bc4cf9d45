package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.FirstSentence;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments of a type and its members, in the file of the type only: a class file has no comments, and what is written must not
 * depend on whether another file is compiled beside it.
 */
final class Comments {
    private final Elements elements;
    private final TypeElement file;

    Comments(Elements elements, TypeElement type) {
        this.elements = elements;
        this.file = TypeRefs.topLevel(type);
    }

    /** The first sentence of the member's comment, or of the {@code @param} of a record component. Empty without one. */
    String firstSentence(Element member) {
        TypeElement owner = TypeRefs.ownerOf(member);
        if (!TypeRefs.topLevel(owner).equals(file)) {
            return "";
        }
        String own = FirstSentence.of(comment(member));
        return own.isEmpty() && owner.getKind() == ElementKind.RECORD
                ? FirstSentence.ofParameter(
                        comment(owner), member.getSimpleName().toString())
                : own;
    }

    /** The first sentence of the type's own comment. Empty without one. */
    String ofType(TypeElement type) {
        return FirstSentence.of(comment(type));
    }

    private String comment(Element element) {
        @Nullable String comment = elements.getDocComment(element);
        return comment == null ? "" : comment;
    }
}
