package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// A person who works in the practice.
///
/// @param name the name in the directory of the settings
/// @param login with what the person signs in, as the directory has it
/// @param role `biller`, `upstream`, `lead` or `admin`
public record TeamMember(String name, String login, String role) {
    private static final String BILLER_QUEUE = "PAYER_FOLLOW_UP";

    /// Returns everybody who works denials: the owners and the assignee of payer follow-up as billers, the assignees of
    /// the other work queues as members of upstream teams.
    public static List<TeamMember> workersOf(JsonNode settings) {
        Stream<TeamMember> owners = settings.path("owners")
                .valueStream()
                .map(row -> of(settings, row.path("owner").asText(), "biller"));
        Stream<TeamMember> heads = settings.path("queues")
                .propertyStream()
                .map(queue -> of(
                        settings,
                        queue.getValue().asText(),
                        queue.getKey().equals(BILLER_QUEUE) ? "biller" : "upstream"));
        return Stream.concat(owners, heads).distinct().toList();
    }

    public static TeamMember leadOf(JsonNode settings) {
        return of(settings, settings.path("billingLead").asText(), "lead");
    }

    private static TeamMember of(JsonNode settings, String name, String role) {
        String login = settings.path("people")
                .valueStream()
                .filter(person -> person.path("name").asText().equals(name))
                .map(person -> person.path("login").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no person of the settings has the name of an owner"));
        return new TeamMember(name, login, role);
    }

    /// Returns who approves the lead's write-offs above the limit: the head of contracting.
    public static TeamMember secondOf(JsonNode settings) {
        return of(settings, settings.path("queues").path("CONTRACTING").asText(), "lead");
    }
}
