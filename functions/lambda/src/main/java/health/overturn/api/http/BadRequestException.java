package health.overturn.api.http;

import java.util.List;

/// A request that cannot be answered as it is (400, or the status of its type). The caller gets the message and the
/// errors, which quote no value.
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<FieldError> errors;

    public BadRequestException(String message) {
        this(ProblemType.MALFORMED_REQUEST, message);
    }

    public BadRequestException(ProblemType type, String message) {
        this(type, message, List.of());
    }

    private BadRequestException(ProblemType type, String message, List<FieldError> errors) {
        super(message);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /// A query parameter that has another value than it must.
    ///
    /// @param expected what it must be, such as `must be a whole number`
    public static BadRequestException parameter(String name, String expected) {
        return parameters(List.of(FieldError.of(name, FieldError.Rule.FORMAT, expected)));
    }

    /// @param errors at least one
    public static BadRequestException parameters(List<FieldError> errors) {
        return new BadRequestException(
                ProblemType.INVALID_PARAMETER, errors.getFirst().text(), errors);
    }

    public ApiResponse response() {
        return ApiResponse.problem(type, String.valueOf(getMessage()), errors);
    }
}
