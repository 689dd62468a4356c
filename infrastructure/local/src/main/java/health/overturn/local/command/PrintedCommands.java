package health.overturn.local.command;

import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Prints commands for the running stack that work when they are copied to a shell in the project's folder.
final class PrintedCommands {
    private static final String NEW_PRACTICE = "mine";
    private static final String SETTINGS =
            "infrastructure/local/src/main/resources/health/overturn/local/command/sample-practice.json";

    private final PrintWriter out;
    private final Stack stack;
    private final Start start;

    /// How the stack was started, as far as a later command has to repeat it.
    record Start(Optional<Path> data, Ports ports) {}

    PrintedCommands(PrintWriter out, Stack stack, Start start) {
        this.out = out;
        this.stack = stack;
        this.start = start;
    }

    /// Prints how to look at a stack that goes on running.
    ///
    /// @param practices the ids of the practices that are there
    void print(List<String> practices) {
        out.printf("%nWhere to look (reachable only from this machine):%n");
        out.printf("  Console    %s%n", stack.api().resolve("/console/"));
        out.printf("  Keys       eval \"$(./overturn env%s)\"   they are new with each start%n", dataOption());
        if (practices.isEmpty()) {
            printFirstSteps();
        } else {
            out.printf("  Practices  %s%n", String.join(", ", practices));
            printPractice(practices.getFirst());
        }
        printServices(practices);
        out.printf("  Events     tail -n 1 %s%n", quote(stack.eventsFile()));
        out.printf("  Again      ./overturn local%s%n", options());
        out.printf("  Redrive    ./overturn redrive%s%n", dataOption());
        stack.unsupportedParts().forEach(each -> out.printf("  Not run here: %s%n", each));
        stack.permissions()
                .denials()
                .forEach(each -> out.printf("  Refused, because template.yaml does not allow it: %s%n", each));
        out.flush();
    }

    /// Prints how to go on after `--once`.
    void printAfterStop() {
        out.printf("%nThe stack stops now.%n");
        out.printf("  Events     tail -n 1 %s%n", quote(stack.eventsFile()));
        out.printf(
                "  Again      ./overturn local%s   %s%n",
                options(), start.data().isPresent() ? "continues and stays up" : "starts anew and stays up");
        out.flush();
    }

    private void printFirstSteps() {
        out.printf("  Practices  none yet; these commands make one and upload invented remittances:%n");
        printToken(NEW_PRACTICE, "admin");
        out.printf(
                "             curl -s -X PUT -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json'"
                        + " --data @%s %s%n",
                SETTINGS, url(NEW_PRACTICE, "settings"));
        printUpload(NEW_PRACTICE);
        printQuery(NEW_PRACTICE, "remittances");
    }

    private void printPractice(String practice) {
        printToken(practice, "lead");
        List.of("denials?limit=5", "remittances?limit=5", "snapshots/latest", "reports/payers")
                .forEach(query -> printQuery(practice, query));
        printUpload(practice);
    }

    private void printServices(List<String> practices) {
        out.printf("  S3         aws s3 ls --recursive s3://%s/ --endpoint-url %s%n", intake(), stack.s3());
        out.printf(
                "  DynamoDB   aws dynamodb scan --table-name %s --max-items 3 --endpoint-url %s%n",
                stack.deployment().tables().getFirst().name(), stack.dynamodb());
        String practice =
                practices.isEmpty() ? "" : ",\"practice\":\"%s\",\"dry\":true".formatted(practices.getFirst());
        out.printf(
                "  Lambda     echo '{\"scheduledTime\":\"%s\"%s}' | aws lambda invoke --function-name Reroute"
                        + " --payload fileb:///dev/stdin --endpoint-url %s /dev/stdout%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS), practice, stack.lambda());
        out.printf(
                "  Queues     aws sqs get-queue-attributes --attribute-names All --queue-url IntakeDeadLetters"
                        + " --endpoint-url %s%n",
                stack.lambda());
    }

    private void printToken(String practice, String role) {
        out.printf("  API        TOKEN=$(./overturn token --practice %s --role %s)%n", practice, role);
    }

    private void printQuery(String practice, String query) {
        out.printf("             curl -s -H \"Authorization: Bearer $TOKEN\" '%s'%n", url(practice, query));
    }

    private void printUpload(String practice) {
        out.printf(
                "  Upload     ./overturn generate --out remittances && aws s3 cp --recursive remittances"
                        + " s3://%s/remits/%s/ --endpoint-url %s%n",
                intake(), practice, stack.s3());
    }

    private String intake() {
        return stack.deployment().intakeBucket();
    }

    private String url(String practice, String path) {
        return "%s/v1/practices/%s/%s".formatted(stack.api(), practice, path);
    }

    private String dataOption() {
        return start.data().map(folder -> " --data " + quote(folder)).orElse("");
    }

    /// Returns the options with which the stack was started and that change where its data and its servers are.
    private String options() {
        StringBuilder options = new StringBuilder();
        options.append(dataOption());
        start.ports().byName().entrySet().stream()
                .filter(port -> !Ports.STANDARD.byName().entrySet().contains(port))
                .forEach(port ->
                        options.append(' ').append(port.getKey()).append(' ').append(port.getValue()));
        return options.toString();
    }

    private static String quote(Path path) {
        String text = path.toString();
        return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
