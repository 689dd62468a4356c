package health.overturn.local;

import health.overturn.denials.code.CodeTables;
import health.overturn.local.cloud.AdminCommand;
import health.overturn.local.command.CheckCommand;
import health.overturn.local.command.EnvCommand;
import health.overturn.local.command.ExportCommand;
import health.overturn.local.command.ImportCommand;
import health.overturn.local.command.LocalCommand;
import health.overturn.local.command.RedriveCommand;
import health.overturn.local.command.TokenCommand;
import health.overturn.local.cost.CostCommand;
import health.overturn.local.generate.GenerateCommand;
import health.overturn.local.read.ReadCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// Entry point of the command line: runs one subcommand and exits with its code.
///
/// Exit codes:
/// - 0: done
/// - 1: done, but a file has a problem (only with `read --strict` and `check`)
/// - 2: the command could not run; standard error says why
/// - 3: done, but something was given up and is a dead letter (`local --once`, `redrive`)
/// - 4: the command stopped waiting for work that did not move any more (`local --once`, `redrive`)
@Command(
        name = "overturn",
        description = "Finds the denials in remittances and says what to do about them.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReadCommand.class,
            GenerateCommand.class,
            LocalCommand.class,
            TokenCommand.class,
            RedriveCommand.class,
            CheckCommand.class,
            EnvCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            AdminCommand.class,
            CostCommand.class
        })
public final class Overturn {
    private static final int EXIT_REFUSED = 2;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Overturn());
        commandLine.getCommandSpec().usageMessage().footer(CodeTables.source());
        return commandLine
                .setParameterExceptionHandler((exception, options) -> refuse(exception))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ParameterException exception) {
                        return refuse(exception);
                    }
                    throw failure;
                })
                .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    }

    private static int refuse(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + exception.getMessage());
        return EXIT_REFUSED;
    }
}
