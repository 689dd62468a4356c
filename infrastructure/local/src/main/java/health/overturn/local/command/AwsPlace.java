package health.overturn.local.command;

import health.overturn.local.transfer.TransferEndpoint;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The options that name a deployed stack. The credentials are those that the AWS CLI would use.
final class AwsPlace {
    @Option(names = "--table", paramLabel = "NAME", required = true, description = "table of a stack on AWS")
    private String table;

    @Option(names = "--intake-bucket", paramLabel = "NAME", required = true, description = "bucket of its uploads")
    private String intakeBucket;

    @Option(names = "--records-bucket", paramLabel = "NAME", required = true, description = "bucket of its records")
    private String recordsBucket;

    @Option(names = "--region", paramLabel = "REGION", required = true, description = "its region")
    private String region;

    TransferEndpoint endpoint() {
        Consumer<Instant> ignored = createdAt -> {};
        return new TransferEndpoint(
                DynamoDbClient.builder()
                        .region(Region.of(region))
                        .httpClient(UrlConnectionHttpClient.create())
                        .build(),
                S3Client.builder()
                        .region(Region.of(region))
                        .forcePathStyle(true)
                        .httpClient(UrlConnectionHttpClient.create())
                        .build(),
                table,
                Map.of(TransferEndpoint.INTAKE, intakeBucket, TransferEndpoint.RECORDS, recordsBucket),
                ignored);
    }
}
