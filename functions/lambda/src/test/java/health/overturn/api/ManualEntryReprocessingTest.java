package health.overturn.api;

import static health.overturn.api.ApiPractice.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Role;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.RunRequest.Mode;
import health.overturn.operations.reprocess.JudgementDifference.Kind;
import health.overturn.operations.reprocess.RejudgeDenials;
import health.overturn.operations.reprocess.ReprocessReport;
import health.overturn.operations.reprocess.ReprocessScope;
import health.overturn.operations.reprocess.Reprocessing;
import health.overturn.operations.reprocess.ReprocessingStore;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tests that denials entered by hand follow the code tables, as those from files do.
class ManualEntryReprocessingTest {
    private static final Actor.Person ADMIN = new Actor.Person("admin.example", Role.ADMIN, Set.of());
    private static final Instant LATER = Instant.parse("2026-07-06T15:00:00Z");
    private static final ReprocessScope ENTERED = new ReprocessScope.OneFile("by hand");

    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    private void override(String codes) {
        String settings = ApiPractice.SETTINGS.replace("\"billingLead\"", "\"codes\": " + codes + ", \"billingLead\"");
        practice.deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
    }

    private ReprocessReport reprocess(ReprocessScope scope, Mode mode) {
        var keys = practice.deployment.practice().keys();
        ReprocessingStore store = new ReprocessingStore(practice.deployment.table());
        Reprocessing started =
                Reprocessing.start(scope + " " + mode, scope, mode, new RejudgeDenials.RejudgeRequest(ADMIN, LATER));
        String id = store.save(keys, started).orElseThrow().id();
        practice.deployment.useCases().reprocess().resume("maple", id, Deployment.enoughTime());
        return store.find(keys, id).orElseThrow().report();
    }

    private LocalDate received(String id) {
        return LocalDate.parse(practice.get("denials/" + id).path("receivedOn").asText());
    }

    @Test
    void anEntryFollowsTheNewRowOfItsReason() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        override("""
            {"carc": [{"carc": "197", "category": "CREDENTIALING", "step": "Ask the invented desk"}]}
            """);

        ReprocessReport report = reprocess(ENTERED, Mode.REAL);

        JsonNode denial = practice.get("denials/" + id);
        assertThat(denial.path("category").asText()).isEqualTo("CREDENTIALING");
        assertThat(denial.path("nextStep").asText()).isEqualTo("Ask the invented desk");
        assertThat(denial.path("deniedCents").asLong()).isEqualTo(90_000);
        assertThat(denial.path("history").findValuesAsText("by")).contains("admin.example");
        assertThat(report.claims()).isEqualTo(1);
        assertThat(report.byKind()).containsOnlyKeys(Kind.CHANGED);
    }

    @Test
    void anEntryFollowsTheNewRowOfItsRemark() {
        String id = practice.enter(entry("ACCT-1", "INVENTED1", 90_000, "50", "M51"));
        override("""
            {"rarc": [{"rarc": "M51", "disposition": "NO_APPEAL"}],
             "pairs": [{"carc": "50", "rarc": "M51", "category": "CODING"}]}
            """);

        reprocess(ENTERED, Mode.REAL);

        JsonNode denial = practice.get("denials/" + id);
        assertThat(denial.path("category").asText()).isEqualTo("CODING");
        assertThat(denial.path("forbidden").toString()).contains("APPEAL");
    }

    @Test
    void anEntryThatIsResolvedFollowsToo() {
        String first = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        practice.enter(entry("ACCT-1", "INVENTED1", 90_000, "197", "").replace("2026-05-20", "2026-05-25"));
        override("{\"carc\": [{\"carc\": \"197\", \"category\": \"CREDENTIALING\"}]}");

        assertThat(reprocess(ENTERED, Mode.REAL).claims()).isEqualTo(2);
        assertThat(practice.get("denials/" + first).path("category").asText()).isEqualTo("CREDENTIALING");
    }

    @Test
    void theEntriesOfARangeOfDaysAreThoseReceivedOnThem() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        override("{\"carc\": [{\"carc\": \"197\", \"category\": \"CREDENTIALING\"}]}");
        LocalDate day = received(id);

        assertThat(reprocess(new ReprocessScope.DateRange(day, day), Mode.DRY).claims())
                .isEqualTo(1);
        assertThat(reprocess(new ReprocessScope.DateRange(day.minusDays(9), day.minusDays(1)), Mode.DRY)
                        .claims())
                .isZero();
    }

    @Test
    void aReprocessingWithoutNewTablesAndADryOneChangeNothing() {
        practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        List<Item> before = denials();

        assertThat(reprocess(ENTERED, Mode.REAL).byKind()).isEmpty();
        override("{\"carc\": [{\"carc\": \"197\", \"category\": \"CREDENTIALING\"}]}");
        assertThat(reprocess(ENTERED, Mode.DRY).byKind()).containsOnlyKeys(Kind.CHANGED);

        assertThat(denials()).isEqualTo(before);
    }

    @Test
    void anEntryThatTodaysTablesNoLongerDenyIsLeftForAPerson() {
        String id = practice.enterDenial("ACCT-1", "INVENTED1", 90_000);
        override("{\"carc\": [{\"carc\": \"197\", \"class\": \"COB\"}]}");

        assertThat(reprocess(ENTERED, Mode.REAL).byKind()).containsOnlyKeys(Kind.NO_LONGER_DENIED);
        assertThat(practice.get("denials/" + id).path("category").asText()).isEqualTo("AUTHORIZATION");
    }

    private List<Item> denials() {
        return practice.items().stream()
                .filter(item -> item.key().sort().startsWith("D#"))
                .toList();
    }
}
