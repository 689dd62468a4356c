package health.overturn.storage.failure;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.storage.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ErrorChainTest {
    @Test
    void itNamesTheExceptionAndItsCausesAndNoneOfTheirTexts() {
        UncheckedIOException failure = new UncheckedIOException(
                "MARKED name", new IOException("MARKED claim", new NullPointerException("MARKED")));

        ErrorChain chain = ErrorChain.of(failure);

        assertThat(chain.errors())
                .containsExactly(
                        "java.io.UncheckedIOException", "java.io.IOException", "java.lang.NullPointerException");
        assertThat(Json.write(chain.toJson())).doesNotContain("MARKED");
    }

    @Test
    void itKeepsTheFramesOfTheProjectFromTheInnermostCauseThatHasAny() {
        Exception inner = withFrames(
                "inner",
                frame("java.util.List"),
                frame("health.overturn.A"),
                frame("org.other.B"),
                frame("health.overturn.B"));
        Exception foreign = withFrames("foreign", frame("java.io.Reader"));
        inner.initCause(foreign);
        Exception outer = withFrames("outer", frame("health.overturn.Outer"));
        outer.initCause(inner);

        assertThat(ErrorChain.of(outer).at())
                .containsExactly("health.overturn.A.call(A.java:7)", "health.overturn.B.call(B.java:7)");
    }

    @Test
    void itKeepsFiveFrames() {
        Exception deep = withFrames(
                "deep",
                IntStream.range(0, 9)
                        .mapToObj(frame -> frame("health.overturn.Frame" + frame))
                        .toArray(StackTraceElement[]::new));

        assertThat(ErrorChain.of(deep).at()).hasSize(5).first().isEqualTo("health.overturn.Frame0.call(Frame0.java:7)");
    }

    @Test
    void itKeepsEightErrorsOfAChainThatIsACycle() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalArgumentException("second", first);
        first.initCause(second);

        assertThat(ErrorChain.of(first).errors()).hasSize(8);
    }

    @Test
    void itKeepsTheCodeStatusAndRequestIdOfAnAwsException() {
        AwsServiceException throttled = DynamoDbException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("ThrottlingException")
                        .errorMessage("MARKED")
                        .build())
                .statusCode(400)
                .requestId("request-1")
                .build();

        ErrorChain chain = ErrorChain.of(new IllegalStateException("outer", throttled));

        assertThat(chain.aws()).contains(new AwsFailure("ThrottlingException", 400, "request-1"));
        assertThat(new ErrorChain(chain.errors(), List.of("frame"), chain.aws()).toJson())
                .isEqualTo(Json.read("""
                {"errors": ["java.lang.IllegalStateException",
                            "software.amazon.awssdk.services.dynamodb.model.DynamoDbException"],
                 "at": ["frame"], "awsErrorCode": "ThrottlingException", "awsStatus": 400, "awsRequestId": "request-1"}
                """));
    }

    @Test
    void anAwsExceptionWithoutDetailsHasNoCode() {
        AwsServiceException bare = DynamoDbException.builder().statusCode(500).build();

        assertThat(ErrorChain.of(bare).aws()).contains(new AwsFailure("", 500, ""));
    }

    @Test
    void aChainWithoutAnAwsExceptionHasNoAwsFields() {
        assertThat(ErrorChain.NONE.toJson()).isEqualTo(Json.read("{\"errors\": [], \"at\": []}"));
        assertThat(ErrorChain.of(new NullPointerException()).aws()).isEqualTo(Optional.empty());
    }

    private static Exception withFrames(String text, StackTraceElement... frames) {
        Exception exception = new Exception(text);
        exception.setStackTrace(frames);
        return exception;
    }

    private static StackTraceElement frame(String type) {
        return new StackTraceElement(type, "call", type.substring(type.lastIndexOf('.') + 1) + ".java", 7);
    }
}
