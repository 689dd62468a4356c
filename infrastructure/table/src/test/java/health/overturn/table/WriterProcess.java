package health.overturn.table;

import health.overturn.table.store.Database.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A process that writes to the table of a folder with several threads until it is killed. It prints a line for each
/// acknowledged request: thread, number, and a point that shows that the line is whole.
final class WriterProcess {
    private static final long MAX_LIFE_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final int[] acknowledged;

    private WriterProcess(Process process, List<Integer> done) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.acknowledged = done.stream().mapToInt(Integer::intValue).toArray();
    }

    /// @param done the number of requests that each thread has done in earlier processes
    static WriterProcess start(Path folder, List<Integer> done) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WriterProcess.class.getName(),
                folder.toString()));
        done.forEach(count -> command.add(count.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        kill(process, Duration.ofSeconds(MAX_LIFE_SECONDS));
        return new WriterProcess(process, done);
    }

    long pid() {
        return process.pid();
    }

    /// Waits for the first acknowledged request.
    void awaitFirst() throws IOException {
        note(output.readLine());
    }

    /// Kills the process after a while, and returns the number of acknowledged requests of each thread.
    List<Integer> killAfter(Duration life) throws IOException, InterruptedException {
        kill(process, life);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            note(line);
        }
        process.waitFor();
        return Arrays.stream(acknowledged).boxed().toList();
    }

    private static void kill(Process process, Duration after) {
        ProcessHandle handle = process.toHandle(); // unlike the process, it leaves the output to be read
        CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS)
                .execute(handle::destroyForcibly);
    }

    private void note(@Nullable String line) {
        if (line != null && line.endsWith(".")) {
            String[] parts = line.substring(0, line.length() - 1).split(" ", 2);
            int thread = Integer.parseInt(parts[0]);
            acknowledged[thread] = Math.max(acknowledged[thread], Integer.parseInt(parts[1]));
        }
    }

    public static void main(String[] arguments) {
        FolderTable table = new FolderTable(Path.of(arguments[0]), Durability.DISK);
        List<Integer> done = Stream.of(arguments).skip(1).map(Integer::valueOf).toList();
        List<WriterHistory> histories = WriterHistory.ofThreads(done.size());
        for (int thread = 0; thread < done.size(); thread++) {
            int number = thread;
            Thread.ofPlatform().start(() -> writeForever(table, histories.get(number), number, done.get(number)));
        }
    }

    private static void writeForever(FolderTable table, WriterHistory history, int thread, int done) {
        for (int number = done + 1; ; number++) {
            history.run(table, number);
            System.out.print(thread + " " + number + ".\n");
            table.stream().markRead("reader", table.stream().lastSequence());
        }
    }
}
