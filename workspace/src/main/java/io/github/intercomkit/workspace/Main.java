package io.github.intercomkit.workspace;

import io.github.intercomkit.workspace.check.WorkspaceCheck;
import io.github.intercomkit.workspace.declared.Declarations;
import io.github.intercomkit.workspace.declared.DeclaredType;
import io.github.intercomkit.workspace.inventory.Inventory;
import io.github.intercomkit.workspace.rest.AccessToken;
import io.github.intercomkit.workspace.rest.ApiBase;
import io.github.intercomkit.workspace.text.ToolException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line: {@code java -jar intercomkit-workspace.jar check --classes build/classes/java/main}. */
public final class Main {
    private static final int FINE = 0;
    private static final int FOUND = 1;
    private static final int FAILED = 2;

    private static final String CLASSES = "classes";
    private static final String HELP = """
            java -jar intercomkit-workspace.jar check|inventory|typescript --classes PATH …

              --classes PATH     a folder of classes, a jar, or several of them as a class path; can be repeated

            check: compares the declared attributes with the workspace; the token is in the variable INTERCOM_ACCESS_TOKEN
              --region REGION    US (the default), EU or AU
              --api-base URL     another address of the API
              --accept NAMES     findings about these names, between commas, are warnings
              --create           shows what is absent with a code; with --confirmed CODE makes it, for ever
              --timeout SECONDS  of one request, 30 by default
              --reports FOLDER   of intercom-check.txt, .md and .json, the current one by default

            inventory: lists what leaves for Intercom
              --output FOLDER    of intercom-inventory.html, .md and .json, the current one by default
              --committed FILE   the inventory under version control, to compare with
              --frozen           a difference to it is an error

            typescript: declares the payloads
              --output FILE      intercom.d.ts by default

            The command ends with 0; with 1 for an error that it found; with 2 if it could not do its work.
            """;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    Main(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command, and ends the JVM.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Main(System.getenv(), out, err).run(List.of(arguments)));
    }

    /** Runs a command, and returns its exit code. */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || arguments.get(0).equals("--help")) {
            out.print(HELP);
            return arguments.isEmpty() ? FAILED : FINE;
        }
        try {
            return command(arguments.get(0), arguments.subList(1, arguments.size())) ? FINE : FOUND;
        } catch (ToolException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("A file could not be read or written: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted.");
        }
        return FAILED;
    }

    private boolean command(String name, List<String> arguments)
            throws IOException, ToolException, InterruptedException {
        return switch (name) {
            case "check" ->
                check(Arguments.of(
                        arguments,
                        Set.of(CLASSES, "region", "api-base", "accept", "confirmed", "timeout", "reports"),
                        Set.of("create")));
            case "inventory" ->
                inventory(Arguments.of(arguments, Set.of(CLASSES, "output", "committed"), Set.of("frozen")));
            case "typescript" -> typescript(Arguments.of(arguments, Set.of(CLASSES, "output"), Set.of()));
            default -> throw new ToolException("The first argument is a command: check, inventory or typescript.");
        };
    }

    private boolean typescript(Arguments arguments) throws IOException, ToolException {
        new TypeScriptRun(arguments.path("output", TypeScriptRun.NAME)).run(types(arguments), console());
        return true;
    }

    private boolean check(Arguments arguments) throws IOException, ToolException, InterruptedException {
        List<DeclaredType> types = types(arguments);
        String variable = AccessToken.VARIABLE;
        return new CheckRun(
                        ApiBase.of(arguments.text("region", "US"), arguments.text("api-base", "")),
                        AccessToken.of(environment.get(variable), "the environment's variable " + variable),
                        seconds(arguments.text("timeout", "30")),
                        ProxySelector.getDefault(),
                        arguments.names("accept"),
                        new WorkspaceCheck.Wish(
                                arguments.has("create"), arguments.text("confirmed", ""), "--create --confirmed "),
                        arguments.path("reports", ""))
                .run(types, console());
    }

    private boolean inventory(Arguments arguments) throws IOException, ToolException {
        String committed = "committed";
        if (arguments.has("frozen") && !arguments.has(committed)) {
            throw new ToolException("--frozen needs --committed: the inventory to compare with.");
        }
        return new InventoryRun(
                        arguments.path("output", ""),
                        arguments.path(committed, Inventory.NAME + "-committed.json"),
                        arguments.has("frozen"))
                .run(types(arguments), console());
    }

    private static List<DeclaredType> types(Arguments arguments) throws IOException, ToolException {
        List<DeclaredType> types = Declarations.read(arguments.paths(CLASSES));
        if (types.isEmpty()) {
            throw new ToolException(
                    "No class there describes a user, a company or an event. Compile first, and name with --classes"
                            + " where the classes are.");
        }
        return types;
    }

    private static Duration seconds(String text) throws ToolException {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new ToolException("--timeout takes a whole number of seconds.");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private Console console() {
        return new Console() {
            @Override
            public void info(String line) {
                out.println(line);
            }

            @Override
            public void warn(String line) {
                out.println("[warning] " + line);
            }

            @Override
            public void error(String line) {
                err.println("[error] " + line);
            }
        };
    }
}
