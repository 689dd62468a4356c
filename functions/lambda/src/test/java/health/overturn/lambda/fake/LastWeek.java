package health.overturn.lambda.fake;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemFormat;
import health.overturn.storage.item.DenialItem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Puts a table back into the form of the release before: items without a format, index entries of an order alone, and
/// denials without an owner among those of their assignee.
public final class LastWeek {
    private LastWeek() {}

    public static void putBack(String table) {
        try (DynamoDbClient client = LocalTable.client()) {
            for (Item item : TableContents.of(table).items()) {
                client.putItem(
                        request -> request.tableName(table).item(earlier(item).attributes()));
            }
        }
        LocalTable.settleIndexes();
    }

    private static Item earlier(Item item) {
        Item plain = item.without(ItemFormat.ATTRIBUTE);
        return item.key().sort().startsWith(DenialItem.PREFIX) && item.has("vs") ? earlierDenial(plain) : plain;
    }

    private static Item earlierDenial(Item item) {
        List<String> facts = Arrays.asList(item.text("vs").split("#", -1));
        Item ranked = item.with("vs", beginning(item.text("vs"), 3));
        if (!item.has("ws")) {
            return ranked;
        }
        String practice =
                item.key().partition().substring(0, item.key().partition().indexOf('#'));
        String partition = item.text("wp").endsWith("##HELD") ? practice + "#" + facts.get(4) : item.text("wp");
        return ranked.with("wp", partition).with("ws", beginning(item.text("ws"), 6));
    }

    private static String beginning(String sortKey, int parts) {
        return Arrays.stream(sortKey.split("#", -1)).limit(parts).collect(Collectors.joining("#"));
    }
}
