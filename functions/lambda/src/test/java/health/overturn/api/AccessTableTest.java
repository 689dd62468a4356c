package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.contract.OpenApiDocument;
import health.overturn.api.http.Route;
import health.overturn.denials.denial.Role;
import health.overturn.lambda.fake.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Compares the roles of the routes with the table in docs/access.md and with the contract, both ways.
class AccessTableTest {
    private static final List<String> ROLES = List.of("biller", "upstream", "lead", "reporting", "admin");

    @Test
    void theTableOfTheDocumentationIsThatOfTheRoutes() throws IOException {
        assertThat(documented()).isEqualTo(ofRoutes());
    }

    @Test
    void theContractStatesTheRolesOfTheRoutes() {
        OpenApiContract contract = OpenApiContract.of(OpenApiDocument.response().body());
        Map<String, Set<String>> stated = contract.operations().stream()
                .filter(operation -> operation.contains("/v1/practices/"))
                .collect(Collectors.toMap(
                        operation -> operation.replace("/v1/practices/{practice}/", ""),
                        contract::roles,
                        (one, other) -> one,
                        TreeMap::new));

        assertThat(stated).isEqualTo(ofRoutes());
    }

    private static Map<String, Set<String>> ofRoutes() {
        try (Deployment deployment = new Deployment()) {
            return deployment.api().routes().stream()
                    .filter(route -> !route.roles().isEmpty())
                    .collect(Collectors.toMap(
                            Route::operation, AccessTableTest::roles, (one, other) -> one, TreeMap::new));
        }
    }

    private static Set<String> roles(Route route) {
        return route.roles().stream().map(Role::label).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> documented() throws IOException {
        return Files.readAllLines(Path.of("../../docs/access.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(
                        cells -> cells[1].strip().replace("`", ""),
                        cells -> IntStream.range(0, ROLES.size())
                                .filter(column -> cells[column + 2].strip().equals("yes"))
                                .mapToObj(ROLES::get)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
