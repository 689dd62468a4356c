package health.overturn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.table.store.Database.Durability;
import health.overturn.table.store.MessageStore;
import health.overturn.table.store.StoredMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process (`kill -9`) again and again on one folder. Every acknowledged request is there, and of each
/// other one all or nothing. `-Doverturn.table.kills=200` kills more often.
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("overturn.table.kills", 20);
    private static final int THREADS = 4;
    private static final int MAX_LIFE_MILLIS = 600;
    private static final long SEED = 15;

    @TempDir
    private Path folder;

    @Test
    void aKillLosesNoAcknowledgedRequestAndLeavesNoHalfOfOne() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<Integer> done = Collections.nCopies(THREADS, 0);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            WriterProcess writer = WriterProcess.start(folder, done);
            writer.awaitFirst();
            assertIsRefused(writer);
            List<Integer> known = writer.killAfter(Duration.ofMillis(random.nextInt(MAX_LIFE_MILLIS)));
            acknowledged = known.stream().mapToInt(Integer::intValue).sum();
            done = findDone(known);
        }
        System.out.printf("PRINT %d kills, %d acknowledged requests, 0 lost%n", KILLS, acknowledged);
    }

    /// Returns how many requests of each thread are done: all acknowledged ones, and maybe the one after them.
    private List<Integer> findDone(List<Integer> known) {
        assertThat(TableCheck.run(folder)).isEmpty();
        List<Integer> done = new ArrayList<>();
        try (FolderTable table = new FolderTable(folder, Durability.DISK)) {
            for (int thread = 0; thread < THREADS; thread++) {
                done.add(findDone(table, WriterHistory.ofThreads(THREADS).get(thread), known.get(thread)));
            }
            assertThat(table.stream().lastSequence())
                    .isEqualTo(
                            done.stream().mapToLong(WriterHistory::changesAfter).sum());
            assertThat(messages(table)).containsAll(messagesAfter(done));
        }
        return done;
    }

    private static int findDone(FolderTable table, WriterHistory history, int known) {
        Map<String, String> found = table.values(history.partition());
        assertThat(found).isIn(history.valuesAfter(known), history.valuesAfter(known + 1));
        assertThat(table.indexed(history.partition())).containsExactlyElementsOf(found.keySet());
        return found.equals(history.valuesAfter(known)) ? known : known + 1;
    }

    private static List<String> messages(FolderTable table) {
        return new MessageStore(table.database())
                .list(WriterHistory.QUEUE).stream().map(StoredMessage::body).toList();
    }

    private static List<String> messagesAfter(List<Integer> done) {
        return IntStream.range(0, THREADS)
                .boxed()
                .flatMap(
                        thread -> WriterHistory.ofThreads(THREADS).get(thread).messagesAfter(done.get(thread)).stream())
                .toList();
    }

    private void assertIsRefused(WriterProcess owner) {
        assertThatThrownBy(() -> new FolderTable(folder, Durability.DISK))
                .hasMessage("%s is in use by process %d; stop that process, or name another folder"
                        .formatted(folder, owner.pid()));
    }
}
