package health.overturn.local.stack;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.SimulatedStack;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.simulation.TeamMember;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Runs a simulation of the sample practice on a local stack.
final class StackSimulation implements SimulatedStack, AutoCloseable {
    private static final long PAUSE_MILLIS = 5;

    private final Stack stack;
    private final SimulationClock clock;
    private final Tokens tokens;
    private final S3Client s3;
    private final Map<TeamMember, ApiClient> clients = new HashMap<>();

    StackSimulation(Stack stack, SimulationClock clock, Tokens tokens) {
        this.stack = stack;
        this.clock = clock;
        this.tokens = tokens;
        this.s3 = Clients.s3(stack.s3(), stack.key());
    }

    @Override
    public SimulationClock clock() {
        return clock;
    }

    @Override
    public void upload(String name, byte[] content) throws InterruptedException {
        s3.putObject(
                r -> r.bucket(stack.deployment().intakeBucket()).key("remits/" + SamplePractice.ID + "/" + name),
                RequestBody.fromBytes(content));
        awaitIdle();
    }

    @Override
    public void invokeScheduled(String function, String cycle) throws InterruptedException {
        String event = "{\"scheduledTime\":\"%s\",\"cycle\":\"%s\"}".formatted(clock.instant(), cycle);
        if (stack.invoke(function, event) instanceof InvocationResult.Failure(String json)) {
            throw new IllegalStateException("could not run %s: %s".formatted(function, json));
        }
        awaitIdle();
    }

    @Override
    public void awaitPublished() throws InterruptedException {
        while (!stack.isDrained()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /// Everything that an invocation or an upload causes is in a queue before the call returns.
    private void awaitIdle() throws InterruptedException {
        while (!stack.isIdle()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public ApiClient apiAs(TeamMember member) {
        return clients.computeIfAbsent(
                member, teamMember -> new ApiClient(stack.api(), SamplePractice.ID, issueToken(teamMember)));
    }

    private String issueToken(TeamMember member) {
        Map<String, String> claims =
                Map.of("practices", SamplePractice.ID, "role", member.role(), "queues", member.queue());
        return tokens.issue(member.name(), claims, Instant.now());
    }

    @Override
    public void close() {
        s3.close();
    }
}
