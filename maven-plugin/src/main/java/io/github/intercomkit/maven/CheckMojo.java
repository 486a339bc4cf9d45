package io.github.intercomkit.maven;

import io.github.intercomkit.workspace.CheckRun;
import io.github.intercomkit.workspace.Console;
import io.github.intercomkit.workspace.check.WorkspaceCheck;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.rest.AccessToken;
import io.github.intercomkit.workspace.rest.ApiBase;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Compares the declared attributes with those of the workspace, and fails for each error. The access token is in the variable
 * {@code INTERCOM_ACCESS_TOKEN} of the environment, or the password of a server in {@code settings.xml}.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        requiresOnline = true,
        threadSafe = true)
public final class CheckMojo extends IntercomMojo {
    private static final String ASK_AGAIN = "-Dintercomkit.create=true -Dintercomkit.create.confirmed=";

    /** The region of the workspace: {@code US}, {@code EU} or {@code AU}. */
    @Parameter(property = "intercomkit.region", defaultValue = "US")
    private String region = "";

    /** Another address of Intercom's REST API. */
    @Parameter(property = "intercomkit.apiBase", defaultValue = "")
    private String apiBase = "";

    /** The id of the server in {@code settings.xml} whose password is the access token. */
    @Parameter(property = "intercomkit.server", defaultValue = "")
    private String server = "";

    /** The names about which findings are warnings. */
    @Parameter(property = "intercomkit.accept")
    private Set<String> accept = Set.of();

    /** Whether to make what is absent. Without the code of an earlier run it is shown only. */
    @Parameter(property = "intercomkit.create", defaultValue = "false")
    private boolean create;

    /** The code that an earlier run showed for exactly these attributes. */
    @Parameter(property = "intercomkit.create.confirmed", defaultValue = "")
    private String confirmed = "";

    /** How many seconds one request may take. */
    @Parameter(property = "intercomkit.timeout", defaultValue = "30")
    private int timeout;

    /** The folder of the reports. */
    @Parameter(
            property = "intercomkit.reports",
            defaultValue = "${project.build.directory}/intercomkit",
            required = true)
    private File reports = new File("");

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings = new Settings();

    private final SettingsDecrypter decrypter;

    /**
     * Called by Maven.
     *
     * @param decrypter reads encrypted passwords of settings.xml
     */
    @Inject
    public CheckMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    void run(List<DeclaredType> types, Console console)
            throws IOException, ToolException, InterruptedException, MojoFailureException {
        if (timeout < 1) {
            throw new ToolException("The time-out is a whole number of seconds above zero.");
        }
        CheckRun check = new CheckRun(
                ApiBase.of(region, text(apiBase)),
                token(),
                Duration.ofSeconds(timeout),
                new SettingsProxies(settings),
                accept,
                new WorkspaceCheck.Wish(create, text(confirmed), ASK_AGAIN),
                reports.toPath());
        if (!check.run(types, console)) {
            throw new MojoFailureException(
                    "The declared attributes do not fit the workspace: see the errors above, or " + reports + ".");
        }
    }

    private AccessToken token() throws ToolException {
        if (text(server).isEmpty()) {
            return AccessToken.of(
                    System.getenv(AccessToken.VARIABLE), "the environment's variable " + AccessToken.VARIABLE);
        }
        Server found = settings.getServer(server);
        if (found == null) {
            throw new ToolException("settings.xml has no server with the id \"" + server + "\".");
        }
        Server decrypted =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(found)).getServer();
        return AccessToken.of(decrypted.getPassword(), "the password of the server \"" + server + "\" in settings.xml");
    }

    /** Maven sets an empty parameter to null. */
    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
