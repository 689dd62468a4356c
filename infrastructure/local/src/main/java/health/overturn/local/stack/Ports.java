package health.overturn.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/// The ports on which the stack listens; 0 for any free port.
public record Ports(int api, int lambda, int s3, int dynamodb) {
    public static final Ports FREE = new Ports(0, 0, 0, 0);
    /// The ports that the options have by default.
    public static final Ports STANDARD = new Ports(3000, 3001, 9000, 8000);

    /// Returns the ports by the option that sets each.
    public Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--api-port", api);
        ports.put("--lambda-port", lambda);
        ports.put("--s3-port", s3);
        ports.put("--dynamodb-port", dynamodb);
        return ports;
    }
}
