package health.overturn.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.local.access.AccessKey;
import health.overturn.local.permission.Permissions;
import health.overturn.local.stack.Clients;
import health.overturn.local.template.BucketDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The bucket as an S3 client sees it, and as it lies on disk.
class BucketServerTest {
    private static final AccessKey KEY = new AccessKey("OVERTURN01", "secret-of-this-run");

    /// Every part but the last has at least as much.
    private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @TempDir
    private Path folder;

    private final List<String> synced = new ArrayList<>();
    private final List<String> created = new ArrayList<>();
    private BucketServer server;
    private S3Client s3;

    @BeforeEach
    void start() {
        server = BucketServer.start(
                new BucketServer.Settings(0, folder, KEY, this::recordSync, Permissions.ofNoFunction()),
                List.of(new BucketDefinition("intake", true)),
                (bucket, object, createdAt) -> created.add(object.path("key").asText()));
        s3 = Clients.s3(server.address(), KEY);
        synced.clear();
    }

    @AfterEach
    void stop() {
        s3.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remits/sample/a b+c.835",
                "../outside.835",
                "remits/../../outside.835",
                "%2e%2e/%2E%2E/outside.835",
                "remits//double.835",
                "remits/folder/",
                "/leading.835",
                ".hidden",
                ".mpus-00000000-0000-0000-0000-000000000000-a-1",
                "a\\b:c*?.835",
                "Ärzte/größe.835"
            })
    void aKeyIsKeptAsSentAndInsideTheBucket(String key) throws IOException {
        put(key, "content of " + key);

        assertThat(s3.getObjectAsBytes(get -> get.bucket("intake").key(key)).asUtf8String())
                .isEqualTo("content of " + key);
        assertThat(keys(list(""))).containsExactly(key);
        assertThat(created).containsExactly(key);
        assertThat(files()).hasSize(1).allMatch(file -> file.startsWith(folder.resolve("intake")));
        s3.deleteObject(delete -> delete.bucket("intake").key(key));
        assertThat(files()).isEmpty();
    }

    @Test
    void aKeyMayBeTheFolderOfOthers() {
        put("a/b", "inner");
        put("a", "outer");
        put("a/b/", "marker");

        assertThat(keys(list(""))).containsExactly("a", "a/b", "a/b/");
        assertThat(s3.getObjectAsBytes(get -> get.bucket("intake").key("a")).asUtf8String())
                .isEqualTo("outer");
    }

    @Test
    void aKeyOfTheMostBytesIsKeptAndALongerOneRefused() {
        String longest = "é".repeat(512);
        put(longest, "content");

        assertThat(keys(list(""))).containsExactly(longest);
        assertThatThrownBy(() -> put(longest + "x", "content"))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("The key is longer than 1024 bytes in UTF-8.");
    }

    @Test
    void aListIsInTheOrderOfBytesInPagesAndByPrefix() {
        List.of("b/1", "b/2", "a", "b.", "b/é", "c//d", "%e").forEach(key -> put(key, "x"));

        assertThat(keys(list(""))).containsExactly("%e", "a", "b.", "b/1", "b/2", "b/é", "c//d");
        assertThat(keys(list("b/"))).containsExactly("b/1", "b/2", "b/é");
        assertThat(keys(list("c//"))).containsExactly("c//d");
        ListObjectsV2Response rolledUp =
                s3.listObjectsV2(list -> list.bucket("intake").delimiter("/"));
        assertThat(keys(rolledUp)).containsExactly("%e", "a", "b.");
        assertThat(rolledUp.commonPrefixes().stream().map(CommonPrefix::prefix)).containsExactly("b/", "c/");
        assertThat(s3.listObjectsV2Paginator(list -> list.bucket("intake").maxKeys(2)).contents().stream()
                        .map(S3Object::key))
                .containsExactly("%e", "a", "b.", "b/1", "b/2", "b/é", "c//d");
        assertThat(s3
                        .listObjectsV2Paginator(
                                list -> list.bucket("intake").delimiter("/").maxKeys(1))
                        .commonPrefixes()
                        .stream()
                        .map(CommonPrefix::prefix))
                .containsExactly("b/", "c/");
        assertThat(keys(s3.listObjectsV2(list -> list.bucket("intake").startAfter("b/1"))))
                .containsExactly("b/2", "b/é", "c//d");
    }

    /// What is synced last is the folder of the name; before it the content, while the object has no name yet.
    @Test
    void anObjectIsOnDiskBeforeItIsAcknowledged() {
        put("remits/sample/a.835", "content");
        assertThat(synced)
                .containsExactly(
                        "content of 7 bytes, objects: 0",
                        "folder intake, objects: 0",
                        "folder remits%, objects: 0",
                        "folder sample%, objects: 1");

        synced.clear();
        s3.copyObject(copy -> copy.sourceBucket("intake")
                .sourceKey("remits/sample/a.835")
                .destinationBucket("intake")
                .destinationKey("remits/sample/b.835"));
        assertThat(synced).containsExactly("content of 7 bytes, objects: 1", "folder sample%, objects: 2");

        synced.clear();
        s3.deleteObject(delete -> delete.bucket("intake").key("remits/sample/a.835"));
        assertThat(synced).containsExactly("folder sample%, objects: 1");
    }

    @Test
    void anUploadInPartsIsOnDiskAsAWholeBeforeItIsAcknowledged() {
        String upload = s3.createMultipartUpload(
                        create -> create.bucket("intake").key("large//x"))
                .uploadId();
        List<CompletedPart> parts =
                List.of(uploadPart(upload, 1, "x".repeat(FIVE_MEGABYTES)), uploadPart(upload, 2, "the end"));
        assertThat(keys(list(""))).isEmpty();
        assertThat(s3.listMultipartUploads(list -> list.bucket("intake")).uploads())
                .singleElement()
                .satisfies(pending -> assertThat(pending.key()).isEqualTo("large//x"));

        s3.completeMultipartUpload(complete ->
                complete.bucket("intake").key("large//x").uploadId(upload).multipartUpload(all -> all.parts(parts)));

        assertThat(s3.getObjectAsBytes(get -> get.bucket("intake").key("large//x"))
                        .asUtf8String())
                .hasSize(FIVE_MEGABYTES + 7)
                .endsWith("xthe end");
        assertThat(synced)
                .containsSubsequence(
                        "content of %d bytes, objects: 0".formatted(FIVE_MEGABYTES + 7),
                        "folder large%, objects: 0",
                        "folder %e%, objects: 1");
        assertThat(created).containsExactly("large//x");
    }

    @Test
    void anUploadThatStoppedHalfWayIsNoObject() throws IOException {
        put("a.835", "content");
        Path unfinished = folder.resolve("intake/%new");
        Files.writeString(unfinished.resolve("b0b1"), "half of");
        assertThat(keys(list(""))).containsExactly("a.835");

        stop();
        start();

        assertThat(keys(list(""))).containsExactly("a.835");
        assertThat(unfinished).isEmptyDirectory();
    }

    @Test
    void anUploadThatMustBeNewTakesNoObjectsPlace() {
        s3.putObject(put -> put.bucket("intake").key("a").ifNoneMatch("*"), RequestBody.fromString("first"));

        assertThatThrownBy(() -> s3.putObject(
                        put -> put.bucket("intake").key("a").ifNoneMatch("*"), RequestBody.fromString("second")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
        assertThat(s3.getObjectAsBytes(get -> get.bucket("intake").key("a")).asUtf8String())
                .isEqualTo("first");
    }

    @Test
    void aDeleteOfAVersionDeletesNothing() {
        put("a", "content");

        assertThatThrownBy(() -> s3.deleteObject(
                        delete -> delete.bucket("intake").key("a").versionId("1")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(501));
        assertThat(keys(list(""))).containsExactly("a");
    }

    @Test
    void nothingIsPublic() {
        assertThatThrownBy(() -> s3.putObject(
                        put -> put.bucket("intake").key("a").acl(ObjectCannedACL.PUBLIC_READ),
                        RequestBody.fromString("content")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("The bucket takes no public objects.");
        assertThatThrownBy(() -> s3.putBucketAcl(put -> put.bucket("intake").acl("public-read-write")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("The bucket takes no public objects.");
        assertThat(created).isEmpty();
    }

    private CompletedPart uploadPart(String upload, int number, String content) {
        String etag = s3.uploadPart(
                        part -> part.bucket("intake")
                                .key("large//x")
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromString(content))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private void recordSync(Path path) throws IOException {
        String what = Files.isDirectory(path)
                ? "folder " + path.getFileName()
                : "content of %d bytes".formatted(Files.size(path));
        synced.add("%s, objects: %d".formatted(what, files().size()));
    }

    /// Returns the files of objects, without those of unfinished uploads.
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/%new/")
                            && !file.toString().contains("/.mpus-")
                            && !file.toString().contains("%2Es3proxy-"))
                    .toList();
        }
    }

    private void put(String key, String content) {
        s3.putObject(put -> put.bucket("intake").key(key), RequestBody.fromString(content));
    }

    private ListObjectsV2Response list(String prefix) {
        return s3.listObjectsV2(list -> list.bucket("intake").prefix(prefix));
    }

    private static List<String> keys(ListObjectsV2Response page) {
        return page.contents().stream().map(S3Object::key).toList();
    }
}
