package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.command.SamplePractice;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.progress.Backlog;
import health.overturn.local.progress.IdleWait;
import health.overturn.local.progress.Progress;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.SimulationClock;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// A stack of its own for a test of the console, whose clock the test plays.
final class ConsoleStack implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SimulationClock clock = new SimulationClock();
    private final Tokens tokens;
    private final Stack stack;
    private final S3Client s3;
    private final IdleWait idle;

    ConsoleStack(Path data) {
        tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        stack = Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")),
                clock);
        s3 = Clients.s3(stack.s3(), stack.key());
        idle = new IdleWait(stack::backlog, Progress.silent(), IdleWait.machineClock(PAUSE), PATIENCE);
    }

    URI console() {
        return stack.api().resolve("/console/");
    }

    URI api() {
        return stack.api();
    }

    URI bucket() {
        return stack.s3();
    }

    /// Everything that happens next happens at this hour.
    void setClock(LocalDate day, int hour) {
        clock.set(day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant());
    }

    ApiClient as(String person, String role) {
        return new ApiClient(
                stack.api(), SamplePractice.ID, tokens.issue(person, SamplePractice.ID, role, Instant.now()));
    }

    /// Puts a file into the practice's folder of the intake bucket and waits until it is taken in.
    void upload(String name, byte[] content) throws InterruptedException {
        s3.putObject(
                put -> put.bucket(stack.deployment().intakeBucket()).key("remits/" + SamplePractice.ID + "/" + name),
                RequestBody.fromBytes(content));
        idle.until(Backlog::hasNoMessages);
    }

    /// Fires a schedule at the clock's time and waits for what it does.
    void runSchedule(String function, String job) throws InterruptedException {
        stack.invokeLater(function, "{\"scheduledTime\":\"%s\",\"cycle\":\"%s\"}".formatted(clock.instant(), job));
        idle.until(Backlog::hasNoMessages);
    }

    /// Waits until every move is in the move log, from which figures come.
    void awaitPublished() throws InterruptedException {
        idle.until(backlog -> {
            stack.flushStreams();
            return backlog.isEmpty();
        });
    }

    @Override
    public void close() {
        s3.close();
        stack.close();
        assertThat(stack.permissions().denials()).isEmpty();
        assertThat(stack.deadLetters()).isEmpty();
    }
}
