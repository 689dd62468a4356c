package health.overturn.local.suite;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A stack of the test template in a process that is killed with messages in every state: one given up, two in work
/// and one waiting. Where `overturn.deadly` is set, it uploads this one file instead, whose function ends the process.
final class KilledStack {
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);

    private final Stack stack;

    private KilledStack(Stack stack) {
        this.stack = stack;
    }

    public static void main(String[] args) throws InterruptedException {
        KilledStack killed = new KilledStack(start(Path.of(args[0])));
        String deadly = System.getProperty("overturn.deadly", "none");
        if (deadly.equals("none")) {
            killed.queue();
            System.out.println("killed with messages");
            Runtime.getRuntime().halt(9);
        }
        if (!deadly.isEmpty()) {
            killed.upload(deadly);
        }
        Thread.sleep(MAX_WAIT);
        System.out.println("nothing ended the process");
    }

    /// Starts a stack on a folder.
    static Stack start(Path data) {
        return Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(
                        data,
                        Ports.FREE,
                        Tokens.loadOrCreate(data.resolve("key.json")),
                        Optional.empty(),
                        System.getProperty("java.class.path")));
    }

    private void queue() throws InterruptedException {
        WaitLimit limit = WaitLimit.in(MAX_WAIT);
        upload("poison.835");
        while (stack.deadLetters().isEmpty()) {
            limit.pause(20, "the dead letter");
        }
        upload("sleepy-1.835");
        upload("sleepy-2.835");
        awaitTwoInWork(limit);
        upload("waiting.835");
        awaitTwoInWork(limit);
    }

    private void awaitTwoInWork(WaitLimit limit) throws InterruptedException {
        while (!stack.backlog().running().equals(Map.of("Echo", 2L))) {
            limit.pause(20, "two messages in work");
        }
    }

    private void upload(String name) {
        try (S3Client client = Clients.s3(stack.s3(), stack.key())) {
            client.putObject(put -> put.bucket("intake").key("remits/one/" + name), RequestBody.fromString("content"));
        }
    }
}
