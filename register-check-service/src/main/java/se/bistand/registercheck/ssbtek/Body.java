package se.bistand.registercheck.ssbtek;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Collects an answer up to a size, and remembers when the latest piece came: silence in the middle of an answer and an
/// answer that drips are two different faults of the other side.
final class Body implements BodySubscriber<byte[]> {
    /// The answer is larger than we read.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final long limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private volatile Flow.@org.jspecify.annotations.Nullable Subscription subscription;
    private volatile long latest = System.nanoTime();

    Body(long limit) {
        this.limit = limit;
    }

    /// Nanoseconds since something came.
    long silence() {
        return System.nanoTime() - latest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        latest = System.nanoTime();
        for (var piece : pieces) {
            if (bytes.size() + (long) piece.remaining() > limit) {
                var given = subscription;
                if (given != null) given.cancel();
                whole.completeExceptionally(new TooLarge());
                return;
            }
            var copy = new byte[piece.remaining()];
            piece.get(copy);
            bytes.write(copy, 0, copy.length);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
