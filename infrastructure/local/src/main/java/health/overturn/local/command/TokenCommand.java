package health.overturn.local.command;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.ProjectFolder;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./overturn token`: prints a token for the local API.
@Command(
        name = "token",
        description = "Prints a token for the local API, valid for twelve hours.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--practice",
            paramLabel = "P",
            required = true,
            description = "id of the practice, or several ids separated by spaces")
    private String practice;

    @Option(
            names = "--role",
            paramLabel = "R",
            required = true,
            description = "role: biller, upstream, lead, reporting or admin")
    private String role;

    @Option(
            names = "--person",
            paramLabel = "NAME",
            defaultValue = "Morgan Example",
            description =
                    "whose token: the login in the practice's directory, or a name, which signs in with the address"
                            + " name@example.com (default: ${DEFAULT-VALUE})")
    private String person;

    @Override
    public Integer call() {
        Tokens tokens = Tokens.loadOrCreate(ProjectFolder.locate().tokenKeyFile());
        PrintWriter out = spec.commandLine().getOut();
        out.println(tokens.issue(person, practice, role, Instant.now()));
        out.flush();
        return 0;
    }
}
