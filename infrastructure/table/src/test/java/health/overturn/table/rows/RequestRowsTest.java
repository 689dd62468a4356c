package health.overturn.table.rows;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.table.TableServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each row of the table of requests gets the service's answer from the table server.
class RequestRowsTest {
    private static final TableServer SERVER = TableServer.start(0);
    private static final TableEndpoint ENDPOINT = TableEndpoint.local(SERVER.address());

    @BeforeAll
    static void createTables() {
        RowTables.create(ENDPOINT);
    }

    @AfterAll
    static void stop() {
        ENDPOINT.close();
        SERVER.close();
    }

    @TestFactory
    List<DynamicTest> everyRowGetsItsAnswer() {
        return RowFiles.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> run(row)))
                .toList();
    }

    private static void run(Row row) {
        Answer answer = ENDPOINT.call(row.operation(), row.request());

        assertThat(Comparison.ofOutcome(row, answer)).isEmpty();
        assertThat(Comparison.ofContent(row, answer)).isEmpty();
    }
}
