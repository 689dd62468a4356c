package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.TouchAction;
import health.overturn.lambda.capacity.CapacityCount;
import health.overturn.lambda.capacity.CapacityMeter;
import health.overturn.lambda.capacity.IndexDefinition;
import health.overturn.lambda.capacity.ItemKind;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The read units of a page with 2,000 open denials. 1,000 are assigned to Anna; 40 of these are due or overdue. The
/// test prints the figures in lines that begin with `PRINT`.
class WorklistUnitsTest {
    private static final Caller ANNA = new Caller("anna.example", Set.of("maple"), "biller");
    private static final LocalDate MAY_19 = LocalDate.of(2026, 5, 19);

    private final CapacityMeter meter = new CapacityMeter(
            Set.of("pk", "sk"),
            List.of(new IndexDefinition("rp", "vs", Set.of()), new IndexDefinition("wp", "ws", Set.of())),
            ItemKind.ANY);

    @Test
    void aWorklistReadsWhatItShowsAndWhatIsDue() {
        try (Deployment deployment = new Deployment(meter)) {
            addDenials(new StoredDenials(deployment, ""));
            Api api = deployment.api();

            double worklist = units(api, "worklist");
            double queue = units(api, "queues", "CODING");

            assertThat(worklist).isLessThan(300);
            assertThat(queue).isLessThan(300);
        }
    }

    private static void addDenials(StoredDenials denials) {
        for (int i = 0; i < 1_000; i++) {
            LocalDate next = i < 40 ? LocalDate.of(2026, 5, 30).plusDays(i % 3) : LocalDate.of(2026, 6, 20);
            denials.add(denials.touched(
                    denials.assigned(Category.FOLLOW_UP, "own" + i, "PAYER-A", 20_000 + i),
                    TouchAction.REVIEW,
                    MAY_19,
                    next));
            denials.add(denials.assigned(Category.CODING, "other" + i, "PAYER-B", 20_000 + i));
            if (i % 500 == 499) {
                denials.store();
            }
        }
    }

    private double units(Api api, String... list) {
        CapacityCount before = meter.count();
        ApiResponse page =
                api.answer(RequestBuilder.get(String.join("/", list)).by(ANNA).build());
        assertThat(Json.read(page.body()).path("items")).hasSize(25);
        double units = meter.count().since(before).readUnits();
        System.out.printf(Locale.ROOT, "PRINT 2,000 open, 25 lines of %s: %.1f read units%n", list[0], units);
        return units;
    }
}
