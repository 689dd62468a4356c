package health.overturn.local.summary;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.Simulation;
import health.overturn.local.simulation.TeamMember;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Prints what happened in the simulated weeks: runs of the cycles, decisions, recovered money, states, and worklists.
public final class SimulationSummary {
    private static final List<String> CYCLES = List.of("REROUTE", "MIDDLE_LAYER", "ESCALATE", "SMALL_BALANCES");

    private final PrintWriter out;
    private final ApiClient client;
    private final JsonNode settings;

    /// @param settings the settings of the simulated practice
    public SimulationSummary(PrintWriter out, ApiClient client, JsonNode settings) {
        this.out = out;
        this.client = client;
        this.settings = settings;
    }

    public void print(Simulation.Result result, List<JsonNode> denials) throws InterruptedException {
        out.printf(
                "%nSimulated: %s to %s, %,d touches by the team.%n",
                result.firstDay(), result.lastDay(), result.touches());
        printCycles();
        printEscalations(result, denials);
        printResults(denials);
        printWorklists();
        out.flush();
    }

    private void printCycles() throws InterruptedException {
        out.printf(
                "%nCycles%n  %-15s %-9s %9s %6s %12s %8s%n",
                "cycle", "week", "examined", "moved", "dollars", "skipped");
        for (String cycle : CYCLES) {
            List<JsonNode> runs = client.listAll("/cycles/" + cycle + "/runs");
            for (JsonNode run : runs.reversed()) {
                JsonNode moved = run.path("moved");
                out.printf(
                        "  %-15s %-9s %,9d %,6d %12s %,8d%n",
                        cycle,
                        run.path("week").asText(),
                        run.path("lookedAt").asLong(),
                        moved.path("count").asLong(),
                        StackSummary.formatCents(moved.path("cents").asLong()),
                        StreamSupport.stream(run.path("left").spliterator(), false)
                                .mapToLong(skipped -> skipped.path("count").asLong())
                                .sum());
            }
        }
    }

    private void printEscalations(Simulation.Result result, List<JsonNode> denials) throws InterruptedException {
        long open = denials.stream()
                .filter(denial -> denial.path("state").asText().equals("ESCALATED"))
                .count();
        long carriedOver = client.listAll("/cycles/ESCALATE/runs").stream()
                .mapToLong(run ->
                        run.path("left").path("CARRIED_OVER").path("count").asLong())
                .sum();
        out.printf(
                "%nEscalations: %,d decided by the lead, %,d carried over to a later week, %,d still open.%n",
                result.decisions(), carriedOver, open);
    }

    private void printResults(List<JsonNode> denials) {
        long recovered = denials.stream()
                .mapToLong(denial -> denial.path("recoveredCents").asLong())
                .sum();
        Map<String, Long> states = denials.stream()
                .collect(Collectors.groupingBy(SimulationSummary::stateLabel, TreeMap::new, Collectors.counting()));
        out.printf("Recovered:   %s.%n%nDenials by state%n", StackSummary.formatCents(recovered));
        states.forEach((state, count) -> out.printf("  %-26s %,6d%n", state, count));
    }

    private static String stateLabel(JsonNode denial) {
        String state = denial.path("state").asText();
        return state.equals("RESOLVED") ? state + ", " + denial.path("outcome").asText() : state;
    }

    private void printWorklists() throws InterruptedException {
        out.printf("%nWorklists%n  %-16s %6s %8s %6s %6s%n", "person", "first", "overdue", "due", "later");
        for (TeamMember member : TeamMember.workersOf(settings)) {
            String person = member.name().replace(" ", "%20");
            JsonNode sections = client.get("/worklist/summary?owner=" + person).path("sections");
            out.printf(
                    "  %-16s %,6d %,8d %,6d %,6d%n",
                    member.name(),
                    sections.at("/FIRST/count").asLong(),
                    sections.at("/OVERDUE/count").asLong(),
                    sections.at("/DUE/count").asLong(),
                    sections.at("/LATER/count").asLong());
        }
    }
}
