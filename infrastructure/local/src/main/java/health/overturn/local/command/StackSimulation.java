package health.overturn.local.command;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.progress.Backlog;
import health.overturn.local.progress.IdleWait;
import health.overturn.local.progress.Progress;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.SimulatedDay;
import health.overturn.local.simulation.SimulatedStack;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.simulation.TeamMember;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Stack;
import health.overturn.local.summary.DayLine;
import health.overturn.local.summary.EventCounts;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Runs a simulation of the sample practice on a local stack.
final class StackSimulation implements SimulatedStack, AutoCloseable {
    private final Stack stack;
    private final SimulationClock clock;
    private final Waits waits;
    private final Tokens tokens;
    private final S3Client s3;
    private final Map<TeamMember, ApiClient> clients = new HashMap<>();
    private long countedEvents;

    /// How the simulation waits for the stack, and where it says what has happened.
    record Waits(IdleWait idle, Progress progress) {}

    StackSimulation(Stack stack, SimulationClock clock, Waits waits, Tokens tokens) {
        this.stack = stack;
        this.clock = clock;
        this.waits = waits;
        this.tokens = tokens;
        this.s3 = Clients.s3(stack.s3(), stack.key());
        this.countedEvents = EventCounts.read(stack.eventsFile(), 0).total();
    }

    @Override
    public SimulationClock clock() {
        return clock;
    }

    /// Everything that an upload causes is in a queue before the call returns.
    @Override
    public void upload(String name, byte[] content) throws InterruptedException {
        s3.putObject(
                r -> r.bucket(stack.deployment().intakeBucket()).key("remits/" + SamplePractice.ID + "/" + name),
                RequestBody.fromBytes(content));
        waits.idle().until(Backlog::hasNoMessages);
    }

    /// Invokes asynchronously, as EventBridge Scheduler does, so a failed invocation is repeated before it is given up.
    @Override
    public void invokeScheduled(String function, String cycle) throws InterruptedException {
        stack.invokeLater(function, "{\"scheduledTime\":\"%s\",\"cycle\":\"%s\"}".formatted(clock.instant(), cycle));
        waits.idle().until(Backlog::hasNoMessages);
    }

    /// The snapshot of a day reads the log of moves, so it must not wait for the batches of the stream to fill.
    @Override
    public void awaitPublished() throws InterruptedException {
        waits.idle().until(backlog -> {
            stack.flushStreams();
            return backlog.hasNoChanges();
        });
    }

    @Override
    public void dayEnded(SimulatedDay day) throws InterruptedException {
        awaitPublished();
        EventCounts events = EventCounts.read(stack.eventsFile(), countedEvents);
        countedEvents += events.total();
        waits.progress().step(DayLine.of(day, events));
    }

    @Override
    public ApiClient apiAs(TeamMember member) {
        return clients.computeIfAbsent(
                member, teamMember -> new ApiClient(stack.api(), SamplePractice.ID, issueToken(teamMember)));
    }

    private String issueToken(TeamMember member) {
        return tokens.issue(member.login(), SamplePractice.ID, member.role(), Instant.now());
    }

    @Override
    public void close() {
        s3.close();
    }
}
