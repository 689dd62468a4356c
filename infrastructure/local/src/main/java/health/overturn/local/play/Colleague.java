package health.overturn.local.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/// Somebody who works in the practice.
///
/// @param role `biller`, `upstream` or `lead`
/// @param queue that somebody of an upstream team works; empty for everybody else
public record Colleague(String name, String role, String queue) {
    private static final String BILLERS = "PAYER_FOLLOW_UP";

    /// Owners and the head of payer follow-up are billers; the other heads are of upstream teams.
    public static List<Colleague> workers(JsonNode settings) {
        Stream<Colleague> owners = settings.path("owners")
                .valueStream()
                .map(line -> new Colleague(line.path("owner").asText(), "biller", ""));
        Stream<Colleague> heads = settings.path("queues")
                .propertyStream()
                .map(queue -> queue.getKey().equals(BILLERS)
                        ? new Colleague(queue.getValue().asText(), "biller", "")
                        : new Colleague(queue.getValue().asText(), "upstream", queue.getKey()));
        return Stream.concat(owners, heads).distinct().toList();
    }

    public static Colleague lead(JsonNode settings) {
        return new Colleague(settings.path("billingLead").asText(), "lead", "");
    }
}
