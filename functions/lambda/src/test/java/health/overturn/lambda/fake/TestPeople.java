package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The directory of the practices in tests. Everybody signs in with the name.
public final class TestPeople {
    private static final List<String> BILLING = List.of(
            "admin",
            "ann",
            "anna",
            "biller",
            "bob",
            "cora",
            "dan",
            "follow",
            "head",
            "kit",
            "lead",
            "left",
            "nobody",
            "other",
            "owner",
            "reporting",
            "second",
            "tool");
    private static final Map<String, String> UPSTREAM = Map.of(
            "auth", "AUTHORIZATION",
            "coder", "CODING",
            "coding", "CODING",
            "contract", "CONTRACTING",
            "credentials", "CREDENTIALING",
            "front", "FRONT_END_CLEANUP",
            "records", "CLINICAL_DOCUMENTATION");

    private TestPeople() {}

    /// The directory as the settings have it: `[{"name", "login", "queues"}]`.
    public static String directory() {
        ArrayNode people = Json.array();
        BILLING.forEach(name -> add(people, name));
        new TreeMap<>(UPSTREAM).forEach((name, queue) -> add(people, name, queue));
        return Json.write(people);
    }

    private static void add(ArrayNode people, String name, String... queues) {
        ArrayNode worked = people.addObject()
                .put("name", name + ".example")
                .put("login", name + ".example")
                .putArray("queues");
        List.of(queues).forEach(worked::add);
    }
}
