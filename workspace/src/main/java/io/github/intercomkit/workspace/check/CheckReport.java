package io.github.intercomkit.workspace.check;

import io.github.intercomkit.workspace.rest.ApiBase;
import io.github.intercomkit.workspace.text.Json;
import io.github.intercomkit.workspace.text.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a check found.
 *
 * @param base the API that was asked
 * @param checked how many names were compared
 * @param findings the differences
 */
public record CheckReport(ApiBase base, int checked, List<Finding> findings) {
    /** Copies the list. */
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** How many findings fail a build. */
    public long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    /** One line that says how it went. */
    public String summary() {
        long errors = errors();
        return checked + (checked == 1 ? " attribute" : " attributes") + " compared with the workspace at " + base
                + ": "
                + errors + (errors == 1 ? " error, " : " errors, ")
                + (findings.size() - errors)
                + (findings.size() - errors == 1 ? " warning." : " warnings.");
    }

    /** The report as lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        findings.forEach(finding -> lines.add(finding.severity() + ", " + line(finding)));
        return lines;
    }

    /** A finding in one line. */
    public static String line(Finding finding) {
        return finding.kind().words() + ": " + subject(finding) + ": " + finding.problem() + " " + finding.advice();
    }

    private static String subject(Finding finding) {
        return finding.attribute().isEmpty()
                ? "attributes of a " + finding.model().words()
                : "\"" + finding.attribute() + "\" of a " + finding.model().words() + " (" + finding.places() + ")";
    }

    /** The report as Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Intercom: the workspace's attributes\n\n")
                .append(Markup.cell(summary()))
                .append("\n");
        if (!findings.isEmpty()) {
            text.append("\n| | finding | attribute | of a | declared by | problem | what to do |\n")
                    .append("| --- | --- | --- | --- | --- | --- | --- |\n");
        }
        for (Finding finding : findings) {
            text.append("| ").append(finding.severity());
            text.append(" | ").append(finding.kind().words());
            text.append(" | ").append(Markup.code(finding.attribute()));
            text.append(" | ").append(finding.model().words());
            text.append(" | ").append(Markup.code(finding.places()));
            text.append(" | ").append(Markup.cell(finding.problem()));
            text.append(" | ").append(Markup.cell(finding.advice())).append(" |\n");
        }
        return text.toString();
    }

    /** The report as JSON. */
    public String json() {
        ObjectNode root = Json.object().put("format", 1).put("checked", checked).put("errors", errors());
        ArrayNode all = root.putArray("findings");
        for (Finding finding : findings) {
            all.addObject()
                    .put("severity", finding.severity())
                    .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                    .put("model", finding.model().apiName())
                    .put("attribute", finding.attribute())
                    .put("declaredBy", finding.places())
                    .put("problem", finding.problem())
                    .put("advice", finding.advice());
        }
        return Json.print(root);
    }
}
