package health.overturn.table.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which requests a page of another origin could have sent.
class PageGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:3000", "localhost:3000", "LOCALHOST", "[::1]", "[::1]:65535"})
    void aHostThatIsThisMachineIsAccepted(String host) {
        assertThat(PageGuard.refusal(Map.of("host", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:3000",
                "127.0.0.1.evil.example",
                "localhost.",
                "localhost.evil.example",
                "127.0.0.2",
                "0.0.0.0:3000",
                "::1",
                "127.0.0.1:",
                "127.0.0.1:3000,evil.example",
                "user@127.0.0.1:3000"
            })
    void anotherHostIsRefused(String host) {
        assertThat(PageGuard.refusal(Map.of("host", host)))
                .contains("The Host header does not name this machine. Call 127.0.0.1, localhost or [::1].");
    }

    @Test
    void aPageOfTheSameAddressIsAccepted() {
        assertThat(refusal("origin", "http://127.0.0.1:3000")).isEqualTo("accepted");
        assertThat(refusal("sec-fetch-site", "same-origin")).isEqualTo("accepted");
        assertThat(refusal("sec-fetch-site", "none")).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://evil.example",
                "http://127.0.0.1",
                "http://127.0.0.1:3001",
                "https://127.0.0.1:3000",
                "http://localhost:3000",
                "http://127.0.0.1:3000.evil.example"
            })
    void aPageOfAnotherOriginIsRefused(String origin) {
        assertThat(refusal("origin", origin))
                .isEqualTo("A web page of another origin sent this request. Only pages of this address may.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "new"})
    void aPageOfAnotherSiteIsRefused(String site) {
        assertThat(refusal("sec-fetch-site", site))
                .isEqualTo("A web page of another origin sent this request. Only pages of this address may.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "Text/Plain;charset=UTF-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void aFormIsAcceptedOnlyWithCredentials(String type) {
        assertThat(refusal("content-type", type))
                .isEqualTo("A form sent this request. Send the credentials in the Authorization header.");
        assertThat(PageGuard.refusal(
                        Map.of("host", "127.0.0.1:3000", "content-type", type, "authorization", "Bearer token")))
                .isEmpty();
        assertThat(refusal("content-type", "application/json")).isEqualTo("accepted");
    }

    private static String refusal(String name, String value) {
        Map<String, String> headers = new HashMap<>(Map.of("host", "127.0.0.1:3000"));
        headers.put(name, value);
        return PageGuard.refusal(headers).orElse("accepted");
    }
}
