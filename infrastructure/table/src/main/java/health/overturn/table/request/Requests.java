package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The checks of every operation.
public final class Requests {
    private static final Map<String, Structure> FORMS = Stream.of(ItemForms.all(), QueryForms.all(), TableForms.all())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Structure::name, Function.identity()));

    private Requests() {}

    /// Throws where the table would answer the request with an error whatever it holds. Removes members that
    /// are null.
    ///
    /// @param operation an operation of the table
    /// @throws RefusedRequestException with the error of the service
    public static void check(String operation, JsonNode request) {
        Structure form = form(operation);
        form.requireForm(request);
        Violations violations = new Violations();
        form.collect(request, "", violations);
        violations.throwIfAny();
        ContentChecks.of(operation).accept(request);
    }

    private static Structure form(String operation) {
        Structure form = FORMS.get(operation);
        if (form == null) {
            throw new IllegalStateException("bug: the operation %s has no form".formatted(operation));
        }
        return form;
    }
}
