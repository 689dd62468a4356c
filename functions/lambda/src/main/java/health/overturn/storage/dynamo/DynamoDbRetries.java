package health.overturn.storage.dynamo;

import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// Decides which calls the DynamoDB client repeats by itself: those that failed in the network or the service.
///
/// The client does not repeat a throttled call. It would do so unseen and as fast as before, and [ConcurrencyLimiter]
/// would never slow down.
public final class DynamoDbRetries {
    private static final int MAX_ATTEMPTS = 6;
    private static final int SERVER_ERROR = 500;

    private DynamoDbRetries() {}

    public static RetryStrategy strategy() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .useClientDefaults(false)
                .maxAttempts(MAX_ATTEMPTS)
                .retryOnException(DynamoDbRetries::isRetryable)
                .build();
    }

    private static boolean isRetryable(Throwable failure) {
        if (!(failure instanceof SdkException sdkFailure) || RetryUtils.isThrottlingException(sdkFailure)) {
            return false;
        }
        boolean isServerError =
                sdkFailure instanceof AwsServiceException serviceFailure && serviceFailure.statusCode() >= SERVER_ERROR;
        return isServerError || sdkFailure.retryable() || sdkFailure.getCause() instanceof IOException;
    }
}
