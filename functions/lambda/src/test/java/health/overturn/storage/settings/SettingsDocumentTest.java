package health.overturn.storage.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodeTables;
import health.overturn.lambda.fake.Deployment;
import health.overturn.remittance.Carc;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private static ObjectNode document() {
        return (ObjectNode) Json.read(Deployment.SETTINGS);
    }

    @Test
    void practiceHolidaysAreAddedToFederalOnes() {
        ObjectNode document = document();
        document.putArray("holidays").add("2026-12-24");

        WorkingDays days = SettingsDocument.read(document).settings().calendar();

        assertThat(days.isWorkingDay(CHRISTMAS_EVE)).isFalse();
        assertThat(days.isWorkingDay(CHRISTMAS)).isFalse();
    }

    @Test
    void federalHolidaysCanBeSwitchedOff() {
        ObjectNode document = document().put("federalHolidays", false);
        document.putArray("holidays").add("2026-12-24");

        WorkingDays days = SettingsDocument.read(document).settings().calendar();

        assertThat(days.isWorkingDay(CHRISTMAS_EVE)).isFalse();
        assertThat(days.isWorkingDay(CHRISTMAS)).isTrue();
    }

    @Test
    void anInvalidDocumentReportsEveryError() {
        InvalidSettingsException exception = invalid("""
                {"timeZone": "Nowhere/Here", "owners": [{"owner": "who.example"}, "who.example"],
                 "queues": {"CODING": " ", "LUNCH": "lunch.example"}, "payers": {"id": "INVENTED1"},
                 "absences": [{"person": "a.example", "from": "soon", "form": "2026-06-01"}],
                 "holidays": ["soon"], "workingDays": {"CODING": "few", "LUNCH": 1},
                 "codes": {"carc": [{"carc": "45", "category": "LUNCH"}], "crac": []},
                 "deadlines": [{"payer": "INVENTED1", "kind": "LETTER", "time": "soon", "from": "DENIED_ON"},
                               {"payer": "INVENTED9", "kind": "APPEAL", "time": "9 days", "from": "DENIED_ON"}],
                 "state": "Ohio",
                 "rerouteAt": "06:00", "softWriteOff": "perhaps", "topRanks": 0, "lunchAt": "12:00",
                 "middleFromCents": 500, "middleToCents": 400}
                """);

        assertThat(exception.errors())
                .extracting(error -> error.substring(0, error.indexOf(':')))
                .contains(
                        "timeZone",
                        "billingLead",
                        "owners[0].payer",
                        "owners[1]",
                        "queues.FRONT_END_CLEANUP",
                        "queues.CODING",
                        "queues.LUNCH",
                        "payers",
                        "absences[0].from",
                        "absences[0].form",
                        "holidays[0]",
                        "workingDays.CODING",
                        "workingDays.LUNCH",
                        "codes.crac",
                        "carc override 1 (45), category",
                        "deadlines override 1 (INVENTED1,,,LETTER,,,), kind",
                        "deadlines override 1 (INVENTED1,,,LETTER,,,), time",
                        "deadlines override 2 (INVENTED9,,,APPEAL,,,), payer",
                        "state",
                        "rerouteAt",
                        "softWriteOff",
                        "topRanks",
                        "lunchAt",
                        "middleToCents");
    }

    @Test
    void aRowOfTheCodeTablesAppliesToThePayerThatItNamesByIdOrAlias() {
        ObjectNode document = document();
        document.putArray("payers")
                .addObject()
                .put("id", "INVENTED1")
                .putArray("aliases")
                .add("INVENTED2");
        document.putObject("codes")
                .putArray("carc")
                .addObject()
                .put("carc", "197")
                .put("category", "PAYER_EDIT")
                .put("payer", "invented2");

        CodeTables tables = SettingsDocument.read(document).codeTables();

        assertThat(category(tables.bookFor("INVENTED1", "12", CHRISTMAS))).isEqualTo(Category.PAYER_EDIT);
        assertThat(category(tables.bookFor("OTHER", "12", CHRISTMAS))).isEqualTo(Category.AUTHORIZATION);
    }

    private static Category category(CodeBook book) {
        return Objects.requireNonNull(book.reason(Carc.of("197"))).categoryOrUnmapped();
    }

    @Test
    void aRowOfTheCodeTablesNamesAPayerOfTheSettings() {
        ObjectNode document = document();
        document.putArray("payers").addObject().put("id", "INVENTED1").put("group", "INVENTED");
        ArrayNode rows = document.putObject("codes").putArray("rarc");
        rows.addObject().put("rarc", "M51").put("payer", "INVENTED9");
        rows.addObject().put("rarc", "M51").put("payer", "group:INVENTED");
        rows.addObject().put("rarc", "M51").put("payer", "invented1");

        assertThat(invalid(Json.write(document)).errors())
                .containsExactly(
                        "rarc override 1 (M51), payer: must be an id or alias of a payer in the settings, * or empty; got"
                                + " \"INVENTED9\"",
                        "rarc override 2 (M51), payer: must be an id or alias of a payer in the settings, * or empty; got"
                                + " \"group:INVENTED\"");
    }

    @Test
    void aDocumentThatIsNotAnObjectIsInvalid() {
        assertThat(invalid("[1, 2]").errors()).contains("settings: must be an object; got a list of 2 entries");
    }

    private static InvalidSettingsException invalid(String document) {
        return catchThrowableOfType(InvalidSettingsException.class, () -> SettingsDocument.read(Json.read(document)));
    }
}
