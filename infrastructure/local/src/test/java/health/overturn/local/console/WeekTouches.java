package health.overturn.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.local.simulation.ApiClient;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The touches that people record outside the console, so that the week's cycles have what they look for.
record WeekTouches(ConsoleStack stack) {
    /// The biller calls about five smaller denials of one payer and category, which the middle layer takes together.
    void touchFiveOfOneKind() throws InterruptedException {
        ApiClient api = stack.as(ConsolePractice.BILLER, "biller");
        Map<String, List<JsonNode>> kinds = api.listAll("/worklist").stream()
                .filter(each -> each.path("touches").asInt() == 0)
                .filter(each -> each.path("deniedCents").asInt() >= 25_000
                        && each.path("deniedCents").asInt() <= 150_000)
                .filter(each -> each.path("may").toString().contains("TOUCH_PAYER_CALL"))
                .collect(Collectors.groupingBy(each ->
                        each.at("/payer/id").asText() + each.path("category").asText()));
        List<JsonNode> largest =
                kinds.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        for (JsonNode denial : largest.stream().limit(5).toList()) {
            assertThat(api.tryPost("/denials/" + denial.path("id").asText() + "/touches", call(WeekStack.THURSDAY)))
                    .isTrue();
        }
    }

    /// Three people call about the same denials until the rules call them stuck; an appeal is ruled out for two.
    void touchUntilStuck() throws InterruptedException {
        List<ApiClient> people = List.of(
                stack.as(ConsolePractice.LEAD, "lead"),
                stack.as("Morgan Example", "admin"),
                stack.as("Gray Example", "lead"));
        Map<Boolean, List<JsonNode>> byAppeal = people.getFirst().listAll("/denials?state=OPEN").stream()
                .filter(each -> each.path("may").toString().contains("TOUCH_PAYER_CALL"))
                .collect(Collectors.partitioningBy(
                        each -> each.path("forbidden").toString().contains("APPEAL")));
        for (JsonNode denial : Stream.concat(
                        byAppeal.getOrDefault(true, List.of()).stream().limit(2),
                        byAppeal.getOrDefault(false, List.of()).stream().limit(5))
                .toList()) {
            for (ApiClient person : people) {
                assertThat(person.tryPost(
                                "/denials/" + denial.path("id").asText() + "/touches", call(WeekStack.FRIDAY)))
                        .isTrue();
            }
        }
    }

    private static ObjectNode call(LocalDate next) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("action", "PAYER_CALL")
                .put("note", "called again")
                .put("nextActionOn", next.toString());
    }
}
