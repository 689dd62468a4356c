package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// Somebody who works in the practice.
///
/// @param role `biller`, `upstream` or `lead`
/// @param queue that somebody of an upstream team works; empty for everybody else
public record TeamMember(String name, String role, String queue) {
    private static final String BILLER_QUEUE = "PAYER_FOLLOW_UP";

    /// Owners and the head of payer follow-up are billers; the other heads are of upstream teams.
    public static List<TeamMember> workersOf(JsonNode settings) {
        Stream<TeamMember> owners = settings.path("owners")
                .valueStream()
                .map(row -> new TeamMember(row.path("owner").asText(), "biller", ""));
        Stream<TeamMember> heads = settings.path("queues")
                .propertyStream()
                .map(queue -> queue.getKey().equals(BILLER_QUEUE)
                        ? new TeamMember(queue.getValue().asText(), "biller", "")
                        : new TeamMember(queue.getValue().asText(), "upstream", queue.getKey()));
        return Stream.concat(owners, heads).distinct().toList();
    }

    public static TeamMember leadOf(JsonNode settings) {
        return new TeamMember(settings.path("billingLead").asText(), "lead", "");
    }
}
