package health.overturn.table.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/// Tries the rows on the endpoint that `-Dtable.endpoint=…` names, and reports where its answers differ. With
/// `-Dtable.region=…` it signs with the credentials of the environment, as the real service asks.
///
/// Rows about what this table refuses and the service offers are left out.
@EnabledIfSystemProperty(named = "table.endpoint", matches = ".+")
class EndpointRowsTest {
    private static final int ATTEMPTS_AT_INDEX = 25;

    private final List<String> otherOutcome = new ArrayList<>();
    private final List<String> otherContent = new ArrayList<>();

    @Test
    void theEndpointAnswersAlike() {
        List<Row> rows = RowFiles.rows().stream().filter(row -> !row.isOurs()).toList();

        try (TableEndpoint endpoint = endpoint()) {
            RowTables.create(endpoint);
            rows.forEach(row -> compare(endpoint, row));
        }

        System.out.printf(
                "%d rows: %d have another status or error, %d another text or answer%n%s%n%s%n",
                rows.size(),
                otherOutcome.size(),
                otherContent.size(),
                String.join("\n", otherOutcome),
                String.join("\n", otherContent));
        assertThat(otherOutcome).isEmpty();
        assertThat(otherContent).isEmpty();
    }

    private void compare(TableEndpoint endpoint, Row row) {
        Answer answer = endpoint.call(row.operation(), row.request());
        for (int attempt = 1; row.readsIndex() && differs(row, answer) && attempt < ATTEMPTS_AT_INDEX; attempt++) {
            RowTables.pause(); // a global index follows late
            answer = endpoint.call(row.operation(), row.request());
        }
        Optional<String> outcome = Comparison.ofOutcome(row, answer);
        outcome.ifPresent(text -> otherOutcome.add(row + "\n  " + text));
        if (outcome.isEmpty()) {
            Comparison.ofContent(row, answer).ifPresent(text -> otherContent.add(row + "\n  " + text));
        }
    }

    private static boolean differs(Row row, Answer answer) {
        return Comparison.ofOutcome(row, answer).isPresent()
                || Comparison.ofContent(row, answer).isPresent();
    }

    private static TableEndpoint endpoint() {
        URI address = URI.create(System.getProperty("table.endpoint"));
        String region = System.getProperty("table.region", "");
        if (region.isEmpty()) {
            return TableEndpoint.local(address);
        }
        try (DefaultCredentialsProvider credentials =
                DefaultCredentialsProvider.builder().build()) {
            return new TableEndpoint(address, Region.of(region).id(), credentials.resolveCredentials());
        }
    }
}
