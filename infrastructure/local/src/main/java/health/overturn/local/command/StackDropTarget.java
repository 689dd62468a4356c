package health.overturn.local.command;

import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Stack;
import health.overturn.local.watch.DropTarget;
import health.overturn.local.watch.UploadRefusedException;
import java.io.IOException;
import java.nio.file.Path;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Uploads dropped files to the intake bucket of a running stack.
final class StackDropTarget implements DropTarget, AutoCloseable {
    private static final int SERVER_ERROR = 500;

    private final Stack stack;
    private final S3Client s3;

    StackDropTarget(Stack stack) {
        this.stack = stack;
        this.s3 = Clients.s3(stack.s3(), stack.key());
    }

    @Override
    public boolean exists(String key) throws IOException {
        try {
            s3.headObject(head -> head.bucket(stack.deployment().intakeBucket()).key(key));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        } catch (SdkException failure) {
            throw new IOException("could not look for " + key, failure);
        }
    }

    @Override
    public void upload(String key, Path file) throws IOException, UploadRefusedException {
        try {
            s3.putObject(put -> put.bucket(stack.deployment().intakeBucket()).key(key), RequestBody.fromFile(file));
        } catch (S3Exception refusal) {
            if (refusal.statusCode() < SERVER_ERROR) {
                throw new UploadRefusedException(refusal.awsErrorDetails().errorMessage(), refusal);
            }
            throw new IOException("could not upload " + key, refusal);
        } catch (SdkException failure) {
            throw new IOException("could not upload " + key, failure);
        }
    }

    @Override
    public boolean hasSettings(String practice) throws IOException {
        try {
            return Practices.hasSettings(stack, practice);
        } catch (SdkException failure) {
            throw new IOException("could not look for the settings", failure);
        }
    }

    @Override
    public void close() {
        s3.close();
    }
}
