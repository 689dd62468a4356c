package health.overturn.lambda.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Random;

/// Makes bodies: mostly of the schema with hostile values in it, else texts that are no JSON of anything or too long.
final class HostileBodies {
    private final Random random;
    private final ContractReader contract;
    private final List<String> ids;

    HostileBodies(Random random, ContractReader contract, List<String> ids) {
        this.random = random;
        this.contract = contract;
        this.ids = ids;
    }

    String of(JsonNode schema) {
        return switch (random.nextInt(16)) {
            case 0 -> HostileValues.next(random);
            case 1 -> raw(Json.write(value(schema, "body")));
            case 2 -> csv();
            case 3 -> "{\"note\":\"" + "n".repeat(300_000) + "\"}";
            default -> Json.write(value(schema, "body"));
        };
    }

    private String raw(String good) {
        return switch (random.nextInt(11)) {
            case 0 -> "[".repeat(100_000);
            case 1 -> "{\"a\":".repeat(1_001) + "1" + "}".repeat(1_001);
            case 2 -> good + good;
            case 3 -> good + " " + HostileValues.MARK;
            case 4 -> good.replaceFirst("\\{", "{\"note\":\"a\",\"note\":\"" + HostileValues.MARK + "\",");
            case 5 -> good.replaceFirst("\\{", "{\"version\":" + "9".repeat(2_000) + ",");
            case 6 -> good.replaceFirst("\\{", "{\"recoveredCents\":1e400,");
            case 7 -> good.replaceFirst("\\{", "{\"note\":\"\\\\u0000\\\\ud800" + HostileValues.MARK + "\",");
            case 8 -> good.replaceFirst("\\{", "{\"" + HostileValues.MARK + "\":1,");
            case 9 -> good.substring(0, random.nextInt(Math.max(1, good.length())));
            default -> "\uFEFF" + good;
        };
    }

    private String csv() {
        String row = "ACCT-" + HostileValues.MARK + ",INVENTED1,2026-05-01,2026-05-20,90000,90000,CO,197,,\r\n";
        String head = "claimId,payer,serviceFrom,deniedOn,chargeCents,deniedCents,group,carc,rarcs,payerClaimId\r\n";
        return switch (random.nextInt(6)) {
            case 0 -> head + row.replace("90000,90000", "1e400," + "9".repeat(400));
            case 1 -> head + row.repeat(501);
            case 2 -> head + "\"" + row;
            case 3 -> head.replace("payer,", HostileValues.MARK + ",") + row;
            case 4 -> head + row.replace("INVENTED1", HostileValues.next(random).replace(",", ""));
            default -> row;
        };
    }

    private JsonNode value(JsonNode unresolved, String name) {
        JsonNode schema = contract.resolve(unresolved);
        if (!name.equals("body") && HostileValues.oneIn(random, 12)) {
            return hostile(name);
        }
        return switch (schema.path("type").asText("object")) {
            case "object" -> object(schema);
            case "array" -> array(schema, name);
            case "integer" ->
                Json.array()
                        .add(random.nextInt(4) == 0 ? 1L : random.nextLong(100_000))
                        .get(0);
            case "boolean" -> Json.array().add(random.nextBoolean()).get(0);
            default -> Json.array().add(text(schema, name)).get(0);
        };
    }

    private JsonNode hostile(String name) {
        ArrayNode one = Json.array();
        return switch (random.nextInt(8)) {
            case 0 -> one.addNull().get(0);
            case 1 -> one.add(random.nextLong()).get(0);
            case 2 -> one.add(Double.MAX_VALUE).get(0);
            case 3 -> one.addObject().put(HostileValues.MARK, true);
            case 4 -> one.addArray().add(textFor(name));
            default -> one.add(textFor(name)).get(0);
        };
    }

    /// The names of people and payers are nobody's patients.
    private String textFor(String name) {
        String text = HostileValues.next(random);
        return name.equals("owner") || name.equals("payer") ? text.replace(HostileValues.MARK, "stranger") : text;
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = Json.object();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(property -> {
            boolean wanted =
                    required.contains(property.getKey()) ? !HostileValues.oneIn(random, 30) : random.nextBoolean();
            if (wanted) {
                object.set(property.getKey(), value(property.getValue(), property.getKey()));
            }
        });
        if (HostileValues.oneIn(random, 20)) {
            object.put(HostileValues.next(random), HostileValues.next(random));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, String name) {
        ArrayNode array = Json.array();
        int size = HostileValues.oneIn(random, 40) ? 300 : random.nextInt(3);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), name));
        }
        return array;
    }

    private String text(JsonNode schema, String name) {
        if (schema.has("enum")) {
            return HostileValues.oneOf(
                    random,
                    schema.path("enum").valueStream().map(JsonNode::asText).toList());
        }
        if (schema.path("format").asText().equals("date")) {
            return "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
        }
        return switch (name) {
            case "ids", "except", "originalId" -> HostileValues.oneOf(random, ids);
            case "payer" -> "INVENTED1";
            case "carc" -> "197";
            case "rarcs" -> random.nextBoolean() ? "N54" : HostileValues.MARK;
            case "owner" -> "owner.example";
            default -> HostileValues.MARK + " wrote this";
        };
    }
}
