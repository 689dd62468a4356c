package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.Api;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Compares what a scan finds with what each list of the API answers.
public final class ListedDenials {
    private static final long SMALL_CENTS = 10_000;

    private final Api api;
    private final Instant at;
    private final List<StoredDenial> stored;
    private final Map<String, Set<String>> answers = new HashMap<>();

    public ListedDenials(Deployment deployment, Instant at) {
        this.api = deployment.api();
        this.at = at;
        this.stored = TableContents.of(deployment.tableName()).items().stream()
                .filter(item -> item.key().partition().startsWith("maple#"))
                .filter(item -> item.key().sort().startsWith(DenialItem.PREFIX) && item.number("v") > 0)
                .map(DenialItem::read)
                .toList();
    }

    public List<String> storedIds() {
        return stored.stream().map(StoredDenial::apiId).toList();
    }

    /// Returns a line for each denial that a list omits, `<list>: <id>`.
    public List<String> missing() {
        List<String> missing = new ArrayList<>(missing("denials", Map.of(), denial -> true));
        missing.addAll(missing("held", Map.of(), ListedDenials::isHeld));
        missing.addAll(missing("escalations", Map.of(), denial -> denial.state() instanceof DenialState.Escalated));
        missing.addAll(missing("small-balances", Map.of(), ListedDenials::isSmall));
        for (StoredDenial one : stored) {
            missing.addAll(missingFromListsOf(one.denial()));
        }
        return missing.stream().distinct().toList();
    }

    private List<String> missingFromListsOf(Denial denial) {
        var projection = denial.projection();
        String payer = projection.details().payer();
        String state = projection.state().label();
        List<String> missing = new ArrayList<>();
        missing.addAll(missing(
                "denials",
                Map.of("payer", payer),
                other -> other.details().payer().equals(payer)));
        missing.addAll(missing(
                "denials",
                Map.of("state", state),
                other -> other.state().label().equals(state)));
        String owner = projection.routing().namedOwner().orElse("-");
        missing.addAll(missing(
                "denials",
                Map.of("owner", owner),
                other -> other.projection().routing().namedOwner().orElse("-").equals(owner)));
        String queue = projection.category().queue().name();
        missing.addAll(missing(
                "queues/" + queue,
                Map.of(),
                other -> isWithItsAssignee(other)
                        && other.projection().category().queue().name().equals(queue)));
        String assignee = projection.routing().assignee();
        missing.addAll(missing(
                "worklist",
                Map.of("owner", assignee),
                other -> isWithItsAssignee(other)
                        && !(other.state() instanceof DenialState.New)
                        && !(other.state() instanceof DenialState.Held)
                        && !isSmall(other)
                        && other.projection().routing().assignee().equals(assignee)));
        projection.lastBatch().ifPresent(batch -> missing.addAll(missingFromBatch(batch)));
        return missing;
    }

    private List<String> missingFromBatch(Batch batch) {
        Set<String> batches = new HashSet<>();
        read("batches", Map.of("week", batch.week().toString()))
                .path("items")
                .forEach(item -> batches.add(item.path("id").asText()));
        return batches.contains(batch.id()) ? List.of() : List.of("batches: " + batch.id());
    }

    private static boolean isWithItsAssignee(Denial denial) {
        return !denial.state().isResolved() && !(denial.state() instanceof DenialState.Escalated);
    }

    private static boolean isHeld(Denial denial) {
        return denial.state() instanceof DenialState.Held;
    }

    private static boolean isSmall(Denial denial) {
        return !denial.state().isResolved() && denial.projection().open().cents() < SMALL_CENTS;
    }

    private List<String> missing(String list, Map<String, String> query, Predicate<Denial> belongs) {
        String name = list + query;
        Set<String> listed = answers.computeIfAbsent(name, unread -> listed(list, query));
        return stored.stream()
                .filter(one -> belongs.test(one.denial()) && !listed.contains(one.apiId()))
                .map(one -> name + ": " + one.apiId())
                .toList();
    }

    /// Pages through a list to its end.
    private Set<String> listed(String list, Map<String, String> query) {
        Set<String> ids = new HashSet<>();
        Map<String, String> page = new HashMap<>(query);
        do {
            JsonNode answer = read(list, page);
            answer.path("items").forEach(item -> ids.add(item.path("id").asText()));
            page.put("cursor", answer.path("next").asText());
        } while (!page.get("cursor").isEmpty());
        return ids;
    }

    private JsonNode read(String list, Map<String, String> query) {
        return Json.read(
                api.answer(RequestBuilder.get(list).query(query).at(at).build()).body());
    }
}
