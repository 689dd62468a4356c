package health.overturn.storage.record;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveJsonTest {
    private final LifecycleFixture fixture = LifecycleFixture.ofAnn();

    @Test
    void everyMoveIsReadAsItWasWritten() {
        Denial first = fixture.intake(DenialDetailsFixture.denied("D-1", 50_000), "2026-03-02");
        Denial repeat = fixture.repeat(
                DenialDetailsFixture.denied("D-2", 50_000).deadline(LocalDate.of(2026, 5, 1)), first, "2026-03-05");
        Denial touched = fixture.touch(repeat, LifecycleFixture.ANN, TouchAction.APPEAL, "2026-03-06");
        Denial escalated = fixture.applyCycleMove(touched, new Move.Escalate(LocalDate.of(2026, 3, 10)), "2026-03-07");
        Denial resolved = fixture.applyFacts(escalated, RemittanceFacts.Resolution.PAID, 50_000, "2026-03-09");

        List<LoggedMove> moves = LoggedMove.since(0, "maple", "invented-acc.D-2", resolved);

        assertThat(moves.stream().map(LoggedMove::move))
                .containsExactly("INTAKE", "REMITTED", "ASSIGN", "TOUCH", "ESCALATE", "REMITTED");
        assertThat(moves.stream()
                        .map(MoveJson::of)
                        .map(Json::write)
                        .map(Json::read)
                        .map(MoveJson::read))
                .isEqualTo(moves);
    }

    @Test
    void aMoveIsWrittenWithTheNamesOfTheApi() {
        Denial touched = fixture.touch(
                fixture.intake(
                        DenialDetailsFixture.denied("D-1", 50_000).deadline(LocalDate.of(2026, 5, 1)), "2026-03-02"),
                LifecycleFixture.ANN,
                TouchAction.PAYER_CALL,
                "2026-03-03");
        LoggedMove move =
                LoggedMove.since(1, "maple", "invented-acc.D-1", touched).getLast();

        assertThat(Json.read(Json.write(MoveJson.of(move)))).isEqualTo(Json.read("""
                {"schema": 1, "id": "invented-acc.D-1.3", "practice": "maple", "denial": "invented-acc.D-1", "version": 3,
                 "at": "2026-03-03T15:00:00Z", "on": "2026-03-03",
                 "by": {"kind": "PERSON", "name": "Ann", "role": "BILLER"}, "move": "TOUCH", "action": "PAYER_CALL",
                 "after": {"payer": "PAYER-A", "category": "CODING", "cause": "CODING", "enteredByHand": false,
                    "deniedCents": 50000, "recoveredCents": 0, "allowedToPatientCents": 0,
                    "stakeCents": 50000, "stakeKnown": false, "openCents": 50000, "writtenOffCents": 0,
                    "receivedOn": "2026-02-26", "deniedOn": "2026-02-26", "firstDeniedOn": "2026-02-26",
                    "state": "WORKING", "owner": "Ann", "assignee": "Head CODING", "nextActionOn": "2026-03-06",
                    "deadlines": [{"kind": "APPEAL", "level": 1, "party": "PROVIDER", "on": "2026-05-01",
                                   "lastOn": "2026-05-01", "assumed": false, "confidence": "HIGH"}],
                    "touches": 1, "touchesSinceDecision": 1,
                    "work": {"routedOn": "2026-03-03", "touchedOn": "2026-03-03", "notedOn": "2026-03-03"},
                    "firstTouchedOn": "2026-03-03",
                    "appealed": false, "takeback": false, "shiftedToPatient": false}}
                """));
    }
}
