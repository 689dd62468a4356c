package health.overturn.lambda.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a deployment holds and has sent, as text that is the same whenever they are the same.
final class CanonicalText {
    /// The end of the keys of the record of reads.
    private static final Pattern RANDOM_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// The id of a reprocessing ends in a hash of what was asked for, which is made of names of Java types. Its moment
    /// tells it apart here.
    private static final Pattern REPROCESSING =
            Pattern.compile("(20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)-[0-9a-f]{1,8}\\b");

    private CanonicalText() {}

    /// Every item after its key, each attribute on a line, by name.
    static String items(Deployment deployment) {
        List<Item> items = TableContents.of(deployment.tableName()).items();
        Set<String> standing = items.stream().map(item -> item.text("wp")).collect(Collectors.toSet());
        return items.stream()
                .filter(item -> !isOfNobody(item, standing) && !joinsNothing(item))
                .map(CanonicalText::item)
                .map(CanonicalText::withoutHashes)
                .map(text -> RANDOM_ID.matcher(text).replaceAll("random"))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// Whether it names somebody with whom no denial stands. A name is put before the denial that it is for. A denial
    /// that comes in and is resolved by the same file stands with somebody in between or not, as threads have it.
    private static boolean isOfNobody(Item item, Set<String> standing) {
        String partition = item.key().partition();
        String sort = item.key().sort();
        return partition.endsWith("#P")
                && sort.startsWith("N#")
                && !standing.contains(partition.substring(0, partition.length() - 1) + sort.substring(2));
    }

    /// Whether it is the link of a payer's claim number to one account. An adjudication writes it before it finds the
    /// original in its own account, or after, as threads have it; it joins nothing.
    private static boolean joinsNothing(Item item) {
        return item.key().partition().contains("#L#") && item.texts("ac").size() < 2;
    }

    /// Every object after its path.
    static String objects(Deployment deployment) {
        return deployment.cloud().objects().entrySet().stream()
                .map(object -> object.getKey() + "\n" + text(object.getValue()) + "\n")
                .map(CanonicalText::withoutHashes)
                .collect(Collectors.joining("\n"));
    }

    /// Every event, and what was sent to queues, sorted: many are sent by threads at once.
    static String events(Deployment deployment) {
        Stream<String> messages = Stream.of(
                        messages(deployment, "intake", "intake"),
                        messages(deployment, "reprocess", "reprocess"),
                        messages(deployment, "letters", "letters"),
                        messages(deployment, "unpublished", deployment.cloud().endpoint() + "/unpublished"))
                .flatMap(sent -> sent);
        return Stream.concat(deployment.cloud().events().stream(), messages)
                .map(CanonicalText::withoutHashes)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// @param address of the queue, which may have the port of this run in it
    private static Stream<String> messages(Deployment deployment, String queue, String address) {
        return deployment.cloud().queues().messagesIn(address).stream()
                .map(body -> "to " + queue + " " + message(body));
    }

    /// Every answer, in the order in which it was asked for.
    static String answers(List<String> answers) {
        return answers.stream().map(CanonicalText::withoutHashes).collect(Collectors.joining("\n"));
    }

    private static String withoutHashes(String text) {
        return REPROCESSING.matcher(text).replaceAll("$1-hash");
    }

    /// Without the kind of a fault, which is the name of a Java class.
    private static String message(String body) {
        if (!body.startsWith("{")) {
            return body;
        }
        JsonNode json = Json.read(body);
        return Json.write(json.has("partition") ? ((ObjectNode) json).without("fault") : json);
    }

    private static String item(Item item) {
        return item.key().partition() + " " + item.key().sort() + "\n"
                + new TreeMap<>(item.attributes())
                        .entrySet().stream()
                                .map(attribute -> "  " + attribute.getKey() + " " + value(attribute.getValue()) + "\n")
                                .collect(Collectors.joining());
    }

    private static String value(AttributeValue value) {
        return switch (value.type()) {
            case S -> "S " + value.s();
            case N -> "N " + value.n();
            case BOOL -> "BOOL " + value.bool();
            case NUL -> "NUL";
            case B -> "B " + text(value.b().asByteArray());
            case L -> value.l().stream().map(CanonicalText::value).collect(Collectors.joining(", ", "L [", "]"));
            case M ->
                new TreeMap<>(value.m())
                        .entrySet().stream()
                                .map(each -> each.getKey() + " " + value(each.getValue()))
                                .collect(Collectors.joining(", ", "M {", "}"));
            // Sets have no order.
            case SS -> "SS " + value.ss().stream().sorted().toList();
            case NS -> "NS " + value.ns().stream().sorted().toList();
            case BS ->
                "BS "
                        + value.bs().stream()
                                .map(each -> text(each.asByteArray()))
                                .sorted()
                                .toList();
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("unknown attribute type");
        };
    }

    /// What was packed is unpacked, because the same lines may be packed in more than one way.
    private static String text(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b) {
            return GzipLines.decompress(new ByteArrayInputStream(bytes)).collect(Collectors.joining("\n"));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("\uFFFD") ? Base64.getEncoder().encodeToString(bytes) : text;
    }
}
