package io.github.intercomkit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CodeBlocksTest {
    private static final Path ROOT = Path.of("..");

    private static Document rendered(String markdown) {
        HtmlRenderer renderer =
                HtmlRenderer.builder().nodeRendererFactory(CodeBlocks::new).build();
        return Jsoup.parse(renderer.render(Parser.builder().build().parse(markdown)));
    }

    private static List<FencedCodeBlock> blocks() throws IOException {
        List<FencedCodeBlock> blocks = new ArrayList<>();
        Guides guides = Guides.of(ROOT);
        for (Path guide : guides.titles().keySet()) {
            Parser.builder().build().parse(guides.text(guide)).accept(new AbstractVisitor() {
                @Override
                public void visit(FencedCodeBlock block) {
                    blocks.add(block);
                }
            });
        }
        return blocks;
    }

    @Test
    void keywordsTextsNumbersNamesAndCommentsAreMarked() {
        Document page = rendered("```java\n@Deprecated public int n = 17; // \"<b>\"\nString s = \"a && b\";\n```\n");

        assertThat(page.select(".name").eachText()).containsExactly("@Deprecated");
        assertThat(page.select(".keyword").eachText()).containsExactly("public", "int");
        assertThat(page.select(".number").eachText()).containsExactly("17");
        assertThat(page.select(".comment").eachText()).containsExactly("// \"<b>\"");
        assertThat(page.select(".string").eachText()).containsExactly("\"a && b\"");
    }

    @Test
    void aCommentOfSeveralLinesStaysAComment() {
        Document page = rendered("```java\n/* one\n   class\n*/ class A {}\n```\n");

        assertThat(page.select(".keyword").eachText()).containsExactly("class");
        assertThat(page.select(".comment"))
                .extracting(comment -> comment.wholeText().strip())
                .containsExactly("/* one", "class", "*/");
    }

    @Test
    void noCharacterOfTheGuidesChanges() throws IOException {
        assertThat(blocks())
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        block -> assertThat(rendered("````" + block.getInfo() + "\n" + block.getLiteral() + "````\n")
                                        .select("pre")
                                        .first()
                                        .wholeText())
                                .isEqualTo(block.getLiteral()));
    }

    @Test
    void eachLanguageOfTheGuidesHasColours() throws IOException {
        assertThat(blocks().stream().map(FencedCodeBlock::getInfo).filter(info -> !info.isEmpty()))
                .isSubsetOf(CodeBlocks.languages());
    }
}
