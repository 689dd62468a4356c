package health.overturn.local.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The context of one invocation.
///
/// @param output gets what the function logs
record FunctionContext(
        String requestId, String functionArn, long deadlineMillis, Map<String, String> environment, PrintStream output)
        implements Context {

    /// Reads the headers of the Runtime API.
    static FunctionContext of(UnaryOperator<String> header, Map<String, String> environment, PrintStream output) {
        return new FunctionContext(
                header.apply("Lambda-Runtime-Aws-Request-Id"),
                header.apply("Lambda-Runtime-Invoked-Function-Arn"),
                Long.parseLong(header.apply("Lambda-Runtime-Deadline-Ms")),
                environment,
                output);
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + getFunctionName();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return environment.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "");
    }

    @Override
    public String getFunctionVersion() {
        return environment.getOrDefault("AWS_LAMBDA_FUNCTION_VERSION", "");
    }

    @Override
    public String getInvokedFunctionArn() {
        return functionArn;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return (int) Math.max(0, deadlineMillis - System.currentTimeMillis());
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.parseInt(environment.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"));
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                output.println(message);
            }

            @Override
            public void log(byte[] message) {
                output.println(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
