package health.overturn.operations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.CodeKind;
import health.overturn.denials.code.UnknownCode;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.RequestBuilder;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnknownCodeRowsTest {
    private static final UnknownCode INVENTED = new UnknownCode(CodeKind.CARC, "987", 2, 12_000);

    @Test
    void rowsAreReadAsTheyWereWritten() {
        UnknownCodeRows rows =
                new UnknownCodeRows(List.of(INVENTED, new UnknownCode(CodeKind.RARC, UnknownCode.UNREADABLE, 1, 0)));
        Item item = Item.at(new ItemKey("maple#R#2026-06", "invented"));

        assertThat(UnknownCodeRowsItem.read(UnknownCodeRowsItem.addTo(item, rows)))
                .isEqualTo(rows);
        assertThat(UnknownCodeRowsItem.read(UnknownCodeRowsItem.addTo(item, UnknownCodeRows.NONE)))
                .isEqualTo(UnknownCodeRows.NONE);
    }

    @Test
    void codesOfTwoFilesAreSummed() {
        try (Deployment deployment = new Deployment()) {
            deployment.ingest("one.835", remittance("A1", List.of("987", "987")));
            deployment.ingest("two.835", remittance("A2", List.of("987", "986")));

            assertThat(listed(deployment)).containsExactly("CARC 987 3 300", "CARC 986 1 100");
        }
    }

    @Test
    void aRemittanceNamesFiftyCodesAndCountsTheOthers() {
        try (Deployment deployment = new Deployment()) {
            deployment.ingest(
                    "many.835",
                    remittance(
                            "A1",
                            IntStream.range(0, 60)
                                    .mapToObj(code -> "" + (900 + code))
                                    .toList()));

            assertThat(listed(deployment))
                    .hasSize(UnknownCodeRows.MAX_CODES + 1)
                    .contains("CARC (further codes) 10 1000", "CARC 949 1 100");
        }
    }

    private static List<String> listed(Deployment deployment) {
        return Json.read(deployment
                        .api()
                        .answer(RequestBuilder.get("unknown-codes")
                                .query(Map.of())
                                .build())
                        .body())
                .path("items")
                .valueStream()
                .map(code -> code.path("kind").asText() + " "
                        + code.path("code").asText() + " " + code.path("count").asLong() + " "
                        + code.path("cents").asLong())
                .toList();
    }

    /// A claim for each code, with an adjustment of $1.00 by it.
    private static byte[] remittance(String trace, List<String> codes) {
        StringBuilder claims = new StringBuilder();
        for (int claim = 0; claim < codes.size(); claim++) {
            claims.append("CLP*ACCT-%s-%d*1*5*4**12*ICN%s%d*11*1~CAS*CO*%s*1~NM1*QC*1*INVENTED*PATIENT****MI*MEMBER1~"
                    .formatted(trace, claim, trace, claim, codes.get(claim)));
        }
        return """
            ISA*00*          *00*          *ZZ*INVENTED       *ZZ*PRACTICE       *260520*1200*^*00501*000000001*0*T*:~\
            GS*HP*INVENTED*PRACTICE*20260520*1200*1*X*005010X221A1~ST*835*0001~\
            BPR*I*%d*C*ACH*CCP*01*111000025*DA*1*1512345678**01*111000025*DA*2*20260520~TRN*1*%s*1512345678~\
            DTM*405*20260520~N1*PR*INVENTED HEALTH~N3*1 INVENTED ST~N4*TOWN*TX*75001~REF*2U*90001~\
            N1*PE*INVENTED CLINIC*XX*1999999984~LX*1~%sSE*1*0001~GE*1*1~IEA*1*000000001~
            """.formatted(4 * codes.size(), trace, claims).strip().getBytes(StandardCharsets.UTF_8);
    }
}
