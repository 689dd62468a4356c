package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.api.http.Caller;
import health.overturn.denials.code.Category;
import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.operations.export.RunExport;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import health.overturn.storage.record.MoveJson;
import health.overturn.storage.record.RecordLog;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An analyst pulls all denials while a biller touches some: as CSV pages of what changed, and as an export. Each pull
/// is cut in between. `-Dpull.denials=100000` pulls as many; the figures are in lines that begin with `PRINT`.
class AnalystPullTest {
    private static final int DENIALS = Integer.getInteger("pull.denials", 600);
    private static final Caller ANNA = new Caller("anna.example", Set.of("maple"), "biller");
    private static final Instant FILLED_AT = Deployment.NOW.minus(Duration.ofHours(2));

    private final Deployment deployment = new Deployment();
    private final Random random = new Random(7);
    private final Map<String, Integer> seen = new HashMap<>();
    private Instant now = Deployment.NOW;
    private Api api = deployment.api();
    private int calls;
    private int rows;
    private int touches;

    @BeforeEach
    void fill() {
        StoredDenials denials = StoredDenials.in(deployment);
        List<LoggedMove> moves = new ArrayList<>();
        for (int i = 0; i < DENIALS; i++) {
            var denial = denials.assigned(Category.CODING, "d" + i, "PAYER-A", 20_000 + i);
            denials.add(denial);
            moves.addAll(LoggedMove.since(0, "maple", id(i), denial));
            if (i % 1_000 == 999 || i == DENIALS - 1) {
                denials.store();
                log(moves, FILLED_AT.plusMillis(i));
                moves.clear();
            }
        }
        deployment.writeLogsAt(now);
        api = deployment.api();
    }

    @AfterEach
    void close() {
        deployment.close();
    }

    private static String id(int number) {
        return "ad" + number + ".d" + number;
    }

    private void log(List<LoggedMove> moves, Instant at) {
        String key = RecordLog.MOVES.key("maple", at, "filled");
        deployment.records().putJsonLines(key, moves.stream().map(MoveJson::of));
    }

    @Test
    void incrementsAreCompleteAndWithoutCopiesWhilePeopleWork() {
        String since = FILLED_AT.minusSeconds(1).toString();
        long start = System.nanoTime();
        String through = pull(since, this::touchOne);
        long end = System.nanoTime();
        print("as CSV pages of changes", end - start);
        now = now.plus(Duration.ofMinutes(10));
        deployment.writeLogsAt(now);
        pull(through, () -> {});

        assertThat(touches).isPositive();
        assertThat(seen).hasSize(DENIALS);
        for (int i = 0; i < DENIALS; i++) {
            assertThat(seen.get(id(i)))
                    .as(id(i))
                    .isEqualTo(stored(id(i)).denial().version());
        }
    }

    /// Reads all pages. Every seventh answer is lost on the way, and its request is made again.
    private String pull(String since, Runnable meanwhile) {
        Map<String, String> query = new HashMap<>(Map.of("changedSince", since, "limit", "200"));
        while (true) {
            ApiResponse page = page(query);
            if (calls % 7 == 0) {
                page = page(query);
            }
            addRows(page);
            meanwhile.run();
            String through = page.headers().get("Overturn-Changed-Through");
            if (through != null) {
                return through;
            }
            query.put("cursor", cursor(page));
        }
    }

    private ApiResponse page(Map<String, String> query) {
        calls++;
        ApiResponse page = api.answer(RequestBuilder.get("denials")
                .by(ApiPractice.REPORTING)
                .accept("text/csv")
                .query(query)
                .build());
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page;
    }

    private static String cursor(ApiResponse page) {
        String link = Objects.requireNonNull(page.headers().get("Link"));
        return link.replaceFirst(".*[?&]cursor=([^&>]*).*", "$1");
    }

    private void addRows(ApiResponse page) {
        List<String> lines = page.body().lines().toList();
        int version = lines.isEmpty() ? -1 : cells(lines.getFirst()).indexOf("version");
        if (version < 0) {
            return;
        }
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Integer before = seen.put(cells.getFirst(), Integer.parseInt(cells.get(version)));
            assertThat(before == null || before < Integer.parseInt(cells.get(version)))
                    .as(cells.getFirst())
                    .isTrue();
            rows++;
        }
    }

    /// The cells of a line, in which quotes enclose commas.
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char each = line.charAt(at);
            quoted ^= each == '"';
            if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (each != '"') {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /// A biller touches a denial; the table's stream logs it a second later.
    private void touchOne() {
        String id = id(random.nextInt(DENIALS));
        int version = stored(id).denial().version();
        ApiResponse touched = api.answer(RequestBuilder.post("denials/" + id + "/touches")
                .by(ANNA)
                .body("{\"action\": \"REVIEW\", \"note\": \"looked at\"}")
                .build());
        assertThat(touched.status()).as(touched.body()).isEqualTo(200);
        now = now.plusSeconds(1);
        deployment.writeLogsAt(now);
        deployment
                .movePublisher()
                .publish(LoggedMove.since(version, "maple", id, stored(id).denial()));
        touches++;
    }

    private DenialWithAdjudication stored(String id) {
        return new DenialFinder(deployment.table())
                .find(deployment.practice(), id)
                .orElseThrow();
    }

    @Test
    void anExportIsCompleteAndWithoutCopiesWhilePeopleWork() {
        String order = "{\"what\": \"DENIALS\", \"format\": \"CSV\"}";
        String id = Json.read(api.answer(RequestBuilder.post("exports")
                                .by(ApiPractice.REPORTING)
                                .body(order)
                                .build())
                        .body())
                .path("id")
                .asText();
        long start = System.nanoTime();
        while (resumeOneStep(id) == RunExport.ExportResult.TO_BE_CONTINUED) {
            touchOne();
        }
        calls++;
        List<String> ids = exportedIds(id);
        rows = ids.size();
        print("as an export", System.nanoTime() - start);

        assertThat(ids).hasSize(DENIALS);
        assertThat(new HashSet<>(ids)).hasSize(DENIALS);
    }

    private RunExport.ExportResult resumeOneStep(String id) {
        AtomicInteger steps = new AtomicInteger();
        return deployment
                .useCases()
                .runExport()
                .resume("maple", id, () -> steps.incrementAndGet() > 1 ? Duration.ZERO : Duration.ofMinutes(5));
    }

    private List<String> exportedIds(String id) {
        JsonNode export = Json.read(api.answer(RequestBuilder.get("exports/" + id)
                        .by(ApiPractice.REPORTING)
                        .build())
                .body());
        return export.findValuesAsText("name").stream()
                .map(name -> Objects.requireNonNull(
                        deployment.cloud().objects().get("/records/exports/maple/" + id + "/" + name)))
                .flatMap(content ->
                        GzipLines.decompress(new ByteArrayInputStream(content)).skip(1))
                .map(line -> cells(line).getFirst())
                .toList();
    }

    private void print(String how, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "PRINT %,d denials %s: %,d rows in %,d calls, %,d touches meanwhile, %,.0f rows/s%n",
                DENIALS,
                how,
                rows,
                calls,
                touches,
                rows * 1e9 / nanos);
    }
}
