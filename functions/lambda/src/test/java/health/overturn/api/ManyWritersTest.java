package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.ApiResponse;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.storage.dynamo.ParallelCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many people act on the same denials at once.
class ManyWritersTest {
    private static final int WRITERS = 200;
    private static final int DENIALS = 10;

    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    /// A touch and the status of its response.
    record AnsweredTouch(String denial, String reference, int status) {}

    @Test
    void concurrentTouchesAreEachRecordedOnce() {
        List<String> ids = IntStream.range(0, DENIALS)
                .mapToObj(i -> practice.enterDenial("ACCT-" + i, "INVENTED1", 90_000 + i))
                .toList();

        List<AnsweredTouch> answers = ParallelCalls.invokeAll(IntStream.range(0, WRITERS)
                .mapToObj(writer -> (Callable<AnsweredTouch>) () -> touch(ids.get(writer % DENIALS), "CALL-" + writer))
                .toList());

        assertThat(answers).extracting(AnsweredTouch::status).isSubsetOf(200, 409);
        for (String id : ids) {
            Denial denial = practice.stored(id);
            assertThat(references(denial))
                    .containsExactlyInAnyOrderElementsOf(answers.stream()
                            .filter(each -> each.denial().equals(id) && each.status() == 200)
                            .map(AnsweredTouch::reference)
                            .toList());
            assertThat(denial.history().stream().filter(entry -> entry.move() instanceof Move.Assign))
                    .hasSize(1);
            assertThat(denial.projection().touches().recorded())
                    .isEqualTo(references(denial).size());
        }
    }

    private AnsweredTouch touch(String id, String reference) {
        ApiResponse response = practice.post(BILLER, "denials/" + id + "/touches", """
            {"action": "PAYER_CALL", "note": "called", "reference": "%s"}
            """.formatted(reference));
        return new AnsweredTouch(id, reference, response.status());
    }

    private static List<String> references(Denial denial) {
        return denial.history().stream()
                .map(HistoryEntry::move)
                .flatMap(move -> move instanceof Move.Touch touch
                        ? Stream.of(touch.reference().value())
                        : Stream.empty())
                .toList();
    }

    @Test
    void onlyOneOfManyConcurrentDecisionsIsMade() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        practice.escalate(id);
        List<Callable<Integer>> decisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String decision = "{\"decision\": %s, \"note\": \"decision %d\"}"
                    .formatted(i % 2 == 0 ? "\"WRITE_OFF\", \"writeOffReason\": \"TOO_LATE\"" : "\"APPEAL\"", i);
            decisions.add(() -> practice.post(LEAD, "escalations/" + id + "/decision", decision)
                    .status());
        }

        List<Integer> answers = ParallelCalls.invokeAll(decisions);

        assertThat(answers).containsOnly(200, 422).containsOnlyOnce(200);
        assertThat(practice.stored(id).history().stream().filter(entry -> entry.move() instanceof Move.Decide))
                .hasSize(1);
    }

    @Test
    void onlyOneOfTwoCommandsOnTheSameVersionSucceeds() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);

        List<Integer> answers = ParallelCalls.invokeAll(IntStream.range(0, 2)
                .mapToObj(i -> (Callable<Integer>) () -> practice.post(
                                BILLER,
                                "denials/" + id + "/touches",
                                "{\"action\": \"REVIEW\", \"note\": \"read %d\", \"version\": 1}".formatted(i))
                        .status())
                .toList());

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(practice.stored(id).projection().touches().recorded()).isEqualTo(1);
    }
}
