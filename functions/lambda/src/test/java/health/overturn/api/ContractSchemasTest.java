package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.contract.OpenApiDocument;
import health.overturn.api.http.ProblemType;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.UpstreamSystem;
import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.TouchAction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The schemas of the contract by themselves: their constants are those of the code, their examples are valid.
class ContractSchemasTest {
    private final OpenApiContract contract =
            OpenApiContract.of(OpenApiDocument.response().body());

    @Test
    void theConstantsOfTheContractAreThoseOfTheCode() {
        assertThat(constants("/category")).isEqualTo(names(Category.values(), Enum::name));
        assertThat(constants("/queue")).isEqualTo(names(WorkQueue.values(), Enum::name));
        assertThat(constants("/outcome")).isEqualTo(names(DenialOutcome.values(), Enum::name));
        assertThat(constants("/upstreamSystem")).isEqualTo(names(UpstreamSystem.values(), Enum::name));
        assertThat(constants("/touchWork/properties/action")).isEqualTo(names(TouchAction.values(), Enum::name));
        assertThat(constants("/problem/properties/type")).isEqualTo(names(ProblemType.values(), ProblemType::uri));
    }

    @Test
    void everyExampleIsValid() {
        List<String> withExample = contract.schemas().stream()
                .filter(name -> contract.schema(name).has("example"))
                .toList();

        assertThat(withExample).hasSizeGreaterThan(12);
        for (String name : withExample) {
            JsonPaths paths = new JsonPaths(contract, contract.schema(name));
            paths.record(contract.schema(name).path("example"));
            assertThat(paths.errors()).as(name).isEmpty();
            assertThat(paths.named()).as(name).containsAll(paths.seen());
        }
    }

    private List<String> constants(String path) {
        return contract.schemaAt(path)
                .path("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static <E> List<String> names(E[] constants, Function<E, String> name) {
        return Arrays.stream(constants).map(name).toList();
    }
}
