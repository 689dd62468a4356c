package health.overturn.local.summary;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.simulation.ApiClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints the figures of the last week: trends in sentences, headline figures, prevention reviews, and the letter.
public final class MetricSummary {
    private static final Map<String, String> HEADLINES = Map.of(
            "initialDenialRate", "initial denial rate",
            "netCollectionRateCashTwelveWeeks", "net collection rate, twelve weeks",
            "overturnRate", "overturn rate",
            "agedShareCents", "open dollars older than 90 days");
    private static final int MAX_REVIEWS = 5;

    private final PrintWriter out;
    private final ApiClient client;

    public MetricSummary(PrintWriter out, ApiClient client) {
        this.out = out;
        this.client = client;
    }

    public void print() throws IOException, InterruptedException {
        JsonNode week = client.get("/snapshots/latest");
        out.printf("%nFigures of week %s%n", week.path("name").asText());
        week.path("sentences").forEach(sentence -> out.printf("  %s%n", sentence.asText()));
        week.path("figures").forEach(this::printHeadline);
        printReviews();
        printLetter(week.path("name").asText());
        out.flush();
    }

    /// Writes the letter to a file outside the bucket, which a browser can open after the stack has stopped.
    private void printLetter(String week) throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("overturn-letter-").resolve(week + ".html");
        Files.writeString(file, client.getHtml("/letters/" + week));
        out.printf("%nLetter of the week: %s (API: /letters/%s)%n", file.toUri(), week);
    }

    private void printHeadline(JsonNode figure) {
        String name = HEADLINES.get(figure.path("figure").asText());
        if (name != null && figure.path("dimension").asText().equals("ALL")) {
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
                        review.path("topicValue").asText(),
                        review.path("status").asText(),
                        review.path("denials").asLong(),
                        StackSummary.formatCents(review.path("deniedCents").asLong()),
                        review.path("suggestion").asText()));
    }
}
