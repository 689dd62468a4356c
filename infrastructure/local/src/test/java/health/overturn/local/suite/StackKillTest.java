package health.overturn.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Kills the process of the whole stack, and continues on its folder.
class StackKillTest {
    private static final Duration MAX_WAIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void theNextRunContinuesWithEachMessageAndKeepsTheDeadLetter() throws IOException, InterruptedException {
        assertThat(ChildJvm.run(KilledStack.class, folder, List.of())).contains("killed with messages");

        try (Stack stack = KilledStack.start(data())) {
            assertThat(keysOf(stack.deadLetters())).containsExactly("poison.835");
            stack.notifyAllUploads();
            awaitIdle(stack);

            assertThat(seen(stack)).singleElement().asString().contains("waiting.835");
            assertThat(keysOf(stack.deadLetters()))
                    .containsExactlyInAnyOrder("poison.835", "sleepy-1.835", "sleepy-2.835");
        }
        // Of the six receives of the sleepers the kill ended two. All three of the poison were before it.
        assertThat(occurrencesInLog("Task timed out")).isEqualTo(4);
        assertThat(occurrencesInLog("IllegalArgumentException: poison")).isEqualTo(3);
    }

    @Test
    void aMessageThatKillsTheStackIsADeadLetterAfterThreeReceives() throws IOException, InterruptedException {
        for (String upload : List.of("deadly.835", "", "")) {
            assertThat(ChildJvm.run(KilledStack.class, folder, List.of("-Doverturn.deadly=" + upload)))
                    .doesNotContain("nothing ended the process");
        }

        for (int run = 1; run <= 2; run++) {
            try (Stack stack = KilledStack.start(data())) {
                awaitIdle(stack);
                stack.notifyAllUploads();

                assertThat(keysOf(stack.deadLetters())).as("run %d", run).containsExactly("deadly.835");
                assertThat(stack.isIdle()).as("run %d", run).isTrue();
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static void awaitIdle(Stack stack) throws InterruptedException {
        WaitLimit limit = WaitLimit.in(MAX_WAIT);
        while (!stack.isIdle()) {
            limit.pause(20, "the queues to be empty");
        }
    }

    /// Returns the names of the files that the letters name.
    private static List<String> keysOf(List<String> letters) {
        return letters.stream()
                .map(letter -> letter.replaceFirst(".*remits/one/", "").replaceFirst("\".*", ""))
                .toList();
    }

    private static List<String> seen(Stack stack) {
        try (DynamoDbClient client = Clients.dynamodb(stack.dynamodb(), stack.key())) {
            return client.scan(scan -> scan.tableName("overturn-table")).items().stream()
                    .map(item ->
                            item.getOrDefault("sk", AttributeValue.fromS("")).s())
                    .toList();
        }
    }

    private int occurrencesInLog(String text) throws IOException {
        return Files.readString(data().resolve("logs/Echo.log")).split(text, -1).length - 1;
    }
}
