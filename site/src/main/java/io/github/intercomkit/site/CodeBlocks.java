package io.github.intercomkit.site;

import java.util.Map;
import java.util.Set;
import javax.swing.text.Segment;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Writes code with a class around each keyword, text, number, name and comment, so that pages need no script for their colours. */
final class CodeBlocks implements NodeRenderer {
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("html", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("java", SyntaxConstants.SYNTAX_STYLE_JAVA),
            Map.entry("js", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT),
            Map.entry("json", SyntaxConstants.SYNTAX_STYLE_JSON_WITH_COMMENTS),
            Map.entry("jsp", SyntaxConstants.SYNTAX_STYLE_JSP),
            Map.entry("kotlin", SyntaxConstants.SYNTAX_STYLE_KOTLIN),
            Map.entry("sh", SyntaxConstants.SYNTAX_STYLE_UNIX_SHELL),
            Map.entry("ts", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("tsx", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("typescript", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT),
            Map.entry("vue", SyntaxConstants.SYNTAX_STYLE_HTML),
            Map.entry("xml", SyntaxConstants.SYNTAX_STYLE_XML),
            Map.entry("yaml", SyntaxConstants.SYNTAX_STYLE_YAML));

    private final HtmlWriter html;

    /** Writes into the page of that context. */
    CodeBlocks(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    /** The languages that get colours. */
    static Set<String> languages() {
        return STYLES.keySet();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        FencedCodeBlock block = (FencedCodeBlock) node;
        String style = STYLES.get(block.getInfo());
        html.line();
        html.tag("pre", Map.of("tabindex", "0"));
        html.tag("code");
        if (style == null) {
            html.text(block.getLiteral());
        } else {
            write(block.getLiteral(), TokenMakerFactory.getDefaultInstance().getTokenMaker(style));
        }
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private void write(String code, TokenMaker scanner) {
        // What a line begins in: a comment or a text may have begun in the line before.
        int state = TokenTypes.NULL;
        for (String line : code.lines().toList()) {
            Segment segment = new Segment(line.toCharArray(), 0, line.length());
            for (Token token = scanner.getTokenList(segment, state, 0);
                    token != null && token.isPaintable();
                    token = token.getNextToken()) {
                write(token);
            }
            state = scanner.getLastTokenTypeOnLine(segment, state);
            html.text("\n");
        }
    }

    private void write(Token token) {
        String kind = kind(token.getType());
        if (kind == null) {
            html.text(token.getLexeme());
        } else {
            html.tag("span", Map.of("class", kind));
            html.text(token.getLexeme());
            html.tag("/span");
        }
    }

    private static @Nullable String kind(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> "comment";
            case TokenTypes.DATA_TYPE,
                    TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.MARKUP_TAG_NAME -> "keyword";
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE -> "string";
            case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> "number";
            case TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE, TokenTypes.VARIABLE -> "name";
            default -> null;
        };
    }
}
