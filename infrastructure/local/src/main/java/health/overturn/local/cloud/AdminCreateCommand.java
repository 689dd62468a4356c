package health.overturn.local.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/// `./overturn admin create`: makes a practice of a stack on AWS, and a person who may sign in to it.
@Command(
        name = "create",
        description = "Creates a practice of a stack on AWS, with its first admin; or another person of a practice.",
        mixinStandardHelpOptions = true)
public final class AdminCreateCommand implements Callable<Integer> {
    private static final String ADMIN = "admin";

    @Spec
    private CommandSpec spec;

    @Option(names = "--stack", paramLabel = "NAME", defaultValue = "overturn", description = "name of the stack")
    private String stack;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "",
            description = "its region (default: the one that the AWS CLI would use)")
    private String region;

    @Option(names = "--practice", paramLabel = "ID", required = true, description = "id of the practice, such as maple")
    private String practice;

    @Option(names = "--login", paramLabel = "ADDRESS", required = true, description = "e-mail address of the person")
    private String login;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "",
            description = "name of the person in the practice's directory (default: the login)")
    private String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = ADMIN,
            description =
                    "biller, upstream, lead, reporting or admin (default); any but admin leaves the settings alone")
    private String role;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "America/New_York",
            description = "time zone of the practice (default: ${DEFAULT-VALUE})")
    private String timeZone;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "settings of the practice, which must name the person; else it gets the smallest ones")
    private @Nullable Path settings;

    @Option(
            names = "--sign-in",
            paramLabel = "FILE",
            description = "the login is a script's: gets a password instead of an invitation, kept in this new file")
    private @Nullable Path signIn;

    @Override
    public Integer call() {
        if (!PoolMember.ROLES.contains(role)) {
            throw refused("--role: must be one of " + String.join(", ", PoolMember.ROLES) + "; got " + role, null);
        }
        try (CloudClients clients = CloudClients.in(region)) {
            create(clients);
            return 0;
        } catch (CloudException refusal) {
            throw refused(String.valueOf(refusal.getMessage()), refusal);
        } catch (SdkException failure) {
            throw refused(
                    "AWS refused or did not answer: " + failure.getMessage() + "; check the region and the credentials",
                    failure);
        }
    }

    private ParameterException refused(String message, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }

    private void create(CloudClients clients) {
        PoolMember member = new PoolMember(login, practice, role);
        DeployedStack deployed = DeployedStack.find(clients.cloudFormation(), stack);
        AdminReport report = new AdminReport(spec.commandLine().getOut(), deployed, member);
        boolean hasForeignIssuer = !deployed.parameter("TokenIssuer").isEmpty();
        if (hasForeignIssuer && signIn != null) {
            throw new CloudException("--sign-in: the stack has no user pool; create the login at its TokenIssuer");
        }
        if (!hasForeignIssuer) {
            deployed.output("UserPool");
        }
        Optional<Path> file = Optional.ofNullable(signIn).map(SignInFile::create);
        try {
            makePractice(clients, deployed, member, report);
            if (hasForeignIssuer) {
                report.foreignIssuer();
            } else if (file.isPresent()) {
                report.script(createScript(clients, deployed, file.get(), member), file.get());
            } else {
                report.person(new UserPool(clients.cognito(), deployed, InstantSource.system()).invite(member));
            }
            report.addresses();
        } finally {
            file.ifPresent(SignInFile::discardIfEmpty);
        }
    }

    private void makePractice(CloudClients clients, DeployedStack deployed, PoolMember member, AdminReport report) {
        if (role.equals(ADMIN)) {
            report.practice(new FirstSettings(clients.lambda(), deployed)
                    .save(practice, member, document(), InstantSource.system().instant()));
        }
    }

    private boolean createScript(CloudClients clients, DeployedStack deployed, Path file, PoolMember member) {
        UserPool pool = new UserPool(clients.cognito(), deployed, InstantSource.system());
        String password = RandomPassword.next();
        if (!pool.create(member, password)) {
            return false;
        }
        UserPool.SignedIn first = pool.signIn(login, password, "");
        new SignInFile(stack, clients.region(), login, password, first.secret()).write(file);
        return true;
    }

    private String document() {
        Path file = settings;
        if (file == null) {
            return FirstSettings.smallest(timeZone, name.isEmpty() ? login : name, login)
                    .toString();
        }
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new CloudException("--settings: could not read " + file, unreadable);
        }
    }
}
