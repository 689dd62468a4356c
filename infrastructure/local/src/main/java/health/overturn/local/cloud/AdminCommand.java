package health.overturn.local.cloud;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./overturn admin`: what an administrator of a stack on AWS does before anybody can sign in.
@Command(
        name = "admin",
        description = "Creates people and practices of a stack on AWS, and signs scripts in.",
        mixinStandardHelpOptions = true,
        subcommands = {AdminCreateCommand.class, AdminTokenCommand.class})
public final class AdminCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name one of the commands: create, token");
    }
}
