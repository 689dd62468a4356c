package health.overturn.lambda.failure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/// Fails some of all calls.
///
/// Which calls fail and how depends on a seed, the request and the number of its attempt, not on the order of threads.
final class InjectedFailures implements ExecutionInterceptor {
    private static final ExecutionAttribute<Failure> CHOSEN = new ExecutionAttribute<>("overturn.fault");
    private static final int HUNDRED_PERCENT = 100;

    private final long seed;
    private final int failurePercent;
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<Failure, Integer> counts = Collections.synchronizedMap(new EnumMap<>(Failure.class));
    private volatile boolean paused = true;

    /// @param perCent the percentage of attempts that fail
    InjectedFailures(long seed, int perCent) {
        this.seed = seed;
        this.failurePercent = perCent;
    }

    /// The failure of one attempt.
    enum Failure {
        NONE,
        /// The service throttles the call.
        THROTTLED,
        /// The service fails before it makes any change.
        FAILED,
        /// The request is lost.
        TIMED_OUT,
        /// The service makes the change; its response is lost.
        HALF_ANSWERED,
        /// The function stops during the call.
        ENDED
    }

    void start() {
        paused = false;
    }

    void stop() {
        paused = true;
    }

    /// Returns how many attempts failed.
    int total() {
        return counts.entrySet().stream()
                .filter(kind -> kind.getKey() != Failure.NONE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Returns how many attempts failed, by kind of failure.
    Map<Failure, Integer> counts() {
        return counts;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Failure failure = paused ? Failure.NONE : choose(context, attributes);
        attributes.putAttribute(CHOSEN, failure);
        counts.merge(failure, 1, Integer::sum);
        switch (failure) {
            case NONE, HALF_ANSWERED -> {}
            case THROTTLED -> throw throttling();
            case FAILED -> throw serverError();
            case TIMED_OUT -> throw connectionLost();
            case ENDED -> throw new FunctionEnded();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (attributes.getAttribute(CHOSEN) == Failure.HALF_ANSWERED) {
            throw connectionLost();
        }
    }

    private Failure choose(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String call = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME) + " " + context.request();
        int attempt =
                attempts.computeIfAbsent(call, unseen -> new AtomicInteger()).incrementAndGet();
        Random random = new Random(seed * 31 + call.hashCode() + attempt * 1_000_003L);
        random.nextInt();
        if (random.nextInt(HUNDRED_PERCENT) >= failurePercent) {
            return Failure.NONE;
        }
        return Failure.values()[1 + random.nextInt(Failure.values().length - 1)];
    }

    private static RuntimeException throttling() {
        return ProvisionedThroughputExceededException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .statusCode(400)
                .build();
    }

    private static RuntimeException serverError() {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("InternalServerError")
                        .build())
                .statusCode(500)
                .build();
    }

    private static RuntimeException connectionLost() {
        return SdkClientException.builder()
                .message("invented: the connection was lost")
                .cause(new java.net.SocketTimeoutException("invented"))
                .build();
    }

    /// An invocation ends, as a killed process does.
    static final class FunctionEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
