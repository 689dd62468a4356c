package health.overturn.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.storage.json.Json;

/// What a log line says of an outcome: counts, ids and names of constants.
final class LogFields {
    private LogFields() {}

    static ObjectNode of(IntakeResult result) {
        ObjectNode fields = Json.object().put("outcome", result.getClass().getSimpleName());
        return switch (result) {
            case IntakeResult.Ingested in ->
                fields.put("status", in.status().name())
                        .put("claims", in.claims())
                        .put("denied", in.denied());
            case IntakeResult.AlreadyIngested known -> fields.put("file", known.file());
            case IntakeResult.ToBeContinued rest -> fields.put("claims", rest.claims());
            case IntakeResult.Refused refused -> fields.put("reason", refused.reason());
            case IntakeResult.Overtaken ignored -> fields;
            case IntakeResult.Missing ignored -> fields;
        };
    }

    /// A fault: its kind and where it was thrown, never its message.
    static ObjectNode of(String message, Throwable failure) {
        ObjectNode fields = Json.object()
                .put("messageId", message)
                .put("fault", failure.getClass().getName());
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? fields : fields.put("at", trace[0].toString());
    }
}
