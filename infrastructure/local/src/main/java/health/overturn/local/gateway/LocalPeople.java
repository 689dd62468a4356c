package health.overturn.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The people who may sign in to the console of this machine: those whom the settings name, each with the roles that
/// the settings give.
final class LocalPeople {
    private static final String BILLER_QUEUE = "PAYER_FOLLOW_UP";

    private static final List<String> ROLES = List.of("biller", "lead", "upstream", "admin", "reporting");

    private final JsonNode settings;

    /// @param name as in the directory, owners and heads
    /// @param role as tokens name it
    record Offer(String name, String role) {}

    LocalPeople(JsonNode settings) {
        this.settings = settings;
    }

    /// Billers first, then the lead, the upstream teams, and whoever administers and reads.
    List<Offer> offers() {
        String lead = settings.path("billingLead").asText();
        Stream<Offer> owners = settings.path("owners")
                .valueStream()
                .map(row -> new Offer(row.path("owner").asText(), "biller"));
        Stream<Offer> heads = settings.path("queues")
                .propertyStream()
                .map(queue -> new Offer(
                        queue.getValue().asText(), queue.getKey().equals(BILLER_QUEUE) ? "biller" : "upstream"));
        Stream<Offer> others = settings.path("people")
                .valueStream()
                .filter(person -> !isNamed(person.path("name").asText()))
                .flatMap(LocalPeople::offersOfDirectory);
        Set<Offer> all = new LinkedHashSet<>();
        Stream.of(owners, heads, others).flatMap(offers -> offers).forEach(all::add);
        all.addAll(List.of(new Offer(lead, "lead"), new Offer(lead, "admin"), new Offer(lead, "reporting")));
        return all.stream()
                .filter(offer -> !offer.name().isBlank())
                .sorted(Comparator.comparingInt(offer -> ROLES.indexOf(offer.role())))
                .toList();
    }

    /// The directory names no roles: somebody without a queue may be any that works on the whole practice.
    private static Stream<Offer> offersOfDirectory(JsonNode person) {
        List<String> roles =
                person.path("queues").isEmpty() ? List.of("biller", "admin", "reporting") : List.of("upstream");
        return roles.stream().map(role -> new Offer(person.path("name").asText(), role));
    }

    private boolean isNamed(String name) {
        return settings.path("billingLead").asText().equals(name)
                || settings.path("owners").findValuesAsText("owner").contains(name)
                || settings.path("queues")
                        .valueStream()
                        .anyMatch(head -> head.asText().equals(name));
    }

    /// The login of a person in the directory; the name where the settings have no directory.
    String loginOf(String name) {
        return settings.path("people")
                .valueStream()
                .filter(person -> person.path("name").asText().equals(name))
                .map(person -> person.path("login").asText())
                .findFirst()
                .orElse(name);
    }

    Optional<Offer> find(String name, String role) {
        return offers().stream()
                .filter(offer -> Objects.equals(offer, new Offer(name, role)))
                .findFirst();
    }
}
