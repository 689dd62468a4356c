package health.overturn.lambda.log;

/// What happens to the work of an invocation after it failed.
public enum Retry {
    MESSAGE_RETURNS("message returns to the queue"),
    RECORD_RETRIED("record retried"),
    EVENT_RETRIED("event retried"),
    GIVEN_UP("given up");

    private final String text;

    Retry(String text) {
        this.text = text;
    }

    /// The value in a log line.
    public String text() {
        return text;
    }
}
