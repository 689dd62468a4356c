package health.overturn.local.command;

import health.overturn.table.TableCheck;
import health.overturn.table.store.Damage;
import health.overturn.table.store.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./overturn check`: checks the data folder of a stopped local stack.
@Command(
        name = "check",
        description = "Checks the data folder of a stopped local stack, and names each damage.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final int EXIT_DAMAGED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "the folder of --data")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        List<Damage> damages = damages();
        PrintWriter out = spec.commandLine().getOut();
        damages.forEach(out::println);
        out.println(damages.isEmpty() ? folder + ": no damage" : folder + ": damages found: " + damages.size());
        out.flush();
        return damages.isEmpty() ? 0 : EXIT_DAMAGED;
    }

    private List<Damage> damages() {
        try {
            return TableCheck.run(folder);
        } catch (StoreException refused) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refused.getMessage()));
        }
    }
}
