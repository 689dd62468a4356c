package health.overturn.storage.dynamo;

/// An item that a decision needs was stored by a later release, so this one cannot read it. The work is to be tried
/// again once the deployment has ended. The message holds no key.
public final class UnknownFormatException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    UnknownFormatException(long format, long known) {
        super("an item has format %d; this release reads formats up to %d; try again after the deployment"
                .formatted(format, known));
    }
}
