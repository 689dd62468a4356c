package health.overturn.lambda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.intake.Outcome;
import health.overturn.lambda.json.Json;

/// What a log line says of an outcome: counts, ids and names of constants.
final class OutcomeFields {
    private OutcomeFields() {}

    static ObjectNode of(Outcome outcome) {
        ObjectNode fields = Json.object().put("outcome", outcome.getClass().getSimpleName());
        return switch (outcome) {
            case Outcome.TakenIn in ->
                fields.put("status", in.status().name())
                        .put("claims", in.claims())
                        .put("denied", in.denied());
            case Outcome.Known known -> fields.put("file", known.file());
            case Outcome.ToBeContinued rest -> fields.put("claims", rest.claims());
            case Outcome.Refused refused -> fields.put("reason", refused.reason());
            case Outcome.Overtaken ignored -> fields;
            case Outcome.Gone ignored -> fields;
        };
    }

    /// A fault: its kind and where it was thrown, never its message.
    static ObjectNode of(String message, Throwable fault) {
        ObjectNode fields = Json.object()
                .put("messageId", message)
                .put("fault", fault.getClass().getName());
        StackTraceElement[] trace = fault.getStackTrace();
        return trace.length == 0 ? fields : fields.put("at", trace[0].toString());
    }
}
