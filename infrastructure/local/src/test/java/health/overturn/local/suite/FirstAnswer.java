package health.overturn.local.suite;

import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.core.sync.RequestBody;

/// Starts a stack, uploads a file of 200 claims at once, and waits for its first denial in an answer of the API.
final class FirstAnswer {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private FirstAnswer() {}

    /// @param arguments an empty folder
    public static void main(String[] arguments) throws InterruptedException {
        SampleFile file =
                Sample.of(SampleSpec.of(7).claims(200).files(1)).files().getFirst();
        long started = System.nanoTime();
        try (RunningStack running = RunningStack.start(Path.of(arguments[0]))) {
            running.call(ApiCall.put("first", "/settings", SuiteTarget.settings()));
            long ready = System.nanoTime();
            running.upload("remits/first/one.835", RequestBody.fromBytes(file.bytes()));
            long uploaded = System.nanoTime();
            WaitLimit limit = WaitLimit.in(LIMIT);
            while (!running.call(ApiCall.get("first", "/denials?limit=1"))
                    .body()
                    .contains("\"deniedCents\"")) {
                limit.pause(10, "the first denial");
            }
            System.out.printf(
                    "start to the first answer: %d ms; upload: %d ms; end of the first upload to its denial: %d ms%n",
                    millis(started, ready), millis(ready, uploaded), millis(uploaded, System.nanoTime()));
        }
        System.exit(0);
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
