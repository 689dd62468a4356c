package health.overturn.console;

import java.util.Map;

/// An answer of the console.
///
/// @param body the bytes as they go out, compressed where a header says so
@SuppressWarnings("ArrayRecordComponent") // written to the wire and never compared
public record ConsoleAnswer(int status, Map<String, String> headers, byte[] body) {
    public ConsoleAnswer {
        headers = Map.copyOf(headers);
    }
}
