package health.overturn.storage.dynamo;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// What the table's client makes again by itself: calls that the network or the service failed.
///
/// A throttled call is none of them: left to the client it would be repeated unseen, as fast as before,
/// and [ConcurrencyLimiter] would never slow down.
public final class DynamoDbRetries {
    private static final int ATTEMPTS = 6;
    private static final int SERVER_FAULT = 500;

    private DynamoDbRetries() {}

    public static RetryStrategy strategy() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .maxAttempts(ATTEMPTS)
                .retryOnException(DynamoDbRetries::passes)
                .build();
    }

    private static boolean passes(Throwable failure) {
        if (!(failure instanceof SdkException known) || RetryUtils.isThrottlingException(known)) {
            return false;
        }
        boolean serverFault = known instanceof AwsServiceException answered && answered.statusCode() >= SERVER_FAULT;
        return serverFault || known.retryable() || known.getCause() instanceof IOException;
    }
}
