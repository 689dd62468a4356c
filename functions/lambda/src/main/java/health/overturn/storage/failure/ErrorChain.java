package health.overturn.storage.failure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// An exception and its causes, reduced to what a log line or a dead letter may hold.
///
/// The text of an exception may quote what was read, and with it patient data. Class names, stack frames and AWS codes
/// cannot.
///
/// @param errors the class names, from the exception down its causes; at most [#MAX_ERRORS]
/// @param at the top frames of `health.overturn`, from the innermost cause that has any; at most [#MAX_FRAMES]
/// @param aws how AWS refused a call, from the outermost AWS exception; empty where the chain has none
public record ErrorChain(List<String> errors, List<String> at, Optional<AwsFailure> aws) {
    static final int MAX_ERRORS = 8;
    static final int MAX_FRAMES = 5;
    private static final String PROJECT = "health.overturn.";

    /// No exception.
    public static final ErrorChain NONE = new ErrorChain(List.of(), List.of(), Optional.empty());

    public ErrorChain {
        errors = List.copyOf(errors);
        at = List.copyOf(at);
    }

    public static ErrorChain of(Throwable failure) {
        // A cycle among causes ends at the limit.
        List<Throwable> chain = Stream.iterate(failure, error -> error != null, Throwable::getCause)
                .limit(MAX_ERRORS)
                .toList();
        return new ErrorChain(
                chain.stream().map(error -> error.getClass().getName()).toList(),
                chain.reversed().stream()
                        .map(ErrorChain::frames)
                        .filter(frames -> !frames.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                chain.stream()
                        .filter(AwsServiceException.class::isInstance)
                        .map(error -> awsFailure((AwsServiceException) error))
                        .findFirst());
    }

    private static List<String> frames(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(PROJECT))
                .limit(MAX_FRAMES)
                .map(frame -> "%s.%s(%s:%d)"
                        .formatted(
                                frame.getClassName(),
                                frame.getMethodName(),
                                frame.getFileName(),
                                frame.getLineNumber()))
                .toList();
    }

    private static AwsFailure awsFailure(AwsServiceException error) {
        return new AwsFailure(
                Optional.ofNullable(error.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .orElse(""),
                error.statusCode(),
                Optional.ofNullable(error.requestId()).orElse(""));
    }

    /// The fields of a log line: `errors`, `at`, and of an AWS exception `awsErrorCode`, `awsStatus`, `awsRequestId`.
    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        errors.forEach(json.putArray("errors")::add);
        at.forEach(json.putArray("at")::add);
        aws.ifPresent(failure -> json.put("awsErrorCode", failure.errorCode())
                .put("awsStatus", failure.status())
                .put("awsRequestId", failure.requestId()));
        return json;
    }
}
