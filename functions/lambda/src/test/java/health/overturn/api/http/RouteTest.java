package health.overturn.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Caller BILLER = new Caller("biller.example", Set.of(), "biller");
    private static final Route ROUTE = Route.forPractice(
            "POST", "batches/{id}/touches", AllowedRoles.BILLING, (practice, request) -> ApiResponse.notFound());

    @Test
    void aPathThatMatchesGivesItsParameters() {
        assertThat(ROUTE.match(List.of("v1", "practices", "maple", "batches", "b-1", "touches")))
                .contains(Map.of("practice", "maple", "id", "b-1"));
    }

    @Test
    void aPathWithAnotherSegmentDoesNotMatch() {
        assertThat(ROUTE.match(List.of("v1", "practices", "maple", "batches", "b-1", "members")))
                .isEmpty();
    }

    @Test
    void aPathOfAnotherLengthDoesNotMatch() {
        assertThat(ROUTE.match(List.of("v1", "practices", "maple", "batches", "b-1")))
                .isEmpty();
    }

    @Test
    void aParameterThatTheRouteDoesNotHaveIsABug() {
        ApiRequest request = new ApiRequest(
                "GET",
                List.of(),
                Map.of("id", "b-1"),
                Map.of(),
                Map.of(),
                "",
                BILLER,
                Disclosure.to(BILLER),
                Instant.EPOCH,
                RequestTerms.NONE);

        assertThat(request.pathParameter("id")).isEqualTo("b-1");
        assertThatThrownBy(() -> request.pathParameter("week"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bug: the route of this request has no path parameter \"week\"");
    }
}
