package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Role;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.DenialMover;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/// Injects the fault of each alarm on log lines, and holds the lines of the functions against the alarm's filter.
class LineAlarmTest {
    private static final String SNAPSHOT =
            "{\"practice\": \"maple\", \"cycle\": \"SNAPSHOT\", \"scheduledTime\": \"2026-06-01T%s:00Z\"}";

    private static final Actor.Person ADMIN = new Actor.Person("admin.example", Role.ADMIN, Set.of());

    private final ThrowingInterceptor interceptor = new ThrowingInterceptor();
    private final InvokedFunctions functions = new InvokedFunctions(interceptor);

    @AfterEach
    void close() {
        functions.close();
    }

    @Test
    void aFailureThatAFunctionHandlesRaisesFunctionsFail() {
        failTable();

        functions.api(FakeContext.event(APIGatewayV2HTTPEvent.class, "get-denials.json"));

        assertThat(functions.log()).hasSize(1);
        assertThat(isRaised("FunctionsFail")).isTrue();
    }

    @Test
    void aFailureThatEndsAFunctionRaisesFunctionsFail() {
        failTable();

        assertThatThrownBy(() -> functions.run(ScheduledJob.SNAPSHOT, SNAPSHOT.formatted("09:00")));

        assertThat(isRaised("FunctionsFail")).isTrue();
    }

    /// Lambda writes this line where the process could not, with the status of its telemetry.
    @Test
    void aTimeoutRaisesFunctionsFail() {
        String report = "{\"time\":\"2026-06-01T15:00:00Z\",\"type\":\"platform.report\","
                + "\"record\":{\"requestId\":\"request-1\",\"status\":\"%s\",\"metrics\":{\"durationMs\":60000}}}";

        assertThat(List.of("timeout", "error", "failure"))
                .allMatch(status -> LineMetric.of("FunctionsFail").isRaisedBy(List.of(report.formatted(status))));
        assertThat(LineMetric.of("FunctionsFail").isRaisedBy(List.of(report.formatted("success"))))
                .isFalse();
    }

    @Test
    void aRunThatIsDoneTwoHoursAfterItsTimeRaisesRunsLate() {
        functions.run(ScheduledJob.SNAPSHOT, SNAPSHOT.formatted("13:00"));

        assertThat(functions.log()).singleElement().asString().contains("\"lateMinutes\":120");
        assertThat(isRaised("RunsLate")).isTrue();
    }

    @Test
    void denialsWithoutAnOwnerRaiseDenialsHeld() {
        ingest();
        new DenialMover(functions.deployment())
                .moveNext(List.of(new Move.Hold("head.example", "nobody is named")), ADMIN);

        takeSnapshot();

        assertThat(LineMetric.of("DenialsHeld").values(functions.log())).containsExactly(1L);
        assertThat(isRaised("DenialsHeld")).isTrue();
    }

    @Test
    void aDecisionThatIsOverdueRaisesDecisionsOverdue() {
        ingest();
        DenialMover mover = new DenialMover(functions.deployment());
        mover.moveNext(List.of(mover.assign("nobody.example"), new Move.Escalate(LocalDate.of(2026, 5, 24))), ADMIN);

        takeSnapshot();

        assertThat(LineMetric.of("DecisionsOverdue").values(functions.log())).containsExactly(1L);
        assertThat(isRaised("DecisionsOverdue")).isTrue();
    }

    @Test
    void deadlinesOfAThousandDollarsThatPassThisWeekRaiseDeadlineDollars() {
        ingest(SampleSpec.of(3)
                .claims(300)
                .firstDate(LocalDate.of(2026, 2, 2))
                .weeks(14)
                .denialPercent(60));

        takeSnapshot();

        assertThat(LineMetric.of("DeadlineDollars").values(functions.log())).hasSize(1);
        assertThat(isRaised("DeadlineDollars")).isTrue();
    }

    /// The access log is API Gateway's; its format in template.yaml gives the status as a text.
    @Test
    void refusedRequestsRaiseReadsRefused() {
        String line = "{\"at\":\"01/Jun/2026\",\"request\":\"r\",\"status\":\"%s\",\"ms\":\"9\",\"subject\":\"s\"}";

        assertThat(LineMetric.of("ReadsRefused").isRaisedBy(Collections.nCopies(51, line.formatted("403"))))
                .isTrue();
        assertThat(LineMetric.of("ReadsRefused").isRaisedBy(Collections.nCopies(50, line.formatted("403"))))
                .isFalse();
        assertThat(LineMetric.of("ReadsRefused").values(List.of(line.formatted("200"))))
                .isEmpty();
    }

    @Test
    void noOtherAlarmWatchesLines() {
        assertThat(LineMetric.alarms())
                .containsExactlyInAnyOrder(
                        "FunctionsFail",
                        "RunsLate",
                        "DenialsHeld",
                        "DecisionsOverdue",
                        "DeadlineDollars",
                        "ReadsRefused");
    }

    @Test
    void aPracticeInOrderRaisesNothingAndCostsNoMetric() {
        functions.run(ScheduledJob.SNAPSHOT, SNAPSHOT.formatted("15:00"));

        assertThat(functions.log()).hasSize(1);
        assertThat(List.of("FunctionsFail", "RunsLate", "DenialsHeld", "DecisionsOverdue", "DeadlineDollars"))
                .allSatisfy(alarm ->
                        assertThat(LineMetric.of(alarm).values(functions.log())).isEmpty());
    }

    private void failTable() {
        interceptor.arm(new IllegalStateException("MARKED"), DynamoDbRequest.class::isInstance);
    }

    private void ingest() {
        ingest(SampleSpec.of(3).claims(60));
    }

    private void ingest(SampleSpec spec) {
        functions.deployment().writeLogsAt(Instant.parse("2026-06-01T08:00:00Z"));
        SampleFile file = Sample.of(spec.files(1)).files().getFirst();
        functions.deployment().ingest(file.name(), file.bytes());
    }

    private void takeSnapshot() {
        functions.deployment().publishMoves();
        functions.run(ScheduledJob.SNAPSHOT, SNAPSHOT.formatted("15:00"));
    }

    private boolean isRaised(String alarm) {
        return LineMetric.of(alarm).isRaisedBy(functions.log());
    }
}
