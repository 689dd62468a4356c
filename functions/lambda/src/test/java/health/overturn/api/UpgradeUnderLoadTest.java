package health.overturn.api;

import static health.overturn.api.ApiPractice.BILLER;
import static health.overturn.api.ApiPractice.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FailAtCall;
import health.overturn.lambda.fake.LastWeek;
import health.overturn.lambda.fake.LocalTable;
import health.overturn.operations.rebuild.Rebuild;
import health.overturn.operations.rebuild.RebuildProgress;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.EntryFormat;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A table of the release before, rebuilt while files come in and people work, against one that never had another form.
///
/// `-Doverturn.upgrade.denials=50000` runs it with so many denials.
class UpgradeUnderLoadTest {
    private static final int DENIALS = Integer.getInteger("overturn.upgrade.denials", 80);
    private static final int WORKED_ON = 20;

    private final Sample sample =
            Sample.of(SampleSpec.of(33).claims(DENIALS * 100 / 30).files(8).denialPercent(30));
    private final AtomicInteger serverErrors = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();

    @Test
    void aRebuildKilledTwiceUnderLoadEndsAsIfTheFormHadNeverChanged() {
        try (ApiPractice upgraded = new ApiPractice();
                ApiPractice control = new ApiPractice()) {
            List<String> worked = begin(upgraded);
            begin(control);
            LastWeek.putBack(upgraded.deployment.tableName());
            assertThat(list(upgraded)).as("before the rebuild").isEqualTo(list(control));

            CompletableFuture<Void> people = CompletableFuture.runAsync(() -> work(upgraded, worked));
            CompletableFuture<Void> files = CompletableFuture.runAsync(() -> ingest(upgraded, 4, 8));
            int kills = rebuildKilledTwice(upgraded);
            CompletableFuture.allOf(people, files).join();
            RebuildProgress last = rebuild(upgraded, new FailAtCall()).run(100_000, Deployment.enoughTime());
            work(control, worked);
            ingest(control, 4, 8);

            assertThat(kills).isEqualTo(2);
            assertThat(last.state()).isEqualTo(RebuildProgress.State.DONE);
            assertThat(last.rebuilt()).isZero();
            assertThat(denials(upgraded)).isEqualTo(denials(control)).allMatch(UpgradeUnderLoadTest::isOfToday);
            assertThat(list(upgraded)).as("after the rebuild").isEqualTo(list(control));
            assertThat(serverErrors).hasValue(0);
            System.out.println("PRINT upgrade: " + denials(upgraded).size() + " denials, " + answers + " answers, "
                    + serverErrors + " of them 5xx, killed " + kills + " times");
        }
    }

    private List<String> begin(ApiPractice practice) {
        ingest(practice, 0, 4);
        List<String> worked = new ArrayList<>();
        for (int i = 0; i < WORKED_ON; i++) {
            worked.add(practice.enterDenial("ACCT-WORKED-" + i, "INVENTED1", 20_000 + i));
        }
        return worked;
    }

    private void ingest(ApiPractice practice, int from, int to) {
        for (SampleFile file : sample.files().subList(from, to)) {
            practice.deployment.ingest(file.name(), file.bytes());
        }
    }

    private void work(ApiPractice practice, List<String> worked) {
        for (String id : worked) {
            count(practice.post(
                    BILLER, "denials/" + id + "/touches", "{\"action\": \"PAYER_CALL\", \"note\": \"called\"}"));
            count(practice.ask(LEAD, "/v1/practices/maple/denials?limit=50"));
            count(practice.ask(LEAD, "/v1/practices/maple/held"));
            count(practice.ask(BILLER, "/v1/practices/maple/worklist?owner=owner.example"));
        }
    }

    private void count(ApiResponse response) {
        answers.incrementAndGet();
        if (response.status() >= 500) {
            serverErrors.incrementAndGet();
        }
        assertThat(response.status()).as(response.body()).isEqualTo(200);
    }

    /// Kills the rebuild at two of its calls.
    ///
    /// @return how often it was killed
    private static int rebuildKilledTwice(ApiPractice practice) {
        FailAtCall failure = new FailAtCall();
        int kills = 0;
        for (int call : List.of(7, 12, Integer.MAX_VALUE)) {
            failure.failBefore(call);
            try {
                rebuild(practice, failure).run(100_000, Deployment.enoughTime());
            } catch (FailAtCall.Aborted killed) {
                kills++;
            }
        }
        return kills;
    }

    private static Rebuild rebuild(ApiPractice practice, FailAtCall failure) {
        DynamoDbTable table = new DynamoDbTable(
                LocalTable.client(failure), practice.deployment.tableName(), new ConcurrencyLimiter(4));
        return new Rebuild(table, practice.deployment.practices(), pause -> {});
    }

    /// The ids of all denials in the order of the list.
    private static List<String> list(ApiPractice practice) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Json.read(
                    practice.ask(LEAD, "/v1/practices/maple/denials" + (cursor.isEmpty() ? "" : "?cursor=" + cursor))
                            .body());
            page.path("items")
                    .valueStream()
                    .forEach(row -> ids.add(row.path("id").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private static List<Item> denials(ApiPractice practice) {
        return practice.items().stream()
                .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX))
                .sorted(Comparator.comparing(item -> item.key().toString()))
                .toList();
    }

    private static boolean isOfToday(Item denial) {
        return RankIndexEntry.format(denial) == EntryFormat.CURRENT && denial.number("f") == 2;
    }
}
