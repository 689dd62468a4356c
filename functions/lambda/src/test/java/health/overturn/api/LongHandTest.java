package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// A hand of 300 denials, whose order the function keeps for half a minute. Today is June 1, 2026.
class LongHandTest {
    private static final LocalDate MAY_20 = LocalDate.of(2026, 5, 20);
    private static final LocalDate MAY_25 = LocalDate.of(2026, 5, 25);
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);

    @Test
    void aDenialThatMovedSinceTheOrderWasReadIsNotShownWhereItWas() {
        try (Deployment deployment = new Deployment()) {
            StoredDenials denials = StoredDenials.in(deployment);
            for (int i = 0; i < 300; i++) {
                denials.add(overdue(denials, i));
            }
            denials.store();
            Api api = deployment.api();
            assertThat(ids(api, "OVERDUE", "")).startsWith("ad298.d298", "ad297.d297");

            denials.add(denials.touched(overdue(denials, 297), TouchAction.REVIEW, MAY_20, JUNE_20));
            denials.store();

            assertThat(ids(api, "OVERDUE", "")).startsWith("ad298.d298", "ad296.d296");
            assertThat(ids(deployment.api(), "LATER", "")).containsExactly("ad297.d297");
        }
    }

    @Test
    void pagesOfALongHandListEveryDenialOnce() {
        try (Deployment deployment = new Deployment()) {
            StoredDenials denials = StoredDenials.in(deployment);
            for (int i = 0; i < 300; i++) {
                denials.add(overdue(denials, i));
            }
            denials.store();
            Api api = deployment.api();

            TreeSet<String> listed = new TreeSet<>();
            int rows = 0;
            String cursor = "";
            do {
                List<String> page = ids(api, "", cursor);
                listed.addAll(page);
                rows += page.size();
                cursor = next(api, cursor);
            } while (!cursor.isEmpty());

            assertThat(listed).hasSize(300);
            assertThat(rows).isEqualTo(300);
        }
    }

    private static Denial overdue(StoredDenials denials, int number) {
        return denials.touched(
                denials.assigned(Category.FOLLOW_UP, "d" + number, "PAYER-A", 20_000L + number),
                TouchAction.REVIEW,
                MAY_20,
                MAY_25);
    }

    private static List<String> ids(Api api, String section, String cursor) {
        return StreamSupport.stream(read(api, section, cursor).path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static String next(Api api, String cursor) {
        return read(api, "", cursor).path("next").asText();
    }

    private static JsonNode read(Api api, String section, String cursor) {
        Map<String, String> query = new HashMap<>(Map.of("owner", "anna.example", "limit", "40"));
        if (!section.isEmpty()) {
            query.put("section", section);
        }
        if (!cursor.isEmpty()) {
            query.put("cursor", cursor);
        }
        return Json.read(
                api.answer(RequestBuilder.get("worklist").query(query).build()).body());
    }
}
