package health.overturn.local.cloud;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/// `./overturn admin token`: signs a script in and prints its token.
@Command(
        name = "token",
        description = "Prints a token for the API of a stack on AWS, valid for an hour.",
        mixinStandardHelpOptions = true)
public final class AdminTokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--sign-in",
            paramLabel = "FILE",
            required = true,
            description = "file that `overturn admin create --sign-in` wrote")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try {
            SignInFile login = SignInFile.read(file);
            print(login);
            return 0;
        } catch (CloudException | SdkException refusal) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refusal.getMessage()), refusal);
        }
    }

    private void print(SignInFile login) {
        try (CloudClients clients = CloudClients.in(login.region())) {
            DeployedStack stack = DeployedStack.find(clients.cloudFormation(), login.stack());
            UserPool pool = new UserPool(clients.cognito(), stack, InstantSource.system());
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    pool.signIn(login.login(), login.password(), login.secret()).token());
            out.flush();
        }
    }
}
