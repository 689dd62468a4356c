package health.overturn.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.Exporter;
import health.overturn.local.transfer.Importer;
import health.overturn.local.transfer.Manifest;
import health.overturn.local.transfer.PracticeSelection;
import health.overturn.local.transfer.TransferEndpoint;
import health.overturn.local.transfer.TransferException;
import health.overturn.local.transfer.VerifiedExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Export and import between the storage of two stacks, with items of every type and objects under odd keys.
class TransferTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Deployment DEPLOYMENT = Deployment.read(Path.of("../../template.yaml"));

    @TempDir
    private Path data;

    private RestingStack fromStack;
    private TransferEndpoint from;
    private RestingStack toStack;
    private TransferEndpoint to;

    @BeforeEach
    void start() {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        fromStack = RestingStack.open(DEPLOYMENT, data.resolve("from"), tokens);
        from = fromStack.endpoint();
        toStack = RestingStack.open(DEPLOYMENT, data.resolve("to"), tokens);
        to = toStack.endpoint();
        fill("one");
        fill("two");
    }

    @AfterEach
    void stop() {
        from.close();
        fromStack.close();
        to.close();
        toStack.close();
    }

    @Test
    void anImportHasTheDigestOfItsExport() {
        Manifest exported = export(from, "first");

        Manifest imported = importFrom("first");
        Manifest again = export(to, "second");

        assertThat(exported.counts()).isEqualTo(new Manifest.Counts(12, 8, 32));
        assertThat(exported.practices()).containsExactly("one", "two");
        assertThat(imported.digest()).isEqualTo(exported.digest());
        assertThat(again.digest()).isEqualTo(exported.digest());
        assertThat(again.counts()).isEqualTo(exported.counts());
    }

    @Test
    void anotherValueOrObjectGivesAnotherDigest() {
        String before = export(from, "first").digest();

        put(Map.of("pk", text("one#C#x"), "sk", text("A#1"), "n", AttributeValue.fromN("8")));
        String changedItem = export(from, "second").digest();
        from.s3().putObject(put -> put.bucket("records").key("moves/one/a"), RequestBody.fromString("new!"));
        String changedObject = export(from, "third").digest();

        assertThat(Set.of(before, changedItem, changedObject)).hasSize(3);
    }

    @Test
    void onePracticeComesWithoutTheOther() {
        Manifest exported = Exporter.export(from, new PracticeSelection(Set.of("two")), data.resolve("first"), NOW);
        importFrom("first");

        assertThat(exported.practices()).containsExactly("two");
        assertThat(exported.counts()).isEqualTo(new Manifest.Counts(6, 4, 16));
        assertThat(items(to))
                .extracting(TransferTest::partition)
                .allMatch(key -> key.startsWith("two#") || key.equals("-#P"));
        assertThatThrownBy(() ->
                        Exporter.export(from, new PracticeSelection(Set.of("three")), data.resolve("second"), NOW))
                .isInstanceOf(TransferException.class)
                .hasMessage("no settings of practice three; check --practice");
    }

    @Test
    void anItemIsALineOfDynamoDbsOwnExport() throws IOException {
        export(from, "first");

        assertThat(data.resolve("first/items/00000.json.gz")).exists();
        try (GZIPInputStream lines =
                new GZIPInputStream(Files.newInputStream(data.resolve("first/items/00000.json.gz")))) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains("{\"Item\":{\"pk\":{\"S\":\"one#C#x\"},\"sk\":{\"S\":\"A#2\"},"
                            + "\"value\":{\"M\":{\"list\":{\"L\":[{\"N\":\"1.5\"},{\"NULL\":true},{\"BOOL\":false}]},"
                            + "\"set\":{\"SS\":[\"a\",\"b\"]}}}}}");
        }
        assertThat(data.resolve("first/objects/intake/remits/one/a b.835")).hasContent("file");
    }

    @Test
    void aFileIsKnownAtItsNewPlace() {
        export(from, "first");
        importFrom("first");

        Map<String, AttributeValue> file = items(to).stream()
                .filter(item -> partition(item).equals("one#F#f1"))
                .findFirst()
                .orElseThrow();

        assertThat(file)
                .containsEntry("bucket", text("intake"))
                .containsEntry("etag", text("8c7dd922ad47494fc02c388e12c00eac")); // the MD5 of "file"
        assertThat(to.s3()
                        .headObject(head -> head.bucket("intake").key("remits/one/a b.835"))
                        .lastModified())
                .isEqualTo(from.s3()
                        .headObject(head -> head.bucket("intake").key("remits/one/a b.835"))
                        .lastModified());
    }

    @Test
    void aPracticeThatExistsThereIsNotTouched() {
        export(from, "first");
        put(to, Map.of("pk", text("two#S"), "sk", text("S"), "other", text("theirs")));

        assertThatThrownBy(() -> importFrom("first"))
                .isInstanceOf(TransferException.class)
                .hasMessage("practice two exists there already; import into a stack without it");
        assertThat(items(to)).hasSize(1);
    }

    @Test
    void anImportThatWasStoppedIsRepeated() {
        Manifest exported = export(from, "first");
        to.s3().putObject(put -> put.bucket("records").key("moves/one/a"), RequestBody.fromString("half"));
        put(to, Map.of("pk", text("one#C#x"), "sk", text("A#1"), "n", AttributeValue.fromN("7")));

        importFrom("first");

        assertThat(export(to, "second").digest()).isEqualTo(exported.digest());
    }

    @Test
    void aDamagedExportIsRefusedBeforeAnythingIsWritten() throws IOException {
        export(from, "first");
        Path object = data.resolve("first/objects/records/moves/one/a");
        Files.writeString(object, "evil");

        assertThatThrownBy(() -> importFrom("first"))
                .isInstanceOf(TransferException.class)
                .hasMessage(object + " is damaged; copy the whole export again");
        Files.delete(object);
        assertThatThrownBy(() -> importFrom("first")).hasMessage(object + " is missing; copy the whole export again");
        Files.delete(data.resolve("first/manifest.json"));
        assertThatThrownBy(() -> importFrom("first"))
                .hasMessage(data.resolve("first") + " has no manifest.json, so it is no complete export; export again");
        assertThat(items(to)).isEmpty();
    }

    @Test
    void aFolderWithContentIsNotExportedTo() throws IOException {
        Files.createDirectories(data.resolve("first/x"));

        assertThatThrownBy(() -> export(from, "first"))
                .isInstanceOf(TransferException.class)
                .hasMessageEndingWith("is not empty; name an empty or a new folder");
    }

    private Manifest export(TransferEndpoint source, String folder) {
        return Exporter.export(source, new PracticeSelection(Set.of()), data.resolve(folder), NOW);
    }

    private Manifest importFrom(String folder) {
        return Importer.run(VerifiedExport.open(data.resolve(folder)), to);
    }

    private static List<Map<String, AttributeValue>> items(TransferEndpoint endpoint) {
        return endpoint.dynamodb()
                .scan(scan -> scan.tableName("overturn-table"))
                .items();
    }

    private static String partition(Map<String, AttributeValue> item) {
        return item.getOrDefault("pk", text("")).s();
    }

    /// Six items and four objects.
    private void fill(String practice) {
        put(Map.of("pk", text("-#P"), "sk", text(practice)));
        put(Map.of("pk", text(practice + "#S"), "sk", text("S"), "salt", text("s")));
        put(Map.of("pk", text(practice + "#C#x"), "sk", text("A#1"), "n", AttributeValue.fromN("7")));
        put(Map.of(
                "pk", text(practice + "#C#x"),
                "sk", text("A#2"),
                "value",
                        AttributeValue.fromM(Map.of(
                                "list",
                                AttributeValue.fromL(List.of(
                                        AttributeValue.fromN("1.50"),
                                        AttributeValue.fromNul(true),
                                        AttributeValue.fromBool(false))),
                                "set",
                                AttributeValue.fromSs(List.of("b", "a"))))));
        put(Map.of(
                "pk", text(practice + "#T#p"),
                "sk", text("2026-11-30"),
                "b", AttributeValue.fromB(SdkBytes.fromUtf8String("bytes"))));
        String etag = upload("intake", "remits/" + practice + "/a b.835");
        upload("intake", "remits/" + practice + "/.hidden");
        upload("records", "moves/" + practice + "/a");
        upload("records", "facts/" + practice + "/day/x.gz");
        Map<String, AttributeValue> file = new HashMap<>();
        file.put("pk", text(practice + "#F#f1"));
        file.put("sk", text("F"));
        file.put("bucket", text("elsewhere"));
        file.put("key", text("remits/" + practice + "/a b.835"));
        file.put("etag", text(etag));
        put(file);
    }

    private String upload(String bucket, String key) {
        return from.s3()
                .putObject(put -> put.bucket(bucket).key(key), RequestBody.fromString("file"))
                .eTag()
                .replace("\"", "");
    }

    private void put(Map<String, AttributeValue> item) {
        put(from, item);
    }

    private static void put(TransferEndpoint endpoint, Map<String, AttributeValue> item) {
        endpoint.dynamodb().putItem(put -> put.tableName("overturn-table").item(item));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
