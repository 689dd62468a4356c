package health.overturn.storage.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.FakeCloud;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class IntakeBucketTest {
    @Test
    void aLargeUploadIsReadInPartsFromAnyOffset() throws IOException {
        byte[] content = new byte[2 * IntakeBucket.PART_SIZE + 17];
        new Random(1).nextBytes(content);
        try (FakeCloud cloud = new FakeCloud();
                S3Client client = client(cloud.endpoint())) {
            cloud.put("intake", "large", content);
            IntakeBucket bucket = new IntakeBucket(client);

            assertThat(read(bucket, content, 0)).isEqualTo(content);
            assertThat(read(bucket, content, IntakeBucket.PART_SIZE - 1))
                    .isEqualTo(Arrays.copyOfRange(content, IntakeBucket.PART_SIZE - 1, content.length));
            assertThat(read(bucket, content, content.length)).isEmpty();
        }
    }

    @Test
    void anUploadThatIsMissingOrOverwrittenIsEmpty() {
        try (FakeCloud cloud = new FakeCloud();
                S3Client client = client(cloud.endpoint())) {
            cloud.put("intake", "large", new byte[] {1, 2, 3});

            assertThat(new IntakeBucket(client).open(upload("large", 3, "other"), 0))
                    .isEmpty();
            assertThat(new IntakeBucket(client).open(upload("gone", 3, "other"), 0))
                    .isEmpty();
        }
    }

    private static byte[] read(IntakeBucket bucket, byte[] content, long offset) throws IOException {
        try (InputStream in = bucket.open(upload("large", content.length, FakeCloud.etag(content)), offset)
                .orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static Upload upload(String key, long size, String version) {
        return new Upload("intake", key, size, version, Instant.EPOCH);
    }

    private static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
