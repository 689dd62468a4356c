package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small invented remittances after what public reports say that payers send, each with what a billing expert expects.
///
/// `-Dcases=DIR` reads the cases of another folder instead.
class ReportedCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> cases() throws IOException, URISyntaxException {
        String folder = System.getProperty("cases", "");
        URL ours = Objects.requireNonNull(ReportedCasesTest.class.getResource("/cases"));
        try (Stream<Path> files = Files.list(folder.isEmpty() ? Path.of(ours.toURI()) : Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFilesComeToWhatAnExpertExpects(Path document) throws IOException {
        JsonNode expected = JSON.readTree(document.toFile());
        Stream<String> files = expected.path("files")
                .valueStream()
                .map(file -> document.resolveSibling(file.asText()).toString());

        CommandResult result =
                CommandResult.run(Stream.concat(Stream.of("read", "--json", "--as-of", "2026-11-30"), files)
                        .toArray(String[]::new));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(new ReportedCase(expected, JSON.readTree(result.out())).differences())
                .as(expected.path("why").asText())
                .isEqualTo(List.of());
    }
}
