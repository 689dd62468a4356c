package health.overturn.local.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./overturn env`: prints what a shell needs to reach the running local stack.
@Command(
        name = "env",
        description = {
            "Prints the keys and addresses of the running local stack as shell commands.",
            "Then the AWS CLI reaches it: eval \"$(./overturn env)\""
        },
        mixinStandardHelpOptions = true)
public final class EnvCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolderOption folder = new DataFolderOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        folder.requireRunningStack(spec).forEach((name, value) -> out.printf("export %s='%s'%n", name, value));
        out.flush();
        return 0;
    }
}
