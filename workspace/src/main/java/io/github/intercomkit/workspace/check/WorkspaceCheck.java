package io.github.intercomkit.workspace.check;

import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.rest.ApiBase;
import io.github.intercomkit.workspace.rest.RestClient;
import io.github.intercomkit.workspace.text.ToolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks a project's attributes against a workspace, and makes what is absent where that is asked for twice. */
public final class WorkspaceCheck {
    private final ApiBase base;
    private final RestClient client;
    private final Set<String> accepted;

    /** Checks one workspace; findings about the accepted names are warnings. */
    public WorkspaceCheck(ApiBase base, RestClient client, Set<String> accepted) {
        this.base = base;
        this.client = client;
        this.accepted = Set.copyOf(accepted);
    }

    /**
     * Whether and how to make what is absent.
     *
     * @param asked whether it is asked for
     * @param code the code of an earlier answer, or the empty text
     * @param askAgain how to ask for the second time, without the code at its end
     */
    public record Wish(boolean asked, String code, String askAgain) {}

    /**
     * The result.
     *
     * @param report what differs now
     * @param notes what was shown or made, a line each
     */
    public record Result(CheckReport report, List<String> notes) {}

    /** Compares, and makes what is absent if the wish has the right code. */
    public Result check(List<DeclaredType> types, Wish wish) throws ToolException, InterruptedException {
        Comparison comparison = Comparison.of(types, client.attributes(), accepted);
        if (comparison.absent().isEmpty()) {
            return new Result(report(types, comparison), List.of());
        }
        Creation creation = new Creation(base, comparison.absent());
        if (wish.asked() && wish.code().equals(creation.code())) {
            List<String> made = creation.make(client);
            Comparison after = Comparison.of(types, client.attributes(), accepted);
            return new Result(report(types, after), List.of("Made in the workspace: " + String.join(", ", made) + "."));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Absent in the workspace, and nothing was made:");
        notes.addAll(creation.shown());
        if (wish.asked() && !wish.code().isEmpty()) {
            notes.add("The code is that of another list. Read this one.");
        }
        notes.add("An attribute stays for ever. To make exactly these, ask again with " + wish.askAgain()
                + creation.code());
        return new Result(report(types, comparison), notes);
    }

    private CheckReport report(List<DeclaredType> types, Comparison comparison) {
        return new CheckReport(base, DeclaredName.of(types).size(), comparison.findings());
    }
}
