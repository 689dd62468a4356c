package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

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

/// Many people who act on the same denials at once.
class ManyWritersTest {
    private static final int WRITERS = 200;
    private static final int DENIALS = 10;

    private final ApiPractice office = new ApiPractice();

    @AfterEach
    void close() {
        office.close();
    }

    /// A touch and what was answered to it.
    record Told(String denial, String reference, int status) {}

    @Test
    void noTouchIsLostAndNoneIsDoneTwice() {
        List<String> ids = IntStream.range(0, DENIALS)
                .mapToObj(i -> office.denial("ACCT-" + i, "INVENTED1", 90_000 + i))
                .toList();

        List<Told> told = ParallelCalls.invokeAll(IntStream.range(0, WRITERS)
                .mapToObj(writer -> (Callable<Told>) () -> touch(ids.get(writer % DENIALS), "CALL-" + writer))
                .toList());

        assertThat(told).extracting(Told::status).isSubsetOf(200, 409);
        for (String id : ids) {
            Denial denial = office.stored(id);
            assertThat(references(denial))
                    .containsExactlyInAnyOrderElementsOf(told.stream()
                            .filter(each -> each.denial().equals(id) && each.status() == 200)
                            .map(Told::reference)
                            .toList());
            assertThat(denial.history().stream().filter(entry -> entry.move() instanceof Move.Assign))
                    .hasSize(1);
            assertThat(denial.state().effort().touches())
                    .isEqualTo(references(denial).size());
        }
    }

    private Told touch(String id, String reference) {
        ApiResponse response = office.post(BILLER, "denials/" + id + "/touches", """
                {"action": "PAYER_CALL", "note": "called", "reference": "%s"}
                """.formatted(reference));
        return new Told(id, reference, response.status());
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
    void ofManyDecisionsOnAnEscalationOneIsMade() {
        String id = office.denial("ACCT-1", "INVENTED1", 90_000);
        office.escalate(id);
        List<Callable<Integer>> decisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String decision = "{\"decision\": \"%s\", \"note\": \"decision %d\"}"
                    .formatted(i % 2 == 0 ? "WRITE_OFF" : "APPEAL", i);
            decisions.add(() -> office.post(LEAD, "escalations/" + id + "/decision", decision)
                    .status());
        }

        List<Integer> told = ParallelCalls.invokeAll(decisions);

        assertThat(told).containsOnly(200, 422).containsOnlyOnce(200);
        assertThat(office.stored(id).history().stream().filter(entry -> entry.move() instanceof Move.Decide))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoSawTheSameVersionOneWins() {
        String id = office.denial("ACCT-1", "INVENTED1", 90_000);

        List<Integer> told = ParallelCalls.invokeAll(IntStream.range(0, 2)
                .mapToObj(i -> (Callable<Integer>) () -> office.post(
                                BILLER,
                                "denials/" + id + "/touches",
                                "{\"action\": \"REVIEW\", \"note\": \"read %d\", \"version\": 1}".formatted(i))
                        .status())
                .toList());

        assertThat(told).containsExactlyInAnyOrder(200, 409);
        assertThat(office.stored(id).state().effort().touches()).isEqualTo(1);
    }
}
