package health.overturn.storage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.EventSchemas;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjudicationJsonTest {
    private static final String PAID = """
            {"schema":1,"id":"invented-1","practice":"maple","claim":"invented-c","receivedAt":"2026-06-01T15:00:00Z",\
            "paidOn":"2026-05-29","serviceMonth":"2026-05","order":"2026-05-29#t#00000001#invented-1",\
            "payer":"INVENTED","provider":"1999999984","planType":"12","status":"1","kind":"SETTLED",\
            "replacement":false,"chargeCents":10000,"paidCents":7000,"contractualCents":2000,\
            "patientShareCents":1000,"otherPayerCents":0,"undecidedCents":0,"lines":[{"number":1,"procedure":"HC:H0004",\
            "chargeCents":10000,"paidCents":7000,"writtenOffCents":2000,"deniedCents":0}],\
            "source":{"file":"f00","transaction":1,"segment":12}}""";

    @Test
    void aLineIsReadAsItWasWritten() {
        LoggedAdjudication read = AdjudicationJson.read(Json.read(PAID));

        assertThat(Json.write(AdjudicationJson.of(read))).isEqualTo(PAID);
        assertThat(read.denial()).isNull();
    }

    @Test
    void everyAdjudicationOfASampleIsReadAsItWasWritten() {
        try (Deployment deployment = new Deployment()) {
            Sample sample = Sample.of(SampleSpec.of(5).claims(60).files(1).denialPercent(40));
            deployment.ingest(
                    sample.files().getFirst().name(), sample.files().getFirst().bytes());

            List<LoggedAdjudication> lines = deployment.adjudicationLogLines();

            assertThat(lines)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(line -> assertThat(AdjudicationJson.read(AdjudicationJson.of(line)))
                            .isEqualTo(line))
                    .allSatisfy(line -> assertThat(EventSchemas.adjudicationErrors(AdjudicationJson.of(line)))
                            .isEmpty());
            assertThat(lines).extracting(LoggedAdjudication::kind).contains(LoggedAdjudication.Kind.DENIED);
        }
    }

    @Test
    void aMissingAmountIsReportedWithItsField() {
        ObjectNode broken = (ObjectNode) Json.read(PAID);
        broken.remove("paidCents");

        assertThatThrownBy(() -> AdjudicationJson.read(broken))
                .hasMessage("log line, paidCents: must be a whole number of cents");
    }
}
