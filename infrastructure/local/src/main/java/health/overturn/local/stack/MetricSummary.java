package health.overturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.simulation.ApiClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the last week's figures say: the headline ones, the trend in sentences, what keeps starting, and the letter.
final class MetricSummary {
    private static final Map<String, String> HEADLINES = Map.of(
            "initialDenialRate", "initial denial rate",
            "netCollectionRateCashTwelveWeeks", "net collection rate, twelve weeks",
            "overturnRate", "overturn rate",
            "agedShareCents", "open dollars past 90 days");
    private static final int MAX_REVIEWS = 5;

    private final PrintWriter out;
    private final ApiClient client;

    MetricSummary(PrintWriter out, ApiClient client) {
        this.out = out;
        this.client = client;
    }

    void print() throws IOException, InterruptedException {
        JsonNode week = client.get("/snapshots/latest");
        out.printf("%nThe week %s, as measured%n", week.path("name").asText());
        week.path("sentences").forEach(sentence -> out.printf("  %s%n", sentence.asText()));
        week.path("figures").forEach(this::printHeadline);
        printReviews();
        printLetter(week.path("name").asText());
        out.printf("  Reports: curl …/reports/payers, contractual, upstream, deadlines, baseline, recoupments.%n");
        out.printf("  All figures: curl …/snapshots/latest, …/snapshots?by=PAYER, each with the way to its denials.%n");
        out.flush();
    }

    /// Outside of the bucket as well, where a browser finds it when the stack is gone.
    private void printLetter(String week) throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("overturn-letter-").resolve(week + ".html");
        Files.writeString(file, client.getHtml("/letters/" + week));
        out.printf("%nThe week's letter: %s (API: /letters/%s)%n", file.toUri(), week);
    }

    private void printHeadline(JsonNode figure) {
        String name = HEADLINES.get(figure.path("figure").asText());
        if (name != null && figure.path("by").asText().equals("ALL")) {
            out.printf("  %-34s %s%n", name, formatShare(figure));
        }
    }

    private static String formatShare(JsonNode figure) {
        return figure.has("noData")
                ? "no data"
                : String.format(
                        Locale.ROOT,
                        "%.1f %%",
                        100.0
                                * figure.path("numerator").asLong()
                                / figure.path("denominator").asLong());
    }

    private void printReviews() throws InterruptedException {
        List<JsonNode> reviews = client.listAll("/prevention-reviews");
        out.printf("%nPrevention reviews: %d%n", reviews.size());
        reviews.stream()
                .limit(MAX_REVIEWS)
                .forEach(review -> out.printf(
                        "  %-34s %-8s %,4d denials %12s  %s%n",
                        review.path("of").asText(),
                        review.path("status").asText(),
                        review.path("denials").asLong(),
                        StackSummary.formatCents(review.path("deniedCents").asLong()),
                        review.path("suggestion").asText()));
    }
}
