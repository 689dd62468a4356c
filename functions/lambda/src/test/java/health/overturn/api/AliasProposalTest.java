package health.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.api.http.ApiResponse;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AliasProposalTest {
    private final ApiPractice practice = new ApiPractice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aClaimUnderTwoPayerIdsProposesOneAlias() {
        enter("INVENTED1", "ACCT-INVENTED-1", "ICN-INVENTED-1");
        enter("UNOWNED", "ACCT-INVENTED-1", "ICN-INVENTED-1");
        enter("INVENTED1", "ACCT-INVENTED-2", "ICN-INVENTED-2");
        enter("UNOWNED", "ACCT-INVENTED-2", "ICN-INVENTED-2");

        assertThat(proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.path("payers")
                            .valueStream()
                            .map(payer -> payer.path("id").asText()))
                    .containsExactly("INVENTED1", "UNOWNED");
            assertThat(proposal.path("accepted").asBoolean()).isFalse();
        });
    }

    @Test
    void anotherNumberOfThePayerProposesNothing() {
        enter("INVENTED1", "ACCT-INVENTED-1", "ICN-INVENTED-1");
        enter("UNOWNED", "ACCT-INVENTED-1", "ICN-INVENTED-2");

        assertThat(proposals()).isEmpty();
    }

    @Test
    void bothDenialsAreLinkedUntilAnAdminAcceptsTheAlias() {
        String first = enter("INVENTED1", "ACCT-INVENTED-1", "ICN-INVENTED-1");
        String second = enter("UNOWNED", "ACCT-INVENTED-1", "ICN-INVENTED-1");

        assertThat(one(first).at("/linkedTo/0/denial").asText()).isEqualTo(second);
        assertThat(one(second).at("/linkedTo/0/payer").asText()).isEqualTo("INVENTED1");
        String path = "alias-proposals/" + proposals().getFirst().path("id").asText() + "/acceptance";
        assertThat(answer(RequestBuilder.post(path).by(ApiPractice.LEAD)).status())
                .isEqualTo(403);

        ApiResponse accepted = answer(RequestBuilder.post(path));

        assertThat(Json.read(accepted.body()).path("accepted").asBoolean()).isTrue();
        assertThat(answer(RequestBuilder.post(path)).status()).isEqualTo(200);
        assertThat(proposals()).isEmpty();
        assertThat(one(first).path("linkedTo")).isEmpty();
        assertThat(Json.read(answer(RequestBuilder.get("denials").query(Map.of("payer", "UNOWNED")))
                                .body())
                        .path("items"))
                .hasSize(2);
    }

    @Test
    void anUpstreamTeamSeesNoLinkToADenialOfAnotherQueue() {
        String authorization = enter("INVENTED1", "ACCT-INVENTED-1", "ICN-INVENTED-1");
        String coding = enter("UNOWNED", "ACCT-INVENTED-1", "ICN-INVENTED-1", "11");

        assertThat(one(coding).path("queue").asText()).isEqualTo("CODING");
        assertThat(one(coding).at("/linkedTo/0/denial").asText()).isEqualTo(authorization);
        JsonNode seen = Json.read(answer(RequestBuilder.get("denials/" + coding).by(ApiPractice.CODER))
                .body());
        assertThat(seen.path("linkedTo")).isEmpty();
        assertThat(seen.toString()).contains(coding).doesNotContain(authorization);
    }

    @Test
    void aProposalThatDoesNotExistIsNotFound() {
        assertThat(answer(RequestBuilder.post("alias-proposals/none/acceptance"))
                        .status())
                .isEqualTo(404);
    }

    private String enter(String payer, String claim, String number) {
        return enter(payer, claim, number, "197");
    }

    private String enter(String payer, String claim, String number, String carc) {
        ApiResponse entered = answer(RequestBuilder.post("denials").body("""
            {"claimId": "%s", "payer": "%s", "serviceFrom": "2026-05-01", "deniedOn": "2026-05-20",
             "chargeCents": 90000, "deniedCents": 90000, "group": "CO", "carc": "%s", "payerClaimId": "%s"}
            """.formatted(claim, payer, carc, number)));
        assertThat(entered.status()).as(entered.body()).isLessThan(300);
        return Json.read(entered.body()).at("/items/0/id").asText();
    }

    private JsonNode one(String id) {
        return Json.read(answer(RequestBuilder.get("denials/" + id)).body());
    }

    private List<JsonNode> proposals() {
        return Json.read(answer(RequestBuilder.get("alias-proposals")).body())
                .path("items")
                .valueStream()
                .toList();
    }

    private ApiResponse answer(RequestBuilder request) {
        return practice.deployment.api().answer(request.build());
    }
}
