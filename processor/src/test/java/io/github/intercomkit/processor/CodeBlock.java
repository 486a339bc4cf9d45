package io.github.intercomkit.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a Markdown page.
 *
 * @param line the line where it begins
 * @param language the language; empty if the page does not name one
 * @param text the text, without the indentation of a list around it
 */
record CodeBlock(String page, int line, String language, String text) {
    static final Path ROOT = Path.of("..");

    private static final Pattern FENCE = Pattern.compile("( *)```(\\w*)");

    /** Code blocks in forms that this class does not read: other fences, indentation, HTML. */
    private static final Pattern UNREAD = Pattern.compile(".*(```|~~~|<pre).*|( {4}|\\t).*");

    static List<CodeBlock> of(String page) throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(ROOT.resolve(page));
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int start = i + 1;
                int length = lines.subList(start, lines.size()).indexOf(fence.group(1) + "```");
                int end = start + length;
                if (length < 0 || lines.subList(start, end).stream().anyMatch(line -> line.contains("```"))) {
                    throw new IllegalStateException(page + ":" + start + ": the fence is not closed");
                }
                String indented = String.join("\n", lines.subList(start, end));
                blocks.add(new CodeBlock(
                        page,
                        start + 1,
                        fence.group(2),
                        indented.indent(-fence.group(1).length())));
                i = end;
            } else if (UNREAD.matcher(lines.get(i)).matches()) {
                throw new IllegalStateException(
                        page + ":" + (i + 1) + ": code that no test sees; write ``` and a language");
            }
        }
        return blocks;
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
