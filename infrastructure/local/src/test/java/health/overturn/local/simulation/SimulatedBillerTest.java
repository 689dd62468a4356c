package health.overturn.local.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which denials a simulated biller touches, and which touches count.
class SimulatedBillerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WORKLIST = """
            {"items": [
              {"id": "a.1", "section": "FIRST", "state": "WAITING_ON_PAYER", "nextActionOn": "2026-03-20"},
              {"id": "a.2", "section": "FIRST", "state": "ASSIGNED", "nextActionOn": "2026-03-04"},
              {"id": "a.3", "section": "DUE", "state": "WORKING", "nextActionOn": "2026-03-02"},
              {"id": "a.4", "section": "OVERDUE", "state": "WAITING_ON_PAYER", "nextActionOn": "2026-03-01"},
              {"id": "a.5", "section": "LATER", "state": "ASSIGNED", "nextActionOn": "2026-03-09"},
              {"id": "a.6", "section": "WITH_OTHERS", "state": "ASSIGNED", "nextActionOn": "2026-03-02"}]}
            """;

    private final List<String> touchPaths = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aBillerWorksWhatIsDueAndARefusedTouchDoesNotCount() throws InterruptedException {
        URI api = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

        int touches = new SimulatedBiller(new ApiClient(api, "sample", "token"), new Random(1)).workDay(DAY);

        assertThat(touches).isEqualTo(2);
        assertThat(touchPaths)
                .containsExactly(
                        "/v1/practices/sample/denials/a.2/touches",
                        "/v1/practices/sample/denials/a.3/touches",
                        "/v1/practices/sample/denials/a.4/touches");
    }

    @Test
    void aSimulationEndsBeforeTheCurrentWeek() {
        assertThat(Simulation.firstDay(LocalDate.of(2026, 3, 29))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(Simulation.firstDay(LocalDate.of(2026, 3, 30))).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    /// Refuses the touch of denial a.3.
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isTouch = exchange.getRequestMethod().equals("POST");
        if (isTouch) {
            touchPaths.add(path);
        }
        byte[] body = (isTouch ? "{}" : WORKLIST).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.contains("a.3") ? 422 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
