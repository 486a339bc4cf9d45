package io.github.intercomkit.workspace;

import io.github.intercomkit.workspace.check.CheckReport;
import io.github.intercomkit.workspace.check.Finding;
import io.github.intercomkit.workspace.check.WorkspaceCheck;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.rest.AccessToken;
import io.github.intercomkit.workspace.rest.ApiBase;
import io.github.intercomkit.workspace.rest.RestClient;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Runs the check of a workspace, and writes its reports. */
public final class CheckRun {
    private static final String NAME = "intercom-check";

    private final ApiBase base;
    private final RestClient client;
    private final Set<String> accepted;
    private final WorkspaceCheck.Wish wish;
    private final Path reports;

    /**
     * A run.
     *
     * @param base the API's address
     * @param token the access token
     * @param timeout how long one request may take
     * @param proxy the proxies to ask through
     * @param accepted the names about which findings are warnings
     * @param wish whether and how to make what is absent
     * @param reports the folder of the reports
     */
    public CheckRun(
            ApiBase base,
            AccessToken token,
            Duration timeout,
            ProxySelector proxy,
            Set<String> accepted,
            WorkspaceCheck.Wish wish,
            Path reports) {
        this.base = base;
        this.client = new RestClient(base, token, timeout, proxy, pause -> Thread.sleep(pause.toMillis()));
        this.accepted = accepted;
        this.wish = wish;
        this.reports = reports;
    }

    /**
     * Runs it.
     *
     * @param types what is declared
     * @param console where it writes its lines
     * @return whether there is no error
     * @throws IOException if a file cannot be read or written
     * @throws ToolException if it cannot go on, in one line
     * @throws InterruptedException if the thread is interrupted
     */
    public boolean run(List<DeclaredType> types, Console console)
            throws IOException, ToolException, InterruptedException {
        WorkspaceCheck.Result result = new WorkspaceCheck(base, client, accepted).check(types, wish);
        CheckReport report = result.report();
        Files.createDirectories(reports);
        Files.writeString(reports.resolve(NAME + ".txt"), String.join("\n", report.lines()) + "\n");
        Files.writeString(reports.resolve(NAME + ".md"), report.markdown());
        Files.writeString(reports.resolve(NAME + ".json"), report.json());
        console.info(report.summary());
        for (Finding finding : report.findings()) {
            if (finding.isError()) {
                console.error(CheckReport.line(finding));
            } else {
                console.warn(CheckReport.line(finding));
            }
        }
        result.notes().forEach(console::info);
        return report.errors() == 0;
    }
}
