package health.overturn.local.stack;

/// Where the stack listens; 0 is any free port.
public record Ports(int api, int lambda, int s3, int dynamodb) {
    public static final Ports FREE = new Ports(0, 0, 0, 0);
}
