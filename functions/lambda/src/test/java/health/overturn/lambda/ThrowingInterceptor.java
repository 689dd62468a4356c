package health.overturn.lambda;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Throws an exception instead of making some calls to AWS, once it is armed.
final class ThrowingInterceptor implements ExecutionInterceptor {
    private @Nullable RuntimeException exception;
    private Predicate<SdkRequest> calls = request -> true;

    void arm(RuntimeException thrown, Predicate<SdkRequest> insteadOf) {
        exception = thrown;
        calls = insteadOf;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        RuntimeException thrown = exception;
        if (thrown != null && calls.test(context.request())) {
            throw thrown;
        }
    }
}
