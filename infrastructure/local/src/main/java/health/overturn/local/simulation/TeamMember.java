package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// A person who works in the practice.
///
/// @param role `biller`, `upstream`, `lead` or `admin`
/// @param queue the work queue of a member of an upstream team; empty for everybody else
public record TeamMember(String name, String role, String queue) {
    private static final String BILLER_QUEUE = "PAYER_FOLLOW_UP";

    /// Returns everybody who works denials: the owners and the assignee of payer follow-up as billers, the assignees of
    /// the other work queues as members of upstream teams.
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

    /// Returns who approves the lead's write-offs above the limit: the head of contracting.
    public static TeamMember secondOf(JsonNode settings) {
        return new TeamMember(settings.path("queues").path("CONTRACTING").asText(), "lead", "");
    }
}
