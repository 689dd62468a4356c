package health.overturn.api.http;

import java.util.List;

/// A body with invalid fields (422). The caller gets all errors; they quote no value.
public final class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidFormException(List<FieldError> errors) {
        super("the body has " + errors.size() + (errors.size() == 1 ? " error" : " errors"));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }

    public ApiResponse response() {
        return ApiResponse.problem(ProblemType.INVALID_BODY, getMessage() + "; nothing was changed", errors);
    }
}
