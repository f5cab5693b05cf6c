package se.rodatraden.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How often one sender may do something. Senders are known by a salted hash of their address, kept
/// in memory only; the salt is thrown away every hour, and with it all that was counted.
public final class SenderLimit {

  private static final Duration SALT_LIVES = Duration.ofHours(1);
  private static final int MOST_SENDERS = 100_000;
  private static final int SALT_BYTES = 32;

  /// What one household or office is given of the newer kind of addresses.
  private static final int NETWORK_BYTES = 8;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final long most;
  private final Duration per;
  private final Clock clock;
  private final Cache<Long, Bucket> buckets;
  private Salt salt;

  /// @param most at once, and again within each `per`
  public SenderLimit(long most, Duration per, Clock clock) {
    this.most = most;
    this.per = per;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_SENDERS).expireAfterAccess(SALT_LIVES).build();
    this.salt = Salt.madeAt(clock.instant());
  }

  /// Counts one.
  ///
  /// @param address of the sender, as numbers
  /// @throws ProblemException [CommonProblem.TooMany], when the sender has done it too often
  public void count(String address) {
    var taken = bucket(address).tryConsumeAndReturnRemaining(1);
    if (!taken.isConsumed()) {
      refuse(taken.getNanosToWaitForRefill());
    }
  }

  /// As [#count], and counts nothing: for what only some of the tries cost.
  public void check(String address) {
    var estimate = bucket(address).estimateAbilityToConsume(1);
    if (!estimate.canBeConsumed()) {
      refuse(estimate.getNanosToWaitForRefill());
    }
  }

  private static void refuse(long wait_ns) {
    throw new CommonProblem.TooMany(Duration.ofNanos(wait_ns).toSeconds() + 1).asException();
  }

  private Bucket bucket(String address) {
    return buckets.get(keyOf(address), key -> newBucket());
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .withCustomTimePrecision(new Ticks(clock))
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
        .build();
  }

  private long keyOf(String address) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(presentSalt(), "HmacSHA256"));
      return ByteBuffer.wrap(mac.doFinal(network(address))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private synchronized byte[] presentSalt() {
    var now = clock.instant();
    if (!now.isBefore(salt.madeAt().plus(SALT_LIVES))) {
      salt = Salt.madeAt(now);
      buckets.invalidateAll();
    }
    return salt.bytes();
  }

  /// Never looks a name up: what stands there are numbers.
  private static byte[] network(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)
          : parsed.getAddress();
    } catch (IllegalArgumentException e) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Salt(byte[] bytes, Instant madeAt) {
    static Salt madeAt(Instant now) {
      var bytes = new byte[SALT_BYTES];
      RANDOM.nextBytes(bytes);
      return new Salt(bytes, now);
    }
  }

  private record Ticks(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
