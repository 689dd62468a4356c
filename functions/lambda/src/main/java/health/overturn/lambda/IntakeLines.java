package health.overturn.lambda;

import health.overturn.lambda.log.InvocationLog;
import health.overturn.lambda.log.LogFields;
import health.overturn.lambda.log.Retry;
import health.overturn.operations.intake.IntakeResult;

/// Writes the log line for the result of an upload.
final class IntakeLines {
    private IntakeLines() {}

    /// @param fields the ids of the message and the upload
    static void write(InvocationLog log, IntakeResult result, LogFields fields) {
        switch (result) {
            case IntakeResult.Ingested ingested ->
                log.info(
                        "remittance.ingested",
                        "The upload was ingested.",
                        fields.result("INGESTED")
                                .constant("status", ingested.status().name())
                                .count("claims", ingested.claims())
                                .count("denied", ingested.denied()));
            case IntakeResult.AlreadyIngested _ ->
                log.info(
                        "remittance.already_ingested",
                        "The upload was ingested before.",
                        fields.result("ALREADY_INGESTED"));
            case IntakeResult.ToBeContinued rest ->
                log.info(
                        "remittance.continued",
                        "The time ran short; another invocation continues the upload.",
                        fields.result("TO_BE_CONTINUED").count("claims", rest.claims()));
            case IntakeResult.Overtaken _ ->
                log.info(
                        "remittance.overtaken",
                        "Another invocation continued the upload; the message returns to the queue.",
                        fields.result("OVERTAKEN").constant("retry", Retry.MESSAGE_RETURNS.text()));
            case IntakeResult.Refused refused ->
                log.warn(
                        "remittance.refused",
                        "The upload was refused.",
                        fields.result("REFUSED").constant("reason", refused.reason()));
            case IntakeResult.Waiting _ ->
                log.warn(
                        "remittance.waiting",
                        "The upload waits for the settings of its practice.",
                        fields.result("WAITING"));
            case IntakeResult.Missing _ ->
                log.warn(
                        "remittance.missing",
                        "The uploaded object is missing or was overwritten.",
                        fields.result("MISSING"));
        }
    }
}
