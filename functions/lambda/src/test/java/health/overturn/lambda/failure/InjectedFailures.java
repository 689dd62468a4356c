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

/// Lets some of all calls fail. Which, and how, follows from a seed and from what is asked the how-maniest
/// time, not from the order in which threads come by.
final class InjectedFailures implements ExecutionInterceptor {
    private static final ExecutionAttribute<Fault> CHOSEN = new ExecutionAttribute<>("overturn.fault");
    private static final int PER_CENT = 100;

    private final long seed;
    private final int perCent;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<Fault, Integer> made = Collections.synchronizedMap(new EnumMap<>(Fault.class));
    private volatile boolean quiet = true;

    /// @param perCent of all attempts, that fail
    InjectedFailures(long seed, int perCent) {
        this.seed = seed;
        this.perCent = perCent;
    }

    /// What befalls an attempt.
    enum Fault {
        NONE,
        /// The service asks to slow down.
        THROTTLED,
        /// The service fails before it has done anything.
        FAILED,
        /// The request is lost on its way.
        TIMED_OUT,
        /// The service has done it; its answer is lost.
        HALF_ANSWERED,
        /// The function ends in the middle of it.
        ENDED
    }

    void begin() {
        quiet = false;
    }

    void end() {
        quiet = true;
    }

    /// How many of all kinds befell.
    int count() {
        return made.entrySet().stream()
                .filter(kind -> kind.getKey() != Fault.NONE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// How often each befell.
    Map<Fault, Integer> made() {
        return made;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Fault fault = quiet ? Fault.NONE : choose(context, attributes);
        attributes.putAttribute(CHOSEN, fault);
        made.merge(fault, 1, Integer::sum);
        switch (fault) {
            case NONE, HALF_ANSWERED -> {}
            case THROTTLED -> throw throttled();
            case FAILED -> throw failed();
            case TIMED_OUT -> throw lost();
            case ENDED -> throw new Ended();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (attributes.getAttribute(CHOSEN) == Fault.HALF_ANSWERED) {
            throw lost();
        }
    }

    private Fault choose(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        String what = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME) + " " + context.request();
        int times = asked.computeIfAbsent(what, unseen -> new AtomicInteger()).incrementAndGet();
        Random random = new Random(seed * 31 + what.hashCode() + times * 1_000_003L);
        random.nextInt();
        if (random.nextInt(PER_CENT) >= perCent) {
            return Fault.NONE;
        }
        return Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
    }

    private static RuntimeException throttled() {
        return ProvisionedThroughputExceededException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .statusCode(400)
                .build();
    }

    private static RuntimeException failed() {
        return DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("InternalServerError")
                        .build())
                .statusCode(500)
                .build();
    }

    private static RuntimeException lost() {
        return SdkClientException.builder()
                .message("invented: the connection was lost")
                .cause(new java.net.SocketTimeoutException("invented"))
                .build();
    }

    /// An invocation ends, as a killed process does.
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
