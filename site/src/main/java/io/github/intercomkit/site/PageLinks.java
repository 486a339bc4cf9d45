package io.github.intercomkit.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Turns the links between files of the repository into links between pages. What is no page is shown by the repository's site. */
final class PageLinks extends AbstractVisitor {
    private static final String REPOSITORY = "https://github.com/intercomkit/intercomkit/blob/main/";

    private final Guides guides;
    private final Path guide;
    private final Set<Path> images = new TreeSet<>();

    /** The links of a guide. */
    PageLinks(Guides guides, Path guide) {
        this.guides = guides;
        this.guide = guide;
    }

    /** The files of the images, relative to the repository. */
    Set<Path> images() {
        return images;
    }

    @Override
    public void visit(Link link) {
        URI address = URI.create(link.getDestination());
        if (!address.isAbsolute() && !address.getRawPath().isEmpty()) {
            Path file = file(address.getPath());
            String anchor = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
            link.setDestination(
                    guides.page(file).orElse(REPOSITORY + file.toString().replace('\\', '/')) + anchor);
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (!URI.create(image.getDestination()).isAbsolute()) {
            Path file = file(image.getDestination());
            images.add(file);
            image.setDestination("images/" + file.getFileName());
        }
        visitChildren(image);
    }

    private Path file(String path) {
        return guide.resolveSibling(path).normalize();
    }
}
