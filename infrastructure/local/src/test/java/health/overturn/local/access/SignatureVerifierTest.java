package health.overturn.local.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The verifier against the SDK's own signer, and against an example that AWS publishes.
class SignatureVerifierTest {
    private static final AccessKey KEY = new AccessKey("OVERTURN01", "secret/+of=this run");
    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    private static final URI SCAN = URI.create("http://127.0.0.1:8000/");
    private static final String BODY = "{\"TableName\":\"overturn-table\"}";

    @Test
    void aRequestThatTheSdkSignedIsAccepted() {
        assertThat(refusal(signed(SCAN, BODY))).isEqualTo("accepted");
    }

    @Test
    void pathAndQueryAreSignedAsTheyWereSent() {
        URI invocation = URI.create(
                "http://127.0.0.1:3001/2015-03-31/functions/"
                        + "arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3AApi/invocations?Qualifier=%24LATEST&a=%C3%A9%20b");

        assertThat(refusal(signed(invocation, BODY))).isEqualTo("accepted");
    }

    @Test
    void aRequestWithoutASignatureIsRefused() {
        Request signed = signed(SCAN, BODY);
        Map<String, String> unsigned = new HashMap<>(signed.headers());
        unsigned.remove("authorization");

        assertThat(refusal(withHeaders(signed, unsigned))).isEqualTo("400 MissingAuthenticationTokenException");
        assertThat(refusal(withHeader(signed, "authorization", "Bearer abc")))
                .isEqualTo("400 MissingAuthenticationTokenException");
        unsigned.remove("x-amz-target");
        assertThat(refusal(withHeaders(signed, unsigned))).isEqualTo("403 MissingAuthenticationTokenException");
    }

    @Test
    void whatIsChangedAfterwardsIsRefused() {
        Request signed = signed(SCAN, BODY);

        assertThat(refusal(withBody(signed, BODY + " "))).isEqualTo("400 InvalidSignatureException");
        assertThat(refusal(withHeader(signed, "x-amz-target", "DynamoDB_20120810.DeleteTable")))
                .isEqualTo("400 InvalidSignatureException");
        assertThat(refusal(withHeader(signed, "host", "localhost:8000"))).isEqualTo("400 InvalidSignatureException");
        assertThat(refusal(new Request("PUT", signed.address(), signed.headers(), signed.body())))
                .isEqualTo("400 InvalidSignatureException");
        assertThat(refusal(new Request("POST", URI.create("/?a=b"), signed.headers(), signed.body())))
                .isEqualTo("400 InvalidSignatureException");
    }

    @Test
    void anAmazonHeaderThatIsNotSignedIsRefused() {
        Request signed = signed(SCAN, BODY);

        assertThat(refusal(withHeader(signed, "x-amz-invocation-type", "Event")))
                .isEqualTo("400 IncompleteSignatureException");
        assertThat(refusal(withHeader(
                        signed, "authorization", authorization(signed).replace(";x-amz-target", ""))))
                .isEqualTo("400 IncompleteSignatureException");
        assertThat(refusal(withHeader(
                        signed, "authorization", authorization(signed).replace("host;", ""))))
                .isEqualTo("400 IncompleteSignatureException");
    }

    @Test
    void aKeyOfAnotherRunIsRefused() {
        Request otherId = signed(new AccessKey("OVERTURN02", KEY.secret()), "dynamodb", NOW);
        Request otherSecret = signed(new AccessKey(KEY.id(), "another"), "dynamodb", NOW);

        assertThat(refusal(otherId)).isEqualTo("400 UnrecognizedClientException");
        assertThat(refusal(otherSecret)).isEqualTo("400 InvalidSignatureException");
    }

    @Test
    void aSignatureHoldsForFiveMinutesAndOneService() {
        Duration most = Duration.ofMinutes(5);

        assertThat(refusal(signed(KEY, "dynamodb", NOW.minus(most)))).isEqualTo("accepted");
        assertThat(refusal(signed(KEY, "dynamodb", NOW.plus(most)))).isEqualTo("accepted");
        assertThat(refusal(signed(KEY, "dynamodb", NOW.minus(most).minusSeconds(1))))
                .isEqualTo("400 InvalidSignatureException");
        assertThat(refusal(signed(KEY, "dynamodb", NOW.plus(most).plusSeconds(1))))
                .isEqualTo("400 InvalidSignatureException");
        assertThat(refusal(signed(KEY, "sqs", NOW))).isEqualTo("400 InvalidSignatureException");
    }

    @Test
    void aTornAuthorizationIsRefused() {
        Request signed = signed(SCAN, BODY);

        for (String torn : new String[] {
            "AWS4-HMAC-SHA256 ",
            "AWS4-HMAC-SHA256 Credential=OVERTURN01",
            "AWS4-HMAC-SHA256 Credential=OVERTURN01/20260302, SignedHeaders=host, Signature=00",
            "AWS4-HMAC-SHA256 Credential=OVERTURN01/20260302/us-east-1/dynamodb/aws4_request, SignedHeaders=, Signature=00"
        }) {
            assertThat(refusal(withHeader(signed, "authorization", torn)))
                    .isEqualTo("400 IncompleteSignatureException");
        }
    }

    /// The example of IAM's ListUsers in the documentation of Signature Version 4.
    @Test
    void thePublishedExampleIsAccepted() {
        AccessKey published = new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
        SignatureVerifier verifier = new SignatureVerifier(
                published::named, Set.of("iam"), InstantSource.fixed(Instant.parse("2015-08-30T12:36:00Z")));
        Request request = new Request(
                "GET",
                URI.create("/?Action=ListUsers&Version=2010-05-08"),
                Map.of(
                        "host",
                        "iam.amazonaws.com",
                        "content-type",
                        "application/x-www-form-urlencoded; charset=utf-8",
                        "x-amz-date",
                        "20150830T123600Z",
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
                                + "SignedHeaders=content-type;host;x-amz-date, "
                                + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"),
                new byte[0]);

        assertThat(verifier.refuse(request)).isEmpty();
    }

    private static Request signed(URI address, String body) {
        return sign(new RequestSigner(KEY, "dynamodb", InstantSource.fixed(NOW)), address, body);
    }

    private static Request signed(AccessKey key, String service, Instant time) {
        return sign(new RequestSigner(key, service, InstantSource.fixed(time)), SCAN, BODY);
    }

    private static Request sign(RequestSigner signer, URI address, String body) {
        HttpRequest request = signer.post(address, Map.of("X-Amz-Target", "DynamoDB_20120810.Scan"), body)
                .build();
        Map<String, String> sent = new HashMap<>(Map.of("host", address.getAuthority()));
        request.headers()
                .map()
                .forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        URI target =
                URI.create(address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        return new Request("POST", target, sent, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String authorization(Request request) {
        return request.header("authorization").orElseThrow();
    }

    private static Request withHeader(Request request, String name, String value) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put(name, value);
        return withHeaders(request, headers);
    }

    private static Request withHeaders(Request request, Map<String, String> headers) {
        return new Request(request.method(), request.address(), headers, request.body());
    }

    private static Request withBody(Request request, String body) {
        return new Request(
                request.method(), request.address(), request.headers(), body.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns "accepted", or the status and the type of the error.
    private static String refusal(Request request) {
        return new SignatureVerifier(KEY::named, Set.of("dynamodb"), InstantSource.fixed(NOW))
                .refuse(request)
                .map(SignatureVerifierTest::describe)
                .orElse("accepted");
    }

    private static String describe(Reply reply) {
        return reply.status() + " " + reply.headers().get("x-amzn-errortype");
    }
}
