package health.overturn.operations.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.prevention.UpstreamRank;
import health.overturn.denials.report.ContractRow;
import health.overturn.denials.report.DeadlineRow;
import health.overturn.denials.report.PayerRow;
import health.overturn.denials.rollup.Dimension;
import health.overturn.storage.json.Json;
import org.jspecify.annotations.Nullable;

/// Rows of reports as flat JSON objects, which are also rows of CSV.
public final class ReportRowJson {
    private ReportRowJson() {}

    public static ObjectNode of(PayerRow row) {
        return Json.object()
                .put("payer", row.payer())
                .put("claims", row.claims())
                .put("firstDenials", row.initialDenialRate().numerator())
                .put("firstDeniedCents", row.initialDenialRateCents().numerator())
                .put("firstChargeCents", row.initialDenialRateCents().denominator())
                .put("repeatedDenials", row.repeated())
                .put("repeatedForAnotherReason", row.repeatedForNewReason())
                .put("takebacks", row.takebacks())
                .put("takebackCents", row.takebackCents())
                .put("answers", row.answerDays().count())
                .put("answerDaysMedian", days(row.answerDays(), row.answerDays().median()))
                .put(
                        "answerDaysNinetieth",
                        days(row.answerDays(), row.answerDays().ninetieth()));
    }

    private static @Nullable Long days(FigureValue.Days days, long value) {
        return days.isNoData() ? null : value;
    }

    public static ObjectNode of(DeadlineRow row) {
        ObjectNode json = Json.object().put("dimension", row.part().dimension().name());
        if (row.part().dimension() != Dimension.ALL) {
            json.put("part", row.part().value());
        }
        put(json, "in7Days", row.in7Days());
        put(json, "in14Days", row.in14Days());
        put(json, "in30Days", row.in30Days());
        put(json, "lost", row.lost());
        put(json, "lostUntouched", row.untouched());
        put(json, "passedByGuess", row.passedByGuess());
        put(json, "answeredInTime", row.answeredInTime());
        put(json, "withoutDeadline", row.withoutDeadline());
        return json;
    }

    private static void put(ObjectNode json, String name, DeadlineRow.Count count) {
        json.put(name, count.count()).put(name + "Cents", count.cents());
    }

    public static ObjectNode of(ContractRow row) {
        ObjectNode json = Json.object()
                .put("payer", row.procedure().payer())
                .put("procedure", row.procedure().procedure())
                .put("writtenOffCents", row.share().numerator())
                .put("chargeCents", row.share().denominator())
                .put("writtenOffCentsBefore", row.before().numerator())
                .put("chargeCentsBefore", row.before().denominator())
                .put("usualPercent", row.usualPercent() < 0 ? null : row.usualPercent())
                .put("unusualLines", row.unusual())
                .put("unusualCents", row.unusualCents());
        ArrayNode examples = json.putArray("examples");
        row.examples().forEach(examples::add);
        return json;
    }

    public static ObjectNode of(UpstreamRank rank) {
        return Json.object()
                .put("place", rank.rank())
                .put("system", rank.system().name())
                .put("repeatDenials", rank.repeats())
                .put("repeatDeniedCents", rank.repeatCents())
                .put("firstDenials", rank.denials())
                .put("firstDeniedCents", rank.denialCents())
                .put("repeatedDenials", rank.redenials());
    }
}
